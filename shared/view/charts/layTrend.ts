import { numberWords } from '../../compare/words.ts';
import type { Point } from '../../compare/series.ts';
import { DIGIT, dayNumber, valueScale } from './scale.ts';
import { timeTicks } from './timeTicks.ts';
import type { TrendLine } from './trendLines.ts';

export interface Mark {
  x: number;
  /** Of a number; of a range, its upper end. */
  y: number;
  /** Pixels from the upper end of a range to the lower; 0 for a number. */
  tall: number;
  point: Point;
}

export interface LaidLine {
  line: TrendLine;
  /** SVG path of the parts between missing values; empty where points are not joined. */
  path: string;
  marks: Mark[];
  /** How large its marks may be, 1 at most: smaller where they stand so close that they would hide each other. */
  size: number;
  /** Where the name stands, clear of other names; null for a line that another label speaks for. */
  label: { x: number; y: number; text: string; /** From the mark to a name that had to move; null where it stands beside it. */ leader: string | null } | null;
}

export interface TrendScene {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  lines: LaidLine[];
  yTicks: { y: number; text: string }[];
  xTicks: { x: number; text: string }[];
  /** Words to print when the axis does not begin at 0, or null. */
  note: string | null;
  /** From an ISO day, and from a value, to pixels: for what is drawn over the lines. */
  x: (day: string) => number;
  y: (value: number) => number;
}

/** Height of a line of 12-pixel type, and the width of the letters of a name, which may be bold. */
const LINE = 15;
const LETTER = 7.2;

/** Pixels between a line's end and the plot's edge beyond which its name stands at the line's end. */
const NAME_BESIDE = 90;

export interface TrendOptions {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** What follows each number on the axis: "%". */
  suffix: string;
  /** Further values that the axis must hold: the ends of intervals or limits. */
  reach?: readonly number[];
}

/** Lays out a trend chart: one value axis, one time axis, and every line named at its end. */
export function layTrend(lines: readonly TrendLine[], { width, height, suffix, reach = [] }: TrendOptions): TrendScene {
  const names = lines.map(({ name }) => name);
  const room = Math.min(Math.max(...names.map((name) => name.length), 4) * LETTER + 14, width * 0.34);
  const values = lines.flatMap(({ points }) => points.flatMap(({ figure: { value } }) => (value.kind === 'number' ? [value.number] : value.kind === 'range' ? [value.low, value.high] : [])));
  const y = valueScale([...values, ...reach], [height - 30, 14], { count: height < 240 ? 3 : 5 });
  const tickText = (tick: number) => `${numberWords(tick, y.decimals)}${suffix}`;
  const left = Math.max(...y.ticks.map((tick) => tickText(tick).length)) * DIGIT + 14;
  const plot = { left, right: width - room, top: 14, bottom: height - 30 };
  const x = timeScale(lines, plot.left + 8, plot.right - 8);
  const laid = lines.map((line) => layLine(line, x, y.at));
  return {
    width, height, plot,
    lines: placeLabels(laid, plot, room),
    yTicks: y.ticks.map((tick) => ({ y: y.at(tick), text: tickText(tick) })),
    xTicks: timeTicks(lines.flatMap(({ points }) => points.map(({ span }) => span)), x, plot),
    note: y.start !== 0 ? `The axis begins at ${tickText(y.start)}, not at 0.` : null,
    x, y: y.at,
  };
}

function timeScale(lines: readonly TrendLine[], low: number, high: number): (day: string) => number {
  const days = lines.flatMap(({ points }) => points.map(({ span }) => dayNumber(span.end)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (first === last) return () => (low + high) / 2;
  return (day) => low + ((dayNumber(day) - first) / (last - first)) * (high - low);
}

/** Pixels between two marks of one line below which they would touch. */
const ROOMY = 9;

/** Marks any smaller could not be told from the line. */
const SMALLEST = 0.4;

function layLine(line: TrendLine, x: (day: string) => number, y: (value: number) => number): LaidLine {
  const marks: Mark[] = [];
  let path = '';
  let pen = false;
  for (const point of line.points) {
    const { value } = point.figure;
    const at = x(point.span.end);
    if (value.kind === 'range') marks.push({ x: at, y: y(value.high), tall: y(value.low) - y(value.high), point });
    if (value.kind !== 'number') {
      pen = false;
      continue;
    }
    const height = y(value.number);
    marks.push({ x: at, y: height, tall: 0, point });
    if (line.joined) path += `${pen ? 'L' : 'M'}${at.toFixed(1)} ${height.toFixed(1)}`;
    pen = true;
  }
  const apart = marks.length > 1 ? (marks.at(-1)!.x - marks[0]!.x) / (marks.length - 1) : ROOMY;
  return { line, path, marks, size: Math.min(1, Math.max(SMALLEST, apart / ROOMY)), label: null };
}

/** Names stand right of the plot at the height of their line's end, pushed apart until none touches another. */
function placeLabels(lines: LaidLine[], plot: TrendScene['plot'], room: number): LaidLine[] {
  const letters = Math.floor((room - 14) / LETTER);
  const wanted = lines.flatMap((laid) => {
    const last = laid.marks.at(-1);
    return last && speaksForItsName(laid, lines) ? [{ laid, last: { x: last.x, y: last.y + last.tall / 2 }, y: last.y + last.tall / 2 }] : [];
  });
  wanted.sort((a, b) => a.y - b.y);
  for (const [index, label] of wanted.entries()) label.y = Math.max(label.y, index === 0 ? plot.top : wanted[index - 1]!.y + LINE);
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const below = wanted[index + 1];
    wanted[index]!.y = Math.min(wanted[index]!.y, below ? below.y - LINE : plot.bottom);
  }
  return lines.map((laid) => {
    const label = wanted.find((candidate) => candidate.laid === laid);
    if (!label) return laid;
    const { name } = laid.line;
    const text = name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
    const { last } = label;
    // A line that ended long ago is named where it ended, not at the far side of an empty stretch.
    const beside = plot.right - last.x > NAME_BESIDE ? last.x + 10 : plot.right + 10;
    const moved = Math.abs(label.y - last.y) > 1;
    return { ...laid, label: { x: beside, y: label.y, text, leader: moved ? `M${last.x + 6} ${last.y}L${beside - 2} ${label.y}` : null } };
  });
}

/** Of an area's yearly line and its open dots, the one that reaches furthest carries the name. */
function speaksForItsName(laid: LaidLine, lines: LaidLine[]): boolean {
  const reach = (each: LaidLine) => each.marks.at(-1)?.x ?? -1;
  const furthest = lines.filter(({ line }) => line.name === laid.line.name).toSorted((a, b) => reach(b) - reach(a))[0];
  return furthest === laid;
}
