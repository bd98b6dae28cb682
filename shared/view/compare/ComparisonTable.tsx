import { type Comparison, type Entry, overrideKey } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
import { senseOf } from '../../compare/judgeGap.ts';
import type { Measure } from '../../compare/measure.ts';
import { gapWords } from '../../compare/sentence.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FigureLink } from './FigureLink.tsx';
import { orderEntries } from './orderEntries.ts';
import { periodWords } from './periodWords.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { revisionWords } from './revisionWords.ts';

/** Above this, published councils step back into a list of their own. */
const MOST_ROWS = 14;

export interface ComparisonTableProps {
  comparison: Comparison;
  hrefOf: (figure: Figure) => string | null;
  /** Takes an unlike figure out again that the user had shown anyway. */
  onTakeOut?: (key: string) => void;
}

/** The figures behind the charts: the base, its targets, and everybody it can be held against. */
export function ComparisonTable({ comparison, hrefOf, onTakeOut }: ComparisonTableProps) {
  const { base, targets, measure, revisions } = comparison;
  const compared = orderEntries(comparison).filter(({ verdict, overridden }) => verdict !== 'unlike' || overridden);
  const isNear = ({ figure, overridden }: Entry) => figure.area.kind !== 'council' || figure.origin === 'paper' || overridden;
  const [near, others] = compared.length > MOST_ROWS ? [compared.filter(isNear), compared.filter((entry) => !isNear(entry))] : [compared, []];
  if (!base) return null;
  return (
    <section class="stack stack--tight" aria-label="Compared">
      <h2>The figures</h2>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Table of compared figures">
        <table class="table table--stack">
          <Head base={base} />
          <tbody>
            <Row figure={base} measure={measure} revisions={revisions} hrefOf={hrefOf} strong />
            {targets.map((target) => <Row key={target.role} figure={target} measure={measure} revisions={revisions} hrefOf={hrefOf} />)}
            {near.map((entry) => <Row key={`${entry.figure.origin}${entry.figure.area.gss}${entry.figure.area.name}`} figure={entry.figure} entry={entry} measure={measure} revisions={revisions} hrefOf={hrefOf} {...(onTakeOut ? { onTakeOut } : {})} />)}
          </tbody>
        </table>
      </div>
      {others.length > 0 ? (
        <Disclosure summary={`${others.length} more councils`}>
          {() => (
            <div class="table-scroll" tabIndex={0} role="group" aria-label="Table of more councils">
              <table class="table table--stack">
                <Head base={base} />
                <tbody>
                  {others.map((entry) => <Row key={`${entry.figure.origin}${entry.figure.area.gss}`} figure={entry.figure} entry={entry} measure={measure} revisions={revisions} hrefOf={hrefOf} />)}
                </tbody>
              </table>
            </div>
          )}
        </Disclosure>
      ) : null}
    </section>
  );
}

function Head({ base }: { base: Figure }) {
  return (
    <thead>
      <tr>
        <th scope="col">Area</th>
        <th scope="col" class="number">Value</th>
        <th scope="col">Period</th>
        <th scope="col">{base.area.name} against it</th>
        <th scope="col">Comparison</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  figure: Figure;
  entry?: Entry;
  measure: Measure;
  revisions: Comparison['revisions'];
  hrefOf: ComparisonTableProps['hrefOf'];
  onTakeOut?: (key: string) => void;
  strong?: boolean;
}

function Row({ figure, entry, measure, revisions, hrefOf, onTakeOut, strong }: RowProps) {
  const name = figure.role === 'actual' ? figure.area.name : `${figure.area.name}’s ${figure.role}`;
  const revised = revisionWords(figure, revisions);
  return (
    <tr class={strong ? 'table__base' : undefined}>
      <th scope="row">{name}{originWords(figure) ? <span class="soft small"> {originWords(figure)}</span> : null}</th>
      <td class="number"><FigureLink figure={figure} href={hrefOf(figure)} />{revised ? <span class="table__revised small soft">{revised}</span> : null}</td>
      <td class="table__period">{periodWords(figure, measure)}</td>
      <td>{entry?.gap ? <Gap entry={entry} measure={measure} /> : null}</td>
      <td>
        {entry ? <VerdictMark entry={entry} /> : null}
        {entry?.overridden && onTakeOut ? <button type="button" class="link-button small" onClick={() => onTakeOut(overrideKey(figure))}>Take {figure.area.name} out again</button> : null}
      </td>
    </tr>
  );
}

/** Who made a figure that no paper here printed. */
function originWords({ origin, group }: Figure): string | null {
  return group ? group.words : origin === 'published' ? 'published' : null;
}

function Gap({ entry: { gap, figure }, measure }: { entry: Entry; measure: Measure }) {
  if (!gap) return null;
  const sense = senseOf(gap, measure);
  return (
    <span>
      {gapWords(gap, figure.value)}
      {sense === 'better' || sense === 'worse' ? <>, <span class={`sense sense--${sense}`}>{sense}</span></> : null}
    </span>
  );
}
