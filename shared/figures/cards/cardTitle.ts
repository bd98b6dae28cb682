import { matchLabel } from '../../catalogue/matchLabel.ts';
import { readDirection } from '../marks/readGlyph.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { everyMatch } from '../everyMatch.ts';
import { remember } from '../remember.ts';
import { announced, countWords, hasOpenEnd, isAbout, isStatus, isWords, lacksYear } from './lines/cardWords.ts';
import { intoBlocks, type Block } from './lines/intoBlocks.ts';
import type { Piece } from './lines/layLines.ts';
import { areSetLarge } from './items/pairBlocks.ts';
import type { PlacedItem } from './items/placeItems.ts';
import { readItems } from './items/readItems.ts';
import { isChange, readLoneValue } from './lines/readLoneValue.ts';

type Line = readonly Piece[];

/** A title that the catalogue knows this surely is of an indicator. */
const KNOWN = 0.6;

/** "CYPE8:", "KPI 2", "CYP EIIS 21", "1.": what a card is called by, before what it is of; in "EHCP 20 weeks" and "NEET 16 to 17" the number is none of a code. */
const CODE = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?[A-Z]{1,3}(?=\s)|(?:[A-Z]{1,6}[ ./-]){0,2}[A-Z]{1,6}[ .-]?\d{1,3}[a-z]?(?! ?(?:[-–] ?|to |and |or )?(?:\d|(?:working )?(?:days|weeks|months|years)\b|year olds?\b|plus\b))|\d{1,2}(?:\.\d{1,2})?(?=[.):]))[.):]?(?: [–-])?\s+/u;

/** A title without the code before it, and with the sign that the figure over it has lent it: "88%" over "of assessments in 45 days". */
export function withoutCode(title: string): string {
  return title.replace(CODE, '').replace(/^of (?=\p{L})/iu, '% of ');
}

/** The words over a value stand no higher than this over it, in points. */
const FAR_WORD = 40;

/** True for a title that the catalogue knows. */
export const isKnownTitle = remember((title) => {
  const { id, match } = matchLabel(withoutCode(title), { unit: null });
  return id !== null && match >= KNOWN;
});

/**
 * What a card is of: the words over its figures, else those under its large figure, else those beside that; first of all
 * those of them that the catalogue knows.
 */
export function titleOf(lines: readonly Line[], items: readonly PlacedItem[], shown: PlacedItem | null): string | null {
  const isWord = ({ text, box }: Piece): boolean => items.some(({ paired, line, bbox }) => paired && line.includes(text.trim()) && box[3] > bbox[1] - FAR_WORD);
  // What stands beside the words over values heads the rows of a table.
  const top = Math.min(...items.map(({ bbox }) => bbox[1]), ...lines.flat().filter(isWord).map(({ box }) => box[1]));
  const above = titleAmong(lines.filter((line) => line[0]!.box[3] <= top + 1).map((line) => line.filter((piece) => !isWord(piece))));
  const around = shown === null ? [] : [titleUnder(shown, items, lines), titleBeside(shown, lines)];
  const titles = [above, ...around].filter((title) => title !== null);
  return titles.find(isKnownTitle) ?? titles[0] ?? (shown === null ? null : titleAtFoot(items, lines));
}

/**
 * Of the texts over a card's figures, each over as many lines as it runs in one type, the one that the catalogue knows;
 * else the topmost: a theme or a team may stand over the indicator.
 */
function titleAmong(lines: readonly Line[]): string | null {
  return firstKnown(titleBlocks(lines.flat()));
}

function firstKnown(blocks: readonly Block[]): string | null {
  const titles = blocks.filter((block) => !blocks.some((title) => isThemeOf(block, title))).map(({ text }) => text.replace(/\s+/g, ' ').replace(RATED, '').trim());
  return titles.find(isKnownTitle) ?? titles[0] ?? null;
}

/** "EARLY HELP", in small capitals right over "Early help assessments started", is the theme of several cards, though the catalogue may know an indicator by the words. */
function isThemeOf(theme: Block, title: Block): boolean {
  const white = title.box[1] - theme.box[3];
  return !/\p{Ll}/u.test(theme.text) && /\p{Ll}/u.test(title.text) && theme.size < SMALL_THEME * title.size && white > -0.3 * title.size && white < title.size;
}

/** A theme is so much smaller than a card's title. */
const SMALL_THEME = 0.8;

/** A rating set close behind a title. */
const RATED = / \(?(?:red|amber|green)\)?$/i;

/** The texts among some pieces that could be a title. "16 and 17 year olds who are NEET or" goes on below, though "not known" might be a value. */
export function titleBlocks(pieces: readonly Piece[]): Block[] {
  const blocks = intoBlocks(pieces, (block, next) => couldBeTitle(block.pieces[0]!.text) && (couldBeTitle(next.text) || hasOpenEnd(block.text) || GOES_ON.test(next.text) || (lacksYear(block.text) && /^20\d\d$/.test(next.text.trim()))));
  // "What is the background to current" over "performance?" asks too.
  return blocks.filter((block) => couldBeTitle(block.pieces[0]!.text) && !ASKS.test(block.text) && !ofMark.test(block.text) && !isSentence(block.text) && !holdsFigure(block.text));
}

