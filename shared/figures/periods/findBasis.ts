import type { Basis } from '../../model/observation.ts';

/** Words for the span a figure covers. */
const WORDS: [RegExp, Basis][] = [
  [/\br ?12 ?m?\b|\brolling\b|\b(?:12|twelve)[ -]months? (?:to|ending|rolling|average)|\blast (?:12|twelve) months\b/i, 'rolling-12-months'],
  [/\bsnapshot\b|\bas at\b|\bat (?:the )?end of\b|\bend of (?:the |each )?(?:month|quarter|period)\b|\b(?:month|quarter|period)[- ]?end\b|\bpoint in time\b|(?:^|[^a-z])ms(?:$|[^a-z])|\bmonthly snapshot\b/i, 'snapshot'],
  [/\bytd\b|\byear[- ]?to[- ]?date\b|\bcumulati\w+|\bcumulates\b|\bto date\b|\bapr(?:il)? (?:to|-) (?:may|ju|aug|sep|oct|nov|dec|jan|feb)|\d\d ?[/-] ?\d\d,? ?\(?(?:up )?to (?:the )?(?:end (?:of )?)?(?:may|ju[nl]|aug|sep|oct|nov|dec|jan|feb)|\b(?:six|6)[ -]months? (?:to|end(?:ing|ed))\b[^.;]{0,20}\bsep|\b(?:nine|9)[ -]months? (?:to|end(?:ing|ed))\b[^.;]{0,20}\bdec/i, 'year-to-date'],
  [/\bin[- ](?:month|quarter|period|year)\b|\bdiscrete\b|\bmonthly total\b/i, 'in-period'],
];

/**
 * The basis that a note, a heading or a period's words name, or null. Of several the first printed counts: "Year to
 * date. Comparators as at 31 August" runs over the year.
 */
export function findBasis(text: string): Basis | null {
  const plain = text.replace(/\bapr(?:il)? (?:to|-) june?\b/gi, '');
  const found = WORDS.map(([form, basis]) => ({ basis, at: plain.search(form) })).filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => a.at - b.at)[0]?.basis ?? null;
}

/** Codes of a scorecard's "Data period" column. A lone letter means something only there. */
const CODES: Record<string, Basis> = {
  r12m: 'rolling-12-months', r12: 'rolling-12-months', ytd: 'year-to-date', ms: 'snapshot', s: 'snapshot',
  q: 'in-period', a: 'in-period', m: 'in-period', fy: 'in-period', ay: 'in-period',
};

/** The basis of a "Data period" cell: a code (R12M, YTD, MS, Q, A) or words. */
export function basisOfCode(text: string): Basis | null {
  return CODES[text.trim().toLowerCase()] ?? findBasis(text);
}
