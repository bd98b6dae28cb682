import type { Box } from '../../../model/geometry.ts';
import type { Page } from '../../../model/page.ts';
import { announced, countWords } from '../lines/cardWords.ts';
import { readSeries, type Series } from './chartSeries.ts';
import { readChartTables } from './chartTables.ts';
import { readGroups } from './groupedBars.ts';
import { contains } from '../regions/findBoxes.ts';
import { countPeriods, isPeriods } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import { cutLegends } from './legends.ts';
import { hullOf } from '../items/placeItems.ts';
import { readItems } from '../items/readItems.ts';
import { readLoneValue } from '../lines/readLoneValue.ts';

type Line = readonly Piece[];

/** An axis has at least this many marks. */
const FEWEST_MARKS = 3;
/** Marks of one axis end, or begin, within this many points of each other. */
const ALIGNED = 1.5;
/** Steps from mark to mark differ by no more than this share: in distance, and, as they are printed rounded, in value. */
const EVEN = { apart: 0.2, value: 0.2 };
/** Figures at a chart's bars and lines are set no larger than this many times its marks. */
const LABEL = 1.3;
/** How high bars may rise over their months, in points, where no upright axis says. */
const HIGHEST_BARS = 160;

/** What a chart of which only months stand under its bars covers, or one with an upright axis too. */
interface Chart {
  marks: readonly Piece[];
  box: Box;
  size: number;
}

/** The lines of a page without the numbers and months that stand at the axes, bars and lines of its charts, where those are, and the figures that they print. */
export function withoutCharts(lines: readonly Line[], page: Pick<Page, 'shadings' | 'drawings' | 'images'>): { lines: Piece[][]; charts: Box[]; series: Series[] } {
  const upright = uprightAxes(lines);
  const { shadings } = page;
  const cells = shadings.map(({ box }) => box);
  const level = lines.flatMap((line, index) => levelAxes(line, lines.slice(index + 1, index + 1 + MOST_ROWS)).filter((axis) => !standsWithFigures(axis, lines.slice(Math.max(0, index - 3), index + 1)) && !areInCells(axis, cells)));
  const told = toldIn(lines);
  const isTold = (piece: Piece): boolean => told.has(piece) || upright.some((axis) => axis.includes(piece));
  const series = level.flatMap((marks) => readGroups(marks, lines.flat(), isTold, shadings) ?? readSeries(marks, lines.flat(), isTold, shadings) ?? []);
  series.push(...readChartTables(lines.flatMap(datesBeside).filter((axis) => !level.some(([first]) => first === axis[0])), lines, page));
  const charts = [...level.map((marks) => chartOver(marks, upright, level)), ...upright.map((marks) => ({ marks, box: hullOf(marks.map(({ box }) => box)), size: marks[0]!.size }))];
  const isOfChart = (piece: Piece): boolean => series.some(({ labels }) => labels.includes(piece)) || charts.some(({ marks, box, size }) => marks.includes(piece)
    || (!told.has(piece) && piece.size <= LABEL * size && overlaps(piece.box, box) && isNumber(piece.text)));
  const kept = series.length === 0 ? lines : lines.map(cutLegends);
  return { lines: kept.map((line) => line.filter((piece) => !isOfChart(piece))).filter((line) => line.length > 0), charts: charts.map(({ box }) => box), series };
}

/** The numbers of a page that stand behind the words that tell of them, or close under those: a chart may stand right below. */
function toldIn(lines: readonly Line[]): Set<Piece> {
  const words = lines.flat().filter(({ text }) => isWordOfFigure(text));
  const isOver = ({ box: word, size: own }: Piece, { box, size }: Piece): boolean => box[1] - word[3] < own && box[1] > word[1] && size > own && word[0] < box[2] && word[2] > box[0];
  return new Set(lines.flatMap((line) => line.filter((piece, at) => isNumber(piece.text) && (isAnnounced(piece, line[at - 1]) || words.some((word) => isOver(word, piece))))));
}

/** Numbers over one another, evenly apart, that go up or down in even steps. */
function uprightAxes(lines: readonly Line[]): Piece[][] {
  const words = lines.flat().filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = words[Math.floor(words.length / 2)] ?? Infinity;
  const numbers = lines.flatMap((line) => line.filter(({ text, size }, at) => isNumber(text) && size <= LABEL * usual && !isAnnounced(line[at]!, line[at - 1]) && !leadsUpTo(line[at]!, line[at + 1]))).toSorted((a, b) => a.box[1] - b.box[1]);
  const forms = new Map(numbers.map((number) => [number, formOf(number.text)]));
  const axes: Piece[][] = [];
  for (const [at, first] of numbers.entries()) {
    if (axes.some((axis) => axis.includes(first))) continue;
    // "80%" and "0%" begin, or end, over one another.
    const columns = ([2, 0] as const).map((side) => numbers.slice(at).filter((number) => Math.abs(number.box[side] - first.box[side]) <= ALIGNED && Math.abs(number.size - first.size) < 0.5 && areAlike(forms.get(first)!, forms.get(number)!)));
    const runs = columns.flatMap((column) => evenRuns(column, 1).slice(0, 1).filter((run) => run[0] === first && run[1]!.box[1] - first.box[3] < FARTHEST_MARK && hasEvenSteps(run) && areOfOneForm(run.map((mark) => forms.get(mark)!))));
    axes.push(...runs.toSorted((a, b) => b.length - a.length).slice(0, 1));
  }
  return axes;
}

