import type { GapSense } from '../../shared/compare/judgeGap.ts';
import type { ProfileRow } from '../../shared/compare/councilProfile.ts';
import { gapWords } from '../../shared/compare/sentence.ts';
import type { Area } from '../../shared/model/observation.ts';
import { periodWords } from '../../shared/view/compare/periodWords.ts';
import { formatValue } from '../../shared/view/words/formatValue.ts';
import { paths } from '../routes.ts';

export interface ProfileListProps {
  rows: readonly ProfileRow[];
  council: Area;
  benchmark: Area;
  ready: boolean;
}

const groups: { sense: GapSense | 'context' | null; title: string }[] = [
  { sense: 'worse', title: 'Worse than' }, { sense: 'context', title: 'Neither better nor worse, higher or lower than' }, { sense: 'better', title: 'Better than' },
  { sense: 'same', title: 'The same as' }, { sense: null, title: 'Not to be compared with' },
];

/** Indicators in groups by what the gap means; no score is made of them. */
export function ProfileList({ rows, council, benchmark, ready }: ProfileListProps) {
  if (rows.length === 0) return ready ? <p class="soft">Nothing is published about {council.name} on this topic, and no paper here adds to it.</p> : null;
  return (
    <div class="stack stack--loose" aria-live="off">
      <ul class="counts" aria-label="In short">
        {groups.filter(({ sense }) => rowsOf(rows, sense).length > 0).map(({ sense, title }) => (
          <li key={title}><strong>{rowsOf(rows, sense).length}</strong>{shortWords(sense)}</li>
        ))}
      </ul>
      {groups.map(({ sense, title }) => {
        const members = rowsOf(rows, sense);
        return members.length > 0 ? (
          <section key={title} class="stack stack--tight">
            <h2>{title} {benchmark.name}</h2>
            <div class="profile__head" aria-hidden="true"><span>Indicator</span><span>{council.name}</span><span>{benchmark.name}</span><span>Gap</span></div>
            <ul class="profile">{members.map((row) => <Row key={row.comparison.measure.id} row={row} council={council} />)}</ul>
          </section>
        ) : null;
      })}
    </div>
  );
}

function rowsOf(rows: readonly ProfileRow[], sense: (typeof groups)[number]['sense']): ProfileRow[] {
  return rows.filter((row) => (row.sense === 'higher' || row.sense === 'lower' ? 'context' : row.sense) === sense);
}

function shortWords(sense: (typeof groups)[number]['sense']): string {
  if (sense === null) return 'not to be compared';
  return { worse: 'worse', better: 'better', same: 'the same', context: 'higher or lower', higher: 'higher', lower: 'lower' }[sense];
}

function Row({ row: { comparison, benchmark, sense }, council }: { row: ProfileRow; council: Area }) {
  const { base, measure } = comparison;
  if (!base) return null;
  return (
    <li>
      <a class="profile__title" href={paths.compare(measure.id, { base: council.gss ?? undefined })}>{measure.title}</a>
      <span class="profile__value"><span class="visually-hidden">{council.name}: </span><strong>{formatValue(base.value)}</strong> <span class="soft small">{periodWords(base, measure)}</span></span>
      <span class="profile__value">{benchmark ? <><span class="visually-hidden">{benchmark.figure.area.name}: </span>{formatValue(benchmark.figure.value)} <span class="soft small">{periodWords(benchmark.figure, measure)}</span></> : <span class="soft">nothing to compare with</span>}</span>
      <span>
        {benchmark?.gap ? <span class={sense === 'better' || sense === 'worse' ? `sense sense--${sense}` : undefined}>{gapWords(benchmark.gap, benchmark.figure.value)}</span> : null}
        {benchmark?.verdict === 'with-care' ? <span class="soft small"> with care</span> : null}
        {benchmark && !benchmark.gap ? <span class="soft small">{benchmark.reasons[0]?.text}</span> : null}
      </span>
    </li>
  );
}
