import { subjectNotKnown } from './bracketParts.ts';
import { peopleOf, subjectAmong, subjectElsewhere, subjectFrom, subjectMadeUp, subjectOfDeed, subjectOfDone, subjectOfItsPeople, subjectOfNextDeed, subjectOfNextPart, subjectOfPart, subjectOfTotal, subjectOfVerb, subjectToldFrom, subjectWhose } from './clauseSubjects.ts';
import { speaksOfChildren } from './domain.ts';
import { subjectAfter, subjectBefore, type Subject } from './findSubject.ts';
import { MADE_UP } from './firstSubject.ts';
import { FOSTERING, isAllPeople, isNewName, isOtherRate, isSameWhole, speaksHere } from './judgeSubject.ts';
import { headBefore } from './leadSubjects.ts';
import { subjectOfItem, subjectOfLabel, subjectOfNextItem, subjectOfTitle } from './listSubjects.ts';
import type { Spot } from './spot.ts';
import { subjectOfNextCases } from './wholeSubjects.ts';

/** The subject of a figure in whose sentence `current` was spoken of before; null where nothing new is named. */
export function laterSubject(spot: Spot, current: Subject): Subject | null {
  const { sentence, masked, claim, place: { previousEnd, nextStart } } = spot;
  if (claim.role !== 'actual') return claim.role === 'target' ? ofNextTarget(spot) : null;
  if (claim.earlier) return subjectNotKnown(spot, current) ?? subjectToldFrom(masked, claim, previousEnd);
  const told = ofTitledItem(spot, current) ?? ofNextClause(spot, current);
  if (told !== null) return told;
  const after = subjectAfter(masked, claim.figure, nextStart);
  return (after?.goesOn === true ? goingOn(spot, after, current) : null)
    ?? rateTold(spot)
    ?? otherTime(spot, after)
    ?? shareOfWhole(spot, after, current)
    ?? subjectOfTotal(sentence, masked, claim, previousEnd, current)
    ?? subjectOfItsPeople(sentence, after, current)
    ?? pupilsBesideScore(spot, after, current)
    ?? thoseNamedBefore(spot, after, current)
    ?? subjectOfNextItem(sentence, masked, claim, previousEnd, current)
    ?? subjectOfPart(masked, claim, nextStart, current)
    ?? otherShare(spot, after, current)
    ?? nameBetween(spot, current)
    ?? countedHere(spot, after, current);
}

/** "The target for re-referrals is 20% and for repeat plans 18%". */
function ofNextTarget({ masked, place: { previousEnd, start } }: Spot): Subject | null {
  const name = /^,? and (?:for|on) (?<name>[^,;¶¤\d]{3,60}) $/u.exec(masked.slice(previousEnd, start))?.groups?.['name'];
  return name === undefined || !speaksOfChildren(name) ? null : { start: start - 1 - name.length, end: start - 1, kind: 'name', population: null, goesOn: false };
}

/** Each item of a titled list is of its own people. */
function ofTitledItem({ sentence, masked, claim }: Spot, current: Subject): Subject | null {
  const titled = claim.area?.own === false ? null : subjectOfTitle(sentence, masked, claim);
  return titled !== null && titled.population !== null && titled.start === current.start && titled.end === current.end ? titled : null;
}

/** What the clause that the figure stands in says that it counts. */
function ofNextClause(spot: Spot, current: Subject): Subject | null {
  const { sentence, masked, claim, place: { previousEnd, nextStart, start } } = spot;
  return subjectNotKnown(spot, current) ?? subjectMadeUp(masked, claim, { previousEnd, nextStart, start, end: claim.figure.end })
    ?? (/^[^;]{0,24};/u.test(masked.slice(previousEnd, start)) && claim.area === null ? subjectOfLabel(masked, claim) : null)
    ?? subjectOfNextCases(masked, claim, previousEnd, current)
    ?? subjectOfDone(sentence, masked, claim, nextStart, current)
    ?? subjectElsewhere(sentence, masked, claim, previousEnd, current)
    ?? subjectOfNextPart(masked, claim, previousEnd, current)
    ?? subjectWhose(sentence, masked, claim, previousEnd, current)
    ?? subjectAmong(masked, claim, previousEnd, current)
    ?? (claim.area === null ? subjectOfItem(masked, claim, null) : null)
    ?? subjectFrom(sentence, masked, claim, nextStart, current)
    ?? subjectOfVerb(sentence, masked, claim, nextStart, current)
    ?? subjectOfNextDeed(sentence, masked, claim, previousEnd, current)
    ?? subjectOfDeed(sentence, masked, claim, { previousEnd, nextStart, start, end: claim.figure.end }, current);
}

