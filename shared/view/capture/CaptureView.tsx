import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Act } from '../../library/library.ts';
import { type Mark, PageView } from '../page/PageView.tsx';
import type { Drawer } from '../page/openDrawer.ts';
import { shortcuts } from '../preferences.ts';
import type { CaptureActions, PartActions, Printing } from './captureActions.ts';
import { CaptureFoot } from './CaptureFoot.tsx';
import { CaptureHead, type Filter, NoFigures } from './CaptureHead.tsx';
import type { Choices } from './choices.ts';
import { decideAndGoOn } from './decideAndGoOn.ts';
import { FigureList } from './FigureList.tsx';
import { groupFigures, inListedOrder, once } from './groupFigures.ts';
import { narrowFigures } from './narrowFigures.ts';
import { PartPanel } from './PartPanel.tsx';
import type { ShownFigure } from './shownFigure.ts';
import { sortOut } from './sortOut.ts';
import { useCaptureKeys } from './useCaptureKeys.ts';
import { usePart } from './usePart.ts';

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
  /** Absent where no part of a page can be read again: the file is not here, or still being read. */
  parts?: PartActions | null;
  choices: Choices;
  /** The figure to begin with, from the address. */
  start: { figure: string | null; page: number | null };
  onChosen: (figure: string | null) => void;
  /** The address of another paper's figure, where other papers can be opened from here. */
  linkTo?: (printing: Printing) => string;
  /** Where to go once everything is decided. */
  after: { words: string; path: string } | null;
}

/** The paper on one side, its figures on the other; choosing a figure brings its cell into sight. */
export function CaptureView(props: CaptureViewProps) {
  const { figures, tableTitles, pages, drawer, actions, choices, start, onChosen, linkTo = null } = props;
  const [chosen, setChosen] = useState<string | null>(start.figure);
  // Until somebody turns a page, the one on which the first figure stands: a pack's cover says nothing.
  const [turned, setPage] = useState(start.page);
  const [filter, setFilter] = useState<Filter>('all');
  const [correcting, setCorrecting] = useState(false);
  const [find, setFind] = useState('');
  const list = useRef<HTMLDivElement>(null);

  const sorted = useMemo(() => sortOut(figures), [figures]);
  const shown = useMemo(() => narrowFigures(filter === 'review' ? figures.filter((figure) => figure.reasons.length > 0 || figure.observation.id === chosen) : figures, find), [figures, filter, find, filter === 'review' ? chosen : null]);
  const groups = useMemo(() => groupFigures(shown, tableTitles), [shown, tableTitles]);
  const order = useMemo(() => once(() => inListedOrder(groups)), [groups]);
  const page = Math.min(turned ?? figures[0]?.observation.source.page ?? 1, Math.max(pages, 1));
  const marks = useMemo(() => (drawer ? figures.filter(({ observation }) => observation.source.page === page).map(markOf) : []), [figures, page, drawer]);
  const chosenFigure = useMemo(() => (chosen === null ? undefined : figures.find(({ observation }) => observation.id === chosen)), [figures, chosen]);
  const chosenMark = useMemo(() => (chosenFigure ? markOf(chosenFigure) : null), [chosenFigure]);

  const choose = useCallback((id: string | null) => {
    setChosen(id);
    setCorrecting(false);
    onChosen(id);
  }, [onChosen]);
  useEffect(() => {
    if (chosenMark) setPage(chosenMark.page);
  }, [chosen, chosenMark?.page]);
  useKeepInSight(list, chosen, drawer !== null);
  const goTo = useCallback((id: string) => {
    choose(id);
    requestAnimationFrame(() => document.getElementById(`figure-${id}`)?.focus({ preventScroll: true }));
  }, [choose]);
  const step = (direction: 1 | -1) => {
    const listed = order();
    const at = listed.findIndex(({ observation }) => observation.id === chosen);
    const next = listed[at + direction] ?? (at < 0 ? listed[0] : undefined);
    if (next) goTo(next.observation.id);
  };
  const review = (first: string | undefined) => {
    setFilter('review');
    setFind('');
    if (first !== undefined) goTo(first);
  };
  const part = usePart(props.parts ?? null, figures, ([first]) => review(first));
  const decide = useMemo(() => actions && ((act: Act) => void decideAndGoOn(act, actions, order(), chosen, goTo)), [actions, order, chosen, goTo]);
  useCaptureKeys({
    enabled: shortcuts.value === 'on' && actions !== null && !correcting && !part?.part,
    chosen: chosenFigure && shown.includes(chosenFigure) ? chosen : null,
    step, decide,
    correct: () => setCorrecting(true),
    undo: () => void actions?.undo(),
    redo: () => void actions?.redo(),
  });
  const detail = useMemo(
    () => ({ decide, correcting, onCorrecting: setCorrecting, choices, actions, linkTo, shortcuts: shortcuts.value === 'on' }),
    [decide, correcting, choices, actions, linkTo, shortcuts.value],
  );
  return (
    <div class={drawer || props.noPage ? 'capture' : 'capture capture--list'}>
      {drawer ? <PageView drawer={drawer} page={page} pages={pages} chosen={chosenMark} marks={marks} part={part} onPage={setPage} onChoose={choose} /> : null}
      {!drawer && props.noPage ? <p class="capture__no-page">{props.noPage}</p> : null}
      <section class="capture__figures" aria-label="Figures">
        <CaptureHead all={figures.length} waiting={sorted.waiting.length} filter={filter} onFilter={setFilter} find={find} onFind={setFind} />
        {part?.part ? <PartPanel part={part.part} controls={part} /> : null}
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
          {shown.length === 0 ? <NoFigures filter={filter} find={find} any={figures.length > 0} reading={!actions} /> : null}
          <FigureList groups={groups} chosen={chosen} first={shown[0]?.observation.id ?? null} onChoose={(id) => choose(id === chosen ? null : id)} detail={detail} />
        </div>
        <CaptureFoot all={figures.length} sorted={sorted} actions={actions} decide={decide} after={props.after} onReview={() => review(sorted.waiting[0]?.observation.id)} />
      </section>
    </div>
  );
}

function markOf({ observation: { id, source } }: ShownFigure): Mark {
  return { id, page: source.page, bbox: source.bbox };
}

/** Frames in which rows that come near the window for the first time take their true heights, and push on what stands below them. */
const SETTLING = 4;

/** Brings the chosen figure into sight with what is told of it; one that is taller than the list, with its head. The page comes later, and takes room from the list. */
function useKeepInSight(list: { current: HTMLElement | null }, chosen: string | null, beside: boolean): void {
  useEffect(() => {
    const within = list.current;
    const row = chosen ? within?.querySelector(`#${CSS.escape(`figure-${chosen}`)}`)?.closest('li') : null;
    if (!within || !row) return undefined;
    let frame = 0;
    const bring = (left: number) => {
      // The screen may have been left between two frames.
      if (!row.isConnected) return;
      bringIntoSight(row, within);
      if (left > 0) frame = requestAnimationFrame(() => bring(left - 1));
    };
    bring(SETTLING);
    return () => cancelAnimationFrame(frame);
  }, [chosen, beside]);
}

/** What fits comes whole into sight; what is taller than the list comes under the head that stays on top, and moves nothing but the list. */
function bringIntoSight(row: HTMLElement, list: HTMLElement): void {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(list);
  const head = parseFloat(scrollPaddingTop);
  if (row.offsetHeight <= list.clientHeight - head - parseFloat(scrollPaddingBottom)) row.scrollIntoView({ block: 'nearest' });
  else list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - head;
}
