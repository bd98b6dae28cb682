import type { Box } from '../../model/geometry.ts';
import type { Rating, Unit } from '../../model/observation.ts';
import type { Direction } from '../marks/readGlyph.ts';
import { namedUnit } from '../values/units.ts';
import { directionIn, ratingIn } from './cardMarks.ts';
import { isKnownTitle, titleBefore, titleBlocks, titleOf } from './cardTitle.ts';
import type { ChartedPage } from './charts/chartSeries.ts';
import { withPeriodAt } from './items/figuresOfYears.ts';
import { area, contains } from './regions/findBoxes.ts';
import type { Piece } from './lines/layLines.ts';
import { itemsOf } from './charts/legends.ts';
import { areSetLarge } from './items/pairBlocks.ts';
import { isFigure, readLoneValue } from './lines/readLoneValue.ts';
import { largestValue, nameOver } from './lines/largestValue.ts';
import { hullOf, newestAt, type PlacedItem } from './items/placeItems.ts';
import { stackItems } from './items/stackItems.ts';
import { valueAlone } from './items/valueAlone.ts';
import { dataDate, endsName, mayDate, periodAlone, toldUnder } from './times/periodOfCard.ts';
import { readCaption } from './items/readCaption.ts';
import { comparatorsTime, withComparatorsTime } from './times/comparatorsTime.ts';
import { withPeriodsUnder } from './lines/withPeriodsUnder.ts';
import { withWrapped } from './lines/withWrapped.ts';

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
  /** True where a chart in it prints figures at its bars or points. */
  charted: boolean;
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
export function readFramed(box: Box, lines: readonly Line[], page: ChartedPage): Card | null {
  const inside = lines.map((line) => line.filter((piece) => contains(box, piece.box))).filter((line) => line.length > 0);
  const card = readInside(inside, box, page, true);
  if (card === null) return null;
  const whole = withFoot(box, lines, page);
  return { ...card, box: whole, rating: card.rating ?? (whole === box ? null : ratingIn(whole, lines.map((line) => line.filter((piece) => contains(whole, piece.box))), page)), framed: true };
}

/** What is thought of its figures may stand in a bar at the foot of a card: a word or two, and no figure. */
const LONGEST_VERDICT = 24;

/** A frame with the bar that may lie along its foot. */
function withFoot(box: Box, lines: readonly Line[], page: ChartedPage): Box {
  const bar = page.shadings.find((shading) => shading.box[3] - shading.box[1] <= HIGHEST_BAR && Math.abs(shading.box[1] - box[3]) <= ON_TOP && Math.abs(shading.box[0] - box[0]) <= ON_TOP && Math.abs(shading.box[2] - box[2]) <= ON_TOP)?.box;
  const text = bar === undefined ? '' : lines.flat().filter((piece) => contains(bar, piece.box)).map((piece) => piece.text).join(' ');
  return bar === undefined || text.length > LONGEST_VERDICT || /\d/.test(text) ? box : [box[0], box[1], box[2], bar[3]];
}

/** Reads the card of a frame with the title bar that may lie on top of it, or stand over it where nothing in it is a title. */
export function readWithBar(box: Box, lines: readonly Line[], page: ChartedPage, frames: readonly Box[] = []): Card | null {
  const withTitle = (apart: number): Card | null => {
    const bar = barOver(box, page, apart);
    // A bar along the foot of another card is that one's.
    if (apart > ON_TOP && bar !== null && frames.some((frame) => contains(frame, bar) && !contains(frame, box) && area(frame) > area(bar) + area(box) / 2)) return null;
    return bar === null ? null : readFramed([Math.min(box[0], bar[0]), bar[1], Math.max(box[2], bar[2]), box[3]], lines, page);
  };
  const onTop = withTitle(ON_TOP);
  if (onTop !== null) return onTop;
  const card = readFramed(box, lines, page);
  if (card !== null && card.title !== null) return card;
  const far = withTitle(FARTHEST_BAR);
  return (far?.setLarge === true ? far : withTitle(NEAR_BAR)) ?? card;
}

