import { ukDate } from '../../shared/compare/days.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { spanOfFigure } from '../../shared/compare/judge.ts';
import type { Measure } from '../../shared/compare/measure.ts';
import type { PaperChange } from '../../shared/compare/paperChanges.ts';
import { gapWords } from '../../shared/compare/sentence.ts';
import type { Change } from '../../shared/compare/series.ts';
import type { HeldDocument } from '../../shared/library/library.ts';
import type { Area } from '../../shared/model/observation.ts';
import { FigureLink } from '../../shared/view/compare/FigureLink.tsx';
import { periodWords } from '../../shared/view/compare/periodWords.ts';
import { revisionWords } from '../../shared/view/compare/revisionWords.ts';
import { count, formatDate } from '../../shared/view/words/formatDate.ts';
import { paths } from '../routes.ts';

export interface PaperChangesProps {
  council: Area;
  /** The latest paper; null while the library is still asked. */
  paper: HeldDocument | null;
  /** In the order of what to look at first. */
  changes: readonly PaperChange[];
  hrefOf: (figure: Figure) => string | null;
}

/** More than these wait behind a line of their own. */
const shownAtFirst = 8;

/** What the latest paper says anew: each figure beside the one before it of the same kind, and a year before. */
export function PaperChanges({ council, paper, changes, hrefOf }: PaperChangesProps) {
  if (changes.length === 0) return null;
  const [first, rest] = [changes.slice(0, shownAtFirst), changes.slice(shownAtFirst)];
  return (
    <section class="stack stack--tight" aria-label="What changed in the latest paper">
      <h2>What changed in the latest paper</h2>
      <p class="soft small">{paper ? whichPaper(council, paper) : null} Each figure stands beside the one before it of the same kind; what got worse stands first.</p>
      <Changes changes={first} council={council} hrefOf={hrefOf} />
      {rest.length > 0 ? (
        <details class="series-table">
          <summary>{count(rest.length, 'more indicator')}</summary>
          <Changes changes={rest} council={council} hrefOf={hrefOf} />
        </details>
      ) : null}
    </section>
  );
}

/** A paper that names no meeting is put in order by when it was captured, and that is said. */
function whichPaper({ name }: Area, { meetingDate, captured }: HeldDocument): string {
  return meetingDate ? `${name}’s paper of ${formatDate(meetingDate)}.` : `The paper captured last, on ${formatDate(captured)}: it gives no date of a meeting.`;
}

function Changes({ changes, council, hrefOf }: Pick<PaperChangesProps, 'changes' | 'council' | 'hrefOf'>) {
  return (
    <>
      <div class="profile__head" aria-hidden="true"><span>Indicator</span><span>Now</span><span>Since the figure before</span><span>Since a year before</span></div>
      <ul class="profile">{changes.map((change) => <Row key={change.measure.id} change={change} council={council} hrefOf={hrefOf} />)}</ul>
    </>
  );
}

function Row({ change: { measure, now, sense, earlier, sinceLast, sinceYearBefore }, council, hrefOf }: { change: PaperChange; council: Area; hrefOf: PaperChangesProps['hrefOf'] }) {
  const isYear = sinceLast !== null && sinceLast.from.figure === sinceYearBefore?.from.figure;
  return (
    <li>
      <a class="profile__title" href={paths.compare(measure.id, { base: council.gss ?? undefined })}>{measure.title}</a>
      <span class="profile__value">
        <span class="visually-hidden">Now: </span><FigureLink figure={now} href={hrefOf(now)} /> <span class="soft small">{whenWords(now, measure)}</span>
        {earlier.length > 0 ? <span class="small soft"> {revisionWords(now, new Map([[now, earlier]]))}</span> : null}
      </span>
      <span class="profile__value">
        {sinceLast ? <Since change={sinceLast} measure={measure} hrefOf={hrefOf} sense={sense === 'better' || sense === 'worse' ? sense : null} /> : <span class="soft small">the first of its kind here</span>}
      </span>
      <span class="profile__value">
        {isYear ? <span class="soft small">that is the year before</span> : sinceYearBefore ? <><span class="visually-hidden">Since a year before: </span><Since change={sinceYearBefore} measure={measure} hrefOf={hrefOf} sense={null} /></> : null}
      </span>
    </li>
  );
}

function Since({ change: { from, by, care }, measure, hrefOf, sense }: { change: Change; measure: Measure; hrefOf: PaperChangesProps['hrefOf']; sense: 'better' | 'worse' | null }) {
  return (
    <>
      {sense ? <span class={`sense sense--${sense}`}>{gapWords(by, from.figure.value)}, {sense}</span> : gapWords(by, from.figure.value)}
      <span class="soft small"> from </span><FigureLink figure={from.figure} href={hrefOf(from.figure)} /> <span class="soft small">{whenWords(from.figure, measure)}</span>
      {care ? <span class="profile__care soft small">With care: {care}</span> : null}
    </>
  );
}

/** A count on one day by its day, whatever year's heading it stands under, so that two of them can be told apart. */
function whenWords(figure: Figure, measure: Measure): string {
  const span = spanOfFigure(figure, measure);
  return span?.kind === 'snapshot' ? `at ${ukDate(span.end)}` : periodWords(figure, measure);
}
