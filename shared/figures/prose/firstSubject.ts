import { everyMatch } from '../everyMatch.ts';
import { subjectOfChange, subjectOfComplaint, subjectSpokenOf, whoOf } from './clauseSubjects.ts';
import { speaksOfChildren } from './domain.ts';
import { isCarrier, nameFrom, subjectAfter, subjectBefore, trimName, type Subject } from './findSubject.ts';
import { speaksHere } from './judgeSubject.ts';
import { headBefore, subjectOfLead } from './leadSubjects.ts';
import { subjectOfBareList, subjectOfItem, subjectOfLabel, subjectOfTitle } from './listSubjects.ts';
import type { Spot } from './spot.ts';

/** What a sentence may go on from. */
export interface Before {
  /** Those whom the sentence before counted, where this one goes on from them. */
  whose: string | null;
  /** What it spoke of. */
  topic: string | null;
}

/** A name before a figure, and whether a verb leads from it to the figure. */
type Named = NonNullable<ReturnType<typeof subjectBefore>>;

/** What the words on both sides of a figure name. */
interface BothSides {
  name: Named | null;
  after: Subject | null;
  /** The people of the clause before, where the figure is of them. */
  where: string | null;
}

/**
 * The subject of the first figure of a sentence, or of one whose sentence has named none yet. `later` says that the sentence
 * had a figure before: then only words that name something are a subject.
 */
export function firstSubject(spot: Spot, later: boolean, before: Before): Subject | null {
  const { sentence, masked, claim, place } = spot;
  const lead = subjectOfLead(masked, claim.figure, masked.length) ?? (later ? null : subjectOfComplaint(sentence, masked, claim, place.nextStart));
  if (lead !== null) return lead;
  if (isAgain(spot)) return { start: 0, end: 0, kind: 'carried', population: null, goesOn: false };
  const sides = bothSides(spot, later, before);
  const { name, after } = sides;
  if (name?.kind === 'name' && speaksOfChildren(sentence.slice(name.start, name.end))) return ofChildrenNamed(spot, name, after);
  const made = after === null ? null : madeOfCounted(spot, after, before);
  if (made !== null) return made;
  if (after?.goesOn === true && after.population === null) return ofPeopleBefore(spot, { ...sides, after }, before);
  if (after !== null) return ofThose(masked, after, before);
  return lookedAfter(spot, later)
    ?? (later ? null : subjectWhoLeft(masked, claim, before.topic) ?? subjectOfFurther(spot, before.topic))
    ?? (isNoName(name) ? subjectOfChange(masked, claim, place.previousEnd) : null)
    ?? headOverDate(spot)
    ?? (isNoName(name) ? subjectSpokenOf(masked, claim) : null)
    ?? ofTitleOrName(spot, name, later);
}

/** "This compares with 261 children (40.9 per 10,000) in September": as many of those just counted as there were then. */
function isAgain({ masked, claim: { figure } }: Spot): boolean {
  const [before, after] = [masked.slice(0, figure.start), masked.slice(figure.end)];
  // "This represents 88 children": how many those are of whom the rate was told.
  if (figure.unit === null && /^(?:this|that|it) (?:is |was )?(?:represents?|represented|equates?|equated|equivalent|amounts?|amounted|equals?|means) (?:to )?(?:just |only |some |a total of )*$/iu.test(before)) return /^ (?:children|young people|pupils|care leavers|plans|families)(?:[.,;)]| and\b|$)/u.test(after);
  if (!/(?:^(?:this|that|it|which)|^(?:this|that|it) [^;]{4,90}(?:,? and(?: this| it)?|, which)) (?:compares?|compared|is compared) (?:with|to) (?:[\d,]+ \p{L}+(?: \p{L}+)? \()?$/iu.test(before)) return false;
  return before.endsWith('(') || (figure.unit === null && /^ (?:children|young people|pupils|care leavers|families|plans|cases)\b(?! (?:who|in|on|with|subject))/u.test(after));
}

const isNoName = (name: Subject | null): boolean => name === null || name.kind === 'carried';

function bothSides({ sentence, masked, claim, place: { previousEnd, nextStart, start } }: Spot, later: boolean, { whose, topic }: Before): BothSides {
  const before = subjectBefore(sentence, masked, previousEnd, start);
  // "The Service Manager reported that 14 households …": who says it names nothing.
  const name = before?.verb === true && REPORTED.test(masked.slice(before.end, start)) ? null : before;
  // "3 of the 15 children who …" is a share, too.
  const told = subjectAfter(masked, claim.figure.of === null ? claim.figure : { ...claim.figure, unit: 'percent' }, nextStart);
  const where = later || told?.goesOn !== true ? null : whereOf(masked, start);
  const isWithin = before?.verb === false && /^ (?:in|within|on|inside) /u.test(masked.slice(claim.figure.end));
  const speaks = told !== null && (speaksHere(sentence, told, topic) || (told.kind === 'share' && /^(?:the )?number of /iu.test(topic ?? '') && THEY_MAKE.test(masked.slice(previousEnd, start))) || (told.goesOn && (whose !== null || where !== null || isWithin)));
  return { name, after: speaks ? told : null, where };
}

