import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { ShownFigure } from './shownFigure.ts';
import { Icon } from '../controls/Icon.tsx';
import { count } from '../words/formatDate.ts';
import { FigureDetail, type FigureDetailProps } from './FigureDetail.tsx';
import { FigureRow } from './FigureRow.tsx';
import type { IndicatorGroup, TableGroup } from './groupFigures.ts';
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
  const places = useMemo(() => placeTables(groups), [groups]);
  const indicators = useMemo(() => groups.flatMap((group) => group.sections.flatMap((section) => section.indicators)), [groups]);
  const here = useMemo(() => (chosen === null ? -1 : indicators.findIndex((indicator) => holds(indicator, chosen))), [indicators, chosen]);
  const drawn = useGrowing(indicators.length, here + 1);
  return (
    <div class="figures">
      {groups.map((group, index) => {
        const { start, indicators: within } = places[index]!;
        const chosenHere = here >= start && here < start + within;
        return (
          <TableFigures
            key={group.key}
            group={group}
            drawn={Math.max(0, Math.min(within, drawn - start))}
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

/** Where each table's indicators stand in the whole list. */
function placeTables(groups: readonly TableGroup[]): { start: number; indicators: number }[] {
  let start = 0;
  return groups.map((group) => {
    const indicators = group.sections.reduce((sum, section) => sum + section.indicators.length, 0);
    start += indicators;
    return { start: start - indicators, indicators };
  });
}

const holds = ({ figures }: IndicatorGroup, id: string) => figures.some(({ observation }) => observation.id === id);

interface TableFiguresProps {
  group: TableGroup;
  /** How many of its indicators to draw by now. */
  drawn: number;
  chosen: string | null;
  first: string | null;
  onChoose: (id: string | null) => void;
  decide: FigureDetailProps['decide'];
  detail: Omit<FigureDetailProps, 'figure'> | null;
}

/** A table's head is there from the beginning; its rows come as the list grows. */
const TableFigures = memo(function TableFigures({ group, drawn, chosen, first, onChoose, decide, detail }: TableFiguresProps) {
  let left = drawn;
  return (
    <section class="figures__table" aria-label={group.title}>
      <TableHead group={group} decide={decide} />
      {group.sections.map((section) => {
        const indicators = section.indicators.slice(0, Math.max(0, left));
        left -= section.indicators.length;
        return (
          <div key={section.key} class="figures__section">
            {section.title ? <h4 class="figures__heading">{section.title}</h4> : null}
            {indicators.map((indicator) => {
              const here = chosen !== null && holds(indicator, chosen);
              return <Indicator key={indicator.key} group={indicator} chosen={here ? chosen : null} first={first !== null && holds(indicator, first) ? first : null} onChoose={onChoose} detail={here ? detail : null} />;
            })}
          </div>
        );
      })}
    </section>
  );
});

function TableHead({ group, decide }: { group: TableGroup; decide: FigureDetailProps['decide'] }) {
  const open = group.figures.filter(({ status }) => status === 'proposed');
  return (
    <header class="figures__head">
      <div>
        <h3>{group.title}</h3>
        <p class="small soft">Page {group.page} · {count(group.figures.length, 'figure')}</p>
      </div>
      {decide && open.length > 0 ? (
        <button type="button" class="button button--small" onClick={() => decide({ kind: 'accept', observations: open.map(({ observation }) => observation.id) })}>
          Keep {open.length === group.figures.length ? 'all' : 'the other'} {open.length.toLocaleString('en-GB')}
        </button>
      ) : null}
      {decide && open.length === 0 ? <span class="chip chip--good"><Icon name="check" />Decided</span> : null}
    </header>
  );
}

interface IndicatorProps {
  group: IndicatorGroup;
  chosen: string | null;
  first: string | null;
  onChoose: (id: string | null) => void;
  detail: Omit<FigureDetailProps, 'figure'> | null;
}

/** Drawn again only when something in it changed: a pack has thousands of rows. */
const Indicator = memo(function Indicator({ group, chosen, first, onChoose, detail }: IndicatorProps) {
  return (
    <div class={chosen ? 'indicator' : 'indicator indicator--closed'}>
      <p class="indicator__label">
        {group.label}
        {group.variant ? <span class="soft"> · {group.variant}</span> : null}
      </p>
      <ul class="indicator__figures">
        {group.figures.map((figure: ShownFigure) => {
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
    before.chosen === after.chosen && before.first === after.first && before.detail === after.detail && before.onChoose === after.onChoose &&
    before.group.figures.length === after.group.figures.length &&
    before.group.figures.every((figure, index) => looksAlike(figure, after.group.figures[index]!))
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
