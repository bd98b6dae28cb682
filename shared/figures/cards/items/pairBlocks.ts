import type { Box } from '../../../model/geometry.ts';
import { everyMatch } from '../../everyMatch.ts';
import { announced, findWords, isWords, type Meaning } from '../lines/cardWords.ts';
import { endsTitle } from './figureOverPeriod.ts';
import { intoBlocks, type Block } from '../lines/intoBlocks.ts';
import { hasYear, isPeriods } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from './placeItems.ts';
import { readFigure } from './readFigure.ts';
import { isChange, isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** A value stands no further from its word than this many times the size of its type. */
const FARTHEST = 3;
/** Beside its word it may stand further off: the words make a column of their own. */
const FARTHEST_BESIDE = 16;

/** The lines of a large value and its word may overlap by this share of the value's height, as its type has white around it. */
const OVERLAP = 0.3;
/** A word beside a value stands at its middle, its head or its foot: their middles are no further apart than this share of its height. */
const ASKEW = 0.35;

/** Where values stand from the words that announce them. */
type Side = 'under' | 'over' | 'beside';

interface Word {
  block: Block;
  meaning: Meaning;
}

/** One word over a number may say anything; under a figure set large it says what the number is. */
const FEWEST = 2;

/** Values that stand each under, over or beside the word that announces it, all on the same side; each may run over two lines. */
export function pairBlocks(pieces: readonly Piece[], fewest = FEWEST): PlacedItem[] {
  const blocks = intoBlocks(pieces.flatMap(intoWords), ({ text }, next) => (/\d/.test(text) || isPeriods(next.text) || readLoneValue(next.text) === null) && !(isFigure(text) && isFigure(next.text)) && !beginsAnother(text, next.text));
  const words = blocks.map((block) => ({ block, meaning: announced(block.text) })).filter((word): word is Word => word.meaning !== null && (readLoneValue(word.block.text) === null || RANGE_NAME.test(word.block.text)));
  if (words.length < fewest) return [];
  const values = blocks.filter((block) => !endsTitle(block, pieces) && isValue(block.text));
  const labels = blocks.filter((block) => /\p{L}{3}/u.test(block.text) && !values.includes(block) && !words.some((word) => word.block === block));
  const sides = (['under', 'over', 'beside'] as const).map((side) => {
    const found = words.flatMap((word) => pairOf(word, words, values, side));
    const pairs = side === 'under' ? ofTargets(withPeriodsBelow(found, words, values), blocks) : found;
    if (side === 'beside') return goOn(pairs, values) ? [] : pairs;
    return (isFollowed(pairs, values.filter((value) => !isNamedBeside(value, words, values))) || ((isRowOfTable(pairs, words, labels) || isSeries(pairs)) && !areSetLarge(pairs, pieces))) ? [] : pairs;
  });
  // A name says more of a figure than a period on its other side does.
  const named = (pairs: readonly PlacedItem[]): number => pairs.filter(({ kind }) => kind !== 'dated').length;
  const most = sides.toSorted((a, b) => b.length - a.length || named(b) - named(a))[0]!;
  // Beside the rows of a chart or a list the comparators may stand in columns of their own, each over its figure.
  return [...most, ...sides[0]!.filter(({ kind, bbox, line, raw }) => kind === 'benchmark' && !most.some((item) => item.bbox === bbox || wordOf(item) === wordOf({ line, raw })))];
}

function isValue(text: string): boolean {
  return (/^[£<>~≤≥-]?\d|^(?:n\/a|tbc|-|–)/i.test(text) || SAYS_NONE.test(text)) && !isChange(text) && !isPeriods(text) && !isRemark(text) && announced(text)?.kind !== 'dated';
}

/** In place of a figure: "Not applicable" under "Target". What is thought of the newest, "Tracking", is said of that one. */
const SAYS_NONE = /^(?:not (?:(?:yet|currently) )?(?:set|applicable|available|published|reported|collected)(?: yet)?|no data(?: available)?|to be (?:set|confirmed|agreed)|awaited)$/i;

/** "Range" alone stands in place of a figure; "Target range" names one. */
const RANGE_NAME = /\p{L} range$/iu;

/** "7 of the 12 late cases were in one team.": what begins with a number may go on as a sentence does. */
function isRemark(text: string): boolean {
  return /\p{L}{2}\.$/u.test(text) && readLoneValue(text) === null && readFigure(text) === null;
}

/** "Future targets" before years each over a figure: those are what is aimed at. */
function ofTargets(pairs: readonly PlacedItem[], blocks: readonly Block[]): PlacedItem[] {
  const heads = blocks.filter(({ text }) => TARGETS.test(text) && !pairs.some(({ line }) => line.startsWith(text)));
  const isHeaded = ({ bbox }: PlacedItem): boolean => heads.some(({ box, size }) => box[2] < bbox[0] && box[1] < bbox[3] && bbox[1] - box[3] < FARTHEST * size);
  return pairs.map((item) => (item.kind === 'dated' && isHeaded(item) ? { ...item, kind: 'target', role: 'target' } : item));
}

/** "Target" alone heads a column, though its cell may be empty. */
const TARGETS = /^(?:(?:our|the|future|agreed|proposed|planned|annual|yearly|local|coming) )*targets(?: for)?:?$/iu;

function wordOf({ line, raw }: Pick<PlacedItem, 'line' | 'raw'>): string {
  return line.slice(0, line.length - raw.length);
}

/** Under one figure's words those of the next may stand as close as their own second line does: "England average", "2022/23", "Target". */
function beginsAnother(text: string, next: string): boolean {
  const both = `${text} ${next}`;
  return announced(text) !== null && /^\p{Lu}/u.test(next) && !isPeriods(next) && (findWords(both).length > 1 || announced(both) === null);
}

const NAMED = /^(.*\p{L}\)?) [£<]?\d[\d.,]*%?$/u;

