import type { Rule, Rules } from '../rules/cleanRulings.ts';
import { clip } from '../rules/strips.ts';
import { isValue } from '../text/kinds.ts';
import { isBold, overlaps, textOf, type Line } from '../text/lines.ts';
import { holdsFigures } from '../text/tabular.ts';
import type { Zone } from '../text/zones.ts';

/** Where one table ends and the next begins: the indices of the first line behind the rows before it, of its title, of the first line of its headings, and of its first row. */
interface TitledStart {
  end: number;
  title: number;
  head: number;
  row: number;
}

/** A title larger than the rows is so by this factor. */
const larger = 1.08;
/** A label runs over so many lines above its figures at most, this close (in sizes) to one another. */
const labelLines = 3;
const labelGap = 0.6;
/** Headings that are not bold stand over so many columns, and over this share of the row's. */
const plainHeads = { pieces: 3, share: 0.6 };
/** A heading over a group of columns begins so many sizes right of the labels. */
const overGroup = 3;

const isRow = (line: Line) => line.pieces.length > 1 && holdsFigures(line);

/**
 * Tables one under another, each under a title of its own: rows, a line alone that is bold or larger than they are,
 * headings over several columns without a figure, and rows again. A section's label is followed by its rows.
 */
function findTitledStarts(lines: readonly Line[], across: readonly Rule[]): TitledStart[] {
  const starts: TitledStart[] = [];
  const first = lines.findIndex(isRow);
  const later = lines.flatMap((line, i) => (i > first && isRow(line) ? [i] : []));
  for (const i of later) {
    const row = labelStart(lines, i);
    const head = headingStart(lines, row, lines[i]!);
    const title = head < row ? titleOver(lines, head, lines[i]!, across) ?? (headsAgain(lines, head, row, first) ? head : null) : null;
    if (title !== null && title > first) starts.push({ end: endOf(lines, title), title, head, row });
  }
  return starts;
}

/** Headings of so many pieces are a table's, and no label's. */
const FEWEST_HEADS = 3;

/** Headings printed again word for word right below rows, or a remark on them, begin a table of their own; under a section's label they are that section's. */
function headsAgain(lines: readonly Line[], head: number, row: number, first: number): boolean {
  const wordsOf = ({ pieces }: Line): string => pieces.map(textOf).join(' ');
  const again = lines.slice(head, row).filter(({ pieces }) => pieces.length >= FEWEST_HEADS).map(wordsOf);
  const over = lines[head - 1];
  const isBelowRows = over !== undefined && head > first && (over.pieces.length > 1 || /[.!?]$/.test(wordsOf(over)));
  return isBelowRows && lines.slice(0, first).some((line) => again.includes(wordsOf(line)));
}

/** Between a title and its headings stand so many lines at most, which define what it names, this close (in sizes) to one another. */
const definition = 2;
const definitionGap = 1.2;

/** The title over headings, or over the lines between that say what it means. */
function titleOver(lines: readonly Line[], head: number, row: Line, across: readonly Rule[]): number | null {
  for (let at = head - 1; at >= Math.max(0, head - 1 - definition); at--) {
    const [line, below] = [lines[at]!, lines[at + 1]!];
    if (line.pieces.length > 1 || overlaps(line, below) || isBesideRule(line, across)) return null;
    if (isTitle(line, row)) return at;
    if (line.x0 >= row.x0 + overGroup * line.size || below.y0 - line.y1 > definitionGap * line.size) return null;
  }
  return null;
}

/** A rule that begins behind words, at their height, parts headings in two lines beside the stub's own, set in the middle of both. */
const isBesideRule = (line: Line, across: readonly Rule[]): boolean => across.some(({ at, from }) => at > line.y0 && at < line.y1 && from >= line.x1);

/** The first line behind the rows over a title, of words alone too ("RAG | Green | Amber"): what stands apart from them, a remark on the table before. */
function endOf(lines: readonly Line[], title: number): number {
  const last = lines.findLastIndex(({ pieces }, i) => i < title && pieces.length > 1);
  const apart = lines.findIndex((line, i) => i > last && i <= title && line.y0 - lines[i - 1]!.y1 >= labelGap * line.size);
  return apart < 0 ? title : apart;
}

/** The first line of the row whose figures stand on line `i`: its label may begin above them. */
function labelStart(lines: readonly Line[], i: number): number {
  let row = i;
  while (row > 0 && i - row < labelLines) {
    const [above, here] = [lines[row - 1]!, lines[row]!];
    const runsOn = above.pieces.length === 1 && here.y0 - above.y1 < labelGap * here.size && above.x0 <= lines[i]!.x0 + here.size;
    if (isBold(above) || holdsFigures(above) || !(overlaps(above, here) || runsOn)) break;
    row--;
  }
  return row;
}

