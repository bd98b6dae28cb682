import { matchLabel } from '../catalogue/matchLabel.ts';
import type { Box } from '../model/geometry.ts';
import type { Area, Doubt, Observation, Period, Value } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { contains, findBoxes } from './cards/findBoxes.ts';
import { layLines, type Piece } from './cards/layLines.ts';
import { isCardLine, placeItems, SHOWN, type PlacedItem } from './cards/placeItems.ts';
import { countWords, readItems } from './cards/readItems.ts';
import { readFramed, readUnderBar, readUnframed, withBar, type Card } from './cards/readCard.ts';
import type { ReadingContext } from './context.ts';
import { observationId } from './observationId.ts';
import { ownArea } from './ownArea.ts';
import { parsePeriod } from './parsePeriod.ts';
import { cleanText } from './values/cleanText.ts';
import { settleValue } from './values/settleValue.ts';
import { unitInLabel } from './values/units.ts';

type Line = readonly Piece[];

/** A card is a few words and a chart: a frame with more text than this, in characters, holds a table, a page or a comment. */
const MOST_TEXT = 450;
/** A frame and a table that differ by no more than this, in points, are one thing found twice. */
const WHOLE_TABLE = 8;

export interface CardReadings {
  observations: Observation[];
  /** The cards' boxes, which no other reader should look into. */
  boxes: Box[];
  problems: Problem[];
}

/**
 * The figures of a page's cards. A card is known by its line of figures ("Latest: 34% | Target: 60%, Floor: 55% |
 * Previous: 26% (Red)"), in whatever order and punctuation; its frame holds its title, its rating and its arrow. Lines
 * inside a table count too: a frame with a title bar is easily taken for one.
 */
export function readCards(page: Page, tableBoxes: readonly Box[], context: ReadingContext): CardReadings {
  const lines = layLines(page.runs);
  const boxes = findBoxes(page);
  const columns = lines.flatMap((line) => intoColumns(line, boxes));
  const cards = findCards(columns, boxes, tableBoxes, page);
  const within = context.period ?? periodAtTop(lines);
  const observations = cards.flatMap((card) => observe(card, page, context, within));
  return { observations, boxes: cards.map(({ box }) => box), problems: problemsOf(observations, page) };
}

