import type { Area } from '../../model/observation.ts';
import { findMentions, type Mention } from '../periods/findMentions.ts';
import { cleanText } from '../values/cleanText.ts';

/** What a report says of when the figures of others are: "Statistical neighbour and England figures are for 2023/24." */
export interface BenchmarkTime {
  /** The page of the file it stands on. */
  page: number;
  /** Whose figures it dates; null for those of every benchmark. */
  kinds: ReadonlySet<Area['kind']> | null;
  mention: Mention;
}

const ALL = /\b(?:benchmark(?:s|ing|ed)?|comparators?|comparative|comparison)\b/i;
const NAMED: [Area['kind'], RegExp][] = [
  ['england', /\b(?:england|english|national(?:ly)?|nat)\b/i],
  ['statistical-neighbours', /\b(?:(?:statistical|stat\.?|near) neighbou?rs?|sns?)\b/i],
  ['london', /\blondon\b/i],
  ['region', /\b(?:region(?:al)?|(?:north|south) (?:east|west)|(?:east|west) midlands|east of england|yorkshire|humber)\b/i],
];
/** Such a sentence is of figures, or of those who have them, and says that they are of some time; nothing else is told before the date. */
const SAYS_WHEN = /^(?:notes?:? |\*+ ?|n\.?b\.? )?(?:(?:all|the|our|where shown,|please note(?: that)?|latest|published|available|external) )*[\p{L},&/'’() -]{0,80}?(?:\b(?:are|is|were|relates?|refers?|cover(?:s|ing)?|data|figures|averages?|benchmarks?|comparators?)\b|:)[\p{L},:() -]{0,60}$/iu;
/** What happened, or will, is no date of figures; nor is that of the model that says who the neighbours are. */
const OTHER_MATTER = /\b(?:due|expected|will|next|until|since|increas\w+|decreas\w+|reduc\w+|fell|ris\w+|rose|improv\w+|higher|lower|above|below|better|worse|than|targets?|against|compar(?:ed|es|ing)|not (?:yet|available)|changed?|introduced|inspection|meeting|report to|models?|methodolog(?:y|ies)|chosen|selected|identified|defined|set (?:by|in|out)|continue[sd]?|remain\w*)\b/i;
/** "The table below" compares nothing. */
const PLACE_ON_PAGE = /\b(?:tables?|charts?|columns?|shown|given|figures) (?:above|below)\b/i;
const DATED: Mention['kind'][] = ['day', 'month', 'split-year', 'financial-year', 'academic-year', 'calendar-year', 'quarter', 'rolling'];
/** Behind the date such a sentence ends, or says no more than where its figures are from. */
const REST = /^[\p{L},:() -]{0,60}[.)]*$/u;
/** "The England average is the latest published", "England: latest available figures": of some year that is not told. */
const IS_LATEST = /^(?:notes?:? |\*+ ?|n\.?b\.? )?[\p{L},&/'’() -]{0,80}?(?:\b(?:is|are)|:)[\p{L} ,()-]{0,30}\b(?:(?:latest|most recent)(?:ly)?(?: national(?:ly)?)? (?:published|available)|latest (?:figures?|data|position))\b[\p{L} ,()-]*[.)]*$/iu;
const HINT = /\b(?:benchmark|comparat|comparison|neighbour|national|england|london|region)/i;

/** What the lines of one page say of when the benchmarks' figures are. A sentence may run over two lines. */
export function collectBenchmarkTimes(lines: readonly string[], page: number): BenchmarkTime[] {
  const found = new Map<string, BenchmarkTime>();
  lines.forEach((line, index) => {
    if (!HINT.test(line)) return;
    for (const text of [line, `${line} ${lines[index + 1] ?? ''}`].flatMap(sentences)) {
      const told = readSentence(text);
      if (told !== null) found.set(JSON.stringify([[...told.kinds ?? []], told.mention]), { ...told, page });
    }
  });
  return [...found.values()];
}

function sentences(text: string): string[] {
  const parts = text.split(/ {3}|(?<=[.;]) |;/u).map((part) => part.trim()).filter((part) => part !== '');
  return parts.map((part, at) => (OF_THOSE.test(part) && !HINT.test(part) ? `${namedBefore(parts.slice(0, at))} ${part}` : part)).filter((part) => HINT.test(part));
}

/** "Y&H = Yorkshire and the Humber; Eng = England; both are 2023/24 published figures." */
const OF_THOSE = /^(?:both|all|these|they)\b/iu;

/** Those whom a line has named right before such words, without the letters that stand for them. */
function namedBefore(parts: readonly string[]): string {
  const isNamed = (part: string): boolean => NAMED.some(([, form]) => form.test(part)) || ALL.test(part);
  const other = parts.findLastIndex((part) => !isNamed(part));
  return parts.slice(other + 1).map((part) => part.replace(/^\S+ ?[=:–-] /u, '').replace(/[.;,]$/u, '')).join(', ');
}

function readSentence(text: string): Omit<BenchmarkTime, 'page'> | null {
  const clean = cleanText(text);
  if (IS_LATEST.test(clean) && !OTHER_MATTER.test(clean.replace(PLACE_ON_PAGE, ''))) return of(clean, { kind: 'other-span' });
  const [only, ...more] = findMentions(clean).filter(({ mention }) => DATED.includes(mention.kind));
  if (only === undefined || more.length > 0 || OTHER_MATTER.test(clean.replace(PLACE_ON_PAGE, ''))) return null;
  const before = clean.slice(0, only.from);
  return SAYS_WHEN.test(before) && REST.test(clean.slice(only.to)) ? of(before, only.mention) : null;
}

function of(words: string, mention: Mention): Omit<BenchmarkTime, 'page'> | null {
  const kinds = new Set(NAMED.filter(([, form]) => form.test(words)).map(([kind]) => kind));
  return kinds.size === 0 && !ALL.test(words) ? null : { kinds: kinds.size === 0 ? null : kinds, mention };
}

/**
 * The time a report gives to an area's figures: what the pages of the table say, before what stands elsewhere. Null where
 * it says none, or several; a year goes before words that it is the latest that is published.
 */
export function benchmarkMention({ kind }: Pick<Area, 'kind'>, told: readonly BenchmarkTime[], pages: readonly number[]): Mention | null {
  const its = told.filter(({ kinds }) => kinds === null || kinds.has(kind));
  const near = its.filter(({ page }) => pages.includes(page));
  const dated = its.filter(({ mention }) => mention.kind !== 'other-span');
  const said = [near.filter((one) => dated.includes(one)), near, dated, its].find((some) => some.length > 0) ?? [];
  const mentions = new Map(said.map(({ mention }) => [JSON.stringify(mention), mention]));
  return mentions.size === 1 ? [...mentions.values()][0]! : null;
}