/** Points from one mark of an axis to the next: further apart stand figures of one place in several charts. */
const FARTHEST_MARK = 160;

/** No mark of an axis stands on it twice: "Quarter 4" in each of three cards is none, and where the marks begin anew another axis does. */
function cutAtRepeats(marks: readonly Piece[]): Piece[][] {
  const axes: Piece[][] = [[]];
  for (const mark of marks) {
    if (axes.at(-1)!.some(({ text }) => text.trim() === mark.text.trim())) axes.push([]);
    axes.at(-1)!.push(mark);
  }
  return axes.filter((axis) => axis.length >= FEWEST_MARKS);
}

/** "Target   92%", "Performance this quarter (Jul–Sep 2023)   92%": a number in the type of the words before it is their figure; an axis is set smaller than the words beside its chart. */
function isAnnounced({ size }: Piece, before: Piece | undefined): boolean {
  return before !== undefined && size > MARK * before.size && (announced(before.text) !== null || (countWords(before.text) > 0 && readItems(before.text).length === 0));
}

/** The marks of an axis are set smaller than this share of the words beside the chart. */
const MARK = 0.75;

/** "412   this quarter" is a figure and its word, and no mark of an axis. */
function leadsUpTo({ box }: Piece, next: Piece | undefined): boolean {
  return next !== undefined && next.box[0] - box[2] < FARTHEST_WORD * next.size && announced(next.text.trim()) !== null;
}

/** A word stands behind its figure over white of no more than this many times its size: at an axis the chart lies between. */
const FARTHEST_WORD = 6;

/** A figure stands this far under its heading at most, in sizes of the heading. */
const UNDER = 2;

/** Months, quarters or years beside one another, evenly apart, and no figures in a row right under them, be they as many as have been. */
function levelAxes(line: Line, below: readonly Line[]): Piece[][] {
  return datesBeside(line).filter((axis) => !headsRows(axis, below));
}

function datesBeside(line: Line): Piece[][] {
  const dates = line.filter(({ text }) => isPeriods(text));
  const many = dates.filter(({ text }) => countPeriods(text) >= FEWEST_MARKS);
  return [...many.map((piece) => [piece]), ...evenRuns(dates.filter((piece) => !many.includes(piece)), 0).flatMap(cutAtRepeats)];
}

/** The rows of a small table that are looked into, and the marks beside them. */
const MOST_ROWS = 5;

/** Whether one of the rows under some dates has figures under them; a row of the first quarter alone leads on to the next. */
function headsRows(axis: readonly Piece[], rows: readonly Line[]): boolean {
  let reached = Math.max(...axis.map(({ box }) => box[3]));
  return rows.some((row) => {
    if (headsRow(axis, row, reached)) return true;
    const figures = row.filter(({ text, box, size }) => isNumber(text) && box[1] - reached < UNDER * size && axis.some((date) => inLine(box, date.box)));
    reached = Math.max(reached, ...figures.map(({ box }) => box[3]));
    return false;
  });
}

/** Whether a figure stands right under each of some dates, or in line with the first of them in a row whose last cells are yet to come. */
function headsRow(axis: readonly Piece[], row: Line, above: number): boolean {
  const under = axis.map(({ box, size }) => row.find((value) => value.box[1] - above < UNDER * size && (isNumber(value.text) || ENDS_IN_FIGURE.test(value.text) || NOT_YET.test(value.text)) && overlaps(value.box, [box[0], value.box[1], box[2], value.box[3]])));
  const reached = under.findLastIndex((value) => value !== undefined) + 1;
  if (under.slice(0, reached).includes(undefined)) return false;
  return reached === axis.length || (reached >= FEWEST_REACHED && under.slice(0, reached).every((value, at) => inLine(value!.box, axis[at]!.box)));
}

/** So many quarters of a year at least have their figures. */
const FEWEST_REACHED = 2;
/** What stands in a row for a figure that is not known. */
const NOT_YET = /^(?:n\/?a|tb[ac]|[-–—])$/i;

/** Set in one line under one another: from the left, from the right or about one middle. */
function inLine([x0, , x1]: Box, [left, , right]: Box): boolean {
  return Math.min(Math.abs(x0 - left), Math.abs(x1 - right), Math.abs(x0 + x1 - left - right) / 2) <= ALIGNED;
}

/** The label of a row may stand so close before its first figure that both seem one text: "Kirklees 25.2%". */
const ENDS_IN_FIGURE = /\p{L}\)? [£<]?\d[\d.,]*%?$/u;