/** The first line of the headings right over a row; `row` itself where none stand there. */
function headingStart(lines: readonly Line[], row: number, figures: Line): number {
  let head = row;
  while (head > 0) {
    const [above, here] = [lines[head - 1]!, lines[head]!];
    const beside = (head < row && overlaps(above, here)) || (head > 1 && overlaps(lines[head - 2]!, above)) || (head < row && headsStub(lines, head - 1));
    const bold = isBold(above) && (above.pieces.length > 1 || beside || above.x0 > figures.x0 + overGroup * above.size);
    const plain = above.pieces.length >= Math.max(plainHeads.pieces, plainHeads.share * figures.pieces.length);
    if (holdsFigures(above) || !(bold || plain)) break;
    head--;
  }
  return lines.slice(head, row).some(({ pieces }) => pieces.length > 1) ? head : row;
}

/** Two lines of headings with the stub's own set in the middle beside them are this close, in sizes. */
const headingLeading = 1.8;

/** "Measure" half-way down beside years and the areas under them: the heading of the stub, left of both, and no title. */
function headsStub(lines: readonly Line[], i: number): boolean {
  const [over, stub, under] = [lines[i - 1], lines[i]!, lines[i + 1]];
  const standsRight = (line: Line) => line.pieces.length > 1 && line.x0 > stub.x1;
  return over !== undefined && under !== undefined && stub.pieces.length === 1 && standsRight(over) && standsRight(under) && !holdsFigures(over) && under.y0 - over.y1 < headingLeading * stub.size;
}

function isTitle(line: Line, row: Line): boolean {
  return !isValue(textOf(line.pieces[0]!)) && line.x0 < row.x0 + overGroup * line.size && ((isBold(line) && !isBold(row)) || line.size >= larger * row.size);
}

/** The tops of the titles of tables that stand under others, in page points. */
export function titlesOf(lines: readonly Line[], across: readonly Rule[]): ReadonlySet<number> {
  return new Set(findTitledStarts(lines, across).map(({ title }) => lines[title]!.y0));
}

/** The tops of the headings, printed again, with which tables begin that stand under others, in page points. */
export function repeatedHeads(lines: readonly Line[], across: readonly Rule[]): ReadonlySet<number> {
  return new Set(findTitledStarts(lines, across).filter(({ title, head }) => title === head).map(({ head }) => lines[head]!.y0));
}

/** A zone in parts, each from the title of a table on. */
export function cutAtTitles(zone: Zone): Zone[] {
  const cuts = [0, ...findTitledStarts(zone.lines, []).map(({ title }) => title), zone.lines.length];
  return cuts.slice(1).map((to, i) => ({ ...zone, lines: zone.lines.slice(cuts[i], to) })).filter(({ lines }) => lines.length > 0);
}

/** From so many rules of one extent on, what stands between their ends may be a table beside others. */
const besideOthers = 3;

/** The rules, and with them one over and one under each title, one under its headings and one under the rows before it, as wide as those drawn under the rows. */
export function withTitleRules({ across, down }: Rules, lines: readonly Line[]): Rules {
  const whole = findTitledStarts(lines, across);
  const edges = [...Map.groupBy(across, ({ from, to }) => `${Math.round(from)} ${Math.round(to)}`).values()].flatMap((rules) => {
    const { from, to } = rules.at(-1)!;
    const own = rules.length < besideOthers ? lines : clip(lines, from, to);
    return edgesOf(own.length === lines.length && own.every(({ pieces }, i) => pieces.length === lines[i]!.pieces.length) ? whole : findTitledStarts(own, rulesBetween(across, { from, to })), own, { from, to });
  });
  return { across: [...across, ...edges.filter((edge) => !across.some((rule) => Math.abs(rule.at - edge.at) <= 4 && rule.from < edge.to && rule.to > edge.from))], down };
}

/** Those rules that keep to an extent: others are of what stands beside it. */
export const rulesBetween = (across: readonly Rule[], { from, to }: Pick<Rule, 'from' | 'to'>): Rule[] => across.filter((rule) => rule.from >= from - 1 && rule.to <= to + 1);

/** The edges of titled tables between rules of one extent, which titles and headings keep to. */
function edgesOf(starts: readonly TitledStart[], lines: readonly Line[], { from, to }: Pick<Rule, 'from' | 'to'>): Rule[] {
  const between = (upper: Line, lower: Line) => (upper.y1 + lower.y0) / 2;
  const within = starts.filter(({ title, head, row }) => from <= lines[title]!.x0 + 3 && to >= Math.max(...lines.slice(head, row).map(({ x1 }) => x1)) - 3);
  return within.flatMap(({ end, title, head, row }) => [...new Set([end, title, head, row])].map((index): Rule => ({ from, to, at: between(lines[index - 1]!, lines[index]!), thickness: 0 })));
}