/** Words with which somebody tells what follows. */
const REPORTED = /^ ?(?:(?:had|has|have) )?(?:reported|advised|informed|confirmed|explained|noted|stated|said|heard)\b[^,;]*\bthat (?:(?:there|only|just|some|a total of|were|was|had|been) )*$/iu;

/** "The areas of focus were initial health assessments, where 65% had been carried out in time": of what the clause before names. */
function whereOf(masked: string, figureStart: number): string | null {
  const clause = /(?:^|[;:] )(?<who>[^,;:¶\d]{4,110}), where (?:only |just )?$/u.exec(masked.slice(0, figureStart))?.groups?.['who'];
  if (clause === undefined) return null;
  const from = masked.lastIndexOf(clause, figureStart);
  const { start, end } = trimName(masked, from, from + clause.length);
  const who = masked.slice(start, end);
  return speaksOfChildren(who) ? who : null;
}

export const MADE_UP = /\b(?:made|mak(?:es?|ing)|account(?:s|ed|ing)?|compris(?:es?|ed|ing)|represent(?:s|ed|ing)?|cover(?:s|ed|ing)?)\b/iu;

/** The name before the figure is one of children's services: what stands after it adds to it, or says more than it. */
function ofChildrenNamed({ sentence, masked, place }: Spot, name: Named, after: Subject | null): Subject {
  // "GCSE results: 68.2% of pupils achieved …": a title says less than the sentence after it.
  if (after === null) return name;
  if (after.goesOn) return name.verb ? name : { ...after, population: whoOf(sentence, name), instead: name };
  // "agency staff made up 13.6% of the workforce": the share's whole stands after it, and what it is before.
  const lead = masked.slice(name.end, place.start);
  if (after.kind === 'share' && MADE_UP.test(lead)) return { ...name, kind: 'share', population: sentence.slice(after.start, after.end).replace(/,.*$/u, ''), goesOn: true };
  // "The custody rate remains low, with two young people sentenced": what is counted stands after it.
  if (after.kind === 'count' && /, with (?:only |just |a total of )*$/u.test(masked.slice(0, place.start))) return { ...after, instead: name };
  // "the service has 214 carers": who has them names nothing.
  return !name.verb || (after.kind === 'count' && /\bha(?:s|d|ve)\b/iu.test(lead)) ? { ...after, instead: name } : { ...name, instead: after };
}

const THEY_MAKE = /^(?:they|these|this|it)(?: (?:now|currently|together))? (?:account(?:s|ed)? for|ma(?:kes?|de) up|represent(?:s|ed)?|comprise[sd]?) (?:only |just |around |about |some )*$/iu;

/** "There were 61 unaccompanied children. They account for 18% of our looked-after population". */
function madeOfCounted({ masked, place: { previousEnd, start } }: Spot, after: Subject, { topic }: Before): Subject | null {
  if (after.kind !== 'share' || !THEY_MAKE.test(masked.slice(previousEnd, start))) return null;
  const counted = /^Number of (?<who>.{4,60}?)(?: (?:at|in|on|as at) (?:the )?(?:year|month|quarter)\b.*)?$/iu.exec(topic ?? '')?.groups?.['who'];
  return counted === undefined ? null : { ...after, made: counted };
}

const PEOPLE = /\b(?:looked[- ]after children|children (?:in (?:our )?care|looked after|on (?:a )?(?:child protection )?plans?)|care leavers|disadvantaged pupils)\b/giu;
/** "Most of the children we supervise have a need and 24% have a plan". */
const MOST_OF = /\b(?:most|many|some|half|all|the majority) of (?:(?:the|our) )?(?<who>(?:children|young people|pupils|care leavers|families)(?: (?:we|who|in|on|with) [\p{L} ]{2,24}?)?) (?:have|had|are|were|has) [^;\d]*\band $/iu;

