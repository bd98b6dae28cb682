import type { Box } from '../../../model/geometry.ts';
import type { Observation } from '../../../model/observation.ts';
import type { Table } from '../../../model/table.ts';
import type { TableReadings } from '../../readTable.ts';
import { area, contains } from './findBoxes.ts';
import { hullOf } from '../items/placeItems.ts';

/** The cards of a page, the charts beside them, and the figures they have told. */
export interface CardsOfPage {
  boxes: readonly Box[];
  charts: readonly Box[];
  observations: readonly Observation[];
}

/** A drawn card is easily taken for a small table too: what was read of it as a card stands, beside the rest of a table of its own. */
export function withoutCards(found: TableReadings, table: Table, cards: ReadonlyMap<number, CardsOfPage>, ofCard: readonly Observation[]): TableReadings {
  const taken = new Map(table.pages.map((page, index) => [page, takenFrom(table.boxes[index]!, cards.get(page))]));
  const bands = new Map(table.pages.map((page, index) => [page, bandsIn(table.boxes[index]!, cards.get(page))]));
  const isOfCards = table.pages.some((page, index) => isCovered(table.boxes[index]!, taken.get(page)!));
  const told = table.pages.flatMap((page, index) => (cards.get(page)?.observations ?? []).filter(({ source }) => contains(table.boxes[index]!, source.bbox)));
  // What names many more than the cards over it have told is none of theirs: nothing of it may be lost.
  const isLarger = isOfCards && namesOf(found.observations) >= namesOf(told) + MANY_MORE;
  if (isOfCards && !isLarger) return { observations: [], explanations: [], problems: [] };
  const isTaken = (figure: Observation): boolean => {
    const { page, bbox } = figure.source;
    const inCard = !isLarger && !besideResult(figure, ofCard) && (taken.get(page)!.some((card) => contains(card, bbox) || holdsMiddle(card, bbox)) || bands.get(page)!.some((band) => holdsMiddle(band, bbox)));
    return inCard || (cards.get(page)?.observations ?? []).some(({ source, raw }) => holdsMiddle(bbox, source.bbox) || (raw === figure.raw && area(shared(bbox, source.bbox)) > 0));
  };
  const observations = found.observations.filter((observation) => !isTaken(observation));
  return observations.length === found.observations.length ? found : { ...found, observations, problems: observations.length === 0 ? [] : found.problems };
}

/** The parts of a card's title may pass for one or two indicators of a table, but not for so many. */
const MANY_MORE = 3;

/** How many of the catalogue's indicators some figures are of. */
function namesOf(observations: readonly Observation[]): number {
  return new Set(observations.flatMap(({ indicator: { id } }) => id ?? [])).size;
}

/** A target of a card's own table, under a result that the card has read of it, and of the same time. */
function besideResult({ role, period, indicator: { label }, source: { bbox } }: Observation, ofCard: readonly Observation[]): boolean {
  return role !== 'actual' && ofCard.some((result) => result.role === 'actual' && result.indicator.label === label && result.period !== null && result.period.label === period?.label && isUnder(bbox, result.source.bbox));
}

/** Whether a table's cell is another than a card's figure, in the same column. */
function isUnder(cell: Box, figure: Box): boolean {
  const middle = (figure[0] + figure[2]) / 2;
  return middle > cell[0] && middle < cell[2] && !holdsMiddle(cell, figure);
}

/** Whether a card's figure stands in a table's cell, whose edges may cut large type. */
function holdsMiddle(cell: Box, [x0, y0, x1, y1]: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > cell[0] && x < cell[2] && y > cell[1] && y < cell[3];
}

/** The cards, and their charts where both together fill most of a table: a chart that reaches into a larger table is none of it. */
function takenFrom(table: Box, cards: CardsOfPage | undefined): Box[] {
  if (cards === undefined) return [];
  const all = [...cards.boxes, ...cards.charts];
  return all.reduce((sum, box) => sum + area(shared(box, table)), 0) > COVERED * area(table) ? all : [...cards.boxes];
}

/** From each card of a table to the next beside it: no row of a table runs across both, but the numbers of their charts may seem one. */
function bandsIn(table: Box, cards: CardsOfPage | undefined): Box[] {
  const inside = (cards?.boxes ?? []).filter((card) => cards!.observations.some(({ source: { bbox } }) => contains(card, bbox) && contains(table, bbox)));
  const isBeside = ([, y0, x1, y1]: Box, other: Box): boolean => other[0] >= x1 - 2 && Math.min(y1, other[3]) - Math.max(y0, other[1]) > BESIDE * Math.min(y1 - y0, other[3] - other[1]);
  return inside.flatMap((card, at) => inside.filter((other, index) => index !== at && isBeside(card, other)).map((other) => hullOf([card, other])));
}

/** Cards beside each other are so of this share of the lower one's height. */
const BESIDE = 0.5;

function shared(one: Box, other: Box): Box {
  const [x0, y0] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  return [x0, y0, Math.max(x0, Math.min(one[2], other[2])), Math.max(y0, Math.min(one[3], other[3]))];
}

/** A card is within a table by this share of it: its title's bar may reach out. */
const WITHIN = 0.8;
/** What several cards fill to this share is no table. */
const COVERED = 0.4;

/** Whether several cards fill most of what was taken for a table. */
export function isCovered(table: Box, cards: readonly Box[]): boolean {
  const inside = cards.filter((card) => area(shared(card, table)) > WITHIN * area(card));
  return inside.length > 1 && inside.reduce((sum, card) => sum + area(card), 0) > COVERED * area(table);
}
