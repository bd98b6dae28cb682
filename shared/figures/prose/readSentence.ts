import type { Area } from '../../model/observation.ts';
import type { Claim } from './claim.ts';
import { findAreas, type NamedArea } from './findAreas.ts';
import { findNumbers, type PrintedFigure } from './findNumbers.ts';
import { findPeriods, maskPeriods } from './findPeriods.ts';
import type { NamedPeriod } from './namedPeriod.ts';
import { findRole, targetByDifference } from './findRole.ts';
import { whyIgnored } from './ignoreNumbers.ts';
import { NUMBER_WORD } from './numberWords.ts';
import { isLimit, measuresTime } from './limits.ts';
import { linkArea, pairAreas, repeatForAreas, type Place } from './linkAreas.ts';
import { linkPeriods } from './linkPeriods.ts';
import { linkSubjects } from './linkSubjects.ts';
import { pairRespectively } from './pairRespectively.ts';
import { linkParts } from './linkParts.ts';

export interface SentenceReading {
  sentence: string;
  masked: string;
  claims: Claim[];
  periods: readonly NamedPeriod[];
  /** Every number that is none of an indicator's figures. */
  ignored: PrintedFigure[];
}

/**
 * Reads one levelled sentence: which of its numbers may be figures, and what the words around each say of it. `topic`
 * is the label last spoken of, which "41 weeks" needs to be told from a limit.
 */
