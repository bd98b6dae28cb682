import { benchmarkNamed } from '../../../catalogue/areas.ts';
import type { Area, Role } from '../../../model/observation.ts';
import { describe, OF_MINIMUM } from '../../columns/describe.ts';
import { everyMatch } from '../../everyMatch.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { remember } from '../../remember.ts';
import { cleanText } from '../../values/cleanText.ts';

/** Which of a card's figures a word announces. */
export interface Meaning {
  kind: 'latest' | 'to-date' | 'target' | 'floor' | 'previous' | 'last-year' | 'last-to-date' | 'benchmark' | 'dated' | 'forecast';
  role: Role;
  /** The benchmark's area; null for the report's own council. */
  area: Area | null;
  /** A period printed with the word, or as the word: "Latest (Sep 23): 34%", "England 2023/24: 22%", "Q3 result: 86%". */
  period: string | null;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const YEARS = '(?:20)?\\d\\d[/-](?:20)?\\d\\d';
const DATED = `(?:(?:20\\d\\d[/-](?:20)?\\d\\d,? )?q(?:uarter )?[1-4](?![\\d%]|[.,]\\d)(?:,? ${YEARS})?|${MONTH} ?(?:[–-]|to) ?${MONTH} 20\\d\\d|(?:(?<!\\d[.,])(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}[ -](?:20)?\\d\\d|(?:(?:academic|school|financial) year )?20\\d\\d[/-](?:20)?\\d\\d)`;
/** "On target", "below target": what is thought of a figure, and no target. */
const STATUS = '(?:not )?\\b(?:on|off|near|close to|below|above|under|over|at|within|outside|meeting|met|missed|ahead of|behind|exceeding|exceeded)(?: the| our)?';
const AVERAGE = '(?: (?:average|avg\\.?|mean|median))?';

/** "Current quarter"; but in "Current Quarter 3" the number is the quarter's. */
const QUARTER = '(?:quarter|qtr\\.?)(?! ?[1-4](?![\\d.%]|,\\d))';

/** The year so far. */
const TO_DATE = '(?:year[- ]to[- ]date|ytd)';
/** "In month: 98%"; but "Visits in month" says what is counted. */
const IN_PERIOD = `(?<!\\p{L} )in[- ](?:${QUARTER}|month|period)(?=\\s*[:=]|\\s+\\d|\\s*$)`;

/** A word that says much else where no figure follows: "Aim: 95%", "Min. 80%". */
const FIGURE_NEXT = '\\s*(?:[:=–—-]\\s*[£\\d]|[£\\d]|$)';
const AIM = `(?:aim|ambition|aspiration|objective)(?=(?: (?:for|by) ${DATED})?${FIGURE_NEXT})`;
/** "15 min" are minutes. */
const MINIMUM = `(?:minimum|(?<!\\d ?)min(?=\\.?(?: ${OF_MINIMUM}|${FIGURE_NEXT}))\\.?)(?: ${OF_MINIMUM})?`;
const WORDS: [string, Meaning['kind']][] = [
  // What a year may come to, and has not: a figure of the card's that nobody has measured.
  [`(?:(?:year[- ]end|end of year|full[- ]year|outturn|our) )?(?:forecast|projected|projection|predicted|prediction)(?: (?:year[- ]end|end of year|full[- ]year|outturn|position|figure|result|value|performance))*(?=(?: (?:for |by )?${DATED}|\\s*\\([^)]*\\))?${FIGURE_NEXT})`, 'forecast'],
  [`(?:last|previous|prior) (?:year'?s )?${TO_DATE}|last year to date|${TO_DATE},? (?:for )?(?:last|previous|prior) year|same (?:period|time|point) last year,? ${TO_DATE}`, 'last-to-date'],
  [`${TO_DATE} target|target ${TO_DATE}`, 'target'],
  [`(?:cumulative )?${TO_DATE}(?: (?:actual|result|performance|figure|position|total|value))?(?: 20\\d\\d[/-]\\d\\d)?`, 'to-date'],
  [`${DATED}(?: (?:results?|actual|performance|outturn|position|value|figure)|(?=\\s*[:=]))`, 'dated'],
  [`same (?:period|quarter|month)(?: (?:of|in))?(?= 20\\d\\d[/-]\\d)|(?:(?:same|corresponding) (?:period|quarter|month|time|point),?(?: (?:in|of))?(?: the)? |(?:q(?:uarter )?[1-4]|${MONTH}) )?(?:last|previous|prior|preceding|prev\\.?) (?:year|yr)|(?:this time|this point) last year|(?:(?:position|performance|result|figure) )?(?:(?:(?:a|one) )?year|(?:12|twelve) months) ago|(?:the )?year before`, 'last-year'],
  ['where (?:were we|we were)(?: before)?', 'previous'],
  ['where (?:do )?we (?:want|need|aim) to be', 'target'],
  ['where (?:are we|we are)(?: now)?', 'latest'],
  [`previous(?:ly| (?:${QUARTER}|month|period|result|value|performance|status|figure|position|report))?|last (?:${QUARTER}|month|period|result|time|report(?:ed)?)(?: (?:position|result|figure|performance))?|prior(?: (?:${QUARTER}|month|period))?|preceding (?:${QUARTER}|month|period)|prev(?:ious)?\\.?(?: (?:${QUARTER}|qt?r?(?![\\p{L}\\d])|month|period))?`, 'previous'],
  [`(?:red |lower )?floor(?: (?:standard|target|level|threshold))?|(?<!${STATUS} )${MINIMUM}(?! (?:not )?(?:met|achieved|missed)\\b)|(?<!${STATUS} )(?:lower (?:threshold|limit|bound)|tolerance(?: (?:limit|level))?|(?:red |intervention )?threshold(?=${FIGURE_NEXT}))`, 'floor'],
  [`(?:annual |quarterly |current (?:year )?|local |agreed |our |this (?:year|quarter|month)['’]s |(?:full[- ]|in-)year |year[- ]end |(?<!\\b(?:in|at|for|to|of|from|since) )${DATED} (?!(?:target|goal) (?:for|by) ))?(?<!${STATUS} )(?<!\\b(?:not an?|no) )(?:target|goal|${AIM})(?: (?:range|band|level|value))?(?: (?:for|by)(?: the end of)? ${DATED}| (?:for )?20\\d\\d[/-]\\d\\d)?|tgt\\.?|expected (?:range|level)`, 'target'],
  [`latest(?: (?:result|value|outturn|actual|available|${QUARTER}|month|performance|position|data|figure))?|current(?:ly| (?:result|value|${QUARTER}|month|year|performance|position|figure))?|(?:our )?actual(?: (?:performance|result|figure))?|most recent(?: (?:figure|result|data|performance|value))?|provisional(?: (?:figure|result|outturn))?(?=\\s*(?:[:=]|\\d|$))|(?:we )?achieved(?=\\s*[:=])|(?<!\\p{L} )this year(?=\\s*(?:[:=]|\\d|$))|this (?:${QUARTER}|month|period)|${IN_PERIOD}|outturn|(?:year[- ]end|end of year|full[- ]year)(?: (?:outturn|result|figure|position|performance))?(?= 20\\d\\d[/-])|result|now|performance|(?:local(?: (?:figure|result|value))?|our (?:(?:latest|current) )?(?:figure|result|value|performance))(?=\\s*[:=]|\\s+\\d|\\s*$)`, 'latest'],
  [`(?:england|eng\\.?|national|nat\\.?|(?:inner |outer )?london|(?:statistical|stat\\.?) neighbou?rs?|sns?|nearest neighbou?rs?|family group|(?:north|south) (?:east|west)|(?:east|west) midlands|east of england|yorkshire(?: (?:and|&) (?:the )?humber)?|regional?)${AVERAGE}`, 'benchmark'],
];
const WORD = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS.map(([source]) => `(${source})`).join('|')})(?![\\p{L}])(?:,(?= ))?\\s*(?:\\(([^)]{2,40})\\)|(${DATED}|20\\d\\d)(?=\\s*(?:[:=]|$)))?\\s*(?:[:=–—-]|(?:of|is|was)(?= [£\\d]))?\\s*`, 'giu');

const JUDGED = new RegExp(`[\\s,;:–—(-]*\\b(?:(?:${STATUS}) (?:target|track|plan)|(?:target )?(?:not )?(?:met|achieved|missed)|improv(?:ing|ed)|declin(?:ing|ed)|worsening|stable|good (?:is|to be):? ?(?:high(?:er)?|low(?:er)?|bigger|smaller|up|down|information)?|better|worse)\\b\\)?`, 'giu');

/** What is thought of the newest figure, with the arrow behind it: "Within tolerance ↗", "Off track", "No target". */
const VERDICT = /^(?:(?:up|down|better|worse|higher|lower|improved|declined|unchanged|no change|(?:the )?same)(?: (?:on|than|from|since|as|at|compared (?:to|with)))? (?:the )?(?:last|previous|prior) (?:time|year|quarter|month|period|report)|no targets? (?:is |was |has been )?set|(?:on|off|no|not on|near|close to|within|outside|below|above|ahead of|behind|at|meeting|missed|met|exceeding) (?:the |its |our )?(?:target|track|tolerance|risk|plan|floor|expected range|expectations?|minimum (?:standard|target|level|expectation|requirement)s?)|(?:target|minimum (?:standard|target|level|expectation|requirement)s?) (?:not (?:yet )?set|(?:not )?(?:met|missed|achieved))|(?:(?:not|partly|partially|nearly|almost) )?(?:achieved|met)|measured|(?:not |un)rated|no rating|monitor(?:ing)? only|for information)[^\p{L}\d]*$/iu;

/** True for a text that only says what is thought of a card's figure. */
export function isStatus(text: string): boolean {
  return VERDICT.test(text.trim());
}

/** What a card says of itself: who answers for it, where its data are from, which way is good. */
const ABOUT = /^\s*(?:lead|owner|responsible|accountable|polarity|reported|reporting|frequency|good (?:is|performance)|source|data source|definition|unit|type|portfolio|priority|measure type)\b[^:]{0,24}:/i;

/** True for a text that says something of the card: "Owner: Head of Safeguarding". */
export function isAbout(text: string): boolean {
  return ABOUT.test(text);
}

/** What says that a period is that of the data: "latest" alone would announce a figure. A day on which something was last updated is none, but a quarter is. */
const DATA_WORDS = /^\s*(?:(?:latest|reporting|data) (?:data|period|position|date|figures?)(?: available)?|(?:reporting|data) (?:quarter|month|year)|last update(?:d(?: in)?)?(?=:? (?:(?:20\d\d[/-]\d\d,? )?q(?:uarter )?[1-4](?!\d)|20\d\d[/-]\d\d))|data (?:as at|to|for)|period(?: covered)?|date of (?:data|figures)) ?:? ?(?:is |are |as at |for |at )?/i;

/** "Latest data: September 2023" without the words before the period. */
export function withoutDataWords(text: string): string {
  return text.replace(DATA_WORDS, '');
}

/** True for a text that only says of when a card's data are. */
export function isDataDate(text: string): boolean {
  return DATA_WORDS.test(text) && announced(withoutDataWords(text).trim())?.kind === 'dated';
}

/** A text without what is thought of its figures: "18% On target". */
export function withoutStatus(text: string): string {
  return text.replace(JUDGED, '');
}

/** A word that announces a figure of a card, where it stands in a text, and where its value begins. */
export interface FoundWord extends Meaning {
  from: number;
  to: number;
}

/** The words in a text that announce figures, in order. */
export const findWords = remember<readonly FoundWord[]>((text) => everyMatch(text, WORD).map((word) => ({ ...meaningOf(word), from: word.index, to: word.index + word[0].length })));

/** True for a text of nothing but words that announce figures: "Target Floor". */
export function isWords(text: string): boolean {
  const words = findWords(text);
  return words.length > 0 && words.every(({ from }, index) => from === (words[index - 1]?.to ?? 0)) && words.at(-1)!.to >= text.trimEnd().length;
}

/** How many words a text holds that could announce a figure of a card. */
export function countWords(text: string): number {
  return findWords(text).length;
}

/** A name is no longer than this, in characters. */
const LONGEST_NAME = 48;

/** The kind of figure that a whole text announces: "Target", "Tees Valley", "Q1 2023/24"; null when it announces none. */
export const announced = remember(findMeaning);

function findMeaning(text: string): Meaning | null {
  if (text.length > LONGEST_NAME || OF_SPAN.test(text)) return null;
  const [word, ...more] = findWords(text);
  if (word && more.length === 0 && word.to - word.from >= text.trim().length) return word;
  return meaningOfHeading(text) ?? ofPeriodBehind(text);
}

/** "Previous: Academic year 2021/22": behind a colon, the period of the figure that a word announces. */
function ofPeriodBehind(text: string): Meaning | null {
  const [, word, period] = /^(\p{L}[\p{L} ]{2,24}):\s+(\S.*)$/u.exec(text) ?? [];
  const meaning = word !== undefined && findMeaning(period!)?.kind === 'dated' ? findMeaning(word) : null;
  return meaning !== null && ['latest', 'previous', 'last-year'].includes(meaning.kind) && meaning.period === null ? { ...meaning, period: period! } : null;
}

/** "3 years to September 2019" is when, and no three of that month. */
const OF_SPAN = /^\s*(?:years|months|weeks|days) (?:to|ending|ended)\b/iu;

/** A sentence goes on behind these, and a quarter's number behind its word. */
const GOES_ON = /\b(?:to|from|in|at|of|and|or|for|with|by|on|than|was|were|is|are|quarter|qtr)$/i;

/** True for a line that the next goes on from, whatever that one begins with: "Children looked after per" over "10,000 at 31", over "March 2023". */
export function hasOpenEnd(text: string): boolean {
  return OPEN_END.test(text);
}

/** True for a line that ends in a day whose year the next may begin with: "children in our care at 31 March" over "2023". */
export function lacksYear(text: string): boolean {
  return DAY_AT_END.test(text);
}

const DAY_AT_END = new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\s*$`, 'iu');