/** "88% had seen a dentist": of the people who were named before, if any were. */
function ofPeopleBefore({ sentence, place: { start } }: Spot, { name, after, where }: BothSides & { after: Subject }, { whose }: Before): Subject | null {
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

/** "Annual reviews are our weakest area. Just 44% of those due in 2022 were completed on time". */
function ofThose(masked: string, after: Subject, { topic }: Before): Subject {
  // "Nationally 21% of pupils on SEN support did so": what was told, of them.
  const same = /^(?<who>\p{L}[^,;]{3,60}?) (?:did so|did this|(?:achieved|reached|met) (?:it|this))\b/u.exec(masked.slice(after.start, after.end))?.groups?.['who'];
  if (after.kind === 'share' && topic !== null && same !== undefined) return { ...after, kind: 'carried', population: same };
  if (after.kind !== 'share' || topic === null || !/^those (?!who|in|aged|with)/u.test(masked.slice(after.start, after.end))) return after;
  const those = /\b(?:annual reviews|(?:[\p{L}]+ )?(?:reviews|assessments|plans|visits|conferences|requests|interviews|audits|referrals|contacts|complaints|enquiries))\b/iu.exec(topic)?.[0];
  return those === undefined ? after : { ...after, those };
}

/** "At the end of December 2022 we looked after 548": whom else than children does a council look after? */
const CARED_FOR = /\b(?:we|council|authority|service|county|borough|city)(?: (?:had|have|has))? looked after (?:only |just |a total of )*$/iu;
const LOOKED_AFTER = 'looked after';

function lookedAfter({ masked, claim, place: { previousEnd, start } }: Spot, later: boolean): Subject | null {
  const cared = claim.figure.unit === null && !later ? CARED_FOR.exec(masked.slice(previousEnd, start)) : null;
  if (cared === null) return null;
  const from = previousEnd + cared.index + cared[0].indexOf(LOOKED_AFTER);
  return { start: from, end: from + LOOKED_AFTER.length, kind: 'count', population: null, goesOn: false };
}

/** "24 fostering households were approved. Thirty-one left", "In 2021/22, 27 were approved": of those whom the sentence before counted. */
function subjectWhoLeft(masked: string, { figure }: Spot['claim'], topic: string | null): Subject | null {
  const opens = figure.unit === null && /^(?:(?:(?:in|during|over|for) )?(?:the )?(?:¶+|year|quarter|month),? )?$/iu.test(masked.slice(0, figure.start));
  const said = opens ? /^ (?:(?:had|have|were|was) (?:been )?)?(?:left|resigned|ceased|de-?registered|approved|recruited|joined|started|adopted)\b/u.exec(masked.slice(figure.end))?.[0] : undefined;
  const who = /\b(?:foster(?:ing)? (?:carers?|households|families)|households|adopters|social workers)\b/iu.exec(topic ?? '')?.[0] ?? /^Number of (?:\p{L}+ )?(?<who>children|young people|care leavers)\b/u.exec(topic ?? '')?.groups?.['who'];
  return said === undefined || who === undefined ? null : { start: figure.end, end: figure.end + said.length, kind: 'count', population: who, goesOn: true };
}

/** "37 children were adopted. A further 29 left care through an order": as many more of the people just counted. */
function subjectOfFurther({ masked, claim: { figure }, place: { nextStart } }: Spot, topic: string | null): Subject | null {
  const who = /^Number of (?:\p{L}+ )?(?<who>children|young people|care leavers|pupils)\b/u.exec(topic ?? '')?.groups?.['who'];
  const more = figure.unit === null && /^(?:a further|another) $/iu.test(masked.slice(0, figure.start)) && /^ (?:left|were|had|moved|returned|became|ceased|started)\b/u.test(masked.slice(figure.end));
  return who === undefined || !more ? null : { ...nameFrom(masked, figure.end, nextStart), kind: 'count', population: who, goesOn: true };
}

function headOverDate({ masked, claim, place: { previousEnd, start } }: Spot): Subject | null {
  const head = headBefore(masked, previousEnd, start);
  return head !== null && /^ (?:for|in|at) (?:the )?¶/u.test(masked.slice(claim.figure.end)) ? head : null;
}

/** An item of a list, the list's title, a label, or the name before the figure, whatever it is of. */
function ofTitleOrName({ sentence, masked, claim }: Spot, name: Subject | null, later: boolean): Subject | null {
  const title = subjectOfTitle(sentence, masked, claim);
  const item = subjectOfItem(masked, claim, title);
  if (item !== null) return item;
  if (title !== null && isNoName(name)) return title;
  if (name === null || later) return claim.area === null ? subjectOfLabel(masked, claim) ?? subjectOfBareList(masked, claim) : null;
  // A benchmark or a target speaks of what was spoken of; an own figure needs a pronoun that says so.
  const carried = name.kind === 'carried' || isCarrier(sentence.slice(name.start, name.end)) || claim.role !== 'actual' || claim.area?.own === false;
  return { ...name, kind: carried ? 'carried' : 'name' };
}
