import { parseValue, type ParsedValue } from '../../parseValue.ts';
import { everyMatch } from '../../everyMatch.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { remember } from '../../remember.ts';
import { cleanText } from '../../values/cleanText.ts';
import { announced, findWords, ofItsYear, withoutStatus, type FoundWord, type Meaning } from '../lines/cardWords.ts';
import { countPeriods, isPeriods } from '../lines/isPeriods.ts';
import { HEADED, HEADED_WITHIN, lastPeriod, SHARED, withPeriodOfAll } from '../times/periodOfComparators.ts';
import { LONGEST_VALUE, readFigure } from './readFigure.ts';
import { scanItems } from './scanItems.ts';

/** One figure of a card's line: "Floor: 55%". */
export interface Item extends Meaning {
  parsed: ParsedValue;
  /** Where its word begins in the text, where its value does, and where that ends. */
  from: number;
  at: number;
  to: number;
}

/** A card's whole text is no longer than this, in characters. */
const LONGEST = 300;
/** Words that a card's line may hold besides its figures. */
const MOST_LEFT = 2;
/** What parts the figures of one line; a dash only behind a figure, unless one more makes it a range; and a year or a quarter with its own figure only behind a share. */
const SEPARATOR = /\s*[|•·;]\s*|(?<=[\d%)])\s+(?:\/|[–—-](?!\s+\d[\d.,]*%?(?:\s*(?:$|[|·•;)])|,\s|\s{3})))\s+|(?<=[\d%)]),\s+(?=\p{L})|\s{3,}|(?<=[%▲▼]|\d\.\d)\s+(?=\(?(?:Q[1-4](?:,? (?:20)?\d\d[/-]\d\d)?|(?:20)?\d\d[/-]\d\d|20\d\d)\s*[:=]?\s+(?!(?:20)?\d\d[/-]\d\d|20\d\d(?!\d))\d)/gu;

/**
 * The figures in the text of a card, in any order and with any punctuation; empty when the text holds none or says much
 * besides, as a sentence does.
 */
export const readItems = remember((text) => withoutWindows(text, findItems(text, true)));

/** The same for a line whose figures each stand apart from all words, as in a table's row: none is named by what stands behind it. */
export const readWorded = remember((text) => withoutWindows(text, findItems(text, false)));

/** The year at the end of "12m to Mar 21" is no figure of that month. */
function withoutWindows(text: string, items: readonly Item[]): readonly Item[] {
  const windows = items.length === 0 ? [] : findMentions(text).filter(({ mention }) => mention.kind === 'rolling');
  return windows.length === 0 ? items : items.filter(({ at, to }) => !windows.some((window) => at >= window.from && to <= window.to));
}

function findItems(asPrinted: string, mayScan: boolean): readonly Item[] {
  if (asPrinted.length > LONGEST || !/\d|\b(?:n\/a|tbc)\b/i.test(asPrinted)) return [];
  // "England 22-23: 71": before a colon two years that follow one another, and no ages.
  const printed = asPrinted.replace(LEADER, (dots) => `:${' '.repeat(dots.length - 1)}`).replace(/(?<![\d.-])(19|[23]\d)-(\d\d)(?=\s*[:=)])/g, (years, first: string, second: string) => (Number(second) === Number(first) + 1 ? `${first}/${second}` : years));
  const inner = printed.slice(1).search(HEADED_WITHIN) + 1;
  if (inner > 0) return [...findItems(printed.slice(0, inner), mayScan), ...findItems(printed.slice(inner), mayScan).map((item) => shifted(item, inner))];
  const headed = HEADED.exec(printed);
  const shared = headed === null ? SHARED.exec(printed) : null;
  const text = headed !== null ? printed.replace(HEADED, (words) => ' '.repeat(words.length)) : shared === null ? printed : printed.replace(SHARED, (bracket, word: string) => `(${' '.repeat(word.length)}${bracket.slice(word.length + 1)}`);
  const first = valuesFirst(text);
  if (first.length > 0) return first;
  const worded = itemsByWords(text);
  const apart = isWhole(text, worded) ? [] : segmentsOf(text).flatMap(({ part, from }) => itemsOfSegment(part).map((item) => shifted(item, from)));
  const named = apart.length > 0 ? apart : worded;
  const items = [...leadingItem(text, named), ...named];
  const says = items.length > 0 && leftover(text, items) <= MOST_LEFT;
  if (mayScan && (!says || hasUntaken(text, items))) {
    const scanned = scanItems(headed === null ? printed : text);
    if (scanned.length > 0) return underHeading(scanned, headed, lastPeriod(scanned, printed));
  }
  return says ? underHeading(items, headed, shared?.[2] ?? lastPeriod(items, printed)) : [];
}

