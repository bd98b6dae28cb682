import { benchmarkNamed } from '../../catalogue/areas.ts';
import type { Area, Role } from '../../model/observation.ts';
import { parseValue, type ParsedValue } from '../parseValue.ts';
import { findMentions } from '../periods/findMentions.ts';
import { remember } from '../remember.ts';
import { cleanText } from '../values/cleanText.ts';

/** One figure of a card's line: "Floor: 55%". */
export interface Item {
  /** Which of the card's figures it is. */
  kind: 'latest' | 'target' | 'floor' | 'previous' | 'last-year' | 'benchmark' | 'dated';
  role: Role;
  /** The benchmark's area; null for the report's own council. */
  area: Area | null;
  /** A period printed with the word, or as the word: "Latest (Sep 23): 34%", "Q3 result: 86%". */
  period: string | null;
  parsed: ParsedValue;
  /** Where its word begins in the text, where its value does, and where that ends. */
  from: number;
  at: number;
  to: number;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const YEARS = '(?:20)?\\d\\d[/-](?:20)?\\d\\d';
const DATED = `(?:q(?:uarter )?[1-4](?:,? ${YEARS})?|${MONTH}[ -](?:20)?\\d\\d|20\\d\\d[/-](?:20)?\\d\\d)`;

const WORDS: [string, Item['kind']][] = [
  [`${DATED}(?: (?:results?|actual|performance|outturn|position|value|figure)|(?=\\s*[:=]))`, 'dated'],
  ['(?:same (?:period|quarter|month|time) )?last year|previous year|(?:this time|same time) last year', 'last-year'],
  ['previous(?: (?:quarter|month|period|result|value|performance|status|figure))?|last (?:quarter|month|period|result)|prior(?: (?:quarter|month|period))?|prev\\.?', 'previous'],
  ['(?:red |lower )?floor(?: (?:standard|target|level|threshold))?|minimum(?: (?:standard|target|level))?|lower (?:threshold|limit)|tolerance(?: limit)?', 'floor'],
  [`(?:annual |quarterly |year[- ]end |${DATED} )?target(?: (?:for )?20\\d\\d[/-]\\d\\d)?|goal`, 'target'],
  ['latest(?: (?:result|value|quarter|month|performance|position|data|figure))?|current(?: (?:result|value|quarter|month|performance|position|figure))?|actual|this (?:quarter|month)|outturn|result|now|performance', 'latest'],
  ['england(?: (?:average|avg))?|national(?: (?:average|avg))?|london(?: (?:average|avg))?|(?:statistical|stat\\.?) neighbou?rs?(?: (?:average|avg))?|sns?(?: (?:average|avg))?|(?:north|south) (?:east|west)|(?:east|west) midlands|east of england|yorkshire(?: (?:and|&) (?:the )?humber)?|regional?(?: (?:average|avg))?', 'benchmark'],
];
const WORD = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS.map(([source]) => `(${source})`).join('|')})(?![\\p{L}])\\s*(?:\\(([^)]{2,40})\\))?\\s*[:=–—-]?\\s*`, 'giu');

/**
 * The figures in the text of a card, in any order and with any punctuation; empty when the text holds none or says much
 * besides, as a sentence does.
 */
export const readItems = remember(findItems);

function findItems(text: string): readonly Item[] {
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  const words = [...text.matchAll(WORD)];
  const items = words.map((word, index) => readItem(text, word, endOf(text, word, words[index + 1]))).filter((item) => item !== null);
  return items.length === 0 || leftover(text, items) > MOST_LEFT ? [] : items;
}

/** True when items make up a card: two different figures, one of them the council's own, and none printed twice. */
export function areOfOneCard(items: readonly Item[]): boolean {
  const kinds = new Set(items.map(({ kind }) => kind));
  const single = items.filter(({ kind }) => kind !== 'benchmark').map(({ kind, period }) => (kind === 'dated' ? `${kind} ${period}` : kind));
  const figures = new Set(single);
  const once = figures.size === single.length;
  return figures.size + (kinds.has('benchmark') ? 1 : 0) >= 2 && once && (kinds.has('latest') || kinds.has('previous') || kinds.has('dated'));
}

/** The kind of figure that a whole text announces, where its value stands under or over it; null when it announces none. */
export const announced = remember(findMeaning);

function findMeaning(text: string): Pick<Item, 'kind' | 'role' | 'area' | 'period'> | null {
  if (text.length > LONGEST_VALUE) return null;
  const [word, ...more] = [...text.matchAll(WORD)];
  if (!word || more.length > 0 || word[0].trim().length < text.trim().length) return null;
  return meaningOf(word);
}

/** How many words a text holds that could announce a figure of a card. */
export const countWords = remember((text) => text.match(WORD)?.length ?? 0);

/** A value that stands alone, under or over the word that announces it. */
export function readLoneValue(text: string): ParsedValue | null {
  const parsed = parseValue(text);
  return parsed && ['number', 'range', 'parts', 'bound', 'missing'].includes(parsed.shape) ? parsed : null;
}

/** Words after a value that say what is thought of it: "91.1% Status: Amber". */
const ASIDE = /[\s|,;:/•·.–—-]+(?:(?:rag )?(?:status|rating)|rag|trend|direction(?: of travel)?|dot|variance|change)\b/iu;

/** Where the value of a word ends at the latest: at the next word, or where its rating begins. */
function endOf(text: string, word: RegExpExecArray, next: RegExpExecArray | undefined): number {
  const from = word.index + word[0].length;
  const to = next?.index ?? text.length;
  const aside = text.slice(from, to).search(ASIDE);
  return aside > 0 ? from + aside : to;
}

function readItem(text: string, word: RegExpExecArray, end: number): Item | null {
  const from = word.index + word[0].length;
  const printed = text.slice(from, end);
  const value = printed.replace(/[\s|,;:/•·.–—-]+$/u, '').replace(/(?: (?:vs?\.?|against|and)| ?\()$/iu, '').replace(/^([^(]*)\)$/u, '$1');
  const parsed = value.length > LONGEST_VALUE ? null : parseValue(value);
  if (!parsed || parsed.shape === 'text' || parsed.shape === 'date' || parsed.shape === 'tolerance') return null;
  return { ...meaningOf(word), parsed, from: word.index, at: from, to: from + value.length };
}

function meaningOf(word: RegExpExecArray): Pick<Item, 'kind' | 'role' | 'area' | 'period'> {
  const index = WORDS.findIndex((_, at) => word[at + 1] !== undefined);
  const kind = WORDS[index]![1];
  return {
    kind, role: kind === 'target' || kind === 'floor' ? kind : 'actual',
    area: kind === 'benchmark' ? benchmarkNamed(word[index + 1]!) : null,
    period: word[WORDS.length + 1] ?? (kind === 'dated' || kind === 'target' ? periodIn(word[index + 1]!) : null),
  };
}

/** "Q3" of "Q3 target". */
function periodIn(words: string): string | null {
  const [first] = findMentions(words);
  return first ? words.slice(first.from, first.to) : null;
}

/** A card's whole text, and a printed value with its period and rating, are no longer than this, in characters. */
const LONGEST = 300;
const LONGEST_VALUE = 48;
/** Words that a card's line may hold besides its figures. */
const MOST_LEFT = 2;

/** Words that stand in none of the items: a sentence has many, a card's line has none. */
function leftover(text: string, items: readonly Item[]): number {
  const rest = items.toReversed().reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
  return cleanText(rest).split(/[^\p{L}]+/u).filter((word) => word.length > 1).length;
}
