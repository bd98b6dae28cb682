import type { Unit } from '../../../model/observation.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { cleanText } from '../../values/cleanText.ts';
import { announced, countWords, hasOpenEnd, lacksYear, withoutDataWords } from '../lines/cardWords.ts';
import { endsTitle, figureOverPeriod, periodUnder } from '../items/figureOverPeriod.ts';
import { intoBlocks } from '../lines/intoBlocks.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from '../items/placeItems.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

type Line = readonly Piece[];

/** What a card says right under its large figure of when that is, and perhaps of whom it counts: "children in 2022/23". */
export interface ToldUnder {
  pieces: readonly Piece[];
  period: string;
  /** Counted, where it names whom or what. */
  unit: Unit | null;
}

/** White between a large figure and the words under it, in sizes of their type. */
const CLOSE = 1.5;

/** "aged 19 to 21", "per 10,000 children": numbers that are of those counted, and no figures. */
const OF_THOSE = /\b(?:aged? )?\(?\d{1,2} ?(?:[-–]|to|and) ?\d{1,2}\)?(?: years?(?: olds?)?)?|\b(?:under|over|aged?) \d{1,2}s?\b|\b\d{1,2}(?:\+| (?:and|or) (?:over|under|older|above))|\bper 1[\d,]+/giu;
/** What leads up to the period, behind nothing or the words that name whom or what is counted. */
const LEADS_UP = /(?:^|[\s,:(–-])(?:(?:as )?(?:at|on|of)|in|during|for|to|over)?(?: the)?(?: (?:end of|year|quarter|month|12 months)(?: (?:to|ending|ended))?)?[\s,:(–-]*$/iu;
/** Words that make it another's period than the figure's over them. */
const OF_OTHERS = /\b(?:than|compared|since|from|up|down|better|worse|higher|lower|more|fewer|less|increas\w*|decreas\w*|reduc\w*|chang\w*|rise|rose|fall|fell|targets?|aims?|plan(?:ned)?|previous(?:ly)?|last|next|due|by|until|before|after|publish\w*|updat\w*|refresh\w*|extract\w*|produced|inspect\w*|judged|rat(?:ed|ing)|rank\w*|was|were|is|are|will|has|have|review\w*|meeting|board|committee|cabinet)\b/iu;
/** No more words than these name whom or what is counted. */
const MOST_WORDS = 6;

/** What is told right under a figure set large, where it says when; null where that is another figure's. */
export function toldUnder(shown: PlacedItem, lines: readonly Line[]): ToldUnder | null {
  if (shown.kind !== 'latest' || shown.period !== null) return null;
  const pieces = lines.flat();
  const [left, top, right, bottom] = shown.bbox;
  const isUnder = ({ box, size }: Piece): boolean => box[1] > (top + bottom) / 2 && box[1] - bottom < CLOSE * size
    && Math.min(Math.abs(box[0] - left), Math.abs(box[0] + box[2] - left - right) / 2) < size;
  const under = pieces.filter((piece) => isUnder(piece)).toSorted((a, b) => a.box[1] - b.box[1])[0];
  // Beside other periods it is one of several of their kind.
  const says = announced(cleanText(under?.text ?? ''));
  // "Latest: Jun 21" has the figure that is the newest over it.
  if (says?.kind === 'latest' && says.period !== null && !isBeforeFigure(under!, pieces)) return { pieces: [under!], period: says.period, unit: null };
  if (under === undefined || isOfNext(under, pieces) || isHeading(under, pieces) || namesBeside(under, pieces).some((piece) => announced(piece.text.trim())?.kind === 'dated')) return null;
  const block = intoBlocks(pieces, (above, next) => hasOpenEnd(above.text) && /\d/.test(next.text)).find((one) => one.pieces.includes(under))!;
  const told = readTold(block.text);
  return told && { ...told, pieces: block.pieces };
}

function readTold(printed: string): Omit<ToldUnder, 'pieces'> | null {
  const text = cleanText(printed);
  const [only, ...more] = findMentions(text);
  if (only === undefined || more.length > 0 || only.mention.kind === 'relative' || /[\p{L}\d]/u.test(text.slice(only.to))) return null;
  const before = text.slice(0, only.from);
  const plain = before.replace(OF_THOSE, ' ');
  const words = plain.replace(LEADS_UP, '').match(/\p{L}+/gu) ?? [];
  if (!LEADS_UP.test(before) || /\d/.test(plain) || OF_OTHERS.test(plain) || countWords(plain) > 0 || words.length > MOST_WORDS) return null;
  return { period: text.slice(only.from, only.to), unit: COUNTED.test(plain) && !RATE.test(before) ? 'count' : null };
}

/** Whom a figure over such words counts; "of children" is a share of them. */
const COUNTED = /^\s*(?:[\p{L}-]+ ){0,3}(?:children|young people|families|households|carers|pupils|contacts|referrals|plans|cases|care leavers)\b/iu;
const RATE = /^\s*(?:of|%)|\bper\b|\brates?\b/iu;

/** The pieces that may say when a large figure is: none under it that is the next figure's, or of another matter. */
export function mayDate(shown: PlacedItem, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => piece.box[1] < (shown.bbox[1] + shown.bbox[3]) / 2 || !(isOfNext(piece, pieces) || isHeading(piece, pieces) || OF_OTHERS.test(piece.text)));
}

/** Beside names of others, with a figure under it as each of them has, a period is one of several headings. */
function isHeading(period: Piece, pieces: readonly Piece[]): boolean {
  return headsFigure(period, pieces) && namesBeside(period, pieces).some((piece) => headsFigure(piece, pieces));
}

function namesBeside(period: Piece, pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => piece !== period && isLevel(piece, period) && announced(piece.text.trim()) !== null);
}