/** Comparators with the period of what heads them all, which begins the first, or else the one that is told behind them. */
function underHeading(items: readonly Item[], headed: RegExpExecArray | null, told: string | null): readonly Item[] {
  const dated = withPeriodOfAll(items, headed?.slice(1).find((period) => period !== undefined) ?? told);
  return headed === null ? dated : dated.map((item, at) => (at === 0 ? { ...item, from: 0 } : item));
}

/** Where a figure begins that a word follows. */
const BEFORE_FIGURE = /(?<=^|[\p{L})] *[|,;·•]? *)(?=[£<>≥≤]?\d[\d,.]*%?\s+\p{L})/gu;

/** "24.1% this quarter 23.8% last quarter 22% target": a line that begins with a figure and ends with a word names each by the word behind it. */
function valuesFirst(text: string): Item[] {
  if (!/^\s*[£<>≥≤]?\d/.test(text) || !/\p{L}\s*\)?\s*$/u.test(text)) return [];
  const starts = everyMatch(text, BEFORE_FIGURE).map(({ index }) => index);
  const items = starts.map((from, index) => {
    const part = text.slice(from, starts[index + 1]).replace(/[\s|,;·•]+$/u, '');
    const named = valueOfName(part);
    return named === null ? null : shifted(named, from);
  });
  return items.length > 1 && items.every((item) => item !== null) ? items : [];
}

/** A row of dots leads from a word to its figure. */
const LEADER = /(?:\.{4,}|…{2,}|_{4,})/g;

