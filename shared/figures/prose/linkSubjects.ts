import type { Place } from './linkAreas.ts';
import type { Claim } from './claim.ts';
import { subjectOfBracketPart } from './bracketParts.ts';
import { subjectOfAll, subjectOfEvery, subjectOfFamilies, subjectOfNone, subjectOfRate } from './clauseSubjects.ts';
import { speaksOfChildren } from './domain.ts';
import type { PrintedFigure } from './findNumbers.ts';
import type { Subject } from './findSubject.ts';
import { firstSubject } from './firstSubject.ts';
import { laterSubject } from './laterSubject.ts';
import { isBareBracket, saysOther } from './saysOther.ts';
import { nameSchoolSubjects } from './schoolSubjects.ts';
import type { Spot } from './spot.ts';
import type { Stretch } from './splitSentences.ts';
import { subjectInCases, subjectMissed, subjectOfPopulation, subjectOfThem, subjectOfWhich, subjectOfWhole } from './wholeSubjects.ts';

/** Gives every figure of a sentence the words that name what it measures. Figures told together share one subject. */
export function linkSubjects(
  sentence: string, masked: string, claims: readonly Claim[], places: readonly Place[], populations: ReadonlyMap<PrintedFigure, Stretch>, topic: string | null,
): void {
  const whose = toldOf(sentence, topic);
  let current: Subject | null = null;
  for (const [index, claim] of claims.entries()) {
    const spot: Spot = { sentence, masked, claim, place: places[index]! };
    current = overParts(masked, claims, index) ?? current;
    const population = populations.get(claim.figure);
    const made = population === undefined ? null : subjectOfPopulation(sentence, masked, claim, spot.place, population);
    const said: Subject | null = made ?? subjectOfBracketPart(spot, claims.slice(0, index)) ?? subjectOfClause(spot, { before: claims[index - 1], current, topic })
      ?? (index === 0 || current === null || current.kind === 'carried' ? firstSubject(spot, current !== null, { whose, topic }) : laterSubject(spot, current));
    current = said ?? current;
    claim.subject = said === null && (goesOnFromPart(masked, claim, claims[index - 1]) || isBareBracket(masked, claim, claims[index - 1]) || (current !== null && current.kind !== 'carried' && saysOther(spot, current))) ? nothing(claim.figure.end) : current;
  }
  for (const claim of claims) if (whose !== null && claim.subject?.goesOn === true && claim.subject.population === null) claim.subject = { ...claim.subject, population: whose };
  joinCoordinated(masked, claims);
  nameSchoolSubjects(sentence, masked, claims);
  lendToNeighbours(sentence, claims);
  lendToWaiting(sentence, claims, topic);
}

/** A subject that names nothing of ours. */
const nothing = (at: number): Subject => ({ start: at, end: at, kind: 'share', population: null, goesOn: false });

/** "…, of which in-house 48% and agency 23%": the next part after one that is none of ours. */
function goesOnFromPart(masked: string, { figure }: Claim, before: Claim | undefined): boolean {
  const isNothing = before?.subject?.kind === 'share' && before.subject.start === before.figure.end && before.subject.end === before.figure.end && before.subject.population === null;
  return isNothing && /^,? and \p{Ll}[\p{L}-]+ $/u.test(masked.slice(before.figure.end, figure.start));
}

/** What a figure says of the one beside it, whose subject it shares. */
function lendToNeighbours(sentence: string, claims: readonly Claim[]): void {
  // "12% were persistently absent, which equates to 34 pupils": how many that share is.
  for (const [index, claim] of claims.entries()) if (claim.restates && claims[index - 1]?.figure.unit === 'percent' && claim.subject?.kind === 'count' && /^(?:children|pupils|young people|families|care leavers|students)$/iu.test(sentence.slice(claim.subject.start, claim.subject.end))) claim.subject = claims[index - 1]!.subject;
  // "the rise from 9.2% to 12.4% in children with three moves": the earlier value waits for the name, too.
  for (const [index, claim] of claims.entries()) if (claim.earlier) claim.subject ??= claims[index + 1]?.subject ?? null;
}

