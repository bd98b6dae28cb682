import { everyMatch } from '../../everyMatch.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { parseValue, type ParsedValue } from '../../parseValue.ts';
import { announced, withoutStatus, type Meaning } from '../lines/cardWords.ts';
import type { Item } from './readItems.ts';

/** More text than this, in characters, or more figures are a table's or a comment's. */
const LONGEST = 160;
const MOST_FIGURES = 8;

/** A figure with the unit that stands behind it, or a word that says why there is none. */
const VALUE = /(?<![\p{L}\d.,/+-])(?:[£<>≥≤~]?\d[\d,]*(?:\.\d+)?(?:%|[km](?!\p{L}))?(?: (?:per cent|per 1,000|per 10,000|per 100,000|(?:working )?days|weeks|months|children|young people|cases|families|plans)(?!\p{L}))?|n\/a|tbc)(?![\p{L}\d/%]|[.,]\d|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/giu;
/** How far a figure moved, and since when, or what is thought of it: neither is a figure of the card. */
const ASIDES = /[(]?(?:[▲▼△▽▴▾↑↓⬆⬇→↔►◄⇧⇩↗↘][ +-]*(?:\d[\d.,]*)? ?(?:%|pp|p?pts?|points?)?|(?<![\d\p{L}] ?)[+-] ?\d[\d.,]* ?(?:%|pp|p?pts?|(?:percentage )?points?)?)[)]?(?: (?:since|on|from|vs\.?|against|compared (?:to|with)) (?:the )?(?:last|previous|prior) (?:year|quarter|month|period))?|\b(?:rag|status|dot|direction of travel|trend|rating)\b ?:?(?: ?(?:red|amber|green|up|down|stable|improving|worsening))?/giu;

/** The words between two figures, cut wherever some may be of the one before and others of the one behind. */
interface Gap {
  from: number;
  to: number;
}

/**
 * The figures of a text that says nothing but them, each named by the words before it or behind it, whatever stands
 * between them: "compared with 22.4% nationally and 23.1% for our neighbours", "Q2 23.0% Q3 2023/24 24.1%". Empty where
 * any word or number is left, or where the words could be shared out in two ways that mean different things.
 */
export function scanItems(printed: string): Item[] {
  if (printed.length > LONGEST || !couldTell(printed)) return [];
  const text = printed.replace(/\s/gu, ' ').replace(ASIDES, (aside) => '|'.repeat(aside.length));
  const values = valuesIn(text);
  if (values.length === 0 || values.length > MOST_FIGURES) return [];
  const opening = bare(text.slice(0, values[0]!.from));
  if (opening !== '' && announced(opening) === null) return [];
  const gaps = [...values, null].map((value, index): Gap => ({ from: values[index - 1]?.to ?? 0, to: value?.from ?? text.length }));
  const ways = shareOut(text, values, gaps, 0, '');
  const [only, ...others] = new Map(ways.map((items) => [JSON.stringify(items.map(({ kind, area, period }) => [kind, area?.name, period])), items])).values();
  return only !== undefined && others.length === 0 && saysWhich(only) ? only : [];
}

/** More periods with a figure each than this, and nothing else, are the rows and columns of a table; so are figures of two units. */
const MOST_DATED = 2;

function saysWhich(items: readonly Item[]): boolean {
  const dated = items.some(({ kind }) => kind === 'dated') && items.length <= MOST_DATED && new Set(items.map(({ parsed }) => parsed.unit)).size === 1;
  return dated || items.some(({ kind }) => kind !== 'latest' && kind !== 'dated');
}

/** A name is no longer than this, in characters, and names have no more words than this for each number. */
const LONGEST_NAME = 48;
const MOST_WORDS = 6;

/** A quick test, which most of the lines of a report and of a table's rows fail. */
function couldTell(text: string): boolean {
  const numbers = text.match(/\d[\d.,/]*/g)?.length ?? 0;
  const first = text.search(/\d/);
  // One figure behind its words is read by them.
  if (first < 0 || first > LONGEST_NAME || (numbers === 1 && !/\d\P{L}*\p{L}/u.test(text))) return false;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words > 0 && words <= MOST_WORDS * numbers;
}

interface FoundValue {
  from: number;
  to: number;
  parsed: ParsedValue;
}

/** The numbers of a text that are no part of a period. */
function valuesIn(text: string): FoundValue[] {
  const undated = findMentions(text.replace(/[\u2010-\u2015\u2212]/gu, '-')).reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
  return everyMatch(undated, VALUE).flatMap(({ 0: printed, index }) => {
    const parsed = parseValue(printed);
    return parsed && ['number', 'bound', 'missing'].includes(parsed.shape) ? [{ from: index, to: index + printed.length, parsed }] : [];
  });
}

/** Every way to give the words of the gaps to the figures beside them, from one figure on; `before` is what the words before it say. */
function shareOut(text: string, values: readonly FoundValue[], gaps: readonly Gap[], at: number, carried: string): Item[][] {
  const value = values[at];
  const gap = gaps[at]!;
  if (value === undefined) return [[]];
  const before = at === 0 ? text.slice(gap.from, gap.to) : carried;
  const next = gaps[at + 1]!;
  const words = text.slice(next.from, next.to);
  return cutsOf(words, at === values.length - 1).flatMap((cut) => {
    const named = nameOf(before, words.slice(0, cut), at === 0);
    if (named === null) return [];
    const item: Item = { ...named, parsed: value.parsed, from: Math.max(0, value.from - before.trim().length - 1), at: value.from, to: value.to };
    return shareOut(text, values, gaps, at + 1, words.slice(cut)).map((rest) => [item, ...rest]);
  });
}

/** Where the words between two figures may part: at a sign or a word that parts them, else anywhere. */
function cutsOf(words: string, last: boolean): number[] {
  // What stands behind a sign that parts is of the next figure, which the next line holds.
  if (last) return LEADS_AWAY.test(words) ? [] : [words.length];
  const parting = everyMatch(words, PARTING).map(({ index }) => index);
  const cuts = parting.length > 0 ? parting : [...new Set([0, ...everyMatch(words, BETWEEN).map(({ index }) => index), words.length])];
  return cuts.filter((cut) => !OF_BEFORE.test(words.slice(cut)) && !OPEN_END.test(words.slice(0, cut)));
}

/** "23.0% in Q2 Target 20%": what begins so is of the figure before it. */
const OF_BEFORE = /^\s*(?:in|at|during)\s/iu;
const OPEN_END = /(?<!\p{L})(?:in|at|during|for)\s*$/iu;

const LEADS_AWAY = /[|•·;]\s*\p{L}/u;
const PARTING = /[|•·;,]|(?<!\p{L})(?:and|but|compared|versus|vs|against)(?!\p{L})|\s{3}/giu;
const BETWEEN = /(?<=\S)\s|\(/gu;

/** What the words before and behind a figure say of it; null where they say something else, or too much. */
function nameOf(before: string, behind: string, first: boolean): Meaning | null {
  const [one, other] = [bare(before), bare(behind)];
  if (one === '' && other === '') return first && !/\p{L}/u.test(before) ? { kind: 'latest', role: 'actual', area: null, period: null } : null;
  const [said, added] = [one, other].map((words) => (words === '' ? null : announced(words)));
  if ((one !== '' && said === null) || (other !== '' && added === null)) return null;
  // "2024 47" is a row of a table, whose first column prints years.
  if (!said || !added) return /^\d{4}$/.test(before.trim()) ? null : (said ?? added)!;
  // "England 22.4% (2023/24)": one says of whom it is, the other when.
  const [name, when] = said.kind === 'dated' ? [added, said] : [said, added];
  return when.kind === 'dated' && name.kind !== 'dated' && name.period === null ? { ...name, period: when.period } : null;
}

const LEADS_UP = /^(?:[\s|•·;,:()=–—-]|(?:compared (?:with|to)|versus|against|and|but|from|was|were|is|of|for|in|at|by|the|an?|our|its|it|vs|down|up|both|all)(?![\p{L}.])\.?)+/iu;
const LEADS_ON = /(?:[\s|•·;,:()=–—-]|(?<!\p{L})(?:compared (?:with|to)|versus|vs\.?|against|and|but|from|was|were|is|of|at))+$/iu;

/** The words without what joins them to their figure. */
function bare(words: string): string {
  const plain = withoutStatus(words).replace(LEADS_UP, '').replace(LEADS_ON, '').replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  return plain.replace(/^nationally$/i, 'national').replace(/^regionally$/i, 'regional');
}
