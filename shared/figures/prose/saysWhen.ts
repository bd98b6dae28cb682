import type { NamedPeriod } from './namedPeriod.ts';

/*
 * What a time in a sentence is told for: some times say when a figure was so, others what it is held against, from when
 * something was counted, or by when something is to be done. Only the first are a figure's period.
 */

/** Words between "than" or "since" and the time itself: "than the position reported at the end of". */
const STEPS = String.raw`(?:(?:the|this|time|point|that|those|what|it|we|they|was|were|had|been|is|levels?|positions?|figures?|rates?|averages?|performance|results?|outturns?|numbers?|percentages?|reported|seen|recorded|achieved|at|in|for|during|end|of|our|its|a|same|similar|published|all)\s)*`;
const CHANGE = String.raw`increases?d?|decreases?d?|reductions?|reduced|rises?|risen|rose|falls?|fell|fallen|drops?|dropped|improvements?|improved?|improving|declined?|deteriorat\w+|up|down|changed?|growth|grown|grew|higher|lower|better|worse|unchanged`;
/** Held against that time: "lower than in", "compared with the", "an improvement of 3 points on the". */
const COMPARED = new RegExp(String.raw`\b(?:than|compar\w+ (?:to|with)|against|versus|vs\.?|above|below|ahead of|behind|exceed\w*|match\w*|(?:similar|equal|equals|equivalent) to|in line with|same(?: \p{L}+)? as|same (?:in|at|for)|like|(?:${CHANGE})(?: [^\s,;.]+){0,4} (?:on|from|over)) ${STEPS}$`, 'iu');
/** Counted from then, or not later than then. */
const BOUND = new RegExp(String.raw`\b(?:since|until|till|before|prior to|after|following|from|due by|expected (?:by|in|for)|planned for|ahead to) ${STEPS}$`, 'iu');
/** What is still to come tells of no figure: "would start in January". */
const FUTURE = /\b(?:will|would|shall|should|(?:due|expected|planned|set|scheduled|likely|hoping|aiming|going) to)\b[^.;,¶]{0,60}$/iu;
/** The name of a document or a plan holds a year: "the 2022 inspection", "the Strategy for 2023/24". */
const NAMED = /^ (?:\p{L}+ ){0,2}(?:strategy|plan|inspection|visit|report|review|budget|survey|census|audit|framework|programme|agenda|minutes|meeting|election)\b/iu;

/** "since August": counted from then on. Nothing that has a rate or a share at one time is told by it. */
export function countsFrom(sentence: string, { start, end }: NamedPeriod): boolean {
  // "The rate has fallen since Q2, when it was 68.4": the time of the figure after it.
  if (/^,? when\b|^ \(\d/iu.test(sentence.slice(end))) return false;
  return /^since\b/iu.test(sentence.slice(start)) || /\bsince (?:the |our |its )?(?:[\p{Ll}'-]+ ){0,6}(?:in |on |at )?$/u.test(sentence.slice(0, start)) || /^Since (?:[\p{L}'-]+ ){1,8}(?:in |on |at )?$/u.test(sentence.slice(0, start));
}

/** True for a time that something is held against: "lower than in 2021/22". */
export function isComparedWith(masked: string, { start }: NamedPeriod): boolean {
  return COMPARED.test(masked.slice(0, start));
}

/** True when the time says when figures of its sentence were so. `masked` is the sentence with its periods blanked. */
export function saysWhen(masked: string, period: NamedPeriod): boolean {
  const { start, end, mention } = period;
  const before = masked.slice(0, start);
  // "According to the January 2021 census": what was counted then.
  const counted = mention !== null && mention !== 'same' && mention.kind === 'month' && /^ (?:(?:school|pupil) )?census\b/iu.test(masked.slice(end));
  if (isComparedWith(masked, period) || BOUND.test(before) || FUTURE.test(before) || (!counted && NAMED.test(masked.slice(end)))) return false;
  // "over the last year", "on the previous quarter": a span of change, or what it was before.
  const relative = mention !== null && mention !== 'same' && mention.kind === 'relative';
  return !(relative && /\b(?:over|on|in|during|within|throughout|the) $/iu.test(before) && mention.back > 0) && mention !== 'same';
}
