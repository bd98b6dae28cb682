import { everyMatch } from '../everyMatch.ts';
import { remember } from '../remember.ts';
import { FORMS, QUARTER, SPLIT } from './forms.ts';
import type { Mention } from './mention.ts';

export type { Mention } from './mention.ts';

/** A mention and where it stands in the text. */
export interface FoundMention {
  mention: Mention;
  from: number;
  to: number;
}

/** What a text must hold before a form is tried on it: most texts hold none, and "46.3%" no year. */
const HAS_MONTH = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const HAS_QUARTER = /q(?:uarter|tr)?\.? *[1-4]|[1-4](?:st|nd|rd|th) +q/i;
const HAS_DIGITS = /\d\d/;
const HAS_YEAR = /(?:19|20)\d\d|\d ?\/|\d[.-]\d\d?[.-]\d|fy/i;
const HAS_WORDS = /ago|last|prev|prior|preceding|this|current|latest|now|recent|year|outturn|eoy|in[- ]|rolling|r12|same|autumn|spring|summer|term/i;

interface Form {
  form: RegExp;
  reader: (groups: (string | undefined)[]) => Mention | null;
  /** Cheap tests of what the form cannot do without. */
  needs: RegExp[];
}

const SEARCHED: Form[] = FORMS.map(([source, reader]) => ({
  form: new RegExp(String.raw`(?<![a-z\d£])(?:${source})`, 'gi'),
  reader,
  needs: needsOf(source),
}));

function needsOf(source: string): RegExp[] {
  const [month, quarter, digits] = [/mar\(\?:ch\)|aug\(\?:ust\)/.test(source), source.includes(QUARTER), source.includes(String.raw`\d\d`)];
  const needs: [boolean, RegExp][] = [
    [month, HAS_MONTH], [quarter, HAS_QUARTER], [digits, HAS_DIGITS],
    [source.includes(SPLIT) || (digits && !month && !quarter), HAS_YEAR],
    [!digits && !month && !quarter, HAS_WORDS],
  ];
  return needs.filter(([holds]) => holds).map(([, need]) => need);
}

/** "Second quarter", "Quarter Two": as other texts write them, at the same length. */
function numbered(text: string): string {
  return text
    .replace(/\b(first|second|third|fourth) (?=quarter\b(?! (?:running|in a row|in succession)))/gi, (words, word: string) => `${ORDINALS[word.toLowerCase()]!} `.padEnd(words.length))
    .replace(/\b(quarter|qtr) (one|two|three|four)\b/gi, (words, unit: string, word: string) => unit + NUMBERS[word.toLowerCase()]!.padStart(words.length - unit.length));
}

const ORDINALS: Record<string, string> = { first: '1st', second: '2nd', third: '3rd', fourth: '4th' };
const NUMBERS: Record<string, string> = { one: '1', two: '2', three: '3', four: '4' };
const WORDED = /\b(?:first|second|third|fourth) quarter\b|\b(?:quarter|qtr) (?:one|two|three|four)\b/i;

/** Every period that cleaned text mentions, in order, none overlapping another. A table prints one hundreds of times. */
export const findMentions = remember<readonly FoundMention[]>(search);

function search(printed: string): FoundMention[] {
  const text = WORDED.test(printed) ? numbered(printed) : printed;
  const found: FoundMention[] = [];
  const missing = new Set([HAS_MONTH, HAS_QUARTER, HAS_DIGITS, HAS_YEAR, HAS_WORDS].filter((has) => !has.test(text)));
  for (const { form, reader, needs } of SEARCHED) {
    if (needs.some((has) => missing.has(has))) continue;
    for (const match of everyMatch(text, form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const mention = reader(match.slice(1));
      if (mention) found.push({ mention, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
