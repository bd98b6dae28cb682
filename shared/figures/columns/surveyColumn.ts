import type { Cell, Table } from '../../model/table.ts';
import { readDirection } from '../marks/readGlyph.ts';
import { basisOfCode } from '../periods/findBasis.ts';
import type { ParsedValue } from '../parseValue.ts';
import { areasInCell } from '../rows/areasInCell.ts';
import type { Grid } from '../rows/makeGrid.ts';
import { cleanText } from '../values/cleanText.ts';
import { namedUnit } from '../values/units.ts';
import { describe } from './describe.ts';
import { isPlainMeasure } from './isPlainMeasure.ts';

/** What a column's cells hold, counted: the evidence that a heading is held against. */
export interface Survey {
  filled: number;
  numbers: number;
  missing: number;
  words: number;
  ratings: number;
  arrows: number;
  areas: number;
  periods: number;
  /** Cells that say only which of a row's figures stands beside them: "Actual", "Target". */
  roles: number;
  /** Cells that may be a year, and may be a count. */
  years: number;
  units: number;
  /** Cells of two words or more that are neither of these nor an area: they name something. */
  names: number;
  /** Cells that are ages or lengths of time and part what is counted: "Under 1 year", "3 and 4 years". */
  bands: number;
  polarities: number;
  frequencies: number;
  bases: number;
  /** Cells whose whole text is a code or the next number in the column. */
  codes: number;
  /** Whole numbers of up to three digits, each greater than the one before it. */
  rising: number;
  pounds: number;
  /** Words per worded cell, on average. */
  wordiness: number;
}

const POLARITY = /^(?:[hl]|t|h\/t|(?:higher|lower|high|low|bigger|smaller|up|down|maximi[sz]e|minimi[sz]e|increase|decrease)(?: (?:is|the))? ?(?:better|good)?|(?:target|plan|range)(?: is best)?|aim (?:to )?(?:high|low|maximise|minimise|increase|decrease))$/i;
const BAND = /^(?=.*[a-z]{3})(?:(?:aged?|under|over|less than|more than|up to|within|between|from|at least) )*\d{1,3}(?: ?(?:-|to|and|or) ?(?:under )?\d{1,3})?\+?(?: (?:calendar |working )?(?:years?|yrs?|months?|weeks?|days?|hours?|miles?)(?: olds?)?)?(?: (?:and|or) (?:over|under|older|more|above|less|younger|longer))?$/i;
const FREQUENCY = /^(?:monthly|quarterly|annual(?:ly)?|yearly|termly|weekly|half[- ]yearly|bi[- ]annual(?:ly)?|six[- ]monthly|[mqa])$/i;
const CODE = /^(?:[A-Z]{1,6}[a-z]?[ ./-]?\d[\w./-]*|\d{1,3}[a-zA-Z]?\.?|\d{1,2}(?:\.\d{1,2}){1,2}|[A-Z]{2,5}\d*)$/;
/** Cells looked at: more tell no more, and a police table has thousands. */
const SAMPLE = 60;

/** Counts what the cells of a column hold; `own` is what the report's council calls itself for short. */
export function surveyColumn(table: Table, grid: Grid, column: number, own: RegExp | null = null): Survey {
  const survey: Survey = {
    filled: 0, numbers: 0, missing: 0, words: 0, ratings: 0, arrows: 0, areas: 0, periods: 0, roles: 0, years: 0, units: 0, names: 0, bands: 0,
    polarities: 0, frequencies: 0, bases: 0, codes: 0, rising: 0, pounds: 0, wordiness: 0,
  };
  let wordCount = 0;
  let last = 0;
  for (let row = table.headerRows; row < grid.rows && survey.filled < SAMPLE; row += 1) {
    const cell = grid.startingAt(row, column);
    if (!cell || table.sectionRows.includes(row)) continue;
    if (cell.text.trim() === '') survey.arrows += cell.drawings.length > 0 ? 1 : 0;
    else wordCount += surveyCell(survey, cell, grid, own);
    const counted = /^\d{1,3}$/.test(cell.text.trim()) ? Number(cell.text) : 0;
    if (counted > last) survey.rising += 1;
    last = counted;
  }
  survey.wordiness = survey.words > 0 ? wordCount / survey.words : 0;
  return survey;
}

/** Words beyond this many characters name no area, no period and no code. */
const LONGEST_NAME = 60;

/** Counts one cell and returns its words where it holds words. */
function surveyCell(survey: Survey, cell: Cell, grid: Grid, own: RegExp | null): number {
  const text = cleanText(cell.text);
  const parsed = grid.valueOf(cell);
  // "England: 22.4% (2022/23), North West: 21.1%" are figures, of several words.
  const kind = parsed?.shape === 'unreadable' && areasInCell(cell).length > 0 ? 'number' : parsed?.shape ?? 'text';
  survey.filled += 1;
  if (CODE.test(text)) survey.codes += 1;
  if (BAND.test(text)) survey.bands += 1;
  if (parsed?.unit === 'pounds') survey.pounds += 1;
  if (text.length <= LONGEST_NAME) surveyWord(survey, text, parsed, own);
  if (kind === 'missing') survey.missing += 1;
  else if (kind !== 'text' && kind !== 'unreadable' && kind !== 'date') survey.numbers += 1;
  else if (!(CODE.test(text) && /\d/.test(text))) {
    survey.words += 1;
    return text.split(' ').length;
  }
  return 0;
}

/** What a short text may be besides a value. A plain number is nothing else. */
function surveyWord(survey: Survey, text: string, parsed: ParsedValue | null, own: RegExp | null): void {
  if (/^(?:19|20)\d\d$/.test(text)) survey.years += 1;
  if (parsed?.shape === 'number' && /^[\d.,% -]+$/.test(text)) return;
  if (parsed?.rating) survey.ratings += 1;
  if (readDirection(text)) survey.arrows += 1;
  if (POLARITY.test(text)) survey.polarities += 1;
  if (FREQUENCY.test(text)) survey.frequencies += 1;
  if (text.length <= 20 && basisOfCode(text)) survey.bases += 1;
  const isUnit = namedUnit(text) !== null;
  if (isUnit) survey.units += 1;
  if (parsed?.shape !== 'text' && parsed?.shape !== 'unreadable' && parsed?.shape !== 'date') return;
  const { rest, area, mention, role, numbered, initials } = describe(text, own);
  const isArea = rest === '' && (area !== null || initials);
  const isRole = (rest === '' && role !== null) || isPlainMeasure(text);
  if (isRole) survey.roles += 1;
  if (!isUnit && !isRole && !isArea && / \p{L}/u.test(text)) survey.names += 1;
  if (isArea && !numbered) survey.areas += 1;
  else if (rest === '' && mention && !(numbered && text.includes('%'))) survey.periods += 1;
}
