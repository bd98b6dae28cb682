import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegionReading } from '../../figures/readRegion.ts';
import type { Source } from '../../model/observation.ts';
import type { Box } from '../../model/geometry.ts';
import { announce } from '../controls/announce.ts';
import { firstPart, type PageSize } from '../page/partOfPage.ts';
import { count } from '../words/formatDate.ts';
import type { PartActions } from './captureActions.ts';
import type { ShownFigure } from './shownFigure.ts';

/** How far reading a part of a page again has come. */
export type PartStep =
  | { kind: 'drawing' }
  | { kind: 'reading' }
  /** `undecided` are the ids of the figures in this part that nobody has decided about. */
  | { kind: 'found'; reading: RegionReading; undecided: string[] }
  | { kind: 'refused'; message: string };

/** A part of a page that a person points at. */
export interface Part {
  page: number;
  box: Box;
  step: PartStep;
}

export interface PartControls {
  part: Part | null;
  begin: (page: number, size: PageSize) => void;
  draw: (box: Box) => void;
  read: (as: 'table' | 'text') => void;
  /** Adds what was found beside what is there, or in place of what nobody has decided about. */
  add: (how: 'beside' | 'instead') => void;
  leave: () => void;
}

/** Pointing at a part of a page, reading it again, and adding what was found. `added` is told the new figures. */
export function usePart(actions: PartActions | null, figures: readonly ShownFigure[], added: (ids: string[]) => void): PartControls | null {
  const [part, setPart] = useState<Part | null>(null);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);
  if (!actions) return null;
  const goTo = (step: PartStep) => setPart((now) => now && { ...now, step });
  const leave = () => {
    ending.current?.abort();
    setPart(null);
  };
  const read = async ({ page, box }: Part, as: 'table' | 'text') => {
    const stop = new AbortController();
    ending.current = stop;
    goTo({ kind: 'reading' });
    const answer = await actions.read({ page, box, as }, stop.signal);
    if (stop.signal.aborted) return;
    if (answer.ok) announce(`${count(answer.value.observations.length, 'figure')} found in this part`);
    const undecided = figures.filter(({ status, observation }) => status === 'proposed' && standsIn(observation.source, page, box)).map(({ observation }) => observation.id);
    goTo(answer.ok ? { kind: 'found', reading: answer.value, undecided } : { kind: 'refused', message: answer.problem.message });
  };
  const add = async ({ observations }: RegionReading, replace: string[]) => {
    const answer = await actions.add(observations, replace);
    if (!answer.ok) return goTo({ kind: 'refused', message: answer.problem.message });
    const { added: fresh, held, replaced } = answer.value;
    announce(`${count(fresh.length, 'figure')} added; ${count(held, 'figure')} here before ${held === 1 ? 'stays' : 'stay'}${replaced.length > 0 ? `; ${replaced.length} replaced, which Undo brings back` : ''}`);
    if (fresh.length === 0) return goTo({ kind: 'refused', message: 'Every figure of this part is in the list already, and stays as it is. Correct it there if it was misread.' });
    leave();
    return added(fresh);
  };
  return {
    part,
    begin: (page, size) => setPart({ page, box: firstPart(size), step: { kind: 'drawing' } }),
    draw: (box) => {
      ending.current?.abort();
      setPart((now) => now && { ...now, box, step: { kind: 'drawing' } });
    },
    read: (as) => void (part && read(part, as)),
    add: (how) => void (part?.step.kind === 'found' && add(part.step.reading, how === 'instead' ? part.step.undecided : [])),
    leave,
  };
}

/** Whether the middle of a figure's box lies in a part. */
function standsIn({ page, bbox: [left, top, right, bottom] }: Source, ofPage: number, [x0, y0, x1, y1]: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return page === ofPage && x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