function goingOn({ sentence, masked, place: { previousEnd } }: Spot, after: Subject, current: Subject): Subject | null {
  // "the target was exceeded, with 97.2% achieved": nothing new is said of it.
  if (/^ ?(?:(?:achieved|reached|met|recorded|reported|seen)$|(?:did|had|were|was) so\b)/iu.test(masked.slice(after.start, after.end))) return current;
  // "immunisations were up to date for 89% and 87% had been to the dentist": another thing that was done.
  if (current.kind === 'name' && /^ ?(?:had|have) (?:been to|seen|visited|received|attended|completed|(?:an? )?(?:up[- ]to[- ]date|annual|current|completed))\b/u.test(masked.slice(after.start, after.end)) && speaksOfChildren(masked.slice(after.start, after.end))) return after;
  // "Contacts rose to 6,204 and 94% were decided within a day": of the things whose number was told.
  const things = current.kind === 'name' && !/(?:%|per ?cent|[\d,]+ ?(?:days|weeks))$/iu.test(sentence.slice(0, previousEnd)) ? /^(?:(?:the|our|total) )*(?:number of )?(?<things>(?:[\p{L}\d]+ ){0,3}(?:contacts|referrals|assessments|conferences|requests|plans|enquiries|visits|reviews|proceedings))(?: (?:completed|received|started|held|issued|made|concluded)(?: in the (?:year|quarter|month|period))?)?$/iu.exec(sentence.slice(current.start, current.end))?.groups?.['things'] : undefined;
  if (things !== undefined) return { ...after, population: things };
  return current.kind === 'share' || current.kind === 'count' ? { ...after, population: current.population ?? peopleOf(sentence, current) ?? doneTo(sentence.slice(current.start, current.end)) } : null;
}

/** "Return interviews were offered in 96% of cases, and 71% were completed": the things to which both were done. */
const doneTo = (words: string): string | null => /^(?<things>\p{L}[^,;]{4,60}?) (?:(?:had|have|has) been|were|was|are) /u.exec(words)?.groups?.['things'] ?? null;

/** "771 children looked after, and that the rate per 10,000 had fallen to 113.6": the rate of those counted. */
function rateTold({ masked, claim: { figure }, place: { previousEnd, start } }: Spot): Subject | null {
  const name = figure.unit === null ? /(?:[,;] |\band (?:that )?|\bwith )(?<name>(?:the|our|its|an?) rate per [\d,]+(?: (?:children|population|young people))?) (?:\p{L}+ ){1,3}$/u.exec(masked.slice(previousEnd, start))?.groups?.['name'] : undefined;
  if (name === undefined) return null;
  const from = masked.lastIndexOf(name, start);
  return { start: from, end: from + name.length, kind: 'carried', population: null, goesOn: false };
}

/** "…, and 162 days from placement order to match": another time. */
function otherTime({ sentence, masked, claim: { figure }, place: { previousEnd } }: Spot, after: Subject | null): Subject | null {
  // "…, and from placement order to match 141 days".
  const told = figure.unit === 'days' || figure.unit === 'weeks' ? /(?:,|;|\band) (?:and )?(?<span>(?:from|between) [^,;¶¤]{8,80}) $/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['span'] : undefined;
  if (told !== undefined && speaksOfChildren(told)) return { start: figure.start - 1 - told.length, end: figure.start - 1, kind: 'time', population: null, goesOn: false };
  return after?.kind === 'time' && speaksOfChildren(sentence.slice(after.start, after.end)) ? after : null;
}

