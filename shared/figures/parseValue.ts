import type { Doubt, Rating, Unit, Value } from '../model/observation.ts';
import { readGlyph, type Direction } from './marks/readGlyph.ts';
import { readRatingWord } from './marks/readRatingWord.ts';
import { findMentions } from './periods/findMentions.ts';
import { remember } from './remember.ts';
import { cleanText, withoutMarks } from './values/cleanText.ts';
import { readMissing } from './values/missingWords.ts';
import { readForm, type Bound, type Form } from './values/readForm.ts';
import { namedUnit } from './values/units.ts';

export interface ValueHints {
  /** Raised footnote marks known to stand in the text. */
  marks?: readonly string[];
  /** The unit of the row or column, which tells the share from the count in "12 (40%)". */
  expected?: Unit | null;
}

/** One printed value, and what was printed with it. */
export interface ParsedValue {
  /**
   * `text` is words that say no value; `date` a day; `unreadable` has digits in it that make no certain number.
   * A `bound` ("<5") is suppressed as a value; what it bounds is in `bound`. A `tolerance` is the span it allows.
   */
  shape: Form['shape'] | 'missing' | 'text' | 'date' | 'unreadable';
  value: Value;
  /** The unit the text itself states, else null. */
  unit: Unit | null;
  parts: Form['parts'];
  bound: Bound | null;
  /** The period printed with the value, as printed: "2017/18", "31 August 2019". */
  period: string | null;
  rating: Rating | null;
  direction: Direction | null;
  doubts: Doubt[];
  /** 0–1: 1 where the text is one of the known forms and nothing else. */
  certainty: number;
}

