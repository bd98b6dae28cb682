import type { Claim } from './claim.ts';
import { peopleOf } from './clauseSubjects.ts';
import { speaksOfChildren } from './domain.ts';
import { nameFrom, subjectAfter, trimName, type Subject } from './findSubject.ts';
import type { Place } from './linkAreas.ts';
import type { Stretch } from './splitSentences.ts';

/*
 * Shares of a whole that the sentence, or the one before, has told or named: "of which", "of them", "in 91% of cases".
 */

/** "Of the 412 plans issued, 231 (56.1%) were completed in time": a share of people or things named before it. */
export function subjectOfPopulation(sentence: string, masked: string, claim: Claim, { nextStart }: Place, { start, end }: Stretch): Subject | null {
  // "1,121 were done in time, or 85.1%": what is said of them stands before the share.
  const counted = /, (?:or|which is|that is|equivalent to|equating to|i\.e\.|making) $|^[\d,]+ (?:are|were|have|had|has|was|is) [^;.,\d(]{3,60} \($/u.test(masked.slice(end, claim.figure.start)) ? /^[\d,]*\d/u.exec(masked.slice(end)) : null;
  // "63 of the 71 conferences (89%) in the quarter were held on time": when it was stands before what was done.
  const when = /^\) (?:(?:in|during|over|for) (?:the (?:quarter|month|year|period)|¶+)|¶+)(?= )/u.exec(masked.slice(claim.figure.end))?.[0].length ?? 0;
  const after = counted === null ? subjectAfter(masked, { ...claim.figure, end: claim.figure.end + when, unit: 'percent' }, nextStart)
    : subjectAfter(masked, { start: end, end: end + counted[0].length, unit: 'percent' }, claim.figure.start);
  // "428 (72%) were living with foster carers, 66 (11%) in children's homes": the next part, without its verb.
  const part = counted === null ? /^\) (?=(?:in|with|at|on|through|by|from|under) (?!(?:the|this|that|last) (?:year|quarter|month)\b|time\b)\p{L})/u.exec(masked.slice(claim.figure.end, nextStart)) : null;
  const population = sentence.slice(start, end).replace(/,? of (?:which|whom|these|those)\b.*$|, (?:and )?\d.*$|,? and \d[\d,]* ?\(.*$/iu, '').replace(/[\s,(]+$/u, '').trim();
  if (part !== null && after?.goesOn !== true && speaksOfChildren(population)) return { ...nameFrom(masked, claim.figure.end + part[0].length, nextStart), kind: 'share', population, goesOn: true };
  return after?.goesOn === true && speaksOfChildren(`${population} ${sentence.slice(after.start, after.end)}`) ? { ...after, population } : null;
}

/**
 * "interviews had been offered within 72 hours in 91.3 per cent of the cases", "the guarantee was met for 97.9% of Year 11":
 * what is measured stands before its verb, and whose share it is after the figure.
 */
export function subjectInCases(sentence: string, masked: string, { figure }: Claim, { previousEnd, nextStart }: Place, topic: string | null): Subject | null {
  const before = masked.slice(previousEnd, figure.start);
  const done = DONE_BEFORE.test(before);
  const whole = /^ of (?:(?:the|all|our) )*(?<who>[^,;.()¶¤]{3,60}?)(?= and |[,;.()]| ¶| in | at | during |$)/iu.exec(masked.slice(figure.end, nextStart));
  const who = whole?.groups?.['who'];
  const cases = who !== undefined && /^(?:cases|instances|files|occasions|these|(?:the )?(?:child )?deaths|(?:missing )?episodes)\b/iu.test(who);
  // "Dental checks had been completed for 76%": of the people just told of.
  const alone = done && /\b(?:for|with) (?:only |just )?$/u.test(before) && topic !== null && /^(?:[,.;)]| and\b| but\b|$)/u.test(masked.slice(figure.end)) ? trimName(masked, Math.max(previousEnd, masked.lastIndexOf(';', figure.start - 1) + 1), figure.start) : null;
  if (figure.unit === 'percent' && alone !== null && speaksOfChildren(sentence.slice(alone.start, alone.end))) return { ...alone, kind: 'share', population: null, goesOn: false };
  if (figure.unit !== 'percent' || who === undefined || !(done || (cases && / in (?:only |just )?$/iu.test(before)))) return null;
  // "There were 9 at 31 March and visits were made in time in 88% of cases": a clause of its own.
  const next = /¶,? and (?=(?:\p{L}+ ){1,3}(?:was|were|had|have|is|are)\b[^¶;]*$)/u.exec(before);
  const clause = Math.max(previousEnd, masked.lastIndexOf(';', figure.start - 1) + 1, next === null ? 0 : previousEnd + next.index + next[0].length);
  const { start, end } = trimName(masked, clause, figure.start);
  if (speaksOfChildren(`${sentence.slice(start, end)} ${who}`)) return { start, end, kind: 'share', population: cases ? null : who, goesOn: !cases };
  // "Parents were sent the decision within four weeks in 41% of cases": of the things of which the sentence before told, or of nothing.
  const things = cases ? THINGS.exec(topic ?? '')?.[0] ?? null : null;
  if (things !== null) return { start, end, kind: 'share', population: things, goesOn: true };
  return cases && /\b(?:was|were|is|are|had|has|have)\b/u.test(masked.slice(start, end)) ? { start: figure.end, end: figure.end, kind: 'share', population: null, goesOn: false } : null;
}

/** "Visits to children in care were on time in 88% of cases and reviews in 95%": the same was done with other things. */
export function subjectOfNextCases(masked: string, { figure }: Claim, previousEnd: number, current: Subject): Subject | null {
  const things = /^ of (?:cases|instances|occasions),? (?:and|but) (?<things>(?!\p{L}+(?:ed|en|ld)\b)\p{L}[^,;¶\d]{3,50}?) in (?:only |just )?$/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['things'];
  const deed = / (?:were|was|had|have|are|is) /u.exec(masked.slice(current.start, current.end));
  if (figure.unit !== 'percent' || things === undefined || deed === null || current.kind !== 'share') return null;
  return { ...current, start: current.start + deed.index + 1, population: things, goesOn: true };
}

/** What was done, and how soon, before the share of those to whom it was. */
const DONE_BEFORE = /\b(?:was|were|is|are|been|being) (?:\p{L}+ly )?(?:\p{L}+(?:ed|et|en|ld)|made|done|sent|begun|in place|in date|up to date|available|carried out|on time|in time|in timescale) (?:up )?(?:(?:in|on|within) (?:time|timescales?|target|(?:\d+|\p{L}+) (?:working |calendar |school )?(?:days?|weeks?|hours)) )?(?:for|by|with|after|following|on|in) (?:only |just )?$/iu;

/** "1,734 reviews were chaired, of which 96.4% were in time", "…, 86% of which were in time": a part of what was just counted. */
export function subjectOfWhich(sentence: string, masked: string, { figure }: Claim, before: Claim | undefined, nextStart: number): Subject | null {
  const rest = /^ of (?:which|whom|them|these|those) (?!in\b|who\b|aged\b|above\b|below\b|with\b|leaving\b|eligible\b|subject\b|looked\b|on\b|over\b|under\b|at\b|due\b|receiving\b|living\b|without\b)/u.exec(masked.slice(figure.end));
  // "17.3% of these …" at the head of a sentence: of those whom the one before counted.
  if (figure.start === 0) return null;
  if (rest === null && !/\bof wh(?:ich|om),? (?:just |only |some )?$/u.test(masked.slice(0, figure.start))) return null;
  const told = before?.subject?.kind === 'count' || (before?.subject?.kind === 'name' && (before.figure.unit === null || before.figure.unit.startsWith('per-'))) ? sentence.slice(before.subject.start, before.subject.end).replace(/^(?:(?:the|our|total) )*(?:number|rate) of (?:the |our )?/iu, '') : null;
  const named = told !== null || before !== undefined ? null : /\b(?<who>(?:(?:initial|review|health|single|core|statutory|annual|child protection|return|home|dental|EHC|needs|looked[- ]after|pathway|personal education) )*(?:care leavers|children|young people|pupils|plans|assessments|referrals|contacts|reviews|conferences|visits|requests|interviews|families)(?: [^,;\d]{0,40})?), (?:of wh(?:ich|om),? )?(?:just |only |some )?$/u.exec(sentence.slice(0, figure.start))?.groups?.['who'] ?? null;
  const counted = told === null ? named : told.replace(/ (?:who|that|were|was|are|is|had|have|has|in(?! (?:our |the council's )?care\b)|at|on|during|with|received|completed|approved|became|started|left|ceased)\b.*$/iu, '');
  // "The combined NEET and not known figure was 4.8%, of which 2.6% were NEET".
  if (counted === null && before?.figure.unit === 'percent' && before.subject?.kind === 'name' && /^ (?:were|was|are|is) (?:NEET|not known|unknown)\b/u.test(masked.slice(figure.end))) return { ...nameFrom(masked, figure.end + 1, nextStart), kind: 'share', population: null, goesOn: false };
  // "Overall absence was 7.6%, of which 2.3% was unauthorised".
  const kind = before?.figure.unit === 'percent' && before.subject?.kind === 'name' ? /^ (?:was|were|is|are) (?:un)?authorised\b/u.exec(masked.slice(figure.end)) : null;
  if (kind !== null) return { start: figure.end + 1, end: figure.end + kind[0].length, kind: 'share', population: sentence.slice(before!.subject!.start, before!.subject!.end), goesOn: true };
  // "84% of conferences were in time and 88% of them ended with a plan", "… had a plan, of which 81% were good".
  const things = counted === null && before?.figure.unit === 'percent' ? THINGS.exec(sentence.slice(before.subject?.start ?? 0, figure.start))?.[0] : undefined;
  if (things !== undefined) return { ...nameFrom(masked, figure.end + (rest?.[0].length ?? 1), nextStart), kind: 'share', population: things, goesOn: true };
  // "64 staff took part, 95% of whom rated it": a part of what is none of ours names nothing.
  if (counted === null || !(speaksOfChildren(counted) || /\bplaces$/u.test(counted))) return { start: figure.end, end: figure.end, kind: 'share', population: null, goesOn: false };
  const start = figure.end + (rest?.[0].length ?? 1);
  return { ...nameFrom(masked, start, nextStart), kind: figure.unit === null ? 'count' : 'share', population: counted, goesOn: true };
}

/** What is done to children, of which a share may be told. */
const THINGS = /\b(?:(?:initial|review|child protection|personal education|pathway|EHC|return home|health|single|early help|case|annual) )*(?:conferences|plans|reviews|visits|assessments|interviews|audits|placements|PEPs|EHCPs)\b/iu;

/** "Pupils with a plan missed 12.7% of sessions": who misses stands before the share, and what they miss behind it. */
export function subjectMissed(masked: string, { figure }: Claim, { previousEnd }: Place): Subject | null {
  const who = /(?:^|[,;:] |\b(?:and|that|while) )(?<who>[^,;:¶¤]{4,60}? missed) (?:only |just |an average of )*$/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['who'];
  const missed = /^ of (?:(?:their|all|school|possible) )*(?=(?:sessions|half[- ]days)\b)/u.exec(masked.slice(figure.end));
  if (figure.unit !== 'percent' || who === undefined || missed === null) return null;
  return { ...nameFrom(masked, figure.end + missed[0].length, figure.end + missed[0].length + 'sessions'.length), kind: 'share', population: who, goesOn: true };
}

/** "Of the care leavers we work with, 93% are in touch": the whole is said first, and the share goes on from it. */
export function subjectOfWhole(sentence: string, masked: string, { figure }: Claim, nextStart: number): Subject | null {
  // "Of those who left, nine were adopted": they had been in care.
  if (figure.unit === null && /(?:^of (?:(?:those|them|the children|the young people) )?(?:who (?:had )?left|leaving)(?: (?:our )?care)?(?: ¶+)?, |, [\p{L}\d ]{3,40} and )$/iu.test(masked.slice(0, figure.start)) && /^of (?:(?:those|them|the children|the young people) )?(?:who (?:had )?left|leaving)\b/iu.test(sentence) && /^ (?:were|was|became|had|went|moved|returned)\b/u.test(masked.slice(figure.end))) {
    return { ...nameFrom(masked, figure.end, nextStart), kind: 'count', population: 'children who left care', goesOn: true };
  }
  // "In relation to missing children, 34 had gone missing from care".
  const spoken = figure.unit !== null ? undefined : /^(?:in (?:relation|regard) to|in respect of|with regards? to|regarding|concerning|turning to) [^,;:\d]{0,40}?\b(?<who>children|young people|pupils|care leavers|families|foster carers),(?: [^,;\d]{3,50}\bthat)? $/iu.exec(sentence.slice(0, figure.start))?.groups?.['who'];
  if (spoken !== undefined && /^ (?:had|have|were|became|went|left)\b/u.test(masked.slice(figure.end))) return { ...nameFrom(masked, figure.end, nextStart), kind: 'count', population: spoken, goesOn: true };
  // "For care leavers aged 19 to 21 we are at 95% in suitable accommodation".
  const at = /(?:^|; )for (?:(?:the|our|all|those) )*(?<who>[^,;]{4,60}?),? we (?:are|were) (?:now )?at $/iu.exec(sentence.slice(0, figure.start))?.groups?.['who'];
  if (figure.unit === 'percent' && at !== undefined && speaksOfChildren(at)) return { ...nameFrom(masked, figure.end, nextStart), kind: 'share', population: at, goesOn: true };
  const who = /(?:^|; )(?:and |while )?(?:of|for|among|amongst) (?:(?:the|our|all|those) )*(?<who>[^,;]{4,80}), $/iu.exec(sentence.slice(0, figure.start))?.groups?.['who'];
  // "Of the referrals received in 2022/23 1,344 (85%) progressed".
  const timed = who ?? /^of (?:(?:the|our|all|those) )*(?<who>[^,;¶]{4,80}?) (?:in|during|for|over|to|by) (?:the )?(?:year |quarter |period )?¶+,? (?:\d[\d,]* \()?$/iu.exec(masked.slice(0, figure.start))?.groups?.['who'];
  if (figure.unit !== 'percent' || timed === undefined || !(speaksOfChildren(timed) || /^(?:\p{L}+ )?cases\b/u.test(timed))) return null;
  const after = subjectAfter(masked, figure, nextStart);
  return after?.goesOn === true ? { ...after, population: timed } : null;
}

/** "received 641 requests and refused 23.6% of them", "was in touch with 93% of them": what is said of them stands before the share. */
export function subjectOfThem(sentence: string, masked: string, { figure }: Claim, previousEnd: number, current: Subject | null, topic: string | null): Subject | null {
  // "and the Council was in touch with 97%": with them.
  const inTouch = /\b(?:in touch|in contact|kept up with) with (?:only |just )?$/u.test(masked.slice(previousEnd, figure.start)) && /^(?: of (?:them|these|those|this (?:group|cohort)))?(?:[.,;)]| and |$)/u.test(masked.slice(figure.end));
  if ((!inTouch && !/^ of (?:them|these|those|this (?:group|cohort))(?:[.,;)]| and | but |$)/u.test(masked.slice(figure.end))) || (current === null && topic === null)) return null;
  const who = current === null ? /\b(?:requests|referrals|contacts|assessments|plans|conferences|reviews|interviews)\b/iu.exec(topic!)?.[0] ?? null : current.population ?? peopleOf(sentence, current);
  const clause = /(?:,? and|,? but|;|,) (?:(?:and|but|the \p{L}+|we|it|had|has|have|was|were) )*(?<said>\p{L}[^,;¶]{3,60}?) (?:only |just |some )?$/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['said'];
  if (who === null || clause === undefined) return null;
  const start = masked.lastIndexOf(clause, figure.start);
  return { start, end: start + clause.length, kind: 'share', population: who, goesOn: true };
}
