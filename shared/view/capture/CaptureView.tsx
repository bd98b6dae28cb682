import type { ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Act, HistoryEntry } from '../../library/library.ts';
import type { ShownFigure } from './shownFigure.ts';
import { announce } from '../controls/announce.ts';
import { Icon } from '../controls/Icon.tsx';
import { PageView } from '../page/PageView.tsx';
import type { Drawer } from '../page/openDrawer.ts';
import { shortcuts } from '../preferences.ts';
import { count } from '../words/formatDate.ts';
import { CaptureFoot } from './CaptureFoot.tsx';
import type { Choices } from './choices.ts';
import { FigureList } from './FigureList.tsx';
import { groupFigures } from './groupFigures.ts';
import { useCaptureKeys } from './useCaptureKeys.ts';

export interface CaptureViewProps {
  figures: ShownFigure[];
  tableTitles: ReadonlyMap<number, string>;
  pages: number;
  /** Absent where the page itself cannot be shown (its file was removed, or the panel is too narrow). */
  drawer: Drawer | null;
  /** Said in the page's place when there is no drawer. */
  noPage?: string;
  /** Absent while the paper is still being read. */
  actions: CaptureActions | null;
  choices: Choices;
  /** The figure to begin with, from the address. */
  start: { figure: string | null; page: number | null };
  onChosen: (figure: string | null) => void;
  /** Where to go once everything is decided. */
  after: { words: string; path: string } | null;
}

/** Each is false when the library did not take it; `refused` then says why, until something is taken again. */
export interface CaptureActions {
  decide: (act: Act) => Promise<boolean>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
  history: (id: string) => Promise<HistoryEntry[]>;
  refused: ReadonlySignal<string | null>;
}

export type Filter = 'all' | 'review';

/** The paper on one side, its figures on the other; choosing a figure brings its cell into sight. */
export function CaptureView(props: CaptureViewProps) {
  const { figures, tableTitles, pages, drawer, actions, choices, start, onChosen } = props;
  const [chosen, setChosen] = useState<string | null>(start.figure);
  const [page, setPage] = useState(start.page ?? 1);
  const [filter, setFilter] = useState<Filter>('all');
  const [correcting, setCorrecting] = useState(false);
  const [find, setFind] = useState('');
  const list = useRef<HTMLDivElement>(null);

  const waiting = useMemo(() => figures.filter((figure) => figure.reasons.length > 0), [figures]);
  const shown = useMemo(() => narrow(filter === 'review' ? figures.filter((figure) => figure.reasons.length > 0 || figure.observation.id === chosen) : figures, find), [figures, filter, find, filter === 'review' ? chosen : null]);
  const groups = useMemo(() => groupFigures(shown, tableTitles), [shown, tableTitles]);
  const order = useMemo(() => groups.flatMap((group) => group.sections.flatMap((section) => section.indicators.flatMap((indicator) => indicator.figures))), [groups]);
  const marks = useMemo(() => figures.map(({ observation: { id, source } }) => ({ id, page: source.page, bbox: source.bbox })), [figures]);
  const chosenMark = marks.find((mark) => mark.id === chosen) ?? null;

  const choose = useCallback((id: string | null) => {
    setChosen(id);
    setCorrecting(false);
    onChosen(id);
  }, [onChosen]);
  useEffect(() => {
    if (chosenMark) setPage(chosenMark.page);
  }, [chosen, chosenMark?.page]);
  useKeepInSight(list, chosen);

  const step = (direction: 1 | -1) => {
    const at = order.findIndex(({ observation }) => observation.id === chosen);
    const next = order[at + direction] ?? (at < 0 ? order[0] : undefined);
    if (next) focusFigure(next.observation.id, choose);
  };
  const decide = useMemo(() => actions && ((act: Act) => void settle(act, actions, order, chosen, choose)), [actions, order, chosen, choose]);
  const chosenFigure = order.find(({ observation }) => observation.id === chosen);
  useCaptureKeys({
    enabled: shortcuts.value === 'on' && actions !== null && !correcting,
    chosen: chosenFigure?.observation.id ?? null,
    step, decide,
    correct: () => setCorrecting(true),
    undo: () => void actions?.undo(),
    redo: () => void actions?.redo(),
  });

  const detail = useMemo(
    () => ({ decide, correcting, onCorrecting: setCorrecting, choices, history: actions ? actions.history : null, shortcuts: shortcuts.value === 'on' }),
    [decide, correcting, choices, actions, shortcuts.value],
  );
  return (
    <div class={drawer || props.noPage ? 'capture' : 'capture capture--list'}>
      {drawer ? <PageView drawer={drawer} page={Math.min(page, Math.max(pages, 1))} pages={pages} chosen={chosenMark} marks={marks} onPage={setPage} onChoose={choose} /> : null}
      {!drawer && props.noPage ? <p class="capture__no-page">{props.noPage}</p> : null}
      <section class="capture__figures" aria-label="Figures">
        <CaptureHead all={figures.length} waiting={waiting.length} filter={filter} onFilter={setFilter} find={find} onFind={setFind} />
        <div
          class="capture__list"
          ref={list}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
            if (event.target instanceof HTMLElement && event.target.closest('form')) return;
            event.preventDefault();
            step(event.key === 'ArrowDown' ? 1 : -1);
          }}
        >
          {order.length === 0 ? <Empty filter={filter} find={find} any={figures.length > 0} reading={!actions} /> : null}
          <FigureList groups={groups} chosen={chosen} first={order[0]?.observation.id ?? null} onChoose={choose} detail={detail} />
        </div>
        <CaptureFoot figures={figures} waiting={waiting} actions={actions} decide={decide} after={props.after} onReview={() => {
          setFilter('review');
          const first = waiting[0];
          if (first) focusFigure(first.observation.id, choose);
        }} />
      </section>
    </div>
  );
}

