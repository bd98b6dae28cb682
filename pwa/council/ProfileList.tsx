import type { GapSense } from '../../shared/compare/judgeGap.ts';
import type { ProfileRow } from '../../shared/compare/councilProfile.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { gapWords } from '../../shared/compare/sentence.ts';
import type { Area } from '../../shared/model/observation.ts';
import { FigureLink } from '../../shared/view/compare/FigureLink.tsx';
import { periodWords } from '../../shared/view/compare/periodWords.ts';
import { revisionWords } from '../../shared/view/compare/revisionWords.ts';
import { paths } from '../routes.ts';

export interface ProfileListProps {
  rows: readonly ProfileRow[];
  council: Area;
  /** What it is held against, as a heading goes on: "England", "its own target". */
  benchmark: string;
  /** The set whose mean it is held against, as an address names it. */
  among: string | null;
  ready: boolean;
  hrefOf: (figure: Figure) => string | null;
}

type Group = GapSense | 'context' | null;

const groups: { sense: Group; title: string; short: string }[] = [
  { sense: 'worse', title: 'Worse than', short: 'worse' },
  { sense: 'context', title: 'Neither better nor worse, higher or lower than', short: 'higher or lower' },
  { sense: 'better', title: 'Better than', short: 'better' },
  { sense: 'same', title: 'The same as', short: 'the same' },
  { sense: null, title: 'Not to be compared with', short: 'not to be compared' },
];

/** Indicators in groups by what the gap means; no score is made of them. */
export function ProfileList({ rows, council, benchmark, among, ready, hrefOf }: ProfileListProps) {
  if (rows.length === 0) return ready ? <p class="soft">There is nothing of {council.name} to hold against {benchmark} on this topic: nothing is published, and no paper here adds to it.</p> : null;
  const filled = groups.map((group) => ({ ...group, members: rowsOf(rows, group.sense) })).filter(({ members }) => members.length > 0);
  return (
    <div class="stack stack--loose" aria-live="off">
      <ul class="counts" aria-label="In short">
        {filled.map(({ title, short, members }) => <li key={title}><strong>{members.length}</strong>{short}</li>)}
      </ul>
      {filled.map(({ title, members }) => (
        <section key={title} class="stack stack--tight">
          <h2>{title} {benchmark}</h2>
          <div class="profile__head" aria-hidden="true"><span>Indicator</span><span>{council.name}</span><span>{benchmark.replace(/^./, (first) => first.toUpperCase())}</span><span>Gap</span></div>
          <ul class="profile">{members.map((row) => <Row key={row.comparison.measure.id} row={row} council={council} among={among} hrefOf={hrefOf} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function rowsOf(rows: readonly ProfileRow[], sense: Group): ProfileRow[] {
  return rows.filter((row) => (row.sense === 'higher' || row.sense === 'lower' ? 'context' : row.sense) === sense);
}

interface RowProps extends Pick<ProfileListProps, 'council' | 'among' | 'hrefOf'> {
  row: ProfileRow;
}

function Row({ row: { comparison, benchmark, sense }, council, among, hrefOf }: RowProps) {
  const { base, measure, revisions } = comparison;
  if (!base) return null;
  const value = (figure: Figure, name: string) => (
    <span class="profile__value">
      <span class="visually-hidden">{name}: </span><FigureLink figure={figure} href={hrefOf(figure)} /> <span class="soft small">{[periodWords(figure, measure), figure.group?.words, revisionWords(figure, revisions)].filter(Boolean).join('; ')}</span>
    </span>
  );
  return (
    <li>
      <a class="profile__title" href={paths.compare(measure.id, { base: council.gss ?? undefined, among: among ?? undefined })}>{measure.title}</a>
      {value(base, council.name)}
      {benchmark ? value(benchmark.figure, benchmark.figure.role === 'target' ? 'target' : benchmark.figure.area.name) : <span class="profile__value soft">nothing to compare with</span>}
      <span>
        {benchmark?.gap ? <span class={sense === 'better' || sense === 'worse' ? `sense sense--${sense}` : undefined}>{gapWords(benchmark.gap, benchmark.figure.value)}</span> : null}
        {benchmark?.gap && benchmark.verdict === 'with-care' ? <span class="profile__care soft small">With care: {benchmark.reasons[0]?.text}</span> : null}
        {benchmark && !benchmark.gap ? <span class="profile__care soft small">{benchmark.reasons[0]?.text}</span> : null}
      </span>
    </li>
  );
}