/** Whole frames first, the smallest before any around it; then frames under a title bar; then lines that nothing frames. */
function findCards(lines: readonly Line[], boxes: readonly Box[], tableBoxes: readonly Box[], page: Page): Card[] {
  const cards: Card[] = [];
  const isTaken = (box: Box): boolean => cards.some((card) => card.items.some(({ bbox }) => contains(box, bbox)));
  const pieces = lines.flat();
  const words = pieces.map((piece) => ({ piece, count: countWords(piece.text) })).filter(({ count }) => count > 0);
  if (words.length === 0) return [];
  const telling = boxes.filter((frame) => tellsFigures(withBar(frame), words, pieces) && isBrief(frame, pieces));
  for (const read of [readFramed, readUnderBar]) {
    for (const box of telling) {
      const card = isTaken(box) ? null : read(box, lines, page);
      if (card && !isPartOfTable(card, tableBoxes)) cards.push(card);
    }
  }
  for (const line of lines.filter(isCardLine)) {
    const place = placeItems(line)[0]!.bbox;
    const card = isTaken(place) || tableBoxes.some((box) => contains(box, place)) ? null : readUnframed(line, lines, page);
    if (card) cards.push(card);
  }
  return cards.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Each of a card's figures has its word, but for one that is shown large: a cell with a single word in it is no card. */
function tellsFigures(frame: Box, words: readonly { piece: Piece; count: number }[], pieces: readonly Piece[]): boolean {
  const inside = words.filter(({ piece }) => contains(frame, piece.box));
  const [only] = inside;
  if (only === undefined || inside.length > 1 || only.count > 1) return only !== undefined;
  return pieces.some(({ box, size }) => size >= SHOWN * only.piece.size && contains(frame, box));
}

function isBrief(frame: Box, pieces: readonly Piece[]): boolean {
  return pieces.reduce((sum, { box, text }) => sum + (contains(frame, box) ? text.length : 0), 0) <= MOST_TEXT;
}

/** Words over values, or before several, within a larger table are its headings, labels and cells. */
function isPartOfTable({ box, items }: Card, tableBoxes: readonly Box[]): boolean {
  return items.some(({ paired, parsed }) => paired || parsed.shape === 'unreadable') && tableBoxes.some((table) => contains(table, box) && !contains(box, table, WHOLE_TABLE));
}

/** Cards stand side by side: the pieces of one line part where one frame ends and the next begins. */
function intoColumns(line: Line, boxes: readonly Box[]): Piece[][] {
  const columns: { around: string; pieces: Piece[] }[] = [];
  for (const piece of line) {
    const largest = boxes.findLast((box) => piece.box[0] >= box[0] - 2 && piece.box[2] <= box[2] + 2 && piece.box[1] >= box[1] - 2 && piece.box[3] <= box[3] + 2);
    const around = largest?.join(',') ?? '';
    const last = columns.at(-1);
    if (last?.around === around) last.pieces.push(piece);
    else columns.push({ around, pieces: [piece] });
  }
  return columns.map(({ pieces }) => pieces);
}

/** Pages of cards often carry their quarter in the heading only. */
function periodAtTop(lines: readonly (readonly { text: string }[])[]): Period | null {
  for (const line of lines.slice(0, 6)) {
    const text = cleanText(line.map((piece) => piece.text).join(' '));
    // "Outturn 2022/23: 64%" dates its own figure.
    const { period } = readItems(text).length > 0 ? { period: null } : parsePeriod(text);
    if (period && ['month', 'quarter', 'financial-year', 'as-at'].includes(period.kind)) return period;
  }
  return null;
}

function observe(card: Card, page: Page, context: ReadingContext, within: Period | null): Observation[] {
  const unit = unitInLabel(card.title) ?? card.items.map(({ parsed }) => parsed.unit).find((stated) => stated !== null) ?? null;
  const { id, variant, match } = matchLabel(card.title, { unit });
  const latest = card.items.find(({ kind }) => kind === 'latest') ?? newestDated(card.items, within);
  const now = periodOf(latest?.period ?? latest?.parsed.period ?? null, within) ?? within;
  return card.items.map((item) => {
    const area = item.area ?? ownArea(context);
    const period = itemPeriod(item, now, within);
    const value = settleValue(item.parsed, item.role, unit);
    return {
      id: observationId({ document: context.document, page: page.number, bbox: item.bbox, area, role: item.role, period }),
      document: context.document,
      indicator: { label: card.title, id, match },
      variant, area, role: item.role, period,
      basis: parsePeriod(item.period ?? '').basis,
      value,
      parts: item.parsed.parts,
      raw: item.raw,
      rating: item.parsed.rating ?? (item === latest ? card.rating : null),
      arrow: item === latest && card.direction ? { direction: card.direction, means: null } : null,
      source: {
        page: page.number, printedPage: context.printedPages.get(page.number) ?? page.printedPage, bbox: item.bbox,
        column: null, row: null, reading: 'card', quote: item.line,
      },
      table: null, section: null,
      confidence: Number(((card.framed ? 0.95 : 0.75) * (id === null ? 0.7 : 0.6 + 0.4 * match)).toFixed(3)),
      doubts: doubtsOf(item, value, period, area, id),
    };
  });
}

/** Of figures that are named by their periods alone the last. */
function newestDated(items: readonly PlacedItem[], within: Period | null): PlacedItem | undefined {
  const endOf = (item: PlacedItem): string => periodOf(item.period, within)?.end ?? '';
  return items.filter(({ kind }) => kind === 'dated').toSorted((a, b) => endOf(b).localeCompare(endOf(a)))[0];
}

/** The item's own period, else: a target's is that of the latest figure, "previous" is one period before it. */
function itemPeriod(item: PlacedItem, now: Period | null, within: Period | null): Period | null {
  const printed = item.period ?? item.parsed.period;
  // "Q1" is of the report's year; beside "Outturn 22/23" it is of the year after.
  if (printed) return periodOf(printed, within ?? (now !== null && !now.kind.endsWith('-year') ? now : null));
  switch (item.kind) {
    case 'previous': return periodOf('previous', now);
    case 'last-year': return periodOf('same period last year', now);
    case 'benchmark': return null;
    case 'latest': case 'dated': case 'target': case 'floor': default: return now;
  }
}

function periodOf(text: string | null, within: Period | null): Period | null {
  return text === null ? null : parsePeriod(text, { within }).period;
}

function doubtsOf({ parsed }: PlacedItem, value: Value, period: Period | null, area: Area, id: string | null): Doubt[] {
  const doubts: [Doubt, boolean][] = [
    ['period-unresolved', period === null],
    ['council-unknown', area.kind === 'council' && area.gss === null],
    ['unit-unknown', value.kind !== 'missing' && value.unit === null],
    ['percent-out-of-range', value.kind === 'number' && value.unit === 'percent' && (value.number < 0 || value.number > 100)],
    ['indicator-unmatched', id === null],
  ];
  return [...parsed.doubts, ...doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)];
}

function problemsOf(observations: readonly Observation[], page: Page): Problem[] {
  const own = observations.filter(({ area }) => area.kind === 'council');
  if (!own.some(({ period }) => period === null)) return [];
  return [{ kind: 'period-unresolved', page: page.number, message: 'The cards on this page do not say for when their figures are, and neither does the report.' }];
}