/** "41 special guardianship orders were made, accounting for 23.4% of all the children who left care". */
function shareOfWhole({ sentence, masked, claim, place: { start } }: Spot, after: Subject | null, current: Subject): Subject | null {
  if (after?.kind !== 'share' || after.goesOn || current.kind !== 'count' || !MADE_UP.test(masked.slice(current.start, start)) || isSameWhole(sentence, masked, after, claim, current)) return null;
  const counted = sentence.slice(current.start, current.end).replace(/ (?:were|was|are|is|had|have|has|ma(?:de|kes?) up|account(?:s|ed)? for|represent(?:s|ed)?|comprise[sd]?)\b.*$/iu, '');
  return { ...current, end: current.start + counted.length, kind: 'share', population: sentence.slice(after.start, after.end).replace(/,.*$/u, ''), goesOn: true };
}

/** "Attainment 8 was 48.9 and 52% achieved grade 5 in English and maths": of the same pupils, and no score. */
function pupilsBesideScore({ sentence, claim }: Spot, after: Subject | null, current: Subject): Subject | null {
  const isScore = after?.goesOn === true && claim.figure.unit === 'percent' && /\b(?:attainment|progress) 8\b|\bscores?\b/iu.test(sentence.slice(current.start, current.end));
  return isScore && speaksOfChildren(sentence.slice(after.start, after.end)) ? { ...after, population: 'pupils' } : null;
}

const AGAINST = /\b(?:against|compared (?:with|to)|than|and|versus) (?:just |only )?$/u;
const AS_DID = /, as (?:did|were|was|had|have|is|are) (?:just |only )?$/u;

/** "49% of care leavers aged 17-18 and 54% of those aged 19-21": those are the people named before. */
function thoseNamedBefore({ sentence, masked, claim, place: { previousEnd, start } }: Spot, after: Subject | null, current: Subject): Subject | null {
  if (AS_DID.test(masked.slice(previousEnd, start)) || after?.kind !== 'share' || !/^those (?=aged|who|with|in|on|above|below|over|under|of)/u.test(masked.slice(after.start, after.end))) return null;
  const those = /\b(?:care leavers|young people|children(?: in care)?|pupils|families)\b/iu.exec(sentence.slice(current.start, current.end))?.[0];
  // "the figure drops to 88% for those aged 19 to 21": the same, of others.
  if (those !== undefined && /\b(?:the (?:figure|rate|proportion|percentage)|it|this) (?:was|is|stood at|drops?|dropped|falls?|fell|rises?|rose|reduces?|increases?)(?: to| at)? (?:just |only )?$/u.test(masked.slice(previousEnd, start)) && masked.slice(claim.figure.end, after.start).endsWith(' for ')) return { ...after, kind: 'carried', population: `${those} ${sentence.slice(after.start, after.end).replace(/^those /u, '')}` };
  return those !== undefined && !isSameWhole(sentence, masked, after, claim, current) ? { ...after, those } : null;
}

