import type { Table } from '../../model/table.ts';

/** Words of tables that a narrow cell may break over two lines or more. */
const WORDS = new Set(
  `statistical neighbour neighbours england london national regional region average midlands yorkshire humber eastern western inner outer
  performance outturn quarter quarterly monthly annual annually year month period reporting reported academic financial calendar date status
  target targets previous current latest recent published benchmark benchmarks benchmarking comparator comparators comparison authority authorities
  council borough county unitary percentage number numerator denominator rate count rank quartile actual provisional final validated estimate
  estimated forecast profile cumulative direction travel trend frequency polarity tolerance variance change difference indicator measure
  description baseline result results position code ref rag good higher lower better green amber red improving improved declining declined
  worsening stable comment comments commentary narrative january february march april june july august september october november december`.split(/\s+/),
);
/** A word, or a year, is broken into so many pieces at most. */
const PIECES = 5;

/** "2023/24", "(2023-2024)", "23/24", with the second year following the first. */
const YEARS = /^\(?(?:20)?(\d\d)[-–/](?:20)?(\d\d)\)?$/;
/** Beginnings of these: "202", "(2023/", "24/2". */
const YEARS_BEGIN = /^\(?(?:2|20|20\d|(?:20)?\d\d[-–/]?(?:20?)?\d?)$/;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)-\d\d$/i;
/** "2,82" over "5", "228" over ".8", "65." over "8%": neither is a number by itself, and together they are one. */
const NUMBER_BEGINS = /^-?£?\d{1,3}(?:,\d{3})*(?:,\d{0,2}|\.)$/;
const NUMBER = /^-?£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

/** Where the rest of a word, year or number may end: before a space, behind its bracket. */
const FIRST = /^\S+/;
const LAST = /\S+$/;

/** A table in whose cells what narrow columns broke within a word, a year or a number is whole again. Only what can be nothing else is joined. */
export function withWholeWords(table: Table, council: string | null): Table {
  const own = new Set((council ?? '').toLowerCase().match(/\p{L}+/gu));
  const whole = (text: string, end: string): string => (text.includes(end) ? joinLines(text.split(end), end, own) : text);
  // Over its columns a heading's lines stand in one, and may pass for headings of two levels.
  const ofLevels = (path: string[], text: string): string[] => {
    const [over, both] = [path.at(-1), whole(`${path.at(-1)} ${text}`, ' ')];
    return over !== undefined && both !== `${over} ${text}` ? [...path.slice(0, -1), both] : [...path, text];
  };
  const header = table.header.map((path) => path.map((text) => whole(text.replaceAll('\n', ' '), ' ')).reduce(ofLevels, []));
  return { ...table, header, cells: table.cells.map((cell) => ({ ...cell, text: whole(cell.text, '\n') })) };
}

function joinLines([first = '', ...rest]: readonly string[], end: string, own: ReadonlySet<string>): string {
  let out = first;
  for (let at = 0; at < rest.length;) {
    const pieces = piecesOf(out, rest.slice(at, at + PIECES - 1), own);
    out = pieces === 0 ? `${out}${end}${rest[at]}` : rest.slice(at, at + pieces).reduce(joined, out);
    at += Math.max(1, pieces);
  }
  return out;
}

/** A hyphen that a line ends with within a word is the line's. */
const joined = (text: string, line: string): string => (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) : text) + line;

/** How many of the lines below go on with the last word of a text: 0 where it is whole. */
function piecesOf(text: string, below: readonly string[], own: ReadonlySet<string>): number {
  let word = LAST.exec(text)?.[0] ?? '';
  for (const [index, line] of below.entries()) {
    const next = FIRST.exec(line)?.[0] ?? '';
    if (next === '' || word === '') return 0;
    if (isNumber(word, next) || isWhole(joined(word, next), own)) return index + 1;
    word = joined(word, next);
    if (next !== line || !isBegun(word, own)) return 0;
  }
  return 0;
}

/** The letters of a word between brackets and full stops; of anything else, none. */
const lettersOf = (word: string): string => /^\(?(\p{L}+)[).:,]?$/u.exec(word)?.[1]!.toLowerCase() ?? '';

function isWhole(word: string, own: ReadonlySet<string>): boolean {
  const years = YEARS.exec(word);
  if (years) return Number(years[2]) === (Number(years[1]) + 1) % 100;
  return MONTH.test(word) || WORDS.has(lettersOf(word)) || own.has(lettersOf(word));
}

function isBegun(word: string, own: ReadonlySet<string>): boolean {
  const letters = lettersOf(word);
  return YEARS_BEGIN.test(word) || (letters !== '' && [...WORDS, ...own].some((whole) => whole.startsWith(letters)));
}

function isNumber(word: string, next: string): boolean {
  const parted = NUMBER_BEGINS.test(word) || (/^-?£?[\d,]+$/.test(word) && /^\.\d/.test(next));
  return parted && NUMBER.test(word + next);
}