/** The name of a row may stand so close before its first figure that both seem one text, and the figure is still of the period over it: "Kirklees 25.2%". */
export function withoutName(piece: Piece, pieces: readonly Piece[]): Piece[] {
  const name = NAMED.exec(piece.text)?.[1];
  if (name === undefined || announced(name) === null) return [piece];
  const { text, edges, box: [left, top, right, bottom], size } = piece;
  const at = name.length + 1;
  const over = pieces.filter((other) => isPeriods(other.text) && top - other.box[3] > -2);
  const isBeside = (one: Piece, other: Piece): boolean => one !== other && Math.abs(one.box[1] - other.box[1]) < size / 2;
  const heads = over.filter((date) => over.some((other) => isBeside(date, other)));
  // Under a line of several periods a row may stand as far down as the table goes.
  const dates = heads.length > 0 ? heads.filter((date) => date === heads.at(-1) || isBeside(date, heads.at(-1)!)) : over.filter((other) => top - other.box[3] < FARTHEST * size);
  if (!dates.some(({ box }) => box[0] < right && box[2] > edges[at]!) || dates.some(({ box }) => box[0] < edges[name.length]!)) return [piece];
  return [
    { ...piece, text: name, edges: edges.slice(0, at), box: [left, top, edges[name.length]!, bottom] },
    { ...piece, text: text.slice(at), edges: edges.slice(at), box: [edges[at]!, top, right, bottom] },
  ];
}

const TOKEN = /\S+/g;

/** White between two headings that stand close is at least this many times as wide as the space between the words of one. */
const BETWEEN_HEADINGS = 1.3;

/** Headings, or values, set so close beside each other that they seem one text: "Target Floor", "20.1% 20.8%", "Jan 2024  Target  England 2022/23". */
function intoWords(piece: Piece): Piece[] {
  const { text, edges, box } = piece;
  const starts = startsOfWords(piece);
  return starts.map((from, index) => {
    const part = text.slice(from, starts[index + 1]).trimEnd();
    return { ...piece, text: part, edges: edges.slice(from, from + part.length + 1), box: [edges[from]!, box[1], edges[from + part.length]!, box[3]] };
  });
}

function startsOfWords({ text, edges }: Piece): number[] {
  const words = findWords(text);
  if (words.length > 1 && isWords(text)) return words.map(({ from }) => from);
  const tokens = everyMatch(text, TOKEN);
  if (tokens.length < 2) return [0];
  if (tokens.every(([token]) => /\d/.test(token) && readLoneValue(token) !== null)) return tokens.map(({ index }) => index);
  const white = (at: number): number => edges[at]! - edges[at - 1]!;
  const narrowest = Math.min(...tokens.slice(1).map(({ index }) => white(index)));
  const apart = tokens.filter(({ index }, at) => at === 0 || white(index) > BETWEEN_HEADINGS * narrowest).map(({ index }) => index);
  return apart.length > 1 && announced(text) === null && apart.every((from, at) => announced(text.slice(from, apart[at + 1]).trim()) !== null) ? apart : [0];
}