const OPEN_END = /\b(?:and|or|of|in|for|with|to|the|a|an|who|are|is|by|from|at|on|per|within|than|under|over|last|past|next|first|every|least|until|since|(?<!looked )after|before|aged?|rolling|q[1-4]|quarter [1-4])\s*$|\b(?:as at|at|on|to|of|until|by|ending|ended|since) \d{1,2}(?:st|nd|rd|th)?\s*$|[–—]\s*$|(?:^|[|;·•]) *(?:\d{1,2}(?:st|nd|rd|th)?|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\s*$/i;

/** As a heading of a table would be read, where it says nothing else. */
function meaningOfHeading(text: string): Meaning | null {
  const clean = cleanText(text);
  const mentions = findMentions(clean);
  const undated = mentions.reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, clean);
  // Asked first, since most of the texts that might be names are figures.
  if (/\d/.test(undated) || GOES_ON.test(text.trim()) || withoutStatus(text) !== text) return null;
  const { area, role, mention, rest, unit } = describe(text);
  if (rest !== '' || unit !== null) return null;
  const [printed, ...others] = mentions;
  // "in 2021/22 England 2020/21", "at 31 March 2023 (31 March 2022": the one is of the figure beside it.
  if (others.length > 0 && (area !== null || (printed?.mention.kind === 'day' && others.some((other) => other.mention.kind === 'day')))) return null;
  const period = printed ? clean.slice(printed.from, printed.to) : null;
  if (area !== null) return role === null ? { kind: 'benchmark', role: 'actual', area, period } : null;
  if (role === 'target' || role === 'floor') return { kind: role, role, area: null, period };
  return mention !== null && mention.kind !== 'relative' && !OF_COMPARATORS.test(undated) ? { kind: 'dated', role: 'actual', area: null, period } : null;
}