/** White between a row of names and the figures under it, in sizes of their type. */
const FARTHEST_UNDER = 3;

function headsFigure({ box, size }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => isFigure(piece.text) && piece.box[0] < box[2] && piece.box[2] > box[0] && piece.box[1] > box[1] && piece.box[1] - box[3] < FARTHEST_UNDER * size);
}

/** A period before a figure of its own line is that one's, and so is one right over a figure. */
function isOfNext(period: Piece, pieces: readonly Piece[]): boolean {
  return isBeforeFigure(period, pieces) || figureUnder(period, pieces);
}

function isBeforeFigure(period: Piece, pieces: readonly Piece[]): boolean {
  const [behind] = pieces.filter((piece) => isLevel(piece, period) && piece.box[0] >= period.box[2]).toSorted((a, b) => a.box[0] - b.box[0]);
  return behind !== undefined && isFigure(behind.text) && (behind.box[0] - period.box[2] < 3 * period.size || !isHeaded(behind, pieces));
}

/** A figure further off, right under words, is of those; in a list that is as wide as its card it is of the line's. */
function isHeaded({ box, size }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => /\p{L}{3}/u.test(piece.text) && piece.box[0] < box[2] && piece.box[2] > box[0] && piece.box[1] < box[1] && box[1] - piece.box[3] < size);
}

function isLevel({ box }: Piece, other: Piece): boolean {
  return Math.abs(box[1] + box[3] - other.box[1] - other.box[3]) / 2 < 0.6 * other.size;
}

/** A figure right under the period is that period's, unless it has one of its own under it. */
function figureUnder(period: Piece, pieces: readonly Piece[]): boolean {
  const figure = pieces.find(({ text, box }) => isFigure(text) && readLoneValue(text) !== null && box[1] > period.box[1] && box[1] - period.box[3] < period.size
    && Math.min(Math.abs(box[0] - period.box[0]), Math.abs(box[0] + box[2] - period.box[0] - period.box[2]) / 2) < period.size);
  return figure !== undefined && !hasNameUnder(figure, pieces) && figureOverPeriod(pieces).every(({ bbox }) => bbox !== figure.box);
}