/** A label before the values makes them a table's row, and the words over them its headings; a title stands before both. */
function isRowOfTable(pairs: readonly PlacedItem[], words: readonly Word[], labels: readonly Block[]): boolean {
  const left = Math.min(...pairs.map(({ bbox }) => bbox[0]));
  const headings = words.filter(({ block }) => pairs.some(({ line }) => line.startsWith(block.text))).map(({ block }) => block.box);
  const isBeside = (box: Box, others: readonly Box[]): boolean => others.some((other) => other[1] < box[3] && other[3] > box[1]);
  // "2018/19" before the values under quarters is the row's year.
  const years = pairs.every(({ kind, period }) => kind === 'dated' && period !== null && !hasYear(period)) ? words.filter(({ block }) => hasYear(block.text)).map(({ block }) => block) : [];
  return [...labels, ...years].some(({ box }) => box[2] < left && isBeside(box, pairs.map(({ bbox }) => bbox)) && !isBeside(box, headings));
}

/** How many times larger than its word a value is set that no table prints so. */
const LARGE = 1.3;

/** Values set larger than all the words beside them are a strip's, whatever stands before them; a table's are set like its headings. */
export function areSetLarge(pairs: readonly PlacedItem[], pieces: readonly Piece[]): boolean {
  const words = pieces.filter(({ text }) => announced(text) !== null && readLoneValue(text) === null).map(({ size }) => size);
  const sizes = pairs.map(({ bbox }) => pieces.find(({ box }) => box[0] === bbox[0] && box[1] === bbox[1])?.size ?? 0);
  return pairs.length > 1 && words.length > 0 && Math.min(...sizes) >= LARGE * Math.max(...words);
}

/** Years over values are a series, whatever frames them; the last quarters or months may be a card's. */
function isSeries(pairs: readonly PlacedItem[]): boolean {
  return pairs.every(({ kind }) => kind === 'dated') && (pairs.length > MOST_QUARTERS || pairs.some(({ period }) => !/[a-z]/i.test(period ?? '')));
}

/** A card prints the figures of no more quarters or months than a year has quarters, and the quarter before. */
const MOST_QUARTERS = 5;

/** More values behind the paired ones, each in line with them and without a word of its own, are the further columns of a table: "2019/20   28   26   31". */
function goOn(pairs: readonly PlacedItem[], values: readonly Block[]): boolean {
  const wordless = values.filter(({ box }) => !pairs.some(({ bbox }) => bbox === box));
  const continued = pairs.filter(({ bbox }) => wordless.some(({ box, size }) => box[0] > bbox[2] && Math.abs(box[1] + box[3] - bbox[1] - bbox[3]) / 2 < ASKEW * size));
  return continued.length > 1;
}

/** More values in line with the paired ones, that have no word of their own, are the next row of a table. */
function isFollowed(pairs: readonly PlacedItem[], values: readonly Block[]): boolean {
  const wordless = values.filter(({ box }) => !pairs.some(({ bbox }) => bbox === box));
  const followed = pairs.filter(({ bbox }) => wordless.some(({ box, size }) => box[1] > bbox[3] - 1 && box[1] - bbox[3] < FARTHEST * size && box[0] < bbox[2] && box[2] > bbox[0]));
  return followed.length > 1;
}

/** "SN 21/22 | 21.8% | England 21/22 | 21.5%": where each figure of a line stands behind a name of its own, none is of the words over it. */
function isNamedBeside(value: Block, words: readonly Word[], values: readonly Block[]): boolean {
  const isLevel = ({ box }: Block): boolean => Math.abs(box[1] + box[3] - value.box[1] - value.box[3]) / 2 < ASKEW * (value.box[3] - value.box[1]);
  const named = words.filter(({ block, meaning }) => isLevel(block) && meaning.kind !== 'dated').map(({ block }) => ({ block, isName: true }));
  const row = [...named, ...values.filter(isLevel).map((block) => ({ block, isName: false }))].toSorted((a, b) => a.block.box[0] - b.block.box[0]);
  return row.length % 2 === 0 && row.every(({ isName }, at) => isName === (at % 2 === 0));
}

