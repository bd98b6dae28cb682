import type { Claim } from './claim.ts';
import { isListed } from './linkAreas.ts';

/**
 * "attendance was 93.3% and persistent absence 19.4%, against 92.9% and 20.0% respectively for England": the later list
 * follows the order of the earlier figures. Gives each figure of the list its subject and its area, in place, and tells
 * which figure it stands against, whose time it may share.
 */
export function pairRespectively(masked: string, claims: readonly Claim[]): Map<Claim, Claim> {
  const pairs = new Map<Claim, Claim>();
  const said = /\brespective(?:ly)?\b/iu.test(masked);
  for (let index = 0; index < claims.length; index += 1) {
    const run = runFrom(masked, claims, index);
    if (run.length < 2 || (!said && !followsOrder(masked, run, claims.slice(0, index)) && !areAims(masked, run, claims.slice(0, index)))) continue;
    const aims = claims.slice(0, index);
    const against = areAims(masked, run, aims) ? aims : aims.filter(({ role, earlier }) => role === 'actual' && !earlier).slice(-run.length);
    const area = run.at(-1)!.area ?? run[0]!.area;
    const ownSubject = run.at(-1)!.subject;
    for (const [place, claim] of run.entries()) {
      claim.area ??= area;
      // What own figures are held against without "respectively" is what they were before.
      if (!said && claim.area === null && claim.role === 'actual' && against !== aims) claim.earlier = true;
      // "19%, 21% and 18% respectively progressed": what is said after the list is said of all of it.
      if (ownSubject !== null && ownSubject.start >= run.at(-1)!.figure.end) claim.subject = ownSubject;
      else if (against.length === run.length) claim.subject = against[place]!.subject;
      if (against.length === run.length) pairs.set(claim, against[place]!);
    }
    index += run.length - 1;
  }
  return pairs;
}

/**
 * "nationally the figures are 4.3% and 13.0%", "19 exclusions and 1,204 suspensions, against 12 and 987 a year ago": as
 * many figures as were told before, each of another thing.
 */
function followsOrder(masked: string, run: readonly Claim[], before: readonly Claim[]): boolean {
  const own = before.filter(({ role, earlier, area }) => role === 'actual' && !earlier && area?.own !== false);
  const lead = masked.slice(before.at(-1)?.figure.end ?? 0, run[0]!.figure.start);
  return own.length === run.length && own.length === before.length && new Set(own.map(({ subject }) => subject)).size === own.length
    && (run[0]!.role === 'target' ? /\b(?:both|each|all)\b[^;]*\btargets? \($/iu : run[0]!.area?.own === false ? /\b(?:figures|rates|averages|percentages|proportions|equivalents)\b[^;]{0,40}$|\b(?:in line with|against|compared (?:with|to)|above|below|similar to|(?:higher|lower|better|worse) than) (?:the )?[^,;]{0,40}$/iu : /^[^;]*,? (?:against|compared (?:with|to)|down from|up from|an? (?:\p{L}+ )?(?:improvement|increase|decrease|reduction|rise|fall|drop|deterioration) (?:from|on)) (?:just |only )?$/iu).test(lead);
}

/** "The target for re-referrals is 20% and for repeat plans 18%; we are at 23% and 21%". */
function areAims(masked: string, run: readonly Claim[], before: readonly Claim[]): boolean {
  return before.length === run.length && before.every(({ role }) => role === 'target') && /; (?:we|they|it|these) (?:are|were|stand|stood) (?:now )?at $/u.test(masked.slice(before.at(-1)!.figure.end, run[0]!.figure.start));
}

function runFrom(masked: string, claims: readonly Claim[], index: number): Claim[] {
  const run = [claims[index]!];
  for (const claim of claims.slice(index + 1)) {
    if (!isListed(masked.slice(run.at(-1)!.figure.end, claim.figure.start))) break;
    run.push(claim);
  }
  return run;
}