/** Another share: the same of other people, or of another whole. */
function otherShare({ sentence, masked, claim, place: { previousEnd, start } }: Spot, after: Subject | null, current: Subject): Subject | null {
  if (after?.kind !== 'share' || after.goesOn) return null;
  const whole = sentence.slice(after.start, after.end);
  // "2.4% in primary schools and 2.9% in secondary schools".
  if (claim.area === null && current.kind === 'name' && /^ in \p{L}/u.test(masked.slice(claim.figure.end)) && speaksOfChildren(masked.slice(after.start, after.end))) return { ...current, population: whole };
  // "37% of pupils with a plan were persistently absent, against 22% of all pupils", "as did 7% of pupils with a plan": the same, of others.
  const lead = masked.slice(previousEnd, start);
  const others = AGAINST.test(lead) ? isAllPeople(whole) : AS_DID.test(lead);
  if (after.population === null && current.kind === 'share' && current.population !== null && others && /^ of \p{L}/u.test(masked.slice(claim.figure.end))) {
    const said = / (?:achieved|reached|met|attained|gained|were|had|have|are|was)\b/u.exec(masked.slice(current.start, current.end))?.index ?? current.population.length;
    return { kind: 'share', start: current.goesOn ? current.start : current.start + said, end: current.end, population: whole.replace(/^those\b/u, /\b(?:pupils|children|young people|care leavers|students)\b/u.exec(current.population)?.[0] ?? 'those'), goesOn: true };
  }
  // "The NEET rate for care leavers is 38%, against 3.2% for all 16 and 17 year olds": the same, of others.
  if (AGAINST.test(lead) && current.kind === 'name' && / for (?:[\p{L}'-]+ ){0,2}\p{L}+$/u.test(sentence.slice(current.start, current.end)) && masked.slice(claim.figure.end).startsWith(' for ') && /^(?:all |other )?(?:[\d -]+(?:and|to|or)? ?\d* ?year[- ]olds|children|pupils|young people)\b/u.test(whole)) return { ...after, kind: 'carried', population: whole };
  // "reached by 68% of children and by 49% of those eligible for free school meals": the same, of others.
  if (/,? (?:and|but) by (?:just |only )?$/u.test(lead)) return { ...current, kind: 'carried', population: whole.replace(/^those\b/u, 'pupils') };
  const names = speaksOfChildren(whole) || /^(?:\p{L}+ )?cases (?:were|was|had|have|are|closed)\b/u.test(whole);
  return (names || isToldAgain(whole, sentence.slice(current.start, current.end))) && claim.area?.own !== false && !isSameWhole(sentence, masked, after, claim, current) ? after : null;
}

/** "1,349 requests for an assessment were received, and 24% of requests were refused": the things just counted, by their first word. */
function isToldAgain(whole: string, before: string): boolean {
  const things = /^(?<things>\p{L}{4,}s) (?:were|was|had|have|are|led|resulted|became|ended)\b/u.exec(whole)?.groups?.['things'];
  return things !== undefined && before.split(/\W+/u).includes(things);
}

/** What stands between the figure before and this one, where it names something new. */
function nameBetween({ sentence, masked, claim, place: { previousEnd, start } }: Spot, current: Subject): Subject | null {
  const bracket = masked.lastIndexOf('(', start - 1);
  // "plans in 20 weeks (47%) and health assessments (62%)": the bracket holds the figure alone.
  const inBracket = bracket >= previousEnd && bracket < start - 1 && !masked.slice(bracket, start).includes(')');
  // "47% of plans were completed, rising to 49%": what names the figure before is no new name.
  const from = current.start >= previousEnd && current.end < start ? current.end : previousEnd;
  const name = subjectBefore(sentence, masked, inBracket ? bracket + 1 : from, start);
  if (name?.kind === 'carried' && name.population !== null) return name;
  if (name?.kind !== 'name') return null;
  const words = sentence.slice(name.start, name.end);
  // "improved in primary schools (94.1%) but fell in secondary schools (90.2%)": the same, of others.
  const others = /^(?:but |and |it )*(?:fell|rose|improved|increased|decreased|dropped|declined|dipped|grew)\b[^,;]*? (?:in|for|among|at) (?:the )?(?<who>[^,;]{3,50})$/iu.exec(words)?.groups?.['who'];
  if (others !== undefined && speaksOfChildren(others)) return { ...current, kind: 'carried', population: others };
  // "against a national average for looked-after children": whom the average is of is nothing new.
  if (claim.area?.own === false && /\b(?:average|figure|score|equivalent)s? (?:for|of|among|amongst) (?:[\p{L}'-]+ ){0,3}(?:children|young people|pupils|care leavers)$/iu.test(words)) return current;
  const isNew = isNewName(words) || isOtherRate(sentence, name, current);
  return isNew && (claim.area?.own !== false || headBefore(masked, name.start, name.end) !== null) ? name : null;
}

/** "fostering households fell to 142, and nine households resigned": what is counted again is known. */
function countedHere({ sentence, claim }: Spot, after: Subject | null, current: Subject): Subject | null {
  if (after?.kind !== 'count' || claim.area !== null) return null;
  const [counted, before] = [sentence.slice(after.start, after.end), sentence.slice(current.start, current.end)];
  const again = before.includes(/^\S+/u.exec(counted)?.[0] ?? '¤');
  return again || (FOSTERING.test(counted) && FOSTERING.test(before)) || speaksHere(sentence, after, null) ? after : null;
}