/** A target or comparator told first waits for the subject named after it: "Against a target of 95%, attendance was 93%". */
function lendToWaiting(sentence: string, claims: readonly Claim[], topic: string | null): void {
  const first = claims.find(({ subject }) => subject !== null && subject.kind !== 'carried')?.subject ?? null;
  if (first === null) return;
  for (const claim of claims) {
    const { figure, subject } = claim;
    const waits = claim.role !== 'actual' || claim.area !== null || (subject !== null && first.start > figure.end);
    // "The national average was 46 weeks and 21% of our cases finished inside 26": a time is no share.
    const unlike = first.kind === 'share' && (figure.unit === 'weeks' || figure.unit === 'days');
    // "Fixed-term exclusions remain a worry. There were 4,865, and permanent exclusions rose to 103": of what was spoken of.
    const goesOn = topic !== null && claim.area === null && claim.role === 'actual' && subject?.kind === 'carried' && /^there (?:were|are|was|had been)\b/iu.test(sentence);
    if (waits && !unlike && !goesOn && (subject === null || (subject.kind === 'carried' && subject.population === null))) claim.subject = first;
  }
}

/** "2.9% were NEET or not known (1.9% NEET and 1.0% not known), compared with 3.4% in London": after its parts in a bracket, what is compared is the whole. */
function overParts(masked: string, claims: readonly Claim[], index: number): Subject | null {
  const [claim, before] = [claims[index]!, claims[index - 1]];
  if (before === undefined || (claim.role === 'actual' && !claim.earlier && claim.area?.own !== false) || !/^[^()]*\)[^()]*$/u.test(masked.slice(before.figure.end, claim.figure.start))) return null;
  const bracket = masked.lastIndexOf('(', before.figure.start);
  // "20 (44.1%)" tells one thing twice; a part has words of its own.
  const isPart = before.subject !== null && bracket >= 0 && before.subject.start > bracket && before.subject.start < masked.indexOf(')', before.figure.end);
  return isPart ? claims.slice(0, index).findLast(({ figure }) => figure.end <= bracket)?.subject ?? null : null;
}

/** What the words say of a share's whole, wherever in the sentence it was told. */
function subjectOfClause({ sentence, masked, claim, place }: Spot, { before, current, topic }: { before: Claim | undefined; current: Subject | null; topic: string | null }): Subject | null {
  return subjectOfFamilies(masked, claim)
    ?? subjectOfNone(masked, claim)
    ?? subjectOfThem(sentence, masked, claim, place.previousEnd, current, topic)
    ?? subjectOfWhich(sentence, masked, claim, before, place.nextStart)
    ?? subjectOfEvery(masked, claim, place.nextStart)
    ?? subjectOfAll(masked, claim, place.nextStart)
    ?? subjectOfRate(masked, claim, place.nextStart)
    ?? subjectMissed(masked, claim, place)
    ?? subjectOfWhole(sentence, masked, claim, place.nextStart)
    ?? subjectInCases(sentence, masked, claim, place, topic);
}