/** "Compared with (2022/23)" heads what others have. */
const OF_COMPARATORS = /\b(?:compar\w+|benchmark\w*)/iu;

/** "Outturn 2022/23", beside the latest figure, is a year's own. */
export function ofItsYear(kind: Meaning['kind'], words: string, period: string | null): Meaning['kind'] {
  return kind === 'latest' && period !== null && OF_YEAR.test(words) ? 'dated' : kind;
}

/** Words of what a whole year came to. */
const OF_YEAR = /^(?:outturn|year[- ]end|end of year|full[- ]year)/i;

/** "Regional: 39%" does not say of which. */
const region: Area = { gss: null, name: 'Region', kind: 'other' };

function meaningOf(word: RegExpExecArray): Meaning {
  const index = WORDS.findIndex((_, at) => word[at + 1] !== undefined);
  const [named, bracket] = [WORDS[index]![1], word[WORDS.length + 1]];
  // "England (all)" says of whom.
  const period = (bracket !== undefined && (/\d/.test(bracket) || findMentions(bracket).length > 0) ? bracket : word[WORDS.length + 2]) ?? null;
  const kind = ofItsYear(named, word[0], period);
  return {
    kind, role: kind === 'target' || kind === 'floor' ? kind : 'actual',
    area: kind === 'benchmark' ? (benchmarkNamed(word[index + 1]!) ?? region) : null,
    period: period ?? (kind === 'dated' || kind === 'target' || kind === 'to-date' ? periodIn(word[index + 1]!) : null),
  };
}

/** "Q3" of "Q3 target"; a "current target" is that of the newest figure, whenever that is. */
function periodIn(words: string): string | null {
  const clean = cleanText(words);
  const [first] = findMentions(clean);
  const period = first ? clean.slice(first.from, first.to) : null;
  return period?.toLowerCase() === 'current' ? null : period;
}