/** "20.0%" over "Target" has no need of the period over it. */
function hasNameUnder({ box }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((name) => ['target', 'floor', 'forecast'].includes(announced(name.text.trim())?.kind ?? '') && name.box[1] > box[1] && name.box[1] - box[3] < name.size
    && Math.min(Math.abs(box[0] - name.box[0]), Math.abs(box[0] + box[2] - name.box[0] - name.box[2]) / 2) < name.size);
}

/** The one period that a card says its data are of, in one text or over two: "Latest data: 31 March 2022", "Data period" beside "Q4 2021/22". */
export function dataDate(lines: readonly Line[]): string | null {
  const pairs = lines.flatMap((line) => line.slice(1).map(({ text }, at) => `${line[at]!.text.trim()} ${text.trim()}`));
  const stacked = intoBlocks(lines.flat(), ({ pieces }) => pieces.length < 2, { boldApart: false }).map(({ text }) => text);
  const told = [lines.flat().map(({ text }) => text), [...pairs, ...stacked]].map((texts) => texts.flatMap(dateOfData)).find((dates) => dates.length > 0) ?? [];
  const [only, ...more] = new Set(told);
  return only !== undefined && more.length === 0 ? only : null;
}

/** The period right behind such words, though what stands beside them may seem one text with it. */
function dateOfData(text: string): string[] {
  const rest = cleanText(withoutDataWords(text)).trim();
  const [first] = rest === cleanText(text).trim() ? [] : findMentions(rest);
  return first?.from === 0 && first.mention.kind !== 'relative' ? [rest.slice(0, first.to)] : [];
}

/** Words that lead up to a card's period. */
const AS_AT = /^(?:(?:latest |reporting )?(?:data|period|position|date|figures?)\b ?)?(?:(?:as )?(?:at|to|for|of)\b|(?:as at )?(?:the )?end of\b)? ?:? ?/i;

/** A sentence may begin a line with a day: "… will be filled by" over "31 March 2025." */
const TELLS = /\p{L}{2}[^.]*\s\S+[.](?:\s|$)/u;

/** When somebody looked, or printed what they saw, is no time of a figure's. */
const OF_REPORT = /\b(?:publish|updat|refresh|extract|inspect)/i;

/** The one period that stands alone in a card; null where several do. Right before a figure that nobody has read, or close under one, it is that one's. */
export function periodAlone(lines: readonly Line[]): string | null {
  const told = intoBlocks(lines.flat(), () => true).filter(({ text }) => TELLS.test(text)).flatMap(({ pieces }) => pieces);
  const unread = lines.flat().filter((piece) => isFigure(piece.text) && !endsTitle(piece, lines.flat())).map((figure) => periodUnder(figure, lines.flat()));
  const alone = lines.flat().filter((piece) => !OF_REPORT.test(piece.text) && !told.includes(piece) && !unread.includes(piece) && !isCutOff(piece, lines.flat()) && !lines.some((line) => isFigure(line[line.indexOf(piece) + 1]?.text ?? '') && line.includes(piece))).map(({ text }) => text.trim()).filter((text) => /\d/.test(text) && findMentions(text.replace(AS_AT, '')).length === 1 && announced(text.replace(AS_AT, ''))?.kind === 'dated');
  const [only, ...more] = new Set(alone);
  return only !== undefined && more.length === 0 ? withoutDataWords(only) : null;
}

/** "England" over "2021/22", before or over its figure: the year is the comparator's. */
export function endsName(piece: Piece, pieces: readonly Piece[]): boolean {
  const name = intoBlocks(pieces, () => true).flatMap((block) => block.pieces[block.pieces.indexOf(piece) - 1] ?? [])[0]?.text.trim() ?? '';
  return announced(name)?.kind === 'benchmark' && announced(`${name} ${piece.text.trim()}`)?.kind === 'benchmark';
}

/** "at 31" over "March 2023", or "at 31 March" over "2023": the day stands in the line before, and the month or the year alone is not what is meant. */
function isCutOff(piece: Piece, pieces: readonly Piece[]): boolean {
  return intoBlocks(pieces, () => true).map((block) => block.pieces[block.pieces.indexOf(piece) - 1]?.text ?? '').some((before) => /(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s*$/.test(before) || lacksYear(before));
}
