import type { Observation } from '../../../model/observation.ts';
import type { Table } from '../../../model/table.ts';
import { contains } from './findBoxes.ts';

/** So many figures that a card has read of a table's cells show that the table is the card's own. */
const FEWEST = 2;
/** A card's own table is of a few rows, no higher than this, in points: in a larger one a card may have read a row of many. */
const HIGHEST = 140;

/**
 * What a card has read of a table that is its own ("Result" by quarter): the table's other rows ("Target") name no
 * indicator, and are of the card's. Empty where no card has, or several have.
 */
export function resultsInCard({ boxes: [box], pages }: Pick<Table, 'boxes' | 'pages'>, observations: readonly Observation[]): readonly Observation[] {
  const own = observations.filter(({ source }) => pages.length === 1 && box !== undefined && box[3] - box[1] <= HIGHEST && contains(box, source.bbox));
  return own.length >= FEWEST && new Set(own.map(({ indicator }) => indicator.label)).size === 1 ? own : [];
}
