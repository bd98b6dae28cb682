import { everyMatch } from '../everyMatch.ts';
import type { Place } from './linkAreas.ts';
import type { Claim } from './claim.ts';
import type { PrintedFigure } from './findNumbers.ts';
import type { Stretch } from './splitSentences.ts';
import { peopleOf, subjectAmong, subjectOfItsPeople, subjectOfNextDeed, subjectOfNextPart, subjectOfNone, subjectOfPart, subjectOfChange, subjectOfComplaint, subjectOfDeed, subjectOfEvery, subjectOfFamilies, subjectSpokenOf, subjectOfTotal, subjectOfVerb, subjectToldFrom, subjectWhose, whoOf } from './clauseSubjects.ts';
import { subjectInCases, subjectOfThem, subjectOfPopulation, subjectOfWhich, subjectOfWhole } from './wholeSubjects.ts';
import { subjectOfBareList, subjectOfItem, subjectOfLabel, subjectOfTitle } from './listSubjects.ts';
import { isCarrier, subjectAfter, subjectBefore, trimName, type Subject } from './findSubject.ts';
import { headBefore, subjectOfLead } from './leadSubjects.ts';
import { speaksOfChildren } from './domain.ts';
import { FOSTERING, isAllPeople, isNewName, isOtherRate, isSameWhole, speaksHere } from './judgeSubject.ts';