export function readSentence(sentence: string, own: Area | null, topic: string | null): SentenceReading {
  // Most sentences state nothing: they are not looked at more closely.
  if (!tellsNumbers(sentence)) return { sentence, masked: sentence, claims: [], periods: [], ignored: [] };
  const { periods, dates } = findPeriods(sentence);
  const areas = findAreas(sentence, own);
  const numbers = findNumbers(sentence);
  const times = measuresTime(sentence) || (topic !== null && measuresTime(topic));
  const isFigure = (figure: PrintedFigure) => !dates.some((date) => figure.start < date.end && date.start < figure.end)
    && whyIgnored(sentence, figure) === null && !isLimit(sentence, figure, times);
  const figures = numbers.filter(isFigure);
  const ignored = numbers.filter((figure) => !figures.includes(figure));
  const masked = maskChanges(maskPeriods(sentence, periods), ignored.filter((figure) => whyIgnored(sentence, figure) === 'change'));

  const { kept: told, parts, populations } = linkParts(sentence, figures);
  const { kept, owners } = repeatForAreas(masked, areas, told);
  const places = placesOf(masked, kept);
  const paired = pairAreas(masked, areas, kept);
  const goesOn = GOES_ON.test(sentence) && !NOW.test(sentence);
  const claims = kept.map((figure, index): Claim => {
    const place = places[index]!;
    const before = masked.slice(place.previousEnd, figure.start);
    const after = masked.slice(figure.end, place.nextStart);
    return {
      figure, counted: COUNTED.test(after) || SHARE_FOLLOWS.test(sentence.slice(figure.end)), approximate: APPROXIMATE.test(before), restates: RESTATES.test(before) || goesOn, role: findRole(before, after), area: owners.get(figure) ?? paired.get(figure) ?? linkArea(masked, areas, place), earlier: EARLIER.test(before) || REPORTED_BEFORE.test(after) || FORMER.test(before) || (COMPARED_BARE.test(before) && !/^ (?:of|for|among|amongst|in|nationally|locally)\b/iu.test(sentence.slice(figure.end))),
      strayArea: areas.some((area) => !area.own && area.start >= place.previousEnd && area.end <= figure.start),
      period: null, subject: null, parts: parts.get(figure) ?? null, target: null,
    };
  });
  // "from 58 (72%) to 66 (81%)": the share in the bracket is as old as its count.
  for (const [index, claim] of claims.entries()) if (claims[index - 1]?.earlier === true && claim.area === null && /^ ?\($/u.test(masked.slice(places[index]!.previousEnd, claim.figure.start))) claim.earlier = true;
  comparedAreas(masked, areas, claims);
  linkSubjects(sentence, masked, claims, places, populations, topic);
  ledAreas(masked, areas, claims);
  leadClauses(masked, areas, claims);
  inheritAreas(masked, claims, places);
  const pairs = pairRespectively(masked, claims);
  linkPeriods(sentence, masked, periods, claims, places, pairs);
  linkTargets(masked, claims, ignored);
  return { sentence, masked, claims, periods, ignored };
}

const NUMBER = new RegExp(String.raw`\d|\b(?:${NUMBER_WORD})\b`, 'iu');

/** True for a text that prints a number, in digits or in words: no other states a figure. */
export function tellsNumbers(text: string): boolean {
  return NUMBER.test(text);
}

/** "2 children" within a sentence of shares is a count all the same. */
const COUNTED = /^ (?:of (?:our|the|these|those) )?(?:[\p{L}-]+ ){0,3}?(?:children|young people|pupils|students|care leavers|families|carers|adopters|households|places|schools|settings|plans|cases|referrals|contacts|assessments|exclusions|suspensions|adoptions)\b/iu;
/** "58 (72%)": the count before its own share. */
const SHARE_FOLLOWS = /^ \(\d[\d.,]* ?(?:%|per ?cent|per 1)/iu;
const APPROXIMATE = /\b(?:over|under|above|below|(?:more|less|fewer|greater|better) than|nearly|almost|around|about|approximately|approx\.?|roughly|circa|c\.|up to|at least|no (?:more|less|fewer) than|in excess of|close to|some) (?:the |a |an |just )?$/iu;
const RESTATES = /\b(?:equat\w+|equals|equivalent|amounts?|represents?|works? out|translates?) (?:to |at |as )?(?:a rate of |some |a |the )*$/iu;
/** A sentence that goes on from the one before, and is of its time: "Of these, …", "The combined figure was …", "41% progressed …". */
const GOES_ON = /^(?:of (?:these|those|them)\b|(?:in|for) \p{L}+(?: \p{L}+){0,2} (?:it|the figure|the rate|this) (?:is|was)\b|(?:this|that|it|these|the (?:combined |overall |total )?(?:figure|rate|percentage|proportion|total)) (?:is|was|were|are|gives?|gave|means?|meant|equals|equates|represents|compares|includes)\b(?! (?:also |then |further )?\p{L}+(?:ed|wn|en|ld|rd)\b)|\d[\d.]* ?(?:%|per ?cent) (?:of (?:these|those|them)\b|(?!of\b|\()))/iu;
const NOW = /\b(?:now|currently|latest|since|to date|remains?|improved|increased|risen|fallen|reduced|decreased|dropped)\b/iu;
const EARLIER = /\bfrom (?:an? |the |its |just |only |around |low of |high of |peak of |baseline of |previously |reported |previous |performance |figure |position |rate |level |of |last |year's |¶+[\s:(]*)*$/iu;

/** "and 187 on a plan compared with 214": another value of the same thing, of a time that must be said. */
const COMPARED_BARE = /\b(?:compar(?:ed|es|ing) (?:with|to)|as opposed to|in comparison (?:with|to)) (?:just |only |around |about )*$/iu;
/** "since the summer, when it peaked at 33%". */
const FORMER = /\b(?:peaked at|having (?:been|peaked at|stood at)|previously(?: at| stood at| was)?) (?:just |only |around |about )*$/iu;
const REPORTED_BEFORE = /^,? (?:as )?(?:reported|recorded|achieved|seen) (?:before|previously|earlier|last time|in the (?:previous|last) report)\b/iu;

function maskChanges(masked: string, changes: readonly PrintedFigure[]): string {
  return changes.reduce((text, { start, end }) => text.slice(0, start) + '¤'.repeat(end - start) + text.slice(end), masked);
}

function placesOf(masked: string, figures: readonly PrintedFigure[]): Place[] {
  return figures.map(({ start, end }, index) => ({
    start, end, previousEnd: figures[index - 1]?.end ?? 0, nextStart: figures[index + 1]?.start ?? masked.length,
  }));
}

/** "better than the England average (61% compared with 54%)": the one area that owns no figure is the one compared with. */
function comparedAreas(masked: string, areas: readonly NamedArea[], claims: readonly Claim[]): void {
  const left = areas.filter((area) => !area.own && !claims.some((claim) => claim.area === area));
  for (const [index, claim] of claims.entries()) {
    const compared = COMPARED_BARE.test(masked.slice(claims[index - 1]?.figure.end ?? 0, claim.figure.start)) && !/^ ?¶/u.test(masked.slice(claim.figure.end));
    if (!compared || claim.area !== null || claim.role !== 'actual' || left.length !== 1 || left[0]!.end > claim.figure.start) continue;
    claim.area = left[0]!;
    claim.earlier = false;
  }
}

/** "; England: primary 1.4%, secondary 14.0%": an area that leads a clause owns all of it. */
function leadClauses(masked: string, areas: readonly NamedArea[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const clause = masked.lastIndexOf(';', claim.figure.start - 1) + 1;
    const leading = areas.find(({ start, end }) => start >= clause && end < claim.figure.start && /^\s*(?:the )?$/iu.test(masked.slice(clause, start)) && /^(?: average| figures)?: /iu.test(masked.slice(end)));
    if (claim.role === 'actual') claim.area ??= leading ?? null;
  }
}

/** "England fell from 60% to 58%", "the regional averages were 15.2% and 16.4%": one area for figures told in a row. */
function inheritAreas(masked: string, claims: readonly Claim[], places: readonly Place[]): void {
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    if (before === undefined || claim.area !== null || before.area === null || claim.role !== 'actual') continue;
    const between = masked.slice(before.figure.end, places[index]!.start);
    if (claim.earlier && !claims.slice(0, index).some((one) => one.area === null || one.area.own) && /^[^;]{0,60}$/u.test(between)) claim.area = before.area;
    if (/^(?:,? (?:and|to|or)|,) (?:¶+ )?$|^ (?:in |at )?¶+(?:,? (?:and|to)|,) $/u.test(between)) claim.area = before.area;
  }
}

/** "Nationally, the rate of … was 58%": an area said right before the name holds for its first figure. */
function ledAreas(masked: string, areas: readonly NamedArea[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { subject, figure, area } = claim;
    if (area !== null || claim.role !== 'actual' || subject === null || subject.end > figure.start || claims.find((one) => one.subject === subject) !== claim) continue;
    const leading = areas.find((one) => one.end <= subject.start && one.area.kind !== 'council' && !RANKED_IN.test(masked.slice(0, one.start)) && /^,? (?:where |for whom )?(?:the )?$/iu.test(masked.slice(one.end, subject.start)));
    claim.area = leading ?? null;
  }
}

/** "Ranking 4th of 11 statistical neighbours, …": the areas a rank is among own no figure. */
const RANKED_IN = /\b(?:\d+(?:st|nd|rd|th)?|one|out|lowest|highest|best|worst|any)(?: \p{L}+)? (?:of|in|among|amongst|across)(?: all)?(?: the)?(?: \d+)? (?:our |its )?$/iu;

/** "which is 0.9 percentage points below the target": joined to the last own figure before it. */
function linkTargets(masked: string, claims: readonly Claim[], ignored: readonly PrintedFigure[]): void {
  if (claims.some((claim) => claim.role === 'target')) return;
  for (const printed of ignored) {
    if (printed.unit !== 'points' && printed.unit !== null && printed.unit !== 'percent') continue;
    const add = targetByDifference(printed.number, masked.slice(printed.end));
    // "92%, an increase of 3% on October (89%) and 2% above target": the bracket is only compared with.
    const claim = claims.findLast((one) => one.role === 'actual' && one.area?.own !== false && one.figure.end <= printed.start && masked[one.figure.start - 1] !== '(');
    const alike = claim !== undefined && (claim.figure.unit === 'percent') === (printed.unit !== null);
    if (add !== null && alike) claim.target = { add, printed };
  }
}
