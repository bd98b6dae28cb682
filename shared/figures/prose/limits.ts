import type { PrintedFigure } from './findNumbers.ts';

const TIMES = new Set(['days', 'weeks', 'months', 'years']);

/** True when what is spoken of is itself a time: then days and weeks are figures, and no limits. */
export function measuresTime(words: string): boolean {
  return /\b(?:averaged?|averaging|mean|median|typical|number of|length|duration|time)\b/iu.test(words)
    && /\b(?:days?|weeks?|months?|time|duration|length|long|proceedings)\b/iu.test(words);
}

/** "within 45 days", "the statutory 20 weeks", "for the last 2 years": a limit or a span, and no figure. */
export function isLimit(sentence: string, figure: PrintedFigure, measured: boolean): boolean {
  if (figure.unit === null || !TIMES.has(figure.unit)) return false;
  if (!measured) return true;
  const before = sentence.slice(Math.max(0, figure.start - 40), figure.start);
  // "the statutory limit of 26 weeks": a law's, and nobody's target.
  if (/\b(?:limit|timescale|timeframe|deadline|statute) (?:of|is|was|being|at|set at|remains) $/iu.test(before) || /^ (?:(?:statutory|national|legal) )*(?:limit|timescale|timeframe|deadline)\b/iu.test(sentence.slice(figure.end))) return true;
  // "26 weeks in statute", "the 26 weeks which the law allows".
  if (/^ (?:(?:(?:set|laid) (?:down |out )?|allowed |required )?(?:in|by|under) (?:the )?(?:statute|law|legislation|regulations|(?:statutory )?guidance|act|public law outline)|(?:that |which )?(?:the )?(?:statute|law|act|regulations|legislation) (?:allows?|requires?|sets?|expects?|gives?))\b/iu.test(sentence.slice(figure.end))) return true;
  if (/^ (?:(?:statutory|national) )?(?:target|threshold|standard)\b/iu.test(sentence.slice(figure.end))) return /\bvisit/iu.test(sentence);
  if (/\b(?:higher|lower|better|worse) than $/iu.test(before)) return false;
  return /\b(?:within|inside|in|for|over|under|last|past|previous|next|first|every|the|statutory|after|before|exceed\w*|additional|further|another|by|aged?|than|a) $/iu.test(before)
    || /\b(?:period|minimum|maximum|least|excess|more|less|fewer|(?:every|cycle|aged?|age|children|those|weeks?|interval) of|up to|greater than|longer than) (?:of )?(?:than )?$/iu.test(before);
}