/** Trailing marks of footnotes, of provisional and of revised figures: part of no number. */
const FOOTNOTE = /(?<=[\d%)a-z]) ?(?:\*+|†+|‡+|#+|\^+|§)$/u;
const STATUS = /^(?:p|r|e|prov\.?|provisional|revised|est\.?|estimated?|final|unvalidated|validated|interim|note \d+|see note.*|new)$/i;
const APPROXIMATE = /^(?:c\.?|ca\.?|circa|approx(?:imately|\.)?|about|around|~|≈) ?(?=[£\d])/i;

/** Reads the whole of a printed value. Null when nothing is printed. Whatever is not certain is `unreadable`. */
export function parseValue(text: string, { marks = [], expected = null }: ValueHints = {}): ParsedValue | null {
  const clean = cleanText(withoutMarks(text, marks));
  if (clean === '') return null;
  return expected === null ? readUnhinted(clean) : readClean(clean, expected);
}

/** Cards and tables ask the same of one printed text. */
const readUnhinted = remember((clean) => readClean(clean, null));

function readClean(clean: string, expected: Unit | null): ParsedValue {
  const { direction, rest: afterGlyph } = readGlyph(clean);
  const missing = readMissing(afterGlyph) ?? (afterGlyph === clean ? null : readMissing(clean));
  if (missing) return answer({ shape: 'missing', value: { kind: 'missing', reason: missing }, direction: afterGlyph === clean ? null : direction });
  return readWhole(afterGlyph, expected, { direction }) ?? readPieces(afterGlyph, expected, { direction });
}

type PlainValue = Extract<Value, { kind: 'number' }>;
type Extra = Partial<Pick<ParsedValue, 'direction' | 'rating' | 'period' | 'parts' | 'unit' | 'doubts' | 'certainty'>>;

/** A text that is one form from end to end: "(3.2)", "12 of 30", "17.5% - 22.5%", "<5". */
function readWhole(text: string, expected: Unit | null, extra: Extra): ParsedValue | null {
  const plain = text.replace(FOOTNOTE, '').replace(/(?<=[\d%])[.;,]$/, '').replace(/(?<=\d ?%?) ?[pr]$/, '');
  const approximate = APPROXIMATE.test(plain);
  const form = readForm(approximate ? plain.replace(APPROXIMATE, '') : plain);
  if (!form) return null;
  const doubts: Doubt[] = [...(extra.doubts ?? []), ...(form.bound || approximate ? ['bound-not-number' as const] : [])];
  return withUnit(answer({ ...extra, ...form, parts: form.parts ?? extra.parts ?? null, doubts }), extra.unit ?? null, expected);
}

/** "77.0%" over "45 children" or "n=45": how many that share is, as in brackets. */
const COUNT_BEHIND = /(?<=%)[ ,;]+(n ?= ?\d[\d,]*|\d[\d,]* (?:children|young people|pupils|cases|plans|families))$/i;

/** A text of several pieces: the value, its period, its rating, its parts, each in brackets or beside the others. */
function readPieces(text: string, expected: Unit | null, extra: Extra): ParsedValue {
  const taken = takeBrackets(text.replace(COUNT_BEHIND, ' ($1)'));
  // "(3.2) (2017/18)": the first bracket is the value, a negative one.
  const [rest, pieces] = taken.rest === '' && taken.pieces.length > 1 ? [`(${taken.pieces[0]!})`, taken.pieces.slice(1)] : [taken.rest, taken.pieces];
  const sorted = sortPieces(pieces, expected, extra);
  const outer = sorted && takePeriod(takeRating(rest, sorted), sorted);
  // The whole text has been read before, and was no value.
  if (outer && sorted && outer !== text) {
    const missing = readMissing(outer);
    if (missing && sorted.second === null) return answer({ ...sorted, shape: 'missing', value: { kind: 'missing', reason: missing } });
    const known = readWhole(outer, expected, sorted);
    if (known) return settleSecond(known, sorted.second, expected);
  }
  if (isDate(text)) return answer({ shape: 'date', value: UNREADABLE, certainty: 0 });
  const rating = readRatingWord(text);
  return answer({ shape: /\d/.test(text) ? 'unreadable' : 'text', value: UNREADABLE, certainty: 0, rating, direction: extra.direction ?? null });
}

const UNREADABLE: Value = { kind: 'missing', reason: 'unreadable' };

/** Takes out what stands in brackets, innermost text only; an opening bracket without its end stays in the rest. */
function takeBrackets(text: string): { rest: string; pieces: string[] } {
  const pieces: string[] = [];
  const rest = text.replace(/[([]\s?([^()[\]]*?)\s?[)\]]/g, (_, inner: string) => {
    pieces.push(inner);
    return ' ';
  });
  return { rest: rest.replace(/\s+/g, ' ').trim(), pieces };
}

type Sorted = Extra & { second: Form | null };

/** Gives each bracket its meaning; null when one of them says something that could change the number's own. */
function sortPieces(pieces: readonly string[], expected: Unit | null, extra: Extra): Sorted | null {
  const sorted: Sorted = { ...extra, second: null };
  for (const piece of pieces) {
    if (piece === '' || STATUS.test(piece)) continue;
    const rating = readRatingWord(piece);
    const form = readForm(piece.replace(/^n ?= ?/i, ''));
    if (rating) sorted.rating = rating;
    else if (form?.parts) sorted.parts = form.parts;
    else if (isPeriod(piece)) sorted.period = piece;
    else if (form?.shape === 'number' && sorted.second === null) sorted.second = form;
    else if (namedUnit(piece)) sorted.unit = namedUnit(piece);
    else if (!/\d/.test(piece) && expected !== undefined) sorted.certainty = 0.8;
    else return null;
  }
  return sorted;
}

function takeRating(text: string, sorted: Sorted): string {
  const found = /^(.*\d.*?)[ ,;:-]+(red|amber|green|blue|yellow)$/i.exec(text) ?? /^()(red|amber|green|blue|yellow)[ ,;:-]+(?=.*\d)/i.exec(text);
  if (!found) return text;
  sorted.rating = readRatingWord(found[2]!);
  return found[1] || text.slice(found[0].length);
}

/** Sets aside a period printed beside the value without brackets: "46.3 2017/18", "Q4: 45%", "45% as at 31 March 2018". */
function takePeriod(text: string, sorted: Sorted): string {
  const mentions = findMentions(text);
  if (mentions.length !== 1 || sorted.period !== undefined) return text;
  const { from, to } = mentions[0]!;
  const whole = `${text.slice(0, from)} ${text.slice(to)}`.replace(/^[\s:,;-]+|[\s:,;-]+$/g, '');
  const rest = whole.replace(/ (?:in|for|at|as at|to|from)$/i, '').replace(DEADLINE, '').trim();
  // "31-Mar" is a day of that month, not 31 in March.
  if (rest === '' || (from > 0 && to < text.length) || /\d[-/.]$/.test(text.slice(0, from))) return text;
  // What is to be so by some day is the target for what is told today.
  if (!DEADLINE.test(whole)) sorted.period = text.slice(from, to);
  return rest;
}

/** "90% by March 2025". */
const DEADLINE = / (?:by|until|before)(?: (?:the )?end(?: of)?)?$/i;

/** "45% (12)" and "12 (40%)": which of the two is the figure depends on what the row counts. */
function settleSecond(known: ParsedValue, second: Form | null, expected: Unit | null): ParsedValue {
  if (!second || second.value.kind !== 'number' || known.value.kind !== 'number') return known;
  const [first, other] = [known.value, second.value];
  if (known.shape === 'parts') return other.unit === 'percent' ? { ...known, value: other, unit: 'percent' } : { ...known, shape: 'unreadable', value: UNREADABLE, unit: null, certainty: 0 };
  const percent = [first, other].filter(({ unit }) => unit === 'percent');
  if (percent.length !== 1) return { ...known, shape: 'unreadable', value: UNREADABLE, unit: null, certainty: 0 };
  if (first.unit === 'percent') return expected === 'count' ? { ...known, value: { ...other, unit: 'count' }, unit: 'count' } : known;
  if (expected === 'percent') return { ...known, value: other, unit: 'percent' };
  return expected === 'count' ? known : { ...known, shape: 'unreadable', value: UNREADABLE, unit: null, certainty: 0 };
}

/** "12 of 30" is 40% where a percentage may stand, twelve in a row of counts, and 0.4 in a row of ratios. */
function shareOf({ numerator, denominator }: { numerator: number; denominator: number }, ratio: PlainValue, expected: Unit | null): PlainValue {
  if (expected === 'ratio') return ratio;
  if (expected === 'count') return { kind: 'number', number: numerator, unit: 'count', decimals: 0 };
  return { kind: 'number', number: Number(((100 * numerator) / denominator).toFixed(1)), unit: 'percent', decimals: 1 };
}

/** The unit the text states, and what two parts of a whole are in that row. */
function withUnit(parsed: ParsedValue, stated: Unit | null, expected: Unit | null): ParsedValue {
  const { value } = parsed;
  if (value.kind === 'missing') return parsed;
  if (parsed.shape === 'parts' && value.kind === 'number') {
    const share = shareOf(parsed.parts!, value, expected);
    return { ...parsed, value: share, unit: share.unit };
  }
  const unit = value.unit ?? stated;
  return { ...parsed, value: { ...value, unit }, unit };
}

/** True when the whole text is one period: "2017/18", "Q4", "as at 31 March 2018". A lone year may be a count. */
function isPeriod(text: string): boolean {
  const [first, ...more] = findMentions(text);
  if (!first || more.length > 0) return false;
  const rest = `${text.slice(0, first.from)}${text.slice(first.to)}`.replace(/[\s.,;:'"-]|\b(?:as|at|the|of|in|for|to|on|data|published|latest|figures?|end|outturn|result|both|ytd|year|performance|from|average|reported|cy)\b/gi, '');
  return rest === '';
}

function isDate(text: string): boolean {
  return isPeriod(text) && findMentions(text)[0]?.mention.kind === 'day';
}

function answer(known: Pick<ParsedValue, 'shape' | 'value'> & Partial<ParsedValue>): ParsedValue {
  return { unit: null, parts: null, bound: null, period: null, rating: null, direction: null, doubts: [], certainty: 1, ...known };
}