/** Gives every figure of a sentence the words that name what it measures. Figures told together share one subject. */
export function linkSubjects(
  sentence: string, masked: string, claims: readonly Claim[], places: readonly Place[], populations: ReadonlyMap<PrintedFigure, Stretch>, topic: string | null,
): void {
  const told = toldOf(sentence, topic);
  let current: Subject | null = null;
  for (const [index, claim] of claims.entries()) {
    const place = places[index]!;
    current = overParts(masked, claims, index) ?? current;
    const population = populations.get(claim.figure);
    const made = population === undefined ? null : subjectOfPopulation(sentence, masked, claim, place, population);
    const said: Subject | null = made ?? subjectOfClause(sentence, masked, claim, place, { before: claims[index - 1], current, topic })
      ?? (index === 0 || current === null || current.kind === 'carried' ? firstSubject(sentence, masked, claim, place, current !== null, { whose: told, topic }) : laterSubject(sentence, masked, claim, place, current));
    current = said ?? current;
    claim.subject = current;
  }
  for (const claim of claims) if (told !== null && claim.subject?.goesOn === true && claim.subject.population === null) claim.subject = { ...claim.subject, population: told };
  joinCoordinated(masked, claims);
  // "12% were persistently absent, which equates to 34 pupils": how many that share is.
  for (const [index, claim] of claims.entries()) if (claim.restates && claims[index - 1]?.figure.unit === 'percent' && claim.subject?.kind === 'count' && /^(?:children|pupils|young people|families|care leavers|students)$/iu.test(sentence.slice(claim.subject.start, claim.subject.end))) claim.subject = claims[index - 1]!.subject;
  // "the rise from 9.2% to 12.4% in children with three moves": the earlier value waits for the name, too.
  for (const [index, claim] of claims.entries()) if (claim.earlier) claim.subject ??= claims[index + 1]?.subject ?? null;
  // A target or comparator told first waits for the subject named after it: "Against a target of 95%, attendance was 93%".
  const first = claims.find(({ subject }) => subject !== null && subject.kind !== 'carried')?.subject ?? null;
  for (const claim of claims) {
    const waits = claim.role !== 'actual' || claim.area !== null || (first !== null && claim.subject !== null && first.start > claim.figure.end);
    // "The national average was 46 weeks and 21% of our cases finished inside 26": a time is no share.
    const unlike = first?.kind === 'share' && (claim.figure.unit === 'weeks' || claim.figure.unit === 'days');
    // "Fixed-term exclusions remain a worry. There were 4,865, and permanent exclusions rose to 103": of what was spoken of.
    const goesOn = topic !== null && claim.area === null && claim.role === 'actual' && claim.subject?.kind === 'carried' && /^there (?:were|are|was|had been)\b/iu.test(sentence);
    if (first !== null && !unlike && !goesOn && (claim.subject === null || (claim.subject.kind === 'carried' && claim.subject.population === null)) && waits) claim.subject = first;
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
function subjectOfClause(sentence: string, masked: string, claim: Claim, place: Place, { before, current, topic }: { before: Claim | undefined; current: Subject | null; topic: string | null }): Subject | null {
  return subjectOfFamilies(masked, claim)
    ?? subjectOfNone(masked, claim)
    ?? subjectOfThem(sentence, masked, claim, place.previousEnd, current, topic)
    ?? subjectOfWhich(sentence, masked, claim, before, place.nextStart)
    ?? subjectOfEvery(masked, claim, place.nextStart)
    ?? subjectOfWhole(sentence, masked, claim, place.nextStart)
    ?? subjectInCases(sentence, masked, claim, place);
}

/** "Of these, 49 (20.3%) had been subject to a plan", "84% were completed in time": whom or what the sentence before counted. */
function toldOf(sentence: string, topic: string | null): string | null {
  if (topic === null || !/^of (?:these|those|them)\b|^\d+ of (?:these|those|them) \(|^(?:(?:on|at|in|by|as at) [\p{L}\d ]{3,30}?,? )?(?:(?:some|just|only|around|about|nearly|almost|over) )?\d[\d.]* ?(?:%|per ?cent) (?!of (?!these|those|them))|\b(?:replied|explained|confirmed|reported|advised|said|noted|told|stated) that (?:just |only )?\d[\d.]* ?(?:%|per ?cent) (?:had|were|have|was|are|is)\b/iu.test(sentence)) return null;
  const counted = /^Number of (?<who>[\p{L}\d -]{3,60}?)(?= (?:who|that|were|was|are|had|have|became|started|ceased|entered|left|came|received|completed|issued|in|at|on|during|with|subject)\b|$)/u.exec(topic)?.groups?.['who'];
  if (counted !== undefined && speaksOfChildren(counted)) return counted;
  return /\b(?:(?:section 47|s47|Education,? Health and Care|annual|case|early help|single|initial|review|child protection|EHC|needs|missing|permanent|return home|statutory|strategy|children's) )*(?:children|young people|pupils|care leavers|families|plans|assessments|referrals|contacts|reviews|conferences|enquiries|episodes|audits|visits|interviews|requests|applications)\b/iu.exec(topic)?.[0] ?? null;
}

/** "93% of primary schools and 79% of secondary schools to be good": what is said of the second is said of both. */
function joinCoordinated(masked: string, claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1];
    if (next === undefined) return;
    // "96% of review conferences had been held in time, and 81% of initial conferences": what is said of the first is said of both.
    const also = /^ of (?<who>(?:(?:the|our|all) )?[\p{L}' -]{3,50}?)(?=[.,;]|$)/u.exec(masked.slice(next.figure.end))?.groups?.['who'];
    if (also !== undefined && claim.subject?.kind === 'share' && !claim.subject.goesOn && claim.subject.population !== null && /^,? (?:and|but|with|compared with|against) (?:just |only )?$/u.test(masked.slice(Math.min(claim.subject.end, next.figure.start), next.figure.start)) && claim.subject.start < next.figure.start && !/\b(?:who|were|was|had|have|has|with|aged|in|on)\b/u.test(also) && next.area === null && speaksOfChildren(also)) {
      next.subject = { ...claim.subject, start: claim.subject.start + claim.subject.population.length, population: also, goesOn: true };
      continue;
    }
    const population = /^ of (?<who>[^,;.¶]{3,60}?),? and $/iu.exec(masked.slice(claim.figure.end, next.figure.start))?.groups?.['who'];
    const shared = next.subject;
    // "52 of 83 care leavers aged 17 (62.7%) and 259 of 452 aged 19 (57.3%) were …".
    const counted = claim.parts === null || shared?.goesOn !== true || !/^\),? and (?:\d[\d,]* )?(?:out )?(?:of )?[^;]{3,80}\($/u.test(masked.slice(claim.figure.end, next.figure.start)) ? undefined : /\bof [\d,]+ (?<who>\p{L}[^,;()]{3,60}) \($/u.exec(masked.slice(0, claim.figure.start))?.groups?.['who'];
    if (counted !== undefined && claim.subject?.goesOn !== true) claim.subject = { ...shared!, population: counted };
    const who = shared?.population ?? null;
    if (population === undefined || /\b(?:were|was|are|is|had|have|has)\b/iu.test(population) || !shared || who === null || shared.goesOn || /\b(?:experiencing|having|living|being)\b/iu.test(population) || shared.kind !== 'share' || shared.start < next.figure.end) continue;
    claim.subject = { kind: 'share', start: shared.start + who.length, end: shared.end, population, goesOn: true };
  }
}

const PEOPLE = /\b(?:looked[- ]after children|children (?:in (?:our )?care|looked after|on (?:a )?(?:child protection )?plans?)|care leavers|disadvantaged pupils)\b/giu;
/** "Most of the children we supervise have a need and 24% have a plan". */
const MOST_OF = /\b(?:most|many|some|half|all|the majority) of (?:(?:the|our) )?(?<who>(?:children|young people|pupils|care leavers|families)(?: (?:we|who|in|on|with) [\p{L} ]{2,24}?)?) (?:have|had|are|were|has) [^;\d]*\band $/iu;
const MADE_UP = /\b(?:made|mak(?:es?|ing)|account(?:s|ed|ing)?|compris(?:es?|ed|ing)|represent(?:s|ed|ing)?|cover(?:s|ed|ing)?)\b/iu;

const THEY_MAKE = /^(?:they|these|this|it)(?: (?:now|currently|together))? (?:account(?:s|ed)? for|ma(?:kes?|de) up|represent(?:s|ed)?|comprise[sd]?) (?:only |just |around |about |some )*$/iu;

/**
 * `later` says that the sentence had a figure before: then only words that name something are a subject. `whose` are those
 * whom the sentence before counted, where this one goes on from them; `topic` is what it spoke of.
 */
function firstSubject(sentence: string, masked: string, claim: Claim, { previousEnd, nextStart, start }: Place, later: boolean, { whose, topic }: { whose: string | null; topic: string | null }): Subject | null {
  const lead = subjectOfLead(masked, claim.figure, masked.length) ?? (later ? null : subjectOfComplaint(sentence, masked, claim, nextStart));
  if (lead !== null) return lead;
  const before = subjectBefore(sentence, masked, previousEnd, start);
  // "The Service Manager reported that 14 households …": who says it names nothing.
  const name = before?.verb === true && REPORTED.test(masked.slice(before.end, start)) ? null : before;
  // "3 of the 15 children who …" is a share, too.
  const told = subjectAfter(masked, claim.figure.of === null ? claim.figure : { ...claim.figure, unit: 'percent' }, nextStart);
  const where = later || told?.goesOn !== true ? null : whereOf(masked, start);
  const after = told !== null && (speaksHere(sentence, told, topic) || (told.goesOn && (whose !== null || where !== null || (before?.verb === false && /^ (?:in|within|on|inside) /u.test(masked.slice(claim.figure.end)))))) ? told : null;
  if (name?.kind === 'name' && speaksOfChildren(sentence.slice(name.start, name.end))) {
    // "GCSE results: 68.2% of pupils achieved …": a title says less than the sentence after it.
    if (after === null) return name;
    if (after.goesOn) return name.verb ? name : { ...after, population: whoOf(sentence, name), instead: name };
    // "agency staff made up 13.6% of the workforce": the share's whole stands after it, and what it is before.
    const lead = masked.slice(name.end, start);
    if (after.kind === 'share' && MADE_UP.test(lead)) return { ...name, kind: 'share', population: sentence.slice(after.start, after.end).replace(/,.*$/u, ''), goesOn: true };
    // "the service has 214 carers": who has them names nothing.
    return !name.verb || (after.kind === 'count' && /\bha(?:s|d|ve)\b/iu.test(lead)) ? { ...after, instead: name } : { ...name, instead: after };
  }
  // "There were 61 unaccompanied children. They account for 18% of our looked-after population".
  const counted = after?.kind === 'share' && THEY_MAKE.test(masked.slice(previousEnd, start)) ? /^Number of (?<who>.{4,60}?)(?: (?:at|in|on|as at) (?:the )?(?:year|month|quarter)\b.*)?$/iu.exec(topic ?? '')?.groups?.['who'] : undefined;
  if (counted !== undefined) return { ...after!, made: counted };
  if (after?.goesOn === true && after.population === null) {
    const who = name === null ? where ?? '' : whoOf(sentence, name);
    if (speaksOfChildren(who)) return { ...after, population: who };
    if (/^of (?:these|those|them)\b/iu.test(sentence) || start === 0 || whose !== null) return after;
    // "At Key Stage 2, 63% reached the expected standard": pupils do.
    const phase = /(?:^|; )(?:and |but |while )?(?:at|in|by the end of) (?<phase>key stage [1-5]|KS ?[1-5]|year \d{1,2}|reception|GCSE|A[- ]levels?)[^,;\d%]{0,30}, (?:just |only )?$/iu.exec(sentence.slice(0, start))?.groups?.['phase'];
    if (phase !== undefined) return { ...after, population: `pupils at ${phase}` };
    // "There were no exclusions of children in care, while 11% had a suspension": people named before in the sentence.
    const people = everyMatch(sentence.slice(0, start), PEOPLE).at(-1)?.[0] ?? MOST_OF.exec(sentence.slice(0, start))?.groups?.['who'];
    return people === undefined ? null : { ...after, population: people };
  }
  // "Annual reviews are our weakest area. Just 44% of those due in 2022 were completed on time".
  const ofThose = after?.kind === 'share' && topic !== null && /^those (?!who|in|aged|with)/u.test(masked.slice(after.start, after.end)) ? /\b(?:annual reviews|(?:[\p{L}]+ )?(?:reviews|assessments|plans|visits|conferences|requests|interviews|audits|referrals|contacts))\b/iu.exec(topic)?.[0] : undefined;
  if (after !== null) return ofThose === undefined ? after : { ...after, those: ofThose };
  const cared = claim.figure.unit === null && !later ? CARED_FOR.exec(masked.slice(previousEnd, start)) : null;
  if (cared !== null) {
    const from = previousEnd + cared.index + cared[0].indexOf('looked after');
    return { start: from, end: from + 'looked after'.length, kind: 'count', population: null, goesOn: false };
  }
  const left = later ? null : subjectWhoLeft(masked, claim, topic);
  if (left !== null) return left;
  const change = subjectOfChange(masked, claim, previousEnd);
  if (change !== null && (name === null || name.kind === 'carried')) return change;
  const head = headBefore(masked, previousEnd, start);
  if (head !== null && /^ (?:for|in|at) (?:the )?¶/u.test(masked.slice(claim.figure.end))) return head;
  const spoken = name === null || name.kind === 'carried' ? subjectSpokenOf(masked, claim) : null;
  if (spoken !== null) return spoken;
  const title = subjectOfTitle(sentence, masked, claim);
  const item = subjectOfItem(masked, claim, title);
  if (item !== null) return item;
  if (title !== null && (name === null || name.kind === 'carried')) return title;
  if (name === null || later) return claim.area === null ? subjectOfLabel(masked, claim) ?? subjectOfBareList(masked, claim) : null;
  // A benchmark or a target speaks of what was spoken of; an own figure needs a pronoun that says so.
  const carried = name.kind === 'carried' || isCarrier(sentence.slice(name.start, name.end)) || claim.role !== 'actual' || claim.area?.own === false;
  return { ...name, kind: carried ? 'carried' : 'name' };
}

function laterSubject(sentence: string, masked: string, claim: Claim, { previousEnd, nextStart, start }: Place, current: Subject): Subject | null {
  if (claim.role !== 'actual') return null;
  if (claim.earlier) return subjectToldFrom(masked, claim, previousEnd);
  // Each item of a titled list is of its own people.
  const titled = claim.area?.own === false ? null : subjectOfTitle(sentence, masked, claim);
  if (titled !== null && titled.population !== null && titled.start === current.start && titled.end === current.end) return titled;
  const other = (masked.slice(previousEnd).startsWith(';') && claim.area === null ? subjectOfLabel(masked, claim) : null)
    ?? subjectOfNextPart(masked, claim, previousEnd, current)
    ?? subjectWhose(sentence, masked, claim, previousEnd, current)
    ?? subjectAmong(masked, claim, previousEnd, current)
    ?? (claim.area === null ? subjectOfItem(masked, claim, null) : null)
    ?? subjectOfVerb(sentence, masked, claim, nextStart, current)
    ?? subjectOfNextDeed(sentence, masked, claim, previousEnd, current)
    ?? subjectOfDeed(sentence, masked, claim, { previousEnd, nextStart, start, end: claim.figure.end }, current);
  if (other !== null) return other;
  const after = subjectAfter(masked, claim.figure, nextStart);
  // "the target was exceeded, with 97.2% achieved": nothing new is said of it.
  if (after?.goesOn === true && /^ ?(?:achieved|reached|met|recorded|reported|seen)$/iu.test(masked.slice(after.start, after.end))) return current;
  if (after?.goesOn === true && (current.kind === 'share' || current.kind === 'count')) return { ...after, population: current.population ?? peopleOf(sentence, current) };
  // "…, and 162 days from placement order to match": another time.
  if (after?.kind === 'time' && speaksOfChildren(sentence.slice(after.start, after.end))) return after;
  // "41 special guardianship orders were made, accounting for 23.4% of all the children who left care".
  if (after?.kind === 'share' && !after.goesOn && current.kind === 'count' && MADE_UP.test(masked.slice(current.end, start)) && !isSameWhole(sentence, masked, after, claim, current)) {
    const counted = sentence.slice(current.start, current.end).replace(/ (?:were|was|are|is|had|have|has)\b.*$/iu, '');
    return { ...current, end: current.start + counted.length, kind: 'share', population: sentence.slice(after.start, after.end).replace(/,.*$/u, ''), goesOn: true };
  }
  const others = subjectOfTotal(sentence, masked, claim, previousEnd, current) ?? subjectOfItsPeople(sentence, after, current);
  if (others !== null) return others;
  // "Attainment 8 was 48.9 and 52% achieved grade 5 in English and maths": of the same pupils, and no score.
  if (after?.goesOn === true && claim.figure.unit === 'percent' && /\b(?:attainment|progress) 8\b|\bscores?\b/iu.test(sentence.slice(current.start, current.end)) && speaksOfChildren(sentence.slice(after.start, after.end))) return { ...after, population: 'pupils' };
  // "49% of care leavers aged 17-18 and 54% of those aged 19-21": those are the people named before.
  const those = after?.kind === 'share' && /^those (?=aged|who|with|in|on)/u.test(masked.slice(after.start, after.end)) ? /\b(?:care leavers|young people|children(?: in care)?|pupils|families)\b/iu.exec(sentence.slice(current.start, current.end))?.[0] : undefined;
  if (after !== null && those !== undefined && !isSameWhole(sentence, masked, after, claim, current)) return { ...after, those };
  const part = subjectOfPart(masked, claim, nextStart, current);
  if (part !== null) return part;
  // "2.4% in primary schools and 2.9% in secondary schools".
  if (after?.kind === 'share' && !after.goesOn && claim.area === null && current.kind === 'name' && /^ in \p{L}/u.test(masked.slice(claim.figure.end)) && speaksOfChildren(masked.slice(after.start, after.end))) return { ...current, population: sentence.slice(after.start, after.end) };
  // "37% of pupils with a plan were persistently absent, against 22% of all pupils": the same, of others.
  if (after?.kind === 'share' && !after.goesOn && after.population === null && current.kind === 'share' && current.population !== null && /\b(?:against|compared (?:with|to)|than|and|versus) (?:just |only )?$/u.test(masked.slice(previousEnd, start)) && /^ of \p{L}/u.test(masked.slice(claim.figure.end)) && isAllPeople(sentence.slice(after.start, after.end))) {
    return { kind: 'share', start: current.goesOn ? current.start : current.start + current.population.length, end: current.end, population: sentence.slice(after.start, after.end), goesOn: true };
  }
  if (after !== null && !after.goesOn && after.kind === 'share' && claim.area?.own !== false && !isSameWhole(sentence, masked, after, claim, current) && (speaksOfChildren(sentence.slice(after.start, after.end)) || /^(?:\p{L}+ )?cases (?:were|was|had|have|are|closed)\b/u.test(sentence.slice(after.start, after.end)))) return after;
  const bracket = masked.lastIndexOf('(', start - 1);
  // "plans in 20 weeks (47%) and health assessments (62%)": the bracket holds the figure alone.
  const inBracket = bracket >= previousEnd && bracket < start - 1 && !masked.slice(bracket, start).includes(')');
  // "47% of plans were completed, rising to 49%": what names the figure before is no new name.
  const from = current.start >= previousEnd && current.end < start ? current.end : previousEnd;
  const name = subjectBefore(sentence, masked, inBracket ? bracket + 1 : from, start);
  if (name?.kind === 'carried' && name.population !== null) return name;
  // "against a national average for looked-after children": whom the average is of is nothing new.
  if (name?.kind === 'name' && claim.area?.own === false && /\b(?:average|figure|score|equivalent)s? (?:for|of|among|amongst) (?:[\p{L}'-]+ ){0,3}(?:children|young people|pupils|care leavers)$/iu.test(sentence.slice(name.start, name.end))) return current;
  if (name?.kind === 'name' && (isNewName(sentence.slice(name.start, name.end)) || isOtherRate(sentence, name, current)) && (claim.area?.own !== false || headBefore(masked, name.start, name.end) !== null)) return name;
  // "fostering households fell to 142, and nine households resigned": what is counted again is known.
  const again = after !== null && sentence.slice(current.start, current.end).includes(/^\S+/u.exec(sentence.slice(after.start, after.end))?.[0] ?? '¤');
  const alike = after?.kind === 'count' && FOSTERING.test(sentence.slice(after.start, after.end)) && FOSTERING.test(sentence.slice(current.start, current.end));
  return after?.kind === 'count' && claim.area === null && (again || alike || speaksHere(sentence, after, null)) ? after : null;
}

/** "The areas of focus were initial health assessments, where 65% had been carried out in time": of what the clause before names. */
function whereOf(masked: string, figureStart: number): string | null {
  const clause = /(?:^|[;:] )(?<who>[^,;:¶\d]{4,110}), where (?:only |just )?$/u.exec(masked.slice(0, figureStart))?.groups?.['who'];
  if (clause === undefined) return null;
  const from = masked.lastIndexOf(clause, figureStart);
  const { start, end } = trimName(masked, from, from + clause.length);
  const who = masked.slice(start, end);
  return speaksOfChildren(who) ? who : null;
}

/** "24 fostering households were approved. Thirty-one left": of those whom the sentence before counted. */
function subjectWhoLeft(masked: string, { figure }: Claim, topic: string | null): Subject | null {
  const said = figure.start === 0 && figure.unit === null ? /^ (?:(?:had|have|were|was) (?:been )?)?(?:left|resigned|ceased|deregistered)\b/u.exec(masked.slice(figure.end))?.[0] : undefined;
  const who = /\b(?:foster(?:ing)? (?:carers?|households|families)|adopters|social workers)\b/iu.exec(topic ?? '')?.[0];
  return said === undefined || who === undefined ? null : { start: figure.end, end: figure.end + said.length, kind: 'count', population: who, goesOn: true };
}

/** "At the end of December 2022 we looked after 548": whom else than children does a council look after? */
const CARED_FOR = /\b(?:we|council|authority|service|county|borough|city)(?: (?:had|have|has))? looked after (?:only |just |a total of )*$/iu;

/** Words with which somebody tells what follows. */
const REPORTED = /^ ?(?:(?:had|has|have) )?(?:reported|advised|informed|confirmed|explained|noted|stated|said|heard)\b[^,;]*\bthat (?:(?:there|only|just|some|a total of|were|was|had|been) )*$/iu;
