import type { Box } from '../../model/geometry.ts';
import type { Rating, Unit } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import type { Direction } from '../marks/readGlyph.ts';
import { findMentions } from '../periods/findMentions.ts';
import { namedUnit } from '../values/units.ts';
import { directionIn, ratingIn } from './cardMarks.ts';
import { isKnownTitle, titleBefore, titleBlocks, titleOf } from './cardTitle.ts';
import { announced } from './cardWords.ts';
import { contains } from './findBoxes.ts';
import type { Piece } from './layLines.ts';
import { areSetLarge } from './pairBlocks.ts';
import { hullOf, largestValue, stackItems, valueAlone, type PlacedItem } from './placeItems.ts';
import { readCaption } from './readCaption.ts';

type Line = readonly Piece[];

/** A card: whose title names an indicator, and whose line prints its figures. */
export interface Card {
  box: Box;
  /** False when nothing is drawn around it. */
  framed: boolean;
  /** True for one figure alone, under words that the catalogue does not know. */
  lone: boolean;
  /** True where its figures are larger than their words, as no table's are. */
  setLarge: boolean;
  /** Null where the figures say of nothing what they are. */
  title: string | null;
  /** A period printed alone in the card: that of its newest figure. */
  period: string | null;
  /** A unit printed alone in the card, under or beside its figure: "per 10,000". */
  unit: Unit | null;
  rating: Rating | null;
  direction: Direction | null;
  items: PlacedItem[];
}

/** A title bar is no higher than this: two lines of a heading. */
const HIGHEST_BAR = 44;
/** It begins, and ends, within this many points of the frame under it. */
const ON_TOP = 4;

/** What a card prints of its newest figure. */
const OWN: PlacedItem['kind'][] = ['latest', 'to-date', 'dated'];

/** Reads the card that a frame holds, title and all, or null when it holds none, or several. */
export function readFramed(box: Box, lines: readonly Line[], page: Page): Card | null {
  const inside = lines.map((line) => line.filter((piece) => contains(box, piece.box))).filter((line) => line.length > 0);
  const card = readInside(inside, box, page, true);
  return card && { ...card, framed: true };
}

/** A title bar may lie on top of the frame that holds the figures: the card is both. */
export function readUnderBar(box: Box, lines: readonly Line[], page: Page): Card | null {
  const bar = page.shadings.find(({ box: [x0, y0, x1, y1] }) => y1 - y0 <= HIGHEST_BAR && Math.abs(y1 - box[1]) <= ON_TOP && Math.abs(x0 - box[0]) <= ON_TOP && Math.abs(x1 - box[2]) <= ON_TOP);
  return bar ? readFramed([box[0], bar.box[1], box[2], box[3]], lines, page) : null;
}

/** The frame with the title bar that may lie on top of it. */
export function withBar([x0, y0, x1, y1]: Box): Box {
  return [x0, y0 - HIGHEST_BAR, x1, y1];
}