/** "referrals (3,377 in 2023/24)": a bracket that tells a figure, or is cut off in one, is no part of a title, and what it ends is none. */
function holdsFigure(text: string): boolean {
  return everyMatch(text, BRACKET).some(([, inside, end]) => end === '' || readItems(inside!).length > 0);
}

const BRACKET = /\(([^()]*\d[^()]*)(\)|$)/gu;

/** A line that begins small and holds no number goes on with the one over it, and so does a bracket of ages or a unit: "Children with a protection", "plan". */
const GOES_ON = /^\p{Ll}{2}[^\d:]*$|^\((?:aged? )?\d{1,2}(?: ?[-–] ?| to | and )\d{1,2}(?: years?(?: olds?)?)?\)$|^\((?:%|(?:rate )?per 1[\d,]+)\)$|^to \d{1,2}(?: years?(?: olds?)?)?\)?$/u;

/** A comment tells in sentences; a title is none, and ends in a full stop only where it is an indicator's: "Consistently low." is thought of one. */
function isSentence(text: string): boolean {
  const isLong = text.split(' ').length > LONGEST_STOPPED;
  return (isLong && /[a-z]\. +\p{Lu}|\b(?:was|were|is|are) [£<>]?\d[\d.,]*(?:%| in\b)/u.test(text)) || (isLong ? /\p{L}{2}\.$/u.test(text) : /\p{Ll}{2}\.$/u.test(text) && !isKnownTitle(text));
}

/** With a full stop at its end, no title has more words. */
const LONGEST_STOPPED = 6;

/** A strip prints its title first, and its figures behind it, in a row or in lines: large over their words, or else under a title that is known. */
export function titleBefore(lines: readonly Line[], items: readonly PlacedItem[]): string | null {
  const paired = items.filter((item) => item.paired);
  const left = Math.min(...(paired.length === 0 ? items : paired).map(({ bbox }) => bbox[0]));
  // The short last line of a comment ends before them too: its text does not.
  const title = firstKnown(titleBlocks(lines.flat()).filter(({ box }) => box[2] <= left + 1));
  return title !== null && (isKnownTitle(title) || (paired.length > 0 && paired.length === items.length && areSetLarge(items, lines.flat()))) ? title : null;
}

/** A tile may print its large figure first, and under it what it is. */
function titleUnder(shown: PlacedItem, items: readonly PlacedItem[], lines: readonly Line[]): string | null {
  const next = Math.min(...items.filter((item) => item !== shown).map(({ bbox }) => bbox[1]));
  return titleAmong(lines.filter(([first]) => first!.box[1] >= (shown.bbox[1] + shown.bbox[3]) / 2 && (first!.box[1] + first!.box[3]) / 2 <= next));
}

/** Or under all of a card's figures, along its foot, where no other words could be meant. */
function titleAtFoot(items: readonly PlacedItem[], lines: readonly Line[]): string | null {
  const end = Math.max(...items.map(({ bbox }) => bbox[3]));
  const title = titleAmong(lines.filter(([first]) => first!.box[1] >= end - 1));
  return title !== null && isKnownTitle(title) ? title : null;
}

/** Or beside it, to its left or right. */
function titleBeside(shown: PlacedItem, lines: readonly Line[]): string | null {
  const middle = (shown.bbox[1] + shown.bbox[3]) / 2;
  const beside = lines.map((line) => line.filter(({ box, size }) => Math.abs((box[1] + box[3]) / 2 - middle) < Math.max(shown.bbox[3] - shown.bbox[1], 2 * size)));
  return titleAmong(beside.filter((line) => line.length > 0));
}

/** What stands beside an arrow or a light says what the mark is for. */
const ofMark = /^(?:direction (?:of travel|(?:for|of) improvement)|(?:desired|preferred|intended|good) direction(?: of travel)?|polarity|(?:dot|direction of travel|trend|movement|change)(?: (?:from|since|against|on|vs\.?|compared (?:to|with))\b.*)?|(?:rag )?(?:rating|status)|rag|(?:(?:k?pi|indicator|measure) )?ref(?:erence)?(?: no)?\.?|good performance(?: is)?|definition|responsible officer|actions? (?:being )?taken)\s*:?$/i;

/** "Target 28.5% · England": a line of figures whose last stands in the next. */
const PARTED = /\d%? ?[|·•]/u;

const ASKS = /\?\s*$/;

/** Says what stands beside it, or under it: what the form is of. */
const SAYS_INDICATOR = /^(?:(?:(?:key )?performance |quality |our )?(?:indicator|measure|metric)|k?pi)(?: (?:title|name|description))?\s*:?$/iu;

/** Words that are neither figures nor said of any, nor ask. */
const couldBeTitle = remember((text) => /\p{L}{3}/u.test(text) && !ASKS.test(text) && !SAYS_INDICATOR.test(text.trim()) && !ofMark.test(text.trim()) && !isAbout(text) && !isStatus(text) && readRatingWord(text) === null && readDirection(text) === null && !isChange(text)
  && !(PARTED.test(text) && countWords(text) > 0)
  && readLoneValue(text) === null && announced(text.trim()) === null && !isWords(text) && readItems(text).length === 0);