/** "Of these, 49 (20.3%) had been subject to a plan", "84% were completed in time": whom or what the sentence before counted. */
function toldOf(sentence: string, topic: string | null): string | null {
  if (topic === null || !/^of (?:these|those|them)\b|^of (?:the|this|our) (?:current |present |whole |total )?(?:cohort|population|group|caseload), |^\d+ of (?:these|those|them) \(|^(?:a further|another|an additional|the remaining|the other) \d[\d.]* ?(?:%|per ?cent) |^(?:(?:on|at|in|by|as at) [\p{L}\d ]{3,30}?,? )?(?:(?:some|just|only|around|about|nearly|almost|over) )?\d[\d.]* ?(?:%|per ?cent) (?!of (?!these|those|them))|^(?:(?:just|about|nearly|over|around|almost|some|more than|under|a little) )*(?:an? |one |two |three |four |six |seven |eight |nine )?(?:in (?:every )?(?:three|four|five|ten)|thirds?|half|quarters?|fifths?) \(\d[\d.]* ?%\) (?!of\b)|^(?:because|although|as|while|whilst|despite|due to)\b[^;:\d]{5,120}, (?:just |only )?\d[\d.]* ?(?:%|per ?cent) (?:had|were|have|was|are)\b|\b(?:replied|explained|confirmed|reported|advised|said|noted|told|stated) that (?:just |only )?\d[\d.]* ?(?:%|per ?cent) (?:had|were|have|was|are|is)\b/iu.test(sentence)) return null;
  // "15% of those leaving care were adopted. A further 19% …".
  if (/^% of (?:those )?(?:leaving|who left) (?:our )?care\b/u.test(topic)) return 'children who left care';
  const counted = /^Number of (?<who>[\p{L}\d -]{3,60}?)(?= (?:who|that|were|was|are|had|have|became|started|ceased|entered|left|came|received|completed|issued|in|at|on|during|with|subject)\b|$)/u.exec(topic)?.groups?.['who'];
  if (counted !== undefined && speaksOfChildren(counted)) return counted;
  return /\b(?:(?:section 47|s47|Education,? Health and Care|annual|case|early help|single|initial|review|child protection|EHC|needs|missing|permanent|return home|statutory|strategy|children's) )*(?:children|young people|pupils|care leavers|families|plans|assessments|referrals|contacts|reviews|conferences|enquiries|episodes|audits|visits|interviews|requests|applications)\b/iu.exec(topic)?.[0] ?? null;
}

/** "93% of primary schools and 79% of secondary schools to be good": what is said of the second is said of both. */
function joinCoordinated(masked: string, claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1];
    if (next === undefined) return;
    // "Agency staff made up 19% of the workforce, and 15% of posts were vacant": what the first is a share of was said before it.
    if (claim.subject?.kind === 'share' && claim.subject.end > claim.subject.start && claim.subject.start < claim.figure.start) continue;
    // "96% of review conferences had been held in time, and 81% of initial conferences": what is said of the first is said of both.
    const also = /^ of (?<who>(?:(?:the|our|all) )?[\p{L}' -]{3,50}?)(?=[.,;]|$)/u.exec(masked.slice(next.figure.end))?.groups?.['who'];
    if (also !== undefined && claim.subject?.kind === 'share' && !claim.subject.goesOn && claim.subject.population !== null && /^,? (?:and|but|with|compared with|against) (?:just |only )?$/u.test(masked.slice(Math.min(claim.subject.end, next.figure.start), next.figure.start)) && claim.subject.start < next.figure.start && !/\b(?:who|were|was|had|have|has|with|aged|in|on|within)\b/u.test(also) && next.area === null && speaksOfChildren(also)) {
      next.subject = { ...claim.subject, start: claim.subject.start + claim.subject.population.length, population: also, goesOn: true };
      continue;
    }
    const population = /^ of (?<who>[^,;.¶]{3,60}?),? and $/iu.exec(masked.slice(claim.figure.end, next.figure.start))?.groups?.['who'];
    const shared = next.subject;
    // "52 of 83 care leavers aged 17 (62.7%) and 259 of 452 aged 19 (57.3%) were …".
    const counted = claim.parts === null || shared?.goesOn !== true || !/^\),? and (?:\d[\d,]* )?(?:out )?(?:of )?[^;]{3,80}\($/u.test(masked.slice(claim.figure.end, next.figure.start)) ? undefined : /\bof [\d,]+ (?<who>\p{L}[^,;()]{3,60}) \($/u.exec(masked.slice(0, claim.figure.start))?.groups?.['who'];
    if (counted !== undefined && claim.subject?.goesOn !== true) claim.subject = { ...shared!, population: counted };
    const who = shared?.population ?? null;
    if (population === undefined || /\b(?:were|was|are|is|had|have|has|reached|achieved|met|attended|received|left|moved|started|gained|passed|lived?|within)\b/iu.test(population) || !shared || who === null || shared.goesOn || /\b(?:experiencing|having|living|being)\b/iu.test(population) || shared.kind !== 'share' || shared.start < next.figure.end) continue;
    claim.subject = { kind: 'share', start: shared.start + who.length, end: shared.end, population, goesOn: true };
  }
}