/** A figure before those that are named, with its unit's word, and what holds it against them. */
const LEADING = /^\s*([£<>≥≤]?\d[\d,]*(?:\.\d+)?%?)(?<apart>(?: (?:cases|children|days|weeks|months|per 10,000))?(?:,? (?:(?:against|vs\.?|versus|compared (?:to|with)) (?:an? |the |its |our )?|\()|\s*[,;|] ?\(?))$/i;

/** "4.1% against a target of 2.5% (Q1: 3.8%)": the newest figure has no word, and stands first. */
function leadingItem(text: string, named: readonly Item[]): Item[] {
  const first = Math.min(...named.map(({ from, at }) => Math.min(from, at)));
  if (named.length === 0 || named.some(({ kind }) => kind === 'latest')) return [];
  const found = LEADING.exec(text.slice(0, first));
  const parsed = found ? readFigure(found[1]!) : null;
  if (!found || parsed === null || isPeriods(found[1]!)) return [];
  const at = text.indexOf(found[1]!);
  return [{ kind: 'latest', role: 'actual', area: null, period: null, parsed, from: at, at, to: at + found[1]!.length }];
}

/** True where a number stands in none of some items. */
function hasUntaken(text: string, items: readonly Item[]): boolean {
  return items.some(({ parsed }) => parsed.shape === 'unreadable') || /\d/.test(items.reduceRight((left, { from, at, to }) => left.slice(0, Math.min(from, at)) + left.slice(to), text));
}

/** True where each part of the text has given its figure. */
function isWhole(text: string, items: readonly Item[]): boolean {
  return items.every(({ parsed }) => parsed.shape !== 'unreadable') && segmentsOf(text).every(({ part, from }) => !/\d/.test(part) || items.some((item) => item.from < from + part.length && item.to > from));
}

function shifted(item: Item, by: number): Item {
  return { ...item, from: item.from + by, at: item.at + by, to: item.to + by };
}

function segmentsOf(text: string): { part: string; from: number }[] {
  const cuts = everyMatch(text, SEPARATOR);
  // "Nov 24 – 204 days": behind a period the dash leads up to its figure.
  const parting = cuts.filter(({ 0: cut, index }, at) => !(/[–—-]/.test(cut) && isPeriods(text.slice((cuts[at - 1]?.index ?? 0) + (cuts[at - 1]?.[0].length ?? 0), index))));
  return [...parting, null].map((cut, index) => {
    const before = parting[index - 1];
    const from = before ? before.index + before[0].length : 0;
    return { part: text.slice(from, cut?.index ?? text.length), from };
  }).filter(({ part }) => part.trim() !== '');
}

/** The figures of a part that no sign divides: by its words, else as one name and one value. */
function itemsOfSegment(text: string): Item[] {
  const worded = itemsByWords(text);
  if (worded.length > 0 || text.length > LONGEST_VALUE) return worded;
  const named = valueOfName(text) ?? namedValue(text);
  return named ? [named] : [];
}

function itemsByWords(text: string): Item[] {
  const words = findWords(text);
  return words.map((word, index) => readItem(text, word, words[index - 1], words[index + 1])).filter((item) => item !== null);
}

/** What may stand between a name and its value. */
const CUT = /\s*[:=]\s*|\s+[–—-]\s+|\s+/g;

/** "Tees Valley 41%", "Q1: 89.3%": a name as a table's heading would be read, and its value. */
function namedValue(printed: string): Item | null {
  const text = printed.replace(/^(\([^()]*)\)$/, '$1');
  // "Jul 21 – Jun 22" is twelve months.
  if (isPeriods(text) && countPeriods(text) > 1) return null;
  // The longest name first: in "Nov 24 – 204 days" the year is not the figure's.
  for (const cut of everyMatch(text, CUT).toReversed()) {
    const at = cut.index + cut[0].length;
    const meaning = at < text.length && cut.index > 0 ? announced(text.slice(0, cut.index)) : null;
    const parsed = meaning && !(meaning.kind === 'dated' && OF_ANOTHER.test(text.slice(at))) ? readFigure(text.slice(at)) : null;
    // "At 31 March 2023" over "31 March 2022 54%": the period right before the figure is its own.
    if (parsed && meaning?.kind === 'dated' && parsed.period !== null) return { ...meaning, period: parsed.period, parsed, from: at, at, to: text.length };
    // Years beside years head a table's columns, and so does "Jul 23".
    if (parsed && meaning?.kind === 'dated' && (isPeriods(text.slice(at)) || isMonthOfYear(text))) return null;
    if (parsed && meaning) return { ...meaning, parsed, from: 0, at, to: text.length };
  }
  return null;
}

/** A month or a quarter with the last two digits of a year of these decades, and nothing between them. */
function isMonthOfYear(text: string): boolean {
  return /^[a-z]+ ?[1-4]? [123]\d$/i.test(text.trim()) && isPeriods(text);
}

/** "80% target", "vs 598 last month", "75.1% England". */
function valueOfName(text: string): Item | null {
  const dated = /^([£<>≥≤]?\d\S*) \(([^()]+)\)$/u.exec(text);
  if (dated !== null && isPeriods(dated[2]!) && /[a-z]/i.test(dated[2]!)) return withPeriod(dated[1]!, dated[2]!);
  const found = /^(\(?(?:(?:vs?\.?|against|compared (?:to|with)|(?:it )?was|(?:up|down)? ?from) )?)([£<>≥≤]?\d\S*) \(?(\p{L}[^()]*?)\)?$/iu.exec(text);
  const meaning = found ? announced(found[3]!.replace(/^in (?:the (?=same\b)|(?=20\d\d\b))/i, '')) : null;
  // "31 March 2024" is a day; "374 at 31 March 2024" is a figure of that day.
  const parsed = meaning && (meaning.kind !== 'dated' || /^(?:as at|at|in|for) /i.test(found![3]!)) ? readFigure(found![2]!) : null;
  const at = found?.[1]?.length ?? 0;
  return parsed ? { ...meaning!, parsed, from: 0, at, to: at + found![2]!.length } : null;
}

/** "23.0% (Q2)": a quarter or a month in its bracket is its name; a year may be a comparator's. */
function withPeriod(value: string, period: string): Item | null {
  const parsed = readFigure(value);
  return parsed && { kind: 'dated', role: 'actual', area: null, period, parsed, from: 0, at: 0, to: value.length };
}

/** Words after a value that say what is thought of it: "91.1% Status: Amber". */
const ASIDE = /[\s|,;:/•·.–—-]+(?:(?:rag )?(?:status|rating)|rag|trend|direction(?: of travel)?|dot|variance|change)\b/iu;
/** Words before a figure's word that make it a difference: "Change since last quarter: 2.1". */
const DIFFERENCE = /^\D*\b(?:changes?|changed|since|from|than|vs\.?|versus|compared|difference|diff|variance|gap|points?|up|down|increased?|decreased?|above|below|over|under|distance|within|on)\b\D*$/i;

function readItem(text: string, word: FoundWord, before: FoundWord | undefined, next: FoundWord | undefined): Item | null {
  if (DIFFERENCE.test(text.slice(before?.to ?? 0, word.from))) return null;
  const named = word.kind === 'dated' ? whoseIs(text, word, before?.to ?? 0) : word;
  if (named === null) return null;
  const { from, to: at, ...meaning } = named;
  const rest = next?.from ?? text.length;
  const aside = text.slice(at, rest).search(ASIDE);
  const printed = text.slice(at, aside > 0 ? at + aside : rest);
  const value = withoutStatus(printed).replace(/[\s|,;:/•·.–—-]+$/u, '').replace(/(?: (?:vs?\.?|against|and)| ?\()$/iu, '').replace(/^([^(]*)\)$/u, '$1');
  const parsed = meaning.kind === 'dated' && OF_ANOTHER.test(value) ? null : readFigure(value);
  if (parsed?.shape === 'missing' && meaning.kind !== 'benchmark' && OF_BENCHMARKS.test(value)) return null;
  if (parsed && meaning.kind === 'dated' && parsed.period !== null && meaning.period !== null) return { ...meaning, period: parsed.period, parsed, from: at, at, to: at + value.length };
  return parsed ? { ...meaning, kind: ofItsYear(meaning.kind, text.slice(from, at), parsed.period), period: meaning.period ?? parsed.period, parsed, from, at, to: at + value.length } : null;
}

/** "Comparators, AY 2022-23: 90%": words right before a period may say whose figure it is; null where nobody knows them. */
function whoseIs(text: string, word: FoundWord, start: number): FoundWord | null {
  const led = /(?:^|[|·•;%]|\d)\s*([^|·•;%\d]*)$/u.exec(text.slice(start, word.from))?.[1] ?? '';
  if (!/\p{L}{2}/u.test(led)) return word;
  const meaning = announced(text.slice(word.from - led.length, word.to).replace(/[\s:=–—-]+$/u, ''));
  return meaning === null ? null : { ...meaning, from: word.from - led.length, to: word.to };
}

/** "Target   No benchmark is published" says nothing of the target. */
const OF_BENCHMARKS = /\b(?:benchmark|comparator|compar(?:e|ison))/iu;

/** "Q3 2024/25" over "23.0% in Q2": the figure says itself when it is of, and the period before it is another's. */
const OF_ANOTHER = /\d%? (?:in|at|during|as at) \(?[\p{L}\d]/iu;

/** What is said of a rating, even that there is none. */
const RATED = /\b(?:rag|status|rating|dot)\b ?:? ?(?:(?:not|no|un)[ -]?rat(?:ed|ing)|red|amber|green|n\/a)?/giu;

/** Words that stand in none of the items: a sentence has many, a card's line has none. */
function leftover(text: string, items: readonly Item[]): number {
  const rest = items.toReversed().reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
  // "Derbyshire, 31 March: 43.2": a place among them is that of a figure.
  if (rest.split(/[|•·;]|\d/u).some((words) => announced(words.replace(/^[\s,:–—-]+|[\s,:–—-]+$/gu, ''))?.area)) return Infinity;
  const told = rest.split(/[|•·;]/u).filter((words) => !isRemark(words)).join('|');
  return cleanText(withoutStatus(told).replace(RATED, ' ')).split(/[^\p{L}]+/u).filter((word) => word.length > 1).length;
}

/** "| Not a target measure", "| No benchmarking available": why something is missing that has no name before it, and no figure. */
function isRemark(words: string): boolean {
  return /\p{L}{3}/u.test(words) && parseValue(words.trim())?.shape === 'missing';
}