function pairOf({ block, meaning }: Word, words: readonly Word[], values: readonly Block[], side: Side): PlacedItem[] {
  const foot = side === 'under' ? footOfRow(block, words) : block.box;
  const near = values.map((value) => ({ value, gap: gapTo(block.box, value.box, side) })).filter(({ value, gap }) => Math.min(gap, gapTo(foot, value.box, side)) < (side === 'beside' ? FARTHEST_BESIDE : FARTHEST) * block.size);
  const [nearest, ...others] = near.toSorted((a, b) => a.gap - b.gap);
  if (!nearest || others.some(({ gap }) => gap < nearest.gap + 1)) return [];
  const { value, gap } = nearest;
  const isBetween = words.some((other) => other.block !== block && gapTo(other.block.box, value.box, side) < gap);
  // "24.1% this quarter   23.8% last quarter": a word close behind one figure is not the next one's.
  const isBehind = side === 'beside' && values.some((other) => gapTo(other.box, block.box, side) < gap);
  // A period under a comparator's figure says when that is.
  const isNamed = side === 'over' && meaning.kind === 'dated' && words.some((other) => other.meaning.kind === 'benchmark' && gapTo(other.block.box, value.box, 'under') < FARTHEST * other.block.size);
  const parsed = isBetween || isBehind || isNamed ? null : (readLoneValue(value.text) ?? readFigure(value.text));
  const period = meaning.kind === 'benchmark' && side === 'under' ? (meaning.period ?? periodBelow(value, words, values)) : meaning.period;
  return parsed ? [{ ...meaning, period, parsed, from: 0, at: 0, to: 0, raw: value.text, bbox: value.box, line: `${block.text} ${value.text}`, paired: true }] : [];
}

/** A word down to where the longest of those that begin in its line ends: the values stand under that. */
function footOfRow({ box, size }: Block, words: readonly Word[]): Box {
  const row = words.filter(({ block }) => Math.abs(block.box[1] - box[1]) < 0.3 * size);
  return [box[0], box[1], box[2], Math.max(...row.map(({ block }) => block.box[3]))];
}

/** The period right under a comparator's figure, with no other figure under it that it could head: "England" over "41.4" over "31 March 2021". */
function periodBelow({ box }: Block, words: readonly Word[], values: readonly Block[]): string | null {
  const isFlush = (date: Box, size: number): boolean => Math.min(Math.abs(date[0] - box[0]), Math.abs(date[0] + date[2] - box[0] - box[2]) / 2) < size;
  const below = words.find(({ block, meaning }) => meaning.kind === 'dated' && gapTo(box, block.box, 'under') < block.size && isFlush(block.box, block.size));
  const headsOther = below !== undefined && values.some((value) => readLoneValue(value.text) !== null && (gapTo(below.block.box, value.box, 'under') < FARTHEST * below.block.size || gapTo(below.block.box, value.box, 'beside') < FARTHEST * below.block.size));
  return below === undefined || headsOther ? null : below.meaning.period;
}

/** Figures each between its word and its period: "Where we were" over "25.8%" over "2014/15", beside "Where we are" over "22.4%" over "2015/16". A target without one is of the newest's. One such period alone may be of them all. */
function withPeriodsBelow(pairs: readonly PlacedItem[], words: readonly Word[], values: readonly Block[]): PlacedItem[] {
  const below = pairs.map(({ bbox }) => {
    const value = values.find(({ box }) => box === bbox);
    return value === undefined ? null : periodBelow(value, words, values);
  });
  const own = pairs.flatMap(({ kind, role, period }, at) => (kind === 'benchmark' || (role !== 'actual' && period === null && below[at] === null) ? [] : [{ kind, period, at }]));
  const isEach = below.filter((period) => period !== null).length > 1 && own.every(({ kind, period, at }) => kind !== 'dated' && period === null && below[at] !== null);
  return isEach ? pairs.map((item, at) => ({ ...item, period: item.period ?? below[at]! })) : [...pairs];
}

/** How far a value stands on one side of its word, in points; infinite where it stands on none. */
function gapTo(word: Box, value: Box, side: Side): number {
  const level = side === 'beside';
  const [from, to] = level ? [1, 3] as const : [0, 2] as const;
  if (value[from] >= word[to] || value[to] <= word[from]) return Infinity;
  const height = value[3] - value[1];
  if (level && Math.abs(word[1] + word[3] - value[1] - value[3]) / 2 > ASKEW * height) return Infinity;
  const gap = level ? value[0] - word[2] : side === 'under' ? value[1] - word[3] : word[1] - value[3];
  return gap > (level ? -2 : -Math.max(2, OVERLAP * height)) ? Math.max(gap, 0) : Infinity;
}
