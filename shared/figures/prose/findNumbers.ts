import { everyMatch } from '../everyMatch.ts';
import { NUMBER_WORD, numberOfWord } from './numberWords.ts';
import type { Stretch } from './splitSentences.ts';

/** A number as it stands in a sentence, its unit included. Offsets are the sentence's. */
export interface PrintedFigure extends Stretch {
  /** The number alone, without unit: for ranges the first one. */
  digits: string;
  number: number;
  decimals: number;
  /** What is printed after it: a share, points (a difference of shares), a rate, a time, or nothing. */
  unit: 'percent' | 'points' | 'per-1000' | 'per-10000' | 'per-100000' | 'days' | 'weeks' | 'months' | 'years' | null;
  /** "17.5% - 22.5%": the other end. */
  to: number | null;
  /** "45 of 78": the second number, when this is the first of two parts. */
  of: number | null;
  /** True when it is written as a word: "six". */
  word: boolean;
}

const DIGITS = /(?<![\p{L}\d.,/:£$€])(?<sign>[+-](?=\d))?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\d/:]|,\d{3}|\.\d)/gu;
const WORD = new RegExp(String.raw`\b(?<digits>${NUMBER_WORD})\b(?![- ]to[- ]one|[ -](?:hundred|thousand|million)|-)`, 'giu');

const UNITS: [RegExp, PrintedFigure['unit']][] = [
  [/^ ?(?:percentage[ -]points?|per ?cent points?|% ?points?|%-points?|ppts?|pp|p\.p\.)(?![a-z])/iu, 'points'],
  [/^ ?(?:%|per ?cent(?!age)|percent(?!age))/iu, 'percent'],
  [/^ ?(?:(?:looked[- ]after )?(?:children|young people|pupils|entrants|admissions|offences|of the population) )?(?:per|for every|in every) (?:every )?100,?000\b/iu, 'per-100000'],
  [/^ ?(?:(?:looked[- ]after )?(?:children|young people|pupils|entrants|admissions|offences) )?(?:per|for every|in every) (?:every )?10,?000\b/iu, 'per-10000'],
  [/^ ?(?:(?:looked[- ]after )?(?:children|young people|pupils|entrants|admissions|offences) )?(?:per|for every|in every) (?:every )?1,?000\b/iu, 'per-1000'],
  [/^[ -]?(?:calendar |workings? |school |clear )?days?\b/iu, 'days'],
  [/^[ -]?(?:working )?weeks?\b/iu, 'weeks'],
  [/^[ -]?(?:calendar )?months?\b/iu, 'months'],
  [/^[ -]?(?:year|yr)s?\b(?![- ]?(?:olds?|to[- ]date|end|ending|ended)\b)/iu, 'years'],
];
const PARTS = /^ (?:out )?of (?:(?:the|our|its|their|all|a total of|those) )*(?<of>\d{1,3}(?:,\d{3})+|\d+)(?![\d.%,/]| ?per ?cent)/iu;
const RANGE = /^(?: ?(?:-|to|and) ?| )(?<to>\d+(?:\.\d+)?)(?<sign> ?%| per ?cent)?/iu;

/** Every number of a levelled sentence, in order. What it may mean is decided elsewhere. */
export function findNumbers(sentence: string): PrintedFigure[] {
  const printed = everyMatch(sentence, DIGITS).map((match) => readDigits(sentence, match));
  const words = everyMatch(sentence, WORD).map((match) => readWord(sentence, match));
  const figures: PrintedFigure[] = [];
  for (const figure of [...printed, ...words].sort((a, b) => a.start - b.start)) {
    // The second part of "45 of 78" and the end of a range belong to the figure before.
    if (figure.start >= (figures.at(-1)?.end ?? 0)) figures.push(figure);
  }
  return figures;
}

