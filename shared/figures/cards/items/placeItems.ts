import type { Box } from '../../../model/geometry.ts';
import { announced } from '../lines/cardWords.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';
import type { Piece } from '../lines/layLines.ts';
import type { ParsedValue } from '../../parseValue.ts';
import { readItems, readWorded, type Item } from './readItems.ts';

/** An item with the place on the page where it is printed. */
export type PlacedItem = Item & { raw: string; bbox: Box; line: string; /** True for a value under or over its word. */ paired: boolean };

type Line = readonly Piece[];

/** The figures that stand in a line's text, each in the box of its own words. */
export function placeItems(line: Line): PlacedItem[] {
  return placeInText([line]);
}

/** The figures in lines that read on as one text: a narrow card breaks its line wherever it must. */
export function placeInText(lines: readonly Line[], read: typeof readItems | null = null): PlacedItem[] {
  const none = lines.findIndex((line) => dashIn(line) > 0);
  if (none >= 0) {
    const at = dashIn(lines[none]!);
    const line = lines[none]!;
    const [before, behind] = [[...lines.slice(0, none), line.slice(0, at - 1)], [line.slice(at + 1), ...lines.slice(none + 1)]].map((part) => part.filter((some) => some.length > 0)).map((part) => (part.length === 0 ? [] : placeInText(part, read)));
    return [...before!, ...noneAt(line[at]!, line[at - 1]!), ...behind!];
  }
  const rows = lines.map(withoutEmptyEnd);
  const pieces = rows.flat();
  const text = pieces.map((piece) => piece.text).join(' ');
  const items = (read ?? (isRow(pieces) ? readWorded : readItems))(text);
  if (items.length === 0 || !keepsPairs(items, rows) || !keepsColumns(items, rows)) return [];
  const places = pieces.flatMap(({ text: words, edges, box }) => Array.from({ length: words.length + 1 }, (_, index): Box => [edges[index] ?? box[2], box[1], edges[index + 1] ?? box[2], box[3]]));
  return items.map((item) => ({
    ...item, raw: text.slice(item.at, item.to), line: text, paired: false, bbox: hullOf(places.slice(Math.min(item.from, item.at), item.to)),
  }));
}

/**
 * False where a line that tells one figure with its word right before it would lend that figure the word of another line:
 * "England 88%" over "West Midlands 87%", read on, may give the words behind each figure for those before it.
 */
function keepsPairs(items: readonly Item[], lines: readonly Line[]): boolean {
  let start = 0;
  return lines.length < 2 || lines.every((line, at) => {
    const text = line.map((piece) => piece.text).join(' ');
    const [own, ...more] = readItems(text);
    const before = lines[at - 1]?.map((piece) => piece.text).join(' ') ?? '';
    const from = start;
    start += text.length + 1;
    if (own === undefined || more.length > 0 || own.from > 2 || own.at <= own.from || own.to < text.trimEnd().length) return true;
    const read = items.find(({ at, to }) => at < from + own.to && to > from + own.at);
    const isSameTime = own.period === null || read?.period === own.period || (read?.period?.endsWith(own.period) === true && before.trimEnd().endsWith(read.period.slice(0, -own.period.length).trim()));
    if (read === undefined) return true;
    // "· London", or "| Quarter 1", over "2020/21 57.0": the year goes on with the name.
    if (own.kind === 'dated' && read.from < from && read.period?.endsWith(own.period ?? '') === true) return true;
    return read.kind === own.kind && read.area?.name === own.area?.name && isSameTime && JSON.stringify(read.parsed.value) === JSON.stringify(own.parsed.value);
  });
}

/** False where a figure's words would run on from one of several texts beside each other, with another between, into the line under them: those are columns. */
function keepsColumns(items: readonly Item[], lines: readonly Line[]): boolean {
  let end = 0;
  return lines.length < 2 || lines.every((line) => {
    const start = end;
    const last = start + line.slice(0, -1).reduce((sum, { text }) => sum + text.length + 1, 0);
    end = last + (line.at(-1)?.text.length ?? 0) + 1;
    return line.length < 2 || items.every(({ from, at }) => at < end || from < start || from >= last);
  });
}

/** Where a dash stands apart behind a word, and before no figure of its line: there is none, and it leads up to none: "Target   -" over "Quarter 4   3,576". */
function dashIn(line: Line): number {
  return line.findIndex(({ text }, at) => at > 0 && DASH.test(text) && !isFigure(line[at + 1]?.text ?? ''));
}

const DASH = /^\s*[–—-]\s*$/;

/** That a comparator, or the newest or one before, has no figure: "London 2023/24   –", "Latest (Quarter 3)   -", "June 2024   -". A dash behind "Target" sets none. */
function noneAt(dash: Piece, word: Piece): PlacedItem[] {
  const [meaning, parsed] = [announced(word.text.trim()), readLoneValue(dash.text)];
  return meaning === null || !['benchmark', 'latest', 'previous', 'dated'].includes(meaning.kind) || parsed === null ? [] : [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: dash.text.trim(), bbox: hullOf([word.box, dash.box]), line: `${word.text} ${dash.text}`, paired: false }];
}

/** "Latest | 226 | Target" and an empty cell: where each figure of a row stands behind its word, the word at its end has none. */
function withoutEmptyEnd(line: Line): Line {
  const isNamed = line.every(({ text }, at) => isFigure(text) === (at % 2 === 1)) && line.length % 2 === 1 && line.length > 2;
  return isNamed && line.every(({ text }, at) => at % 2 === 1 || announced(text.trim()) !== null) ? line.slice(0, -1) : line;
}

/** Several figures that each stand apart from all words are a row of a table. */
function isRow(pieces: readonly Piece[]): boolean {
  return pieces.length > 2 && pieces.every(({ text }) => isFigure(text) || !/\d/.test(text));
}

/** True where the first of two lines, read as one text with the second, begins with a figure's word. */
export function beginsFigures(line: Line, next: Line | undefined): boolean {
  const [first] = next === undefined ? [] : placeInText([line, next], readWorded);
  return first !== undefined && Math.min(first.from, first.at) <= 2;
}

/** The newest figure of a card, where no word names it. */
export function newestAt({ text, box }: Piece, parsed: ParsedValue): PlacedItem {
  return { kind: 'latest', role: 'actual', area: null, period: null, parsed, from: 0, at: 0, to: 0, raw: text, bbox: box, line: text, paired: false };
}

export function hullOf(boxes: readonly Box[]): Box {
  return [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
}