interface CaptureHeadProps {
  all: number;
  waiting: number;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  find: string;
  onFind: (find: string) => void;
}

function CaptureHead({ all, waiting, filter, onFilter, find, onFind }: CaptureHeadProps) {
  return (
    <header class="capture__head">
      <h2>Figures</h2>
      <div class="segments" role="group" aria-label="Which figures to list">
        <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>All {all.toLocaleString('en-GB')}</button>
        <button type="button" aria-pressed={filter === 'review'} onClick={() => onFilter('review')}>To look at {waiting.toLocaleString('en-GB')}</button>
      </div>
      <label class="find">
        <span class="visually-hidden">Find among these figures</span>
        <Icon name="search" />
        <input class="input" type="search" placeholder="Find" value={find} onInput={(event) => onFind(event.currentTarget.value)} />
      </label>
    </header>
  );
}

/** Decides, says so, and goes on to the next figure when one was decided by itself. */
async function settle(act: Act, actions: CaptureActions, order: ShownFigure[], chosen: string | null, choose: (id: string) => void): Promise<void> {
  const next = nextAfter(order, act);
  if (!(await actions.decide(act))) return;
  announce(words(act));
  const alone = act.observations.length === 1 && act.observations[0] === chosen && act.kind !== 'reopen';
  if (alone && next) focusFigure(next, choose);
}

function narrow(figures: ShownFigure[], find: string): ShownFigure[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return figures;
  return figures.filter(({ observation: { indicator, area, period, raw, section } }) => {
    const text = `${indicator.label} ${area.name} ${period?.label ?? ''} ${raw} ${section ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The figure that comes after the ones decided about; the one before when they were the last. */
function nextAfter(order: ShownFigure[], act: Act): string | null {
  const at = order.findIndex(({ observation }) => observation.id === act.observations.at(-1));
  return (order[at + 1] ?? order[at - 1])?.observation.id ?? null;
}

function words(act: Act): string {
  const figures = count(act.observations.length, 'figure');
  return { accept: `${figures} kept`, reject: `${figures} set aside`, reopen: `${figures} to be decided again`, correct: `${figures} corrected and kept` }[act.kind];
}

function focusFigure(id: string, choose: (id: string) => void): void {
  choose(id);
  requestAnimationFrame(() => document.getElementById(`figure-${id}`)?.focus({ preventScroll: true }));
}

function useKeepInSight(list: { current: HTMLElement | null }, chosen: string | null): void {
  useEffect(() => {
    if (!chosen) return;
    list.current?.querySelector(`#${CSS.escape(`figure-${chosen}`)}`)?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
}

function Empty({ filter, find, any, reading }: { filter: Filter; find: string; any: boolean; reading: boolean }) {
  if (find) return <p class="capture__empty">No figure here has “{find}” in its label, area, period or text.</p>;
  if (filter === 'review' && any) return <p class="capture__empty">Nothing is left to look at in this paper.</p>;
  return <p class="capture__empty">{reading ? 'Figures appear here as pages are read.' : 'This paper has no figures.'}</p>;
}
