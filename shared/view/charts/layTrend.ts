import { spanWords, type Span } from '../../compare/span.ts';
import { ukSpan } from '../../compare/days.ts';
import { numberWords } from '../../compare/words.ts';
import type { Point } from '../../compare/series.ts';
import { dayNumber, valueScale } from './scale.ts';
import type { TrendLine } from './trendLines.ts';

export interface Mark {
  x: number;
  y: number;
  point: Point;
}

export interface LaidLine {
  line: TrendLine;
  /** SVG path of the parts between missing values; empty where points are not joined. */
  path: string;
  /** Path of the area between the ends of a range, for a target band; null for a plain line. */
  band: string | null;
  marks: Mark[];
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

/** Height of a line of 12-pixel type, the width of its digits, and of the letters of a name, which may be bold. */
const LINE = 15;
const DIGIT = 6.8;
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
    xTicks: timeTicks(lines, x, plot),
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

function layLine(line: TrendLine, x: (day: string) => number, y: (value: number) => number): LaidLine {
  const marks: Mark[] = [];
  const bands: string[] = [];
  let path = '';
  let pen = false;
  for (const point of line.points) {
    const { value } = point.figure;
    const at = x(point.span.end);
    if (value.kind === 'range') bands.push(`M${at - 7} ${y(value.low)}H${at + 7}V${y(value.high)}H${at - 7}Z`);
    if (value.kind !== 'number') {
      pen = false;
      continue;
    }
    const height = y(value.number);
    marks.push({ x: at, y: height, point });
    if (line.joined) path += `${pen ? 'L' : 'M'}${at.toFixed(1)} ${height.toFixed(1)}`;
    pen = true;
  }
  return { line, path, band: bands.length > 0 ? bands.join('') : null, marks, label: null };
}

/** Names stand right of the plot at the height of their line's end, pushed apart until none touches another. */
function placeLabels(lines: LaidLine[], plot: TrendScene['plot'], room: number): LaidLine[] {
  const letters = Math.floor((room - 14) / LETTER);
  const wanted = lines.flatMap((laid) => {
    const last = laid.marks.at(-1);
    return last && speaksForItsName(laid, lines) ? [{ laid, last, y: last.y }] : [];
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

/** One tick for each year's end that holds a yearly figure; for in-year figures alone, one for each of their ends. */
function timeTicks(lines: readonly TrendLine[], x: (day: string) => number, plot: TrendScene['plot']): TrendScene['xTicks'] {
  const spans = lines.flatMap(({ points }) => points.map(({ span }) => span));
  const yearly = spans.filter(({ kind }) => kind === 'year' || kind === 'snapshot');
  const used = yearly.length > 0 ? yearly : spans;
  const byDay = new Map(used.map((span) => [span.end, span]));
  const ticks = [...byDay.values()].sort((a, b) => a.end.localeCompare(b.end)).map((span) => ({ x: x(span.end), text: tickWords(span) }));
  return spread(ticks, plot);
}

/** Short enough for an axis: "2017/18", "Mar 2019". */
export function tickWords(span: Span): string {
  if (span.kind === 'year') return spanWords(span).replace(/^the (financial|academic|calendar) year /, '');
  return ukSpan(span.end, span.end).replace(/^(\w{3})\w+/, '$1');
}

/** Leaves out ticks whose words would touch, keeping the last. */
function spread(ticks: TrendScene['xTicks'], plot: TrendScene['plot']): TrendScene['xTicks'] {
  const kept: TrendScene['xTicks'] = [];
  for (const tick of ticks.toReversed()) {
    const half = (tick.text.length * DIGIT) / 2;
    const next = kept.at(-1);
    const free = !next || tick.x + half + 10 < next.x - (next.text.length * DIGIT) / 2;
    if (free && tick.x - half > plot.left - 30) kept.push(tick);
  }
  return kept.toReversed();
}
