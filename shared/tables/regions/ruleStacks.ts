import type { Box } from '../../model/geometry.ts';
import type { Rule, Rules } from '../rules/cleanRulings.ts';
import { softGaps } from '../columns/columns.ts';
import { isCaption, isPeriod, isValue } from '../text/kinds.ts';
import { textOf, type Line } from '../text/lines.ts';
import type { Region } from '../grid/grid.ts';
import { overhang } from './overhang.ts';
import { endsFrontMatter } from './frontMatter.ts';
import { clip, figures, isBody, measures, stripsOf, type Strip } from '../rules/strips.ts';
import { repeatedHeads, rulesBetween, titlesOf } from './titledStarts.ts';

/** Rules of one table begin and end within this many points of one another. */
const sameEnds = 3;

/** Horizontal rules of the same extent, from the top. Over a table as wide that stands between them, or the heading of one, none runs on. */
function stackUp(across: Rule[], found: readonly Box[]): Rule[][] {
  const stacks: Rule[][] = [];
  const isBetween = ([x0, y0, x1, y1]: Box, upper: Rule, lower: Rule) => y0 > upper.at - 1 && y1 < lower.at + 1 && x0 < lower.from + sameEnds && x1 > lower.to - sameEnds;
  for (const rule of across.toSorted((a, b) => a.at - b.at)) {
    const stack = stacks.find((other) => Math.abs(other[0]!.from - rule.from) <= sameEnds && Math.abs(other[0]!.to - rule.to) <= sameEnds && !found.some((box) => isBetween(box, other.at(-1)!, rule)));
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks;
}

/** Fewer rules of one extent hold no table. */
const fewestRules = 3;

/**
 * A cell over several rows leaves the rules between these to begin right of it. With those that run under it, which end
 * where they do and stand among them, they make one stack. Of two such cells only the first's end and the table's are ruled whole.
 */
function withInner(stacks: Rule[][]): Rule[][] {
  const holds = (outer: Rule[], inner: Rule[]): boolean => Math.abs(outer[0]!.to - inner[0]!.to) <= sameEnds && outer[0]!.from < inner[0]!.from - sameEnds
    && outer.some(({ at }) => at > inner[0]!.at && at < inner.at(-1)!.at) && outer.at(-1)!.at > inner.at(-1)!.at;
  const held = new Set(stacks.filter((inner) => stacks.some((outer) => holds(outer, inner))));
  return stacks.filter((stack) => !held.has(stack)).map((outer) => [...outer, ...stacks.filter((inner) => held.has(inner) && holds(outer, inner)).flat()].sort((a, b) => a.at - b.at));
}

/** From this share of its lines on, text beside a stack on the same baselines is its rows' labels. */
const labelled = 0.7;
/** A label beside figures has at most this many words; a line of prose has more. */
const longestLabel = 8;

/** Whether a stack's rules only underline figures (as those over totals do) and the labels of its rows stand left of it, under no rule. */
function underlinesFigures(stack: Rule[], lines: Line[], across: Rule[]): boolean {
  const [from, to] = [stack[0]!.from, stack[0]!.to];
  const rows = lines.filter((line) => line.y1 > stack[0]!.at && line.y0 < stack.at(-1)!.at && line.pieces.some((piece) => piece.x0 >= from - sameEnds && piece.x1 <= to + sameEnds && isValue(textOf(piece))));
  const labels = rows.flatMap((line) => line.pieces.findLast((piece) => piece.x1 <= from) ?? []).filter((piece) => !isValue(textOf(piece)) && piece.words.length <= longestLabel);
  const ruled = labels.some((label) => across.some((rule) => rule.at > stack[0]!.at - 1 && rule.at < stack.at(-1)!.at + 1 && rule.from < label.x1 && rule.to > label.x0 && rule.to <= from + 1));
  return rows.length > 2 && labels.length >= labelled * rows.length && !ruled;
}

/** A section row fits its text; this many sizes of white beside a label's lines make it the title of the next table. */
const roomyStrip = 1.9;

/** Whether a strip holds the title of another table, or what stands over the first: one of `titles`, or between rows of figures roomy, and away from the stub or over new headings. */
function parts(strip: Strip, run: Strip[], after: Strip[], size: number, titles: ReadonlySet<number>): boolean {
  if (strip.lines.some(({ y0 }) => titles.has(y0)) || endsFrontMatter(strip, run, after, size)) return true;
  if (!run.some(figures)) return false;
  if (strip.kind === 'rows' || strip.kind === 'prose') return holdsBetween(strip, run, after, size);
  if (strip.kind !== 'label') return false;
  if (strip.lines.some((line) => isCaption(textOf(line.pieces[0]!))) || isBeforeHeadings(after)) return true;
  const text = strip.lines.reduce((sum, line) => sum + line.y1 - line.y0, 0);
  if (strip.bottom - strip.top - text < roomyStrip * size) return false;
  const stub = Math.min(...run.flatMap((other) => other.lines.map((own) => own.x0)));
  const next = after.find((other) => other.kind === 'rows');
  return strip.lines.some((line) => line.x0 > stub + 1.5 * size) || (next !== undefined && !figures(next));
}

/** The next row names columns and holds no figure, as the first of another table does, and the one after holds some. */
function isBeforeHeadings(after: Strip[]): boolean {
  const [next, body] = after.filter((other) => other.kind === 'rows');
  return next !== undefined && body !== undefined && !measures(next) && measures(body) && next.lines.some((line) => line.pieces.length > 1);
}

/** So much white, in sizes, under a table's last row is none of a row that was left blank. */
const whiteBetween = 1;

/** Headings of the next table, ruled as the one before is: they are printed again, or stand under white, over a row of figures. */
function headsNext(strip: Strip, run: Strip[], after: Strip[], size: number, heads: ReadonlySet<number>): boolean {
  if (strip.kind !== 'rows' || !run.some(figures) || measures(strip)) return false;
  const white = run.slice(run.findLastIndex(({ kind }) => kind !== 'blank') + 1).reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  const names = strip.lines.filter(({ pieces }) => pieces.length > 2);
  const isUnderWhite = white >= whiteBetween * size && names.length > 0 && names.every(({ pieces }) => pieces.every((piece) => !isValue(textOf(piece)) || isPeriod(textOf(piece))));
  return heads.has(strip.lines[0]!.y0) || (isUnderWhite && after.some(measures));
}

/**
 * Whether a strip holds what stands between two tables, a note, a comment or a title that runs over the white between the
 * columns, and under it the headings of the next.
 */
function holdsBetween(strip: Strip, run: Strip[], after: Strip[], size: number): boolean {
  const { lines } = strip;
  const headings = lines.findIndex((line) => headsOf(line).length > 1);
  if (headings < 1 || !(measures(strip) ? headsAgain(headsOf(lines[headings]!), run) : measures(after.find((other) => other.kind === 'rows')))) return false;
  // The headings of the table before, word for word, are those of the next, however short what stands over them.
  const own = headsOf(lines[headings]!).join('\n');
  if (lines[headings]!.pieces.length > 2 && run.some((other) => other.lines.some((line) => headsOf(line).join('\n') === own))) return true;
  const whites = softGaps(run.filter((other) => other.kind === 'rows').flatMap((other) => other.lines), size);
  return lines.slice(0, headings).some((line) => whites.some((white) => line.x0 < white.x0 && line.x1 > white.x1));
}

/** The texts of a line of headings. Years set close read as one piece. */
function headsOf({ pieces }: Line): string[] {
  return pieces.flatMap(({ words }) => (words.every(({ text }) => isPeriod(text)) ? words.map(({ text }) => text) : [words.map(({ text }) => text).join(' ')]));
}

/** Years, or what headed columns before, over a row of figures that no rule parts from them: the next table is ruled under its rows alone. */
function headsAgain([stub, ...heads]: string[], run: Strip[]): boolean {
  const before = new Set(run.flatMap(({ lines }) => lines.flatMap(headsOf)).filter((text) => !isValue(text)));
  return stub !== undefined && !isValue(stub) && heads.every((text) => isPeriod(text) || before.has(text));
}

/**
 * Tables that only horizontal rules divide: strips between rules of one extent, most of which hold text in columns. A
 * strip of prose, or a tall blank one, ends the table. `height` is the page's; `found` are tables that stand on it already.
 */
export function findRuleStacks(lines: Line[], rules: Rules, size: number, height: number, found: readonly Box[] = []): Region[] {
  const heads = repeatedHeads(lines, rules.across);
  const stacks = withInner(stackUp(rules.across, found).filter((stack) => !underlinesFigures(stack, lines, rules.across))).filter((stack) => stack.length >= fewestRules);
  return stacks.flatMap((stack) => {
    const strips = stripsOf(stack, lines, size);
    const extent = { from: Math.min(...stack.map(({ from }) => from)), to: Math.max(...stack.map(({ to }) => to)) };
    const titles = titlesOf(clip(lines, extent.from, extent.to), rulesBetween(rules.across, extent));
    const out: Region[] = [];
    let run: Strip[] = [];
    // Between what parts tables even one strip of several rows is a table.
    let parted = false;
    const close = () => {
      while (run.length > 0 && run.at(-1)!.kind !== 'rows') run.pop();
      while (run.length > 0 && (run[0]!.kind === 'blank' || (out.length > 0 && run[0]!.kind === 'label' && isBeforeHeadings(run)))) run.shift();
      const rows = run.filter((strip) => strip.kind === 'rows');
      if (rows.length >= 2 || (parted && rows.length === 1 && isBody(rows[0]!))) out.push(regionOf(run, stack, lines, rules, size, height));
      run = [];
    };
    for (const [i, strip] of strips.entries()) {
      const begins = headsNext(strip, run, strips.slice(i + 1), size, heads);
      const parting = begins || parts(strip, run, strips.slice(i + 1), size, titles);
      parted ||= parting;
      if (strip.kind === 'prose' || parting) close();
      if (begins || (strip.kind !== 'prose' && !parting)) run.push(strip);
    }
    close();
    return out;
  });
}

function regionOf(run: Strip[], stack: Rule[], lines: Line[], rules: Rules, size: number, height: number): Region {
  const [x0, x1] = [Math.min(...stack.map((rule) => rule.from)), Math.max(...stack.map((rule) => rule.to))];
  const near = clip(lines, x0, x1);
  const ruled = { stack, across: rules.across };
  const extra = [...overhang(near, run, ruled, true, size, height), ...overhang(near, run, ruled, false, size, height)];
  const own = [...run.flatMap((strip) => strip.lines), ...extra];
  const y0 = Math.min(run[0]!.top, ...extra.map((line) => line.y0 - 1));
  const y1 = Math.max(run.at(-1)!.bottom, ...extra.map((line) => line.y1 + 1));
  const across = rules.across.filter((rule) => rule.at >= y0 - 1 && rule.at <= y1 + 1 && rule.from >= x0 - sameEnds && rule.to <= x1 + sameEnds);
  const down = rules.down.filter((rule) => rule.at >= x0 - 1 && rule.at <= x1 + 1 && Math.min(rule.to, y1) - Math.max(rule.from, y0) > size);
  return { x0, y0, x1, y1, rules: { across, down }, words: own.flatMap((line) => line.pieces.flatMap((piece) => piece.words)) };
}
