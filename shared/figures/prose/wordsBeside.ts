/*
 * What the words right before and after a number say of it, whatever it measures: that it counts people, that it is no
 * number exactly, that it is of another time than now.
 */

export interface WordsBeside {
  /** From the figure before to this one, and from this one to the next, periods blanked. */
  before: string;
  after: string;
  /** The whole sentence after the figure, as printed. */
  rest: string;
}

/** "2 children" within a sentence of shares is a count all the same. */
const COUNTED = /^ (?:of (?:our|the|these|those) )?(?:[\p{L}-]+ ){0,3}?(?:children|young people|pupils|students|care leavers|families|carers|adopters|households|places|schools|settings|plans|cases|referrals|contacts|assessments|exclusions|suspensions|adoptions)\b/iu;
/** "On 31 May 2021 there were 951": people or things of which the sentence before spoke. */
const THERE_WERE = /\bthere (?:were|are|was|had been) (?:just |only |now )?$/iu;
/** "58 (72%)": the count before its own share. */
const SHARE_FOLLOWS = /^ \(\d[\d.,]* ?(?:%|per ?cent|per 1)/iu;
const APPROXIMATE = /\b(?:over|under|above|below|(?:more|less|fewer|greater|better) than|nearly|almost|around|about|approximately|approx\.?|roughly|circa|c\.|up to|at least|no (?:more|less|fewer) than|in excess of|close to|some) (?:the |a |an |just )?$/iu;
const RESTATES = /\b(?:equat\w+|equals|equivalent|amounts?|represents?|works? out|translates?) (?:to |at |as )?(?:a rate of |some |a |the )*$/iu;
/** A sentence that goes on from the one before, and is of its time: "Of these, …", "The combined figure was …", "41% progressed …". */
const GOES_ON = /^(?:in (?:all|total),? \d(?!.*\b20\d\d\b)|(?:those|children|young people|the children|the young people) (?:who|that) (?:did )?re-?offend(?:ed)?\b(?!.*\b20\d\d\b)|of (?:these|those|them|(?:the|this|our) (?:current |present |whole |total )?(?:cohort|population|group|caseload))\b|for [\p{L} ]{4,40} (?:it|the (?:\p{L}+ ){0,3}(?:figure|rate|percentage|proportion)) (?:is|was|stood)\b|(?:expressed )?as a rate,? |(?:a further|an additional|the remaining|the other) \d|another \d|there (?:were|was|had been|are|is) also\b|[^,;\d]{4,60} (?:made|makes?) up (?:only |just |some )?\d[\d,]* of them\b|(?:our|the|this) rate (?:of \d|per [\d,]+ (?:is|was))|(?:in|for) \p{L}+(?: \p{L}+){0,2} (?:it|the figure|the rate|this) (?:is|was)\b|(?:this|that|it|these|the (?:combined |overall |total )?(?:figure|rate|percentage|proportion|total)(?: of \d[\d.]* ?(?:%|per ?cent))?) (?:is|was|were|are|gives?|gave|means?|meant|equals|equates|represents|compares|includes)\b(?! (?:also |then |further )?\p{L}+(?:ed|wn|en|ld|rd)\b)|(?:(?:some|just|only|around|about|nearly|almost|over) )?\d[\d.]* ?(?:%|per ?cent) (?:of (?:these|those|them)\b|(?!of\b|\()))/iu;
const GONE_ON = /\b(?:now|currently|latest|since|(?<!up )to date|remains?|improved|increased|risen|fallen|reduced|decreased|dropped)\b/iu;
/** "26.1% in Quarter 2 and the latest figure was 23.8%": another time has begun. */
const NOW = /\b(?:now|today|current(?:ly)?|latest|most recent(?:ly)?|at present|this year|ha(?:s|ve|d) since)\b/iu;
const EARLIER = /\bfrom (?:an? |the |its |just |only |around |low of |high of |peak of |baseline of |previously |reported |previous |performance |figure |position |rate |level |of |last |year's |¶+[\s:(]*)*$/iu;

/** "and 187 on a plan compared with 214": another value of the same thing, of a time that must be said. */
const COMPARED_BARE = /\b(?:compar(?:ed|es|ing) (?:with|to)|as opposed to|in comparison (?:with|to)) (?:just |only |around |about )*$/iu;
/** "the highest since September 2021 (252)". */
const RECORD_SINCE = /\b(?:highest|lowest|best|worst|largest|smallest|fewest|most)\b[^;]{0,30}\bsince ¶+ \($/iu;
/** "Compared with 31 March 2021, when it was 2,083, …". */
const WHEN_IT_WAS = /^(?:compared (?:with|to)|up from|down from) (?:the |in |at )*¶+,? when (?:it|this|the (?:rate|figure|number)|performance) (?:was|stood at) (?:at )?$/iu;
/** "an improvement on the 64% recorded in January". */
const IMPROVED_ON = /\b(?:improvement|increase|decrease|reduction|rise|fall|drop|advance)(?: of ¤+(?: \p{L}+){0,2})? (?:up)?on (?:the |our |a )*$/iu;
/** "compared with 12% of all pupils": of other people, and not of another time. */
const OF_OTHERS = /^ (?:of|for|among|amongst|in|nationally|locally)\b/iu;
/** "since the summer, when it peaked at 33%". */
const FORMER = /\b(?:peaked at|having (?:been|peaked at|stood at|(?:started|begun)(?: it| the (?:year|quarter|month))? (?:at|with|on))|previously(?: at| stood at| was)?) (?:just |only |around |about )*$/iu;
const REPORTED_BEFORE = /^ (?:before|prior to|pre-) ?(?:the )?(?:pandemic|covid|lockdowns?|inspection)\b|^,? (?:as )?(?:reported|recorded|achieved|seen) (?:before|previously|earlier|last time|in the (?:previous|last) report)\b/iu;

/** True for "2 children", "there were 951" and "58 (72%)": a count, whatever its sentence tells of. */
export function countsPeople({ before, after, rest }: WordsBeside): boolean {
  return COUNTED.test(after) || THERE_WERE.test(before) || SHARE_FOLLOWS.test(rest);
}

/** True for "over 80%" and "around 300". */
export function isApproximate({ before }: WordsBeside): boolean {
  return APPROXIMATE.test(before);
}

/** True for "equating to 47 per 10,000": the figure just told, in another unit. */
export function restatesFigure({ before }: WordsBeside): boolean {
  return RESTATES.test(before);
}

/** True for "from 24.3%", "peaked at 33%" and a bare "compared with 214": an earlier value of the same thing. */
export function isEarlier({ before, after, rest }: WordsBeside): boolean {
  return (EARLIER.test(before) && !(/^ (?:children|young people) from $/u.test(before) && /^ families\b/u.test(after))) || WHEN_IT_WAS.test(before) || RECORD_SINCE.test(before) || IMPROVED_ON.test(before) || FORMER.test(before) || REPORTED_BEFORE.test(after) || (isComparedBare(before) && (!OF_OTHERS.test(rest) || /^ (?:in |at |for )?(?:the )?¶/u.test(after)));
}

/** True for "compared with " and nothing that says with what. */
export function isComparedBare(before: string): boolean {
  return COMPARED_BARE.test(before);
}

/** True for "which is now 20.4%" and "the latest figure was 23.8%". */
export function isNow({ before }: WordsBeside): boolean {
  return NOW.test(before);
}

/** True for a sentence that is of the same time as the one before it. */
export function goesOnFromBefore(sentence: string): boolean {
  return GOES_ON.test(sentence) && !GONE_ON.test(sentence);
}
