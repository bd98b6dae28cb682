import type { Claim } from './claim.ts';

/**
 * True when a sentence tells a count, and does not only mention it: "there were 228", "57 children ceased to be looked
 * after", but not "supports 140 young people". `known` says that the catalogue has the indicator; what it has not needs
 * a period and words of record, or a place in a list of counts whose others it has (`listed`).
 */
export function countIsStated(sentence: string, { figure, period, role }: Claim, known: boolean, listed: boolean): boolean {
  const before = sentence.slice(0, figure.start);
  // "Against a target of 20 we approved 11": an aim is told as such.
  if (role === 'target') return known;
  // "61 episodes involving 33 children in care": those of whom something else is told.
  if (/\b(?:involving|relating to|affecting|concerning|across|among) (?:just |only |some )?$/iu.test(before)) return false;
  // "40 assessments had to be handed on": what was to be done is no record.
  if (/^ (?:[\p{L}-]+ ){1,4}had to be\b/u.test(sentence.slice(figure.end))) return false;
  if (WHOLE.test(before)) return known && isTotal(before, sentence.slice(figure.end));
  // "of whom 94 had arrived alone": a part of those told, and none that anybody prints.
  if (!known && /\bof wh(?:om|ich),? (?:just |only |some )?$/iu.test(before)) return false;
  if (!STATES.test(sentence)) return false;
  if (!known) return (listed && isListed(before)) || (period !== null && isTold(before) && (RECORDED.test(sentence) || /^(?:[^,]{3,40}, )?(?:a|in) total of $/iu.test(before)));
  return isTold(before) || CHANGED.test(before) || (listed && isListed(before)) || /\b(?:currently|now|is|are) (?:supports?|supporting|works? with|working with) $/iu.test(before) || period !== null || SAID_OF.test(sentence.slice(figure.end));
}

/** "Of the 412 plans, 231 …": the whole of a share, told for the share's sake. */
const WHOLE = /^(?:out )?of (?:the |our |these |those |its )*$/iu;
/**
 * "Of the 437 assessments completed in the month, …": the whole is told as a total of its own when it says what was done
 * with them or on what day there were so many; "of 214 episodes" only leads to its parts.
 */
export function isTotal(before: string, after: string): boolean {
  return /\bof (?:the|these|those|our) $/iu.test(before) && (/^ (?:[\p{L}'-]+ ){1,7}(?:at|on|as at) (?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+ 20\d\d|the end of (?:the (?:year|quarter|month)|\p{Lu}\p{Ll}+(?: 20\d\d)?)|year end),/u.test(after) || /^ (?:[\p{L}',-]+ ){1,7}?(?:completed|issued|received|held|started|made|closed|accepted|opened|approved|recruited|recorded|undertaken|finalised|who (?:became|started|left|ceased|were adopted))\b/iu.test(after));
}

/** "an increase in LAC from 691 to 698". */
const CHANGED = /\b(?:increase|decrease|reduction|rise|fall|drop|growth)s? in (?:the )?[^,;]{2,90} (?:from|to) $/iu;

const RECORDED = /\b(?:there (?:were|was|are|is)|(?:children|young people) (?:were|are|was) (?:placed|living|in)\b|held|chaired|delivered|undertook|carried out|issued|completed|received|subject to|looked after)\b/iu;

/** "57 children ceased to be looked after": what the count says follows at once. */
const SAID_OF = /^ (?:[\w'-]+ ){0,8}?(?:became|attend|live|ceased|ended|started|left|went|resigned|entered|received|moved|were|was|are|is|had|have|has)\b/iu;

/** "31 children had been adopted, 26 children were matched and there were 24 approved adopters". */
function isListed(before: string): boolean {
  return /(?:,|;|,? and)(?: there (?:were|are|is|was))? $/u.test(before);
}

/** A list's or a chart's label has no verb. */
const STATES = /\b(?:knew|made|employ(?:s|ed)?|offer(?:s|ed)?|provide[sd]?|welcomed|is|are|was|were|has|have|had|been|totalled|remain(?:s|ed)?|stood|stands|became|received|started|ended|ceased|went|saw|see|shows?|showed|issued|received|completed|recorded|held|approved|recruited|undertook|registered|opened|closed|supported|attend|live|entered|came|left|attended|joined|re-?offended|resigned|retired|excluded|suspended|de-?registered|moved|experienced|returned|accepted|approved|adopted|reported|chaired|delivered|maintained|dealt with|handled|processed|logged|educated|accommodated|visited|assessed|referred|caring|cares? for|look(?:s|ed|ing)? after|(?:currently|now|is|are) (?:supports?|supporting|works? with|working with))\b/iu;

/** A count is told of: "there were 228", "231 were", "supports 140" is not. */
function isTold(before: string): boolean {
  const told = /(?:^(?:\([a-z]+\) )?|[:;] ?|\b(?:there (?:has|have|had) been|there (?:is|are|was|were|is now|are now|were also)|has|have|had|of the|of our|leading to|led to|resulting in|resulted in|giving rise to|total of|totalled|totalling|were|was|are|is|that|of which|of whom|with|maintain(?:s|ed)|kn[eo]w of|aware of|leaving|responsible for|car(?:es?|ing|ed) for|look(?:s|ed|ing)? after|saw|shows?|showed|issued|received|completed|recorded|held|approved|recruited|undertook|registered|opened|closed|reported|chaired|delivered|made|dealt with|handled|processed|managed|logged|started|began|commenced|convened|initiated|carried out|including|permanently excluded|suspended|employ(?:s|ed)?|offer(?:s|ed)?|provide[sd]?) )(?:(?:now|currently|only|just|a total of|also|some|in total|an additional|the) )*$/iu.test(before);
  return told || (/, (?:and )?$/u.test(before) && /^(?:As at|As of|At|In|During|By|On|For|Between|Over|Since|Of the)\b/u.test(before));
}
