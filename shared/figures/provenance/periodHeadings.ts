import type { PageLine } from './pageLines.ts';
import { isPeriodAlone, type PeriodScores } from './reportPeriod.ts';

/** Short lines in the upper part of a report's first page, larger than its text or bold, or that name its period and nothing else. */
export function addHeadings(period: PeriodScores, lines: readonly PageLine[]): void {
  const usual = usualSize(lines);
  const isCover = lines.length <= MOST_ON_COVER;
  const inTable = (index: number): boolean => lines.slice(Math.max(0, index - LINES_OF_HEADING), index).some(({ text }) => text.split('   ').length >= FEWEST_COLUMNS);
  const isHeading = ({ text, at, size, bold }: PageLine): boolean => bold || size > LARGER * usual || isPeriodAlone(text) || (at < TOP_OF_BANNER && NAMES_REPORT.test(text));
  const headings = lines.filter((line, index) => isCover || (line.at < TOP_OF_PAGE && isHeading(line) && !inTable(index))).map(({ text }) => text);
  for (const text of joinWrapped(headings).flatMap(headingsIn)) if (text.length < LONGEST_HEADING) period.addHeading(text, isCover);
}

/** "Scrutiny Committee 20 September 2023 – Performance dashboard: Quarter 1", "Annual Performance Report, April 2022 to March 2023", "Delivery Plan – Quarter 2 2020/21": a line may hold several headings. */
function headingsIn(line: string): string[] {
  const isOne = line.length < LONGEST_HEADING && !ENDS_IN_QUARTER.test(line);
  return isOne ? [line] : line.split(/ [–—|] |, (?=(?:Q[1-4]|Quarter|\p{Lu}\p{Ll}{2,8} 20\d\d|20\d\d)(?!\p{L}))/u);
}

const ENDS_IN_QUARTER = / [–—|] (?:Q|Quarter )[1-4],? \(?20\d\d[/-]\d\d\)?$/iu;

/** A heading is so many times as large as its page's text. */
export const LARGER = 1.1;

export function usualSize(lines: readonly PageLine[]): number {
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** Under so many headings side by side, within so many lines, a line is the rest of a table's headings: "2023/24" under "England". */
const FEWEST_COLUMNS = 3;
const LINES_OF_HEADING = 2;

/** A line at the head of a page, in whatever type, that is no sentence: "Annual Performance Report, April 2022 to March 2023". */
const NAMES_REPORT = /^(?!.*\b(?:this|is|are|was|were|has|have)\b).*\b(?:performance|report|dashboard|scorecard)\b.*\d$/iu;

/** A heading whose bracket is still open, or whose span of months, or whose quarter, runs on in the next line: "April 2022" over "to March 2023", "Quarter 2" over "2020/21". */
function joinWrapped(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const before = texts.at(-1) ?? '';
    const open = /\([^)]*$/u.test(before) || (/\p{L}{3} 20\d\d$/u.test(before) && /^(?:to|–|-) \p{Lu}\p{Ll}+ 20\d\d/u.test(line)) || (/\b(?:Q|Quarter )[1-4]$/iu.test(before) && /^20\d\d[/-]\d\d\b/u.test(line)) ? texts.pop() : undefined;
    texts.push(open === undefined ? line : `${open} ${line}`);
  }
  return texts;
}

/** A page of no more lines than these is a cover, and all of them are headings. */
const MOST_ON_COVER = 8;

/** Share of a page's height in which a report's own headings stand, and those in plain type, and characters that one has at most. */
const TOP_OF_PAGE = 0.4;
const TOP_OF_BANNER = 0.15;
const LONGEST_HEADING = 60;
