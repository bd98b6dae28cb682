import type { Area } from '../../model/observation.ts';
import type { Claim } from './claim.ts';
import { findAreas } from './findAreas.ts';
import { findNumbers, type PrintedFigure } from './findNumbers.ts';
import { findPeriods, maskPeriods } from './findPeriods.ts';
import type { NamedPeriod } from './namedPeriod.ts';
import { findRole } from './findRole.ts';
import { whyIgnored } from './ignoreNumbers.ts';
import { NUMBER_WORD } from './numberWords.ts';
import { isLimit, measuresTime } from './limits.ts';
import { comparedAreas, inheritAreas, leadClauses, ledAreas } from './lendAreas.ts';
import { isListed, linkArea, pairAreas, repeatForAreas, type Place } from './linkAreas.ts';
import { linkPeriods } from './linkPeriods.ts';
import { linkSubjects } from './linkSubjects.ts';
import { linkTargets } from './linkTargets.ts';
import { pairRespectively } from './pairRespectively.ts';
import { linkParts } from './linkParts.ts';
import { countsPeople, goesOnFromBefore, isApproximate, isEarlier, isNow, restatesFigure } from './wordsBeside.ts';

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
  // "Of these, 39.7% led to a conference": a part of what the sentence before told.
  const partOfTold = (figure: PrintedFigure) => topic !== null && (/^of (?:these|those|them),? (?:just |only )?$/iu.test(sentence.slice(0, figure.start)) || (/^(?:just |only |some |a total of )?$/iu.test(sentence.slice(0, figure.start)) && /^ of (?:these|those|them)\b/u.test(sentence.slice(figure.end))));
  const isFigure = (figure: PrintedFigure) => {
    const why = whyIgnored(sentence, figure);
    const isDate = dates.some((date) => figure.start < date.end && date.start < figure.end);
    return !isDate && (why === null || (why === 'breakdown' && partOfTold(figure))) && !isLimit(sentence, figure, times);
  };
  const figures = numbers.filter(isFigure);
  const ignored = numbers.filter((figure) => !figures.includes(figure));
  const masked = maskChanges(maskPeriods(sentence, periods), ignored.filter((figure) => whyIgnored(sentence, figure) === 'change'));

  const { kept: told, parts, populations } = linkParts(sentence, figures);
  const { kept, owners } = repeatForAreas(masked, areas, told);
  const places = placesOf(masked, kept);
  const paired = pairAreas(masked, areas, kept);
  const goesOn = goesOnFromBefore(sentence);
  const claims = kept.map((figure, index): Claim => {
    const place = places[index]!;
    const beside = { before: masked.slice(place.previousEnd, figure.start), after: masked.slice(figure.end, place.nextStart), rest: sentence.slice(figure.end) };
    return {
      figure, counted: countsPeople(beside), approximate: isApproximate(beside), restates: goesOn || restatesFigure(beside), earlier: isEarlier(beside), now: isNow(beside),
      role: findRole(beside.before, beside.after), area: owners.get(figure) ?? paired.get(figure) ?? linkArea(masked, areas, place),
      strayArea: areas.some((area) => !area.own && area.start >= place.previousEnd && area.end <= figure.start),
      period: null, subject: null, parts: parts.get(figure) ?? null, target: null,
    };
  });
  // "both are below target (95% and 85%)": what is listed with an aim in one bracket is an aim.
  for (const [index, claim] of claims.entries()) if (claims[index - 1]?.role === 'target' && claim.area === null && isListed(masked.slice(claims[index - 1]!.figure.end, claim.figure.start)) && ((/\([^()]*$/u.test(masked.slice(0, claim.figure.start)) && masked[claim.figure.end] === ')') || TARGETS.test(masked.slice(0, claims[index - 1]!.figure.start)))) claim.role = 'target';
  // "The target for re-referrals is 20% and for repeat plans 18%".
  for (const [index, claim] of claims.entries()) if (claims[index - 1]?.role === 'target' && claim.area === null && /^,? and (?:for|on) [^,;¶¤\d]{3,60} $/u.test(masked.slice(claims[index - 1]!.figure.end, claim.figure.start))) claim.role = 'target';
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
  return { sentence, masked, claims: forBoth(masked, claims), periods, ignored };
}

/** "The targets are 60% and 92% respectively". */
const TARGETS = /\btargets (?:(?:for these|of|at|set|both|here) )?(?:(?:are|were|is|was|being|of|at|set at|remain) )?(?:\d[\d.]* ?(?:%|per ?cent),? )?$/iu;

/** "The target for both was 95%": of each of the two that were told last. */
function forBoth(masked: string, claims: Claim[]): Claim[] {
  return claims.flatMap((claim, index) => {
    const [one, other] = claims.slice(0, index).filter(({ role, area, earlier }) => role === 'actual' && area?.own !== false && !earlier).slice(-2);
    if (claim.role !== 'target' || other === undefined || one!.subject === other.subject || !/\b(?:targets? for both|both (?:have|had|share) an? target)\b[^,;]{0,20}$/iu.test(masked.slice(0, claim.figure.start))) return [claim];
    return [{ ...claim, subject: one!.subject }, { ...claim, subject: other.subject }];
  });
}

const NUMBER = new RegExp(String.raw`\d|\b(?:${NUMBER_WORD})\b`, 'iu');

/** True for a text that prints a number, in digits or in words: no other states a figure. */
export function tellsNumbers(text: string): boolean {
  return NUMBER.test(text);
}

function maskChanges(masked: string, changes: readonly PrintedFigure[]): string {
  return changes.reduce((text, { start, end }) => text.slice(0, start) + '¤'.repeat(end - start) + text.slice(end), masked);
}

function placesOf(masked: string, figures: readonly PrintedFigure[]): Place[] {
  return figures.map(({ start, end }, index) => ({
    start, end, previousEnd: figures[index - 1]?.end ?? 0, nextStart: figures[index + 1]?.start ?? masked.length,
  }));
}
