import { memo } from 'preact/compat';
import type { ShownFigure } from './shownFigure.ts';
import { Icon } from '../controls/Icon.tsx';
import { count } from '../words/formatDate.ts';
import { FigureDetail, type FigureDetailProps } from './FigureDetail.tsx';
import { FigureRow } from './FigureRow.tsx';
import type { IndicatorGroup, TableGroup } from './groupFigures.ts';

export interface FigureListProps {
  groups: TableGroup[];
  chosen: string | null;
  /** The row that the Tab key reaches when none is chosen. */
  first: string | null;
  onChoose: (id: string) => void;
  detail: Omit<FigureDetailProps, 'figure'>;
}

/** Figures in the order of the paper, with the chosen one opened in place. */
export function FigureList({ groups, chosen, first, onChoose, detail }: FigureListProps) {
  return (
    <div class="figures">
      {groups.map((group) => (
        <section key={group.key} class="figures__table" aria-label={group.title}>
          <TableHead group={group} decide={detail.decide} />
          {group.sections.map((section) => (
            <div key={section.key} class="figures__section">
              {section.title ? <h4 class="figures__heading">{section.title}</h4> : null}
              {section.indicators.map((indicator) => {
                const here = indicator.figures.some(({ observation }) => observation.id === chosen);
                const reach = indicator.figures.some(({ observation }) => observation.id === first);
                return <Indicator key={indicator.key} group={indicator} chosen={here ? chosen : null} first={chosen === null && reach ? first : null} onChoose={onChoose} detail={here ? detail : null} />;
              })}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

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
  onChoose: (id: string) => void;
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
              <FigureRow figure={figure} chosen={open} reachable={open || figure.observation.id === first} onChoose={onChoose} />
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