/** Under figures that are set larger than they are, or under the words of figures, one over each, months and years are those figures' words. */
function standsWithFigures(axis: readonly Piece[], above: readonly Line[]): boolean {
  const isUnder = (over: Piece, { box, size }: Piece): boolean => box[1] - over.box[3] < size && overlaps(over.box, [box[0], over.box[1], box[2], over.box[3]]);
  const every = (names: (over: Piece, date: Piece) => boolean): boolean => axis.every((date) => above.some((row) => row.some((over) => isUnder(over, date) && names(over, date))));
  return every((over, { size }) => over.size > LABEL * size && isNumber(over.text)) || every(({ text }) => isWordOfFigure(text));
}

/** Each in a filled cell of its own, months and years head the columns of a table. */
function areInCells(axis: readonly Piece[], cells: readonly Box[]): boolean {
  const own = axis.map(({ box }) => cells.findLast((cell) => contains(cell, box)));
  return own.every((cell) => cell !== undefined) && new Set(own.map((cell) => cell.join(','))).size === axis.length && axis.length > 1;
}

/** "Latest" and "Target", but no period. */
function isWordOfFigure(text: string): boolean {
  const meaning = announced(text.trim());
  return meaning !== null && meaning.kind !== 'dated';
}

/** Stretches of at least so many marks whose middles are evenly apart, across or down. */
function evenRuns(marks: readonly Piece[], along: 0 | 1): Piece[][] {
  const middle = ({ box }: Piece): number => (box[along] + box[along + 2]!) / 2;
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  for (const mark of marks) {
    const [before, last] = run.slice(-2);
    const isEven = before === undefined || last === undefined || Math.abs(middle(mark) - middle(last) - (middle(last) - middle(before))) <= EVEN.apart * (middle(last) - middle(before));
    if (!isEven) {
      runs.push(run);
      run = [last];
    }
    run.push(mark);
  }
  runs.push(run);
  return runs.filter((marksOfRun) => marksOfRun.length >= FEWEST_MARKS);
}

function hasEvenSteps(marks: readonly Piece[]): boolean {
  const values = marks.map(({ text }) => Number(text.replace(/[^\d.-]/g, '')));
  const rounding = 10 ** -Math.max(...marks.map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  const mean = (values.at(-1)! - values[0]!) / steps.length;
  return mean !== 0 && steps.every((step) => Math.abs(step - mean) <= EVEN.value * Math.abs(mean) + rounding);
}

/** An upright axis ends, and stands, no further from the marks of a level one than this, in sizes of those. */
const FARTHEST_AXIS = { down: 4, across: 8 };

function chartOver(marks: readonly Piece[], upright: readonly Piece[][], level: readonly (readonly Piece[])[]): Chart {
  const [x0, y0, x1, y1] = hullOf(marks.map(({ box }) => box));
  const size = marks[0]!.size;
  const axisBefore = (from: number): readonly Piece[] | undefined => upright.find((numbers) => {
    const [left, , right, bottom] = hullOf(numbers.map(({ box }) => box));
    return Math.abs(bottom - y0) < FARTHEST_AXIS.down * size && right > from - FARTHEST_AXIS.across * size && left < x1 + FARTHEST_AXIS.across * size;
  });
  // "Q3 Q4 Q1 Q2 Q3 Q4": where the quarters of a second year begin, they go on along the axis of the first.
  const before = level.map((others) => hullOf(others.map(({ box }) => box))).find((box) => Math.abs(box[1] - y0) < size && box[2] <= x0 && x0 - box[2] < FARTHEST_AXIS.across * size);
  const axis = axisBefore(x0) ?? (before === undefined ? undefined : axisBefore(before[0]));
  const top = axis === undefined ? y0 - HIGHEST_BARS : hullOf(axis.map(({ box }) => box))[1] - 2 * size;
  return { marks, box: [x0 - 2 * size, top, x1 + 2 * size, y1], size };
}

function isNumber(text: string): boolean {
  return /^[\s£<-]*\d[\d.,]*\s*[%k]?\s*$/.test(text) && readLoneValue(text) !== null;
}

/** How a number is printed: its sign or unit, and its decimals. */
interface Form {
  unit: string;
  decimals: number;
  /** No nought stands at its end that could be left out: "4.5" and "4", but not "4.0". */
  short: boolean;
  zero: boolean;
}

function formOf(text: string): Form {
  const decimals = /\.(\d+)/.exec(text)?.[1] ?? '';
  return { unit: text.replace(/[\d,.\s-]+/g, ''), decimals: decimals.length, short: !decimals.endsWith('0'), zero: Number(text.replace(/[^\d.]/g, '')) === 0 };
}

/** Marks of one axis are printed alike: with as many decimals, or with no more than each needs, and all or none with a sign. */
function areAlike(one: Form, other: Form): boolean {
  return one.unit === other.unit && (one.decimals === other.decimals || (one.short && other.short));
}

/** Of numbers with unlike decimals only several, or those around nought, are surely an axis: "5", "4.5", "4", "3.5". */
function areOfOneForm(forms: readonly Form[]): boolean {
  return forms.length > FEWEST_MARKS || forms.some(({ zero }) => zero) || forms.every(({ decimals }) => decimals === forms[0]!.decimals);
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
