import type { Figure } from './figure.ts';
import { spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import type { Span } from './span.ts';
import { variantKey } from './figure.ts';
import { difference } from './statistics/difference.ts';

/** Everything that must agree before two printings are one figure: area, definition, role, days. */
function identity(figure: Figure, measure: Measure | null): string | null {
  const span = spanOfFigure(figure, measure);
  if (!span) return null;
  const { area, variant, role, origin, value } = figure;
  // A missing value has no unit of its own: it stands for the figure in the indicator's usual one.
  const unit = value.kind === 'missing' ? (measure?.unit ?? null) : value.unit;
  return `${area.gss ?? area.name}\0${daysOf(span)}\0${role}\0${origin}\0${unit}\0${variantKey(variant)}`;
}

/** A short name for a span's days: thousands of figures are told apart by it, and share some dozens of spans. */
const names = new Map<string, number>();
const nameOfSpan = new WeakMap<Span, number>();

function daysOf(span: Span): number {
  const known = nameOfSpan.get(span);
  if (known !== undefined) return known;
  const days = `${span.kind === 'snapshot'} ${span.start} ${span.end}`;
  const name = names.get(days) ?? names.size;
  names.set(days, name);
  nameOfSpan.set(span, name);
  return name;
}

/** Printings of one figure, oldest first. */
export function printings(figures: readonly Figure[], measure: Measure | null): Figure[][] {
  const groups = Map.groupBy(figures, (figure) => identity(figure, measure) ?? figure);
  return [...groups.values()].map((group) => (group.length === 1 ? group : [...group].sort((a, b) => compareDays(a.dated ?? '', b.dated ?? ''))));
}

/** ISO days are in order as they are spelt; asking for a language's order takes ten times as long. */
function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Rule 13: of several printings, the newest is used. A newer vintage of a published series restates all of it, so that a
 * blank there withdraws what stood before; a later paper's blank does not.
 */
function newestOf(group: readonly Figure[]): Figure {
  const newest = group.at(-1)!;
  if (group.length === 1 || newest.origin === 'published') return newest;
  return group.findLast(({ value }) => value.kind !== 'missing') ?? newest;
}

/** A figure that was revised, and what it was before, newest first. */
export interface Revised {
  newest: Figure;
  earlier: Figure[];
}

export interface Settled {
  /** One printing of each figure. */
  used: Figure[];
  /** Those of them that say otherwise than an earlier printing. */
  revised: Revised[];
}

/** What was settled of a list of figures last: one screen asks about one list, and its parts, for every period, line and ranking. */
const settledLists = new WeakMap<readonly Figure[], { measure: Measure | null; settled: Settled }>();

/** Which printings are used, and what they revise: another number, or a number where there is none any more. */
export function settlePrintings(figures: readonly Figure[], measure: Measure | null): Settled {
  const known = settledLists.get(figures);
  if (known?.measure === measure) return known.settled;
  const settled = settle(figures, measure);
  for (const list of [figures, settled.used]) settledLists.set(list, { measure, settled });
  return settled;
}

/**
 * Those of the used printings that are wanted, and figures beside them that nobody prints twice (the means of groups). A
 * part of a settled list is settled: what asks about it need not look for its printings again.
 */
export function settledPart(figures: readonly Figure[], measure: Measure | null, isWanted: (figure: Figure) => boolean, beside: readonly Figure[] = []): Figure[] {
  const { used, revised } = settlePrintings(figures, measure);
  const part = [...used.filter(isWanted), ...beside];
  settledLists.set(part, { measure, settled: { used: part, revised: revised.filter(({ newest }) => isWanted(newest)) } });
  return part;
}

/** Settled lists of different areas in one. Whose figures they are tells printings apart, so that there is nothing left to settle. */
export function settledTogether(lists: readonly (readonly Figure[])[], measure: Measure | null): Figure[] {
  const parts = lists.map((list) => settlePrintings(list, measure));
  const used = parts.flatMap((part) => part.used);
  settledLists.set(used, { measure, settled: { used, revised: parts.flatMap(({ revised }) => revised) } });
  return used;
}

function settle(figures: readonly Figure[], measure: Measure | null): Settled {
  const settled: Settled = { used: [], revised: [] };
  for (const group of printings(figures, measure)) {
    const newest = newestOf(group);
    settled.used.push(newest);
    if (group.length === 1) continue;
    const earlier = group.filter((figure) => figure !== newest && differs(figure, newest)).reverse();
    if (earlier.length > 0) settled.revised.push({ newest, earlier });
  }
  return settled;
}

/** The printings that are used. The others stay in the library; `revisionsOf` tells of them. */
export function newestPrintings(figures: readonly Figure[], measure: Measure | null): Figure[] {
  return settlePrintings(figures, measure).used;
}

export function revisionsOf(figures: readonly Figure[], measure: Measure | null): Revised[] {
  return settlePrintings(figures, measure).revised;
}

function differs({ value }: Figure, newest: Figure): boolean {
  if (newest.value.kind === 'missing') return value.kind !== 'missing';
  return difference(value, newest.value)?.same === false;
}
