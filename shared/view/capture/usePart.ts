import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegionReading } from '../../figures/readRegion.ts';
import type { Box } from '../../model/geometry.ts';
import { announce } from '../controls/announce.ts';
import { firstPart, type PageSize } from '../page/partOfPage.ts';
import { count } from '../words/formatDate.ts';
import type { PartActions } from './captureActions.ts';

/** How far reading a part of a page again has come. */
export type PartStep =
  | { kind: 'drawing' }
  | { kind: 'reading' }
  | { kind: 'found'; reading: RegionReading }
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
  add: () => void;
  leave: () => void;
}

/** Pointing at a part of a page, reading it again, and adding what was found. `added` is told the new figures. */
export function usePart(actions: PartActions | null, added: (ids: string[]) => void): PartControls | null {
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
    goTo(answer.ok ? { kind: 'found', reading: answer.value } : { kind: 'refused', message: answer.problem.message });
  };
  const add = async ({ observations }: RegionReading) => {
    const answer = await actions.add(observations);
    if (!answer.ok) return goTo({ kind: 'refused', message: answer.problem.message });
    announce(`${count(answer.value.added.length, 'figure')} added; ${answer.value.held} were here before`);
    if (answer.value.added.length === 0) return goTo({ kind: 'refused', message: 'Every figure of this part is in the list already, and stays as it is. Correct it there if it was misread.' });
    leave();
    return added(answer.value.added);
  };
  return {
    part,
    begin: (page, size) => setPart({ page, box: firstPart(size), step: { kind: 'drawing' } }),
    draw: (box) => {
      ending.current?.abort();
      setPart((now) => now && { ...now, box, step: { kind: 'drawing' } });
    },
    read: (as) => void (part && read(part, as)),
    add: () => void (part?.step.kind === 'found' && add(part.step.reading)),
    leave,
  };
}