function readDigits(sentence: string, match: RegExpMatchArray): PrintedFigure {
  const { digits, sign } = match.groups as { digits: string; sign: string | undefined };
  // "16-17" and "Covid-19" hold hyphens; a minus has a space or bracket before it.
  const minus = sign === '-' && (match.index === 0 || /[\s(]/u.test(sentence[match.index! - 1]!));
  const start = match.index! + (sign !== undefined && !minus ? 1 : 0);
  const after = match.index! + match[0].length;
  const plain = Number(digits.replaceAll(',', ''));
  const found = unitAt(sentence, after);
  const unit = found.unit ?? unitBefore(sentence, match.index!);
  // "6.5% (19/291) of children": what the share is made of is printed with it.
  const ends = { unit, end: found.end + (unit === 'percent' ? bracketAt(sentence.slice(found.end, found.end + 40)) : 0) };
  // "Gender - 54% are boys": a share is never below nothing; the sign is a dash.
  const dash = ends.unit === 'percent' && sentence[match.index! - 1] !== '(';
  const base = {
    start: dash ? match.index! + (sign === undefined ? 0 : 1) : start, digits, number: minus && !dash ? -plain : plain, decimals: /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0, to: null, of: null, word: false,
  };
  return withSecond(sentence, { ...base, ...ends }, after);
}

function readWord(sentence: string, match: RegExpMatchArray): PrintedFigure {
  const { digits } = match.groups as { digits: string };
  const after = match.index! + digits.length;
  const { unit, end } = unitAt(sentence, after);
  return {
    start: match.index!, digits, number: numberOfWord(digits), decimals: 0, to: null, of: null, word: true, unit, end: end + (unit === 'percent' ? bracketAt(sentence.slice(end, end + 40)) : 0),
  };
}

/** "12% (47) of our children": how long the bracket is that says how many the share is. */
function bracketAt(words: string): number {
  return fractionAt(words)?.length ?? /^ \((?!(?:19|20)\d\d\))\d[\d,]*(?: (?:children|young people|pupils|cases|plans))?\)(?= of (?:our|the|all|children|young|pupils|care)\b)/u.exec(words)?.[0].length ?? 0;
}

/** " (19/291)" or " (408 out of 429)" at the head of the words; "(2023/24)" and "(12/13)" are years. */
export function fractionAt(words: string): { length: number; numerator: number; denominator: number } | null {
  const found = /^ \((?<part>\d[\d,]*)(?: ?\/ ?| (?:out )?of (?=[\d,]+\) of ))(?<whole>\d[\d,]*)\)/u.exec(words);
  if (found === null) return null;
  const { part, whole } = found.groups as { part: string; whole: string };
  const [numerator, denominator] = [Number(part.replaceAll(',', '')), Number(whole.replaceAll(',', ''))];
  const isYear = numerator > 9 && denominator === numerator + 1;
  return numerator > denominator || isYear ? null : { length: found[0].length, numerator, denominator };
}

/** "For every 10,000 children, 56.2 were looked after": the unit is said before. */
const FOR_EVERY = /\b(?:for|of|in) every (?<base>1,?000|10,?000|100,?000) [^,;]{3,40}, $/iu;

function unitBefore(sentence: string, start: number): PrintedFigure['unit'] {
  const base = FOR_EVERY.exec(sentence.slice(0, start))?.groups?.['base']?.replace(',', '');
  return base === undefined ? null : (`per-${base}` as PrintedFigure['unit']);
}

function unitAt(sentence: string, at: number): { unit: PrintedFigure['unit']; end: number } {
  const rest = sentence.slice(at, at + 60);
  for (const [form, unit] of UNITS) {
    const found = form.exec(rest);
    if (found) return { unit, end: at + found[0].length };
  }
  // "an average of 421 and 398 days respectively": the unit stands after the last of the list.
  const listed = /^(?:, \d[\d.,]*)*,? and \d[\d.,]*(?=[ %])/u.exec(rest);
  const last = listed === null || !/\brespectively\b/u.test(sentence.slice(at)) ? { unit: null } : unitAt(sentence, at + listed[0].length);
  return { unit: last.unit === 'points' || last.unit === 'years' ? null : last.unit, end: at };
}

/** Takes in the other end of a target range, or the whole of which the figure is a part. */
function withSecond(sentence: string, figure: PrintedFigure, afterDigits: number): PrintedFigure {
  const rest = sentence.slice(figure.end);
  const range = RANGE.exec(rest);
  if (range && (figure.unit === 'percent' || figure.unit === null) && isRange(sentence, figure, range)) {
    return { ...figure, unit: 'percent', to: Number(range.groups!['to']), end: figure.end + range[0].length };
  }
  const parts = figure.unit === null && figure.decimals === 0 ? PARTS.exec(sentence.slice(afterDigits)) : null;
  const whole = Number(parts?.groups!['of']!.replaceAll(',', ''));
  if (parts && whole >= figure.number && whole > 0) return { ...figure, of: whole, end: afterDigits + parts[0].length };
  return figure;
}

/** "from 15% to 20%" is a change, "a target range of 15% to 20%" a range. */
function isRange(sentence: string, figure: PrintedFigure, range: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, figure.start - 70), figure.start);
  // A dash lost in printing leaves a space: only "target range" is clear enough for that.
  if (/^ \d/u.test(range[0]) && !/\brange of $/iu.test(before)) return false;
  const low = figure.number < Number(range.groups!['to']);
  const cue = /\b(?:range|tolerance|band|corridor)\b/iu.test(before) && !/\bfrom\b[^,;]{0,12}$/iu.test(before);
  const close = /^ ?-/u.test(range[0]) && /\btargets?\b[^.;]{0,25}$/iu.test(before);
  return low && range.groups!['sign'] !== undefined && (cue || close);
}