/** A bar as wide as a frame, or one of which the frame takes most. */
function barOver([left, top, right]: Box, page: ChartedPage, apart: number): Box | null {
  const isOver = ([x0, y0, x1, y1]: Box): boolean => y1 - y0 <= HIGHEST_BAR && y1 - top <= ON_TOP && top - y1 <= apart
    && Math.abs(x0 - left) <= ON_TOP && x1 > right - ON_TOP && (right - left) >= (apart > ON_TOP ? MOST_OF_BAR * (x1 - x0) : x1 - x0 - ON_TOP);
  return page.shadings.find(({ box }) => isOver(box))?.box ?? null;
}

/** A bar stands no further over the figures under it, in points, or with a line between where they are set large; of its width they take this share. */
const NEAR_BAR = 14;
const FARTHEST_BAR = 30;
const MOST_OF_BAR = 0.6;

/** The frame with the title bar that may lie on top of it. */
export function withBar([x0, y0, x1, y1]: Box): Box {
  return [x0, y0 - HIGHEST_BAR, x1, y1];
}

/** Whom a service is for, or what is done for them; staff, schools, pages and those who live in the area are counted for show. */
const SERVED = /^(?!.*\bliv(?:e|es|ing) (?:here|in (?:the|our) (?:county|city|borough|area|district|town)))(?:[\p{L}-]+ ){0,2}(?:children|young people|families|parents|carers|pupils|babies|contacts|referrals|assessments|enquiries|visits|(?:permanent )?exclusions?|suspensions?|conferences|placements|adoptions|care leavers)(?![\p{L}'’])/iu;

/** The card that some lines make up; a single large figure makes one where its title is an indicator's. */
export function readInside(asLaid: readonly Line[], box: Box, page: ChartedPage, framed = false): Card | null {
  const printed = withPeriodsUnder(asLaid);
  const largest = largestValue(printed);
  const lines = largest === null ? printed : withWrapped(printed, largest);
  const told = largest === null ? null : toldUnder(largest, lines);
  const shown = (largest === null || told !== null ? largest : withPeriodAt(largest, mayDate(largest, lines.flat()))) ?? (framed ? standingAlone(lines) : null);
  const caption = shown === null ? null : readCaption(lines.flat(), shown);
  const charts = page.series.filter((series) => contains(box, series.box));
  // Of several charts nobody knows which is of its title.
  if (new Set(charts.map((chart) => chart.box)).size > 1) return null;
  const charted = charts.flatMap((chart) => itemsOf(chart, lines.flat(), page));
  // What names the large figure names none of those beside it.
  const name = largest === null ? null : nameOver(largest.bbox, lines.flat());
  const others = without([...(told?.pieces ?? []), ...(name === null ? [] : [name.piece])], lines);
  const stacked = caption !== null && charted.length === 0 ? caption.items : stackItems(others, shown, charted);
  const printedItems = stacked.length > 0 ? stacked : shown !== null && shown.parsed.shape !== 'missing' ? [shown] : framed ? endingTitle(lines) : [];
  if (printedItems.length === 0) return null;
  const ofOthers = comparatorsTime(printedItems, lines);
  const items = withComparatorsTime(printedItems, ofOthers);
  const title = caption?.title ?? settleTitle(titleOf(lines, items, items.includes(shown!) ? shown : null), framed ? titleBefore(lines, items) : null);
  if (title === null && items.every(({ paired }) => paired)) return null;
  // "Jun-23 / Q1" between headings: signs without any number or word are no card's figures.
  if (items.every(({ raw }) => !/[\p{L}\d]/u.test(raw))) return null;
  const lone = items.length === 1 && (title === null || !isKnownTitle(title));
  if (lone && (!framed || title === null || !(items[0]!.parsed.unit === 'percent' || SERVED.test(title)))) return null;
  return { box, framed: false, charted: charted.length > 0, lone, setLarge: areSetLarge(items, lines.flat()), title, period: caption ? null : (dataDate(lines) ?? told?.period ?? periodAlone(apartFrom(items, without(ofOthers?.pieces ?? [], lines)))), unit: told?.unit ?? unitAlone(lines.map((line) => line.filter(({ text }) => title === null || !title.endsWith(text.trim())))), rating: ratingIn(box, lines, page), direction: directionIn(box, lines, page), items: withNewest(items, title, lines).filter(({ kind }) => kind !== 'forecast') };
}

function without(pieces: readonly Piece[], lines: readonly Line[]): Line[] {
  return lines.map((line) => line.filter((piece) => !pieces.includes(piece))).filter((line) => line.length > 0);
}

/** The figure set no larger than the rest, right under a title that is known, where no other is the newest. */
function standingAlone(lines: readonly Line[]): PlacedItem | null {
  const alone = valueAlone(lines);
  if (alone === null || stackItems(lines).some(({ kind }) => OWN.includes(kind))) return null;
  const over = titleBlocks(lines.flat()).find(({ box }) => box[3] <= alone.bbox[1] + 1 && alone.bbox[1] - box[3] < alone.bbox[3] - alone.bbox[1]);
  return over !== undefined && isKnownTitle(over.text) ? alone : null;
}

/** With the figure that ends the line of a card's title, where that is known and no other is the newest: "Re-referrals within 12 months    21.4%" over "Target 20%". */
function withNewest(items: readonly PlacedItem[], title: string | null, lines: readonly Line[]): PlacedItem[] {
  const top = Math.min(...items.map(({ bbox }) => bbox[1]));
  const over = lines.filter(([first]) => first!.box[3] <= top + 1);
  const ended = over.filter(([first, last, ...more]) => last !== undefined && more.length === 0 && isFigure(last.text) && title !== null && title.startsWith(first!.text.trim()) && isKnownTitle(title));
  const piece = ended[0]?.[1];
  const parsed = piece === undefined || ended.length > 1 ? null : readLoneValue(piece.text);
  if (piece === undefined || parsed === null || items.some(({ kind }) => kind === 'latest' || kind === 'to-date')) return [...items];
  return [newestAt(piece, parsed), ...items];
}

/** The figure, set larger, that ends the line of a known title and is all that a frame holds besides it. */
function endingTitle(lines: readonly Line[]): PlacedItem[] {
  const [title, figure, ...more] = lines.flat();
  const isShown = title !== undefined && figure !== undefined && more.length === 0 && figure.box[0] > title.box[2] && figure.size >= SHOWN_AT_END * title.size && isFigure(figure.text) && isKnownTitle(title.text);
  const parsed = isShown ? readLoneValue(figure.text) : null;
  return parsed === null ? [] : [newestAt(figure!, parsed)];
}

/** In a table's row the figure is of one size with its label. */
const SHOWN_AT_END = 1.15;

/** Of the title over or around a card's figures and that before them the one that is known, first the nearer. */
function settleTitle(around: string | null, before: string | null): string | null {
  return around !== null && (before === null || isKnownTitle(around) || !isKnownTitle(before)) ? around : before;
}

/** The card that nothing is drawn around. Words over values may as well be a table's headings: their title must be an indicator's. */
export function readOpen(lines: readonly Line[], page: ChartedPage): Card | null {
  const card = readInside(lines, withChart(hullOf(lines.flat().map(({ box }) => box)), page), page);
  if (card === null || card.items.length < 2 || card.title === null) return null;
  if (card.items.some(({ paired }) => paired) && !isKnownTitle(card.title)) return null;
  if (card.items.some((item) => standsOff(item, lines))) return null;
  // What stands below its figures may as well be the page's foot.
  const end = Math.max(...card.items.map(({ bbox }) => bbox[3]));
  return { ...card, box: hullOf([...lines.filter(([first]) => first!.box[1] < end).flat().map(({ box }) => box), ...page.series.map(({ box }) => box).filter((box) => card.charted && contains(card.box, box))]) };
}

/** The place of a card that nothing is drawn around, with the chart right under its words. */
export function withChart(box: Box, { series }: ChartedPage): Box {
  const share = (chart: Box): number => (Math.min(box[2], chart[2]) - Math.max(box[0], chart[0])) / (chart[2] - chart[0]);
  const under = [...new Set(series.map((one) => one.box))].filter((chart) => chart[1] > box[1] && chart[1] - box[3] < FARTHEST_CHART && chart[3] > box[3] && share(chart) > MOST_OF_CHART);
  return under.length === 1 ? hullOf([box, under[0]!]) : box;
}

/** Its top stands this far under them at most, in points, and they over so much of its width. */
const FARTHEST_CHART = 40;
const MOST_OF_CHART = 0.6;

/** A figure without a word of its own is of what stands near: far under a card's last words it begins another. */
function standsOff({ raw, line, paired, bbox }: PlacedItem, lines: readonly Line[]): boolean {
  const isOwn = ({ box }: Piece): boolean => box[0] < bbox[2] && box[2] > bbox[0] && box[1] < bbox[3] && box[3] > bbox[1];
  const white = Math.min(...lines.flat().filter((piece) => !isOwn(piece)).map(({ box }) => Math.max(0, box[1] - bbox[3], bbox[1] - box[3])));
  return !paired && raw.trim() === line.trim() && white > FARTHEST_OFF * (bbox[3] - bbox[1]);
}

/** White over and under a figure without a word is no higher than this many times its own height. */
const FARTHEST_OFF = 2;

/** A card's text without its figures and the words that announce them: "Q1" over a value is that one's period, and so is the month that a figure's words go on to. */
function apartFrom(items: readonly PlacedItem[], lines: readonly Line[]): Line[] {
  return lines.map((line) => line.filter((piece) => !items.some((item) => contains(item.bbox, piece.box) || (item.paired && item.line.includes(piece.text.trim())) || goesOnTo(item, piece) || standsUnder(item, piece)) && !endsName(piece, lines.flat())));
}

/** The period close under a comparator's figure is that one's. */
function standsUnder({ kind, bbox, period }: PlacedItem, { text, box, size }: Piece): boolean {
  return kind === 'benchmark' && period !== null && text.trim() === period && box[1] > bbox[1] && box[1] - bbox[3] < size && box[0] < bbox[2] + size && box[2] > bbox[0];
}

/** "▲ from 1,207" over "in December 2024": the one line was read on to the other, and the month is not the newest figure's. */
function goesOnTo({ bbox, line, period }: PlacedItem, { text, box, size }: Piece): boolean {
  return period !== null && text.includes(period) && line.includes(text.trim()) && box[1] > bbox[1] && box[1] - bbox[3] < 0.6 * size;
}

/** "Referrals" names what is counted, and is a title. */
const UNIT_WORDS = /^\(?(?:rate )?(?:%|per\b|days|weeks|months|years)|^\(?(?:as a )?(?:percentage|number|count)\)?$/i;

/** "Rate per 10,000 children aged 0-17": the ages are of those counted. */
const OF_AGES = /,? (?:aged? )?\(?(?:\d{1,2} ?(?:[-–]|to) ?\d{1,2}|under \d{1,2})(?: years?)?\)?$/iu;

/** The one unit that stands alone in a card; null where several do. */
function unitAlone(lines: readonly Line[]): Unit | null {
  const [only, ...more] = new Set(lines.flat().filter(({ text }) => UNIT_WORDS.test(text)).map(({ text }) => namedUnit(text.replace(OF_AGES, ''))).filter((unit) => unit !== null));
  return only !== undefined && more.length === 0 ? only : null;
}