/** Whom a service is for, or what is done for them; staff, schools, pages and those who live in the area are counted for show. */
const SERVED = /^(?!.*\bliv(?:e|es|ing) (?:here|in (?:the|our) (?:county|city|borough|area|district|town)))(?:[\p{L}-]+ ){0,2}(?:children|young people|families|parents|carers|pupils|babies|contacts|referrals|assessments|enquiries|visits|care leavers)(?![\p{L}'’])/iu;

/** The card that some lines make up; a single large figure makes one where its title is an indicator's. */
export function readInside(lines: readonly Line[], box: Box, page: Page, framed = false): Card | null {
  const shown = largestValue(lines) ?? (framed ? standingAlone(lines) : null);
  const caption = shown === null ? null : readCaption(lines.flat(), shown);
  const stacked = caption?.items ?? stackItems(lines, shown);
  const items = stacked.length === 0 && shown !== null ? [shown] : stacked;
  if (items.length === 0) return null;
  const title = caption?.title ?? settleTitle(titleOf(lines, items, items.includes(shown!) ? shown : null), framed ? titleBefore(lines, items) : null);
  if (title === null && items.every(({ paired }) => paired)) return null;
  const lone = items.length === 1 && (title === null || !isKnownTitle(title));
  if (lone && (!framed || title === null || !(items[0]!.parsed.unit === 'percent' || SERVED.test(title)))) return null;
  return { box, framed: false, lone, setLarge: areSetLarge(items, lines.flat()), title, period: caption ? null : periodAlone(apartFrom(items, lines)), unit: unitAlone(lines.map((line) => line.filter(({ text }) => title === null || !title.endsWith(text.trim())))), rating: ratingIn(box, lines, page), direction: directionIn(box, lines, page), items };
}

/** The figure set no larger than the rest, right under a title that is known, where no other is the newest. */
function standingAlone(lines: readonly Line[]): PlacedItem | null {
  const alone = valueAlone(lines);
  if (alone === null || stackItems(lines).some(({ kind }) => OWN.includes(kind))) return null;
  const over = titleBlocks(lines.flat()).find(({ box }) => box[3] <= alone.bbox[1] + 1 && alone.bbox[1] - box[3] < alone.bbox[3] - alone.bbox[1]);
  return over !== undefined && isKnownTitle(over.text) ? alone : null;
}

/** Of the title over or around a card's figures and that before them the one that is known, first the nearer. */
function settleTitle(around: string | null, before: string | null): string | null {
  return around !== null && (before === null || isKnownTitle(around) || !isKnownTitle(before)) ? around : before;
}

/** The card that nothing is drawn around. Words over values may as well be a table's headings: their title must be an indicator's. */
export function readOpen(lines: readonly Line[], page: Page): Card | null {
  const card = readInside(lines, hullOf(lines.flat().map(({ box }) => box)), page);
  if (card === null || card.items.length < 2 || card.title === null) return null;
  if (card.items.some(({ paired }) => paired) && !isKnownTitle(card.title)) return null;
  // What stands below its figures may as well be the page's foot.
  const end = Math.max(...card.items.map(({ bbox }) => bbox[3]));
  return { ...card, box: hullOf(lines.filter(([first]) => first!.box[1] < end).flat().map(({ box }) => box)) };
}

/** A card's text without its figures and the words that announce them: "Q1" over a value is that one's period. */
function apartFrom(items: readonly PlacedItem[], lines: readonly Line[]): Line[] {
  return lines.map((line) => line.filter(({ text, box }) => !items.some(({ bbox, paired, line: own }) => contains(bbox, box) || (paired && own.includes(text.trim())))));
}

/** Words that lead up to a card's period. */
const AS_AT = /^(?:(?:latest |reporting )?(?:data|period|position|date|figures?)\b ?)?(?:(?:as )?(?:at|to|for|of)\b|(?:as at )?(?:the )?end of\b)? ?:? ?/i;

/** The one period that stands alone in a card; null where several do. */
function periodAlone(lines: readonly Line[]): string | null {
  const alone = lines.flat().map(({ text }) => text.trim()).filter((text) => /\d/.test(text) && findMentions(text.replace(AS_AT, '')).length === 1 && announced(text.replace(AS_AT, ''))?.kind === 'dated');
  const [only, ...more] = new Set(alone);
  return only !== undefined && more.length === 0 ? only : null;
}

/** "Referrals" names what is counted, and is a title. */
const UNIT_WORDS = /^\(?(?:rate )?(?:%|per\b|days|weeks|months|years)/i;

/** The one unit that stands alone in a card; null where several do. */
function unitAlone(lines: readonly Line[]): Unit | null {
  const [only, ...more] = new Set(lines.flat().filter(({ text }) => UNIT_WORDS.test(text)).map(({ text }) => namedUnit(text)).filter((unit) => unit !== null));
  return only !== undefined && more.length === 0 ? only : null;
}
