import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { ShownFigure } from './shownFigure.ts';
import { Icon } from '../controls/Icon.tsx';
import { count } from '../words/formatDate.ts';
import { FigureDetail, type FigureDetailProps } from './FigureDetail.tsx';
import { FigureRow } from './FigureRow.tsx';
import { type IndicatorGroup, type TableGroup, inListedOrder } from './groupFigures.ts';
import { useGrowing } from './useGrowing.ts';

export interface FigureListProps {
  groups: TableGroup[];
  chosen: string | null;
  /** The row that the Tab key reaches when none is chosen. */
  first: string | null;
  /** Null closes the chosen one. */
  onChoose: (id: string | null) => void;
  detail: Omit<FigureDetailProps, 'figure'>;
}

/** Figures in the order of the paper, with the chosen one opened in place. */
export function FigureList({ groups, chosen, first, onChoose, detail }: FigureListProps) {
  const starts = useMemo(() => startsOf(groups), [groups]);
  const total = groups.reduce((sum, group) => sum + group.figures.length, 0);
  const here = useMemo(() => (chosen === null ? -1 : placeOf(groups, starts, chosen)), [groups, chosen]);
  const drawn = useGrowing(total, here + 1);
  return (
    <div class="figures" aria-busy={drawn < total}>
      {groups.map((group, index) => {
        const start = starts[index]!;
        if (start > drawn) return null;
        const chosenHere = here >= start && here < start + group.figures.length;
        return (
          <TableFigures
            key={group.key}
            group={group}
            drawn={Math.max(0, Math.min(group.figures.length, drawn - start))}
            chosen={chosenHere ? chosen : null}
            first={chosen === null && index === 0 ? first : null}
            onChoose={onChoose}
            decide={detail.decide}
            detail={chosenHere ? detail : null}
          />
        );
      })}
    </div>
  );
}

/** How many figures stand before each table's. */
function startsOf(groups: readonly TableGroup[]): number[] {
  let before = 0;
  return groups.map(({ figures }) => {
    before += figures.length;
    return before - figures.length;
  });
}

/** Where a figure stands in the whole list, which goes by indicator within a table; -1 where it does not. */
function placeOf(groups: readonly TableGroup[], starts: readonly number[], id: string): number {
  const table = groups.findIndex((group) => holds(group, id));
  return table < 0 ? -1 : starts[table]! + inListedOrder([groups[table]!]).findIndex(({ observation }) => observation.id === id);
}

const holds = ({ figures }: Pick<TableGroup, 'figures'>, id: string) => figures.some(({ observation }) => observation.id === id);

interface TableFiguresProps {
  group: TableGroup;
  /** How many of its figures to draw by now. */
  drawn: number;
  chosen: string | null;
  first: string | null;
  onChoose: (id: string | null) => void;
  decide: FigureDetailProps['decide'];
  detail: Omit<FigureDetailProps, 'figure'> | null;
}

/** A table's head comes with its first rows, or just before them. */
const TableFigures = memo(function TableFigures({ group, drawn, chosen, first, onChoose, decide, detail }: TableFiguresProps) {
  let left = drawn;
  return (
    <section class="figures__table" aria-label={group.title}>
      <TableHead group={group} decide={decide} />
      {group.sections.map((section) => {
        if (left <= 0) return null;
        const parts = section.indicators.flatMap((indicator) => {
          const part = { indicator, drawn: Math.min(indicator.figures.length, left) };
          left -= part.drawn;
          return part.drawn > 0 ? [part] : [];
        });
        return (
          <div key={section.key} class="figures__section">
            {section.title ? <h4 class="figures__heading">{section.title}</h4> : null}
            {parts.map(({ indicator, drawn: shown }) => {
              const here = chosen !== null && holds(indicator, chosen);
              return <Indicator key={indicator.key} group={indicator} drawn={shown} chosen={here ? chosen : null} first={first !== null && indicator.figures[0]!.observation.id === first ? first : null} onChoose={onChoose} detail={here ? detail : null} />;
            })}
          </div>
        );
      })}
    </section>
  );
});

const TableHead = memo(function TableHead({ group, decide }: { group: TableGroup; decide: FigureDetailProps['decide'] }) {
  const open = group.figures.filter(({ status }) => status === 'proposed');
  return (
    <header class="figures__head">
      <div>
        <h3>{group.title}</h3>
        <p class="small soft">Page {group.page} · {count(group.figures.length, 'figure')}</p>
      </div>
      {decide && open.length > 0 ? (
        <button type="button" class="button button--small" onClick={() => decide({ kind: 'accept', observations: open.map(({ observation }) => observation.id) })}>
          {keepWords(open.length, group.figures.length)}
        </button>
      ) : null}
      {decide && open.length === 0 ? <span class="chip chip--good"><Icon name="check" />Decided</span> : null}
    </header>
  );
});

/** "Keep all 12", "Keep the other 3"; of one figure nobody says a number. */
function keepWords(open: number, all: number): string {
  if (open === 1) return all === 1 ? 'Keep it' : 'Keep the other';
  return `Keep ${open === all ? 'all' : 'the other'} ${open.toLocaleString('en-GB')}`;
}

interface IndicatorProps {
  group: IndicatorGroup;
  /** How many of its figures to draw by now. */
  drawn: number;
  chosen: string | null;
  first: string | null;
  onChoose: (id: string | null) => void;
  detail: Omit<FigureDetailProps, 'figure'> | null;
}

/** Drawn again only when something in it changed: a pack has thousands of rows. */
const Indicator = memo(function Indicator({ group, drawn, chosen, first, onChoose, detail }: IndicatorProps) {
  return (
    <div class={chosen ? 'indicator' : 'indicator indicator--closed'}>
      <p class="indicator__label">
        {group.label}
        {group.variant ? <span class="soft"> · {group.variant}</span> : null}
      </p>
      <ul class="indicator__figures">
        {group.figures.slice(0, drawn).map((figure: ShownFigure) => {
          const open = figure.observation.id === chosen;
          return (
            <li key={figure.observation.id} class={open ? 'indicator__open' : undefined}>
              <FigureRow figure={figure} chosen={open} reachable={open || figure.observation.id === first} onChoose={(id) => onChoose(open ? null : id)} />
              {open && detail ? <FigureDetail figure={figure} {...detail} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}, sameGroup);

function sameGroup(before: IndicatorProps, after: IndicatorProps): boolean {
  return (
    before.drawn === after.drawn && before.chosen === after.chosen && before.first === after.first && before.detail === after.detail && before.onChoose === after.onChoose &&
    (before.group === after.group ||
      (before.group.figures.length === after.group.figures.length && before.group.figures.every((figure, index) => looksAlike(figure, after.group.figures[index]!))))
  );
}

/** The library answers with new objects after every decision; most of them look as before. */
function looksAlike(before: ShownFigure, after: ShownFigure): boolean {
  const [a, b] = [before.observation, after.observation];
  return (
    before === after ||
    (a.id === b.id && before.status === after.status && before.changed === after.changed && before.reasons.length === after.reasons.length &&
      a.role === b.role && a.area.name === b.area.name && a.period?.label === b.period?.label && JSON.stringify(a.value) === JSON.stringify(b.value))
  );
}
