import type { Claim, DistantTarget } from './claim.ts';
import type { PrintedFigure } from './findNumbers.ts';
import { targetByDifference } from './findRole.ts';
import type { SentenceReading } from './readSentence.ts';
import type { Stretch } from './splitSentences.ts';
import type { Finding } from './toObservations.ts';

/*
 * Targets that are said only as a distance from a figure: "which is 0.9 percentage points below the target".
 */

/** Joins each such distance to the last own figure before it in its sentence, in place. */
export function linkTargets(masked: string, claims: readonly Claim[], ignored: readonly PrintedFigure[]): void {
  if (claims.some((claim) => claim.role === 'target')) return;
  for (const distance of distances(masked, ignored)) {
    const { printed } = distance;
    // "92%, an increase of 3% on October (89%) and 2% above target": the bracket is only compared with.
    const claim = claims.findLast((one) => isOwnNow(one) && one.figure.end <= printed.start && masked[one.figure.start - 1] !== '(');
    if (claim !== undefined && isAlike(claim, printed, masked)) claim.target = distance;
  }
}

/** "This is 2.4 percentage points above the target": the distance from the figure told last, in the sentence before. */
export function linkTargetsBefore({ masked, claims, ignored }: SentenceReading, stretch: Stretch, before: readonly Finding[]): void {
  const last = before.findLast(({ claim }) => isOwnNow(claim))?.claim;
  if (last === undefined || before.some(({ claim }) => claim.role === 'target') || claims.some(({ role }) => role === 'target')) return;
  for (const distance of distances(masked, ignored)) {
    const { printed } = distance;
    const own = claims.some((claim) => isOwnNow(claim) && claim.figure.end <= printed.start);
    if (!own && GOES_ON.test(masked.slice(0, printed.start)) && isAlike(last, printed, masked)) last.target ??= { ...distance, stretch };
  }
}

const GOES_ON = /^(?:while |although |however,? )?(?:this|that|it|which|performance|the (?:figure|rate|result|outturn|position|percentage|proportion))\b[^,;]{0,40}$/iu;

function isOwnNow({ role, area, earlier }: Claim): boolean {
  return role === 'actual' && area?.own !== false && !earlier;
}

/** A distance in points or per cent is one between shares, a bare one between counts. */
function isAlike({ figure }: Claim, { unit, end }: PrintedFigure, masked: string): boolean {
  return (figure.unit === 'percent') === (unit !== null || /^ points?\b/u.test(masked.slice(end)));
}

function distances(masked: string, ignored: readonly PrintedFigure[]): DistantTarget[] {
  return ignored.filter(({ unit }) => unit === 'points' || unit === null || unit === 'percent').flatMap((printed) => {
    const distance = targetByDifference(printed.number, masked.slice(printed.end));
    return distance === null ? [] : [{ ...distance, printed }];
  });
}
