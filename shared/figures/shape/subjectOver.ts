import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Box } from '../../model/geometry.ts';
import { withoutCode } from '../cards/cardTitle.ts';
import { unitInLabel } from '../values/units.ts';
import type { Headline } from './findHeadlines.ts';
import { saysNothing } from './saysNothing.ts';

/** Fewer words name a chapter where no unit stands with them: "Children in care". */
const FEWEST_WORDS = 4;
/** A heading that the catalogue knows this surely names an indicator. */
const KNOWN = 0.6;
/** Headings of one rank differ by less than this share in size. */
const SAME = 0.03;

/**
 * The indicator that the nearest heading over a table names, whatever chart or text stands between: tables of areas and
 * dates alone are of that. None where another heading of its rank, or a higher one, stands nearer.
 */
export function subjectOver(headlines: readonly Headline[], [x0, top, x1]: Box): string | null {
  const nearest = headlines.filter(({ box }) => box[3] <= top + 2 && box[0] < x1 && box[2] > x0).toSorted((a, b) => b.box[1] - a.box[1]);
  const own = nearest.find(({ text }) => namesIndicator(withoutCode(text)));
  if (!own) return null;
  const between = nearest.slice(0, nearest.indexOf(own));
  return between.some(({ text, size }) => size >= (1 - SAME) * own.size && !saysNothing(text)) ? null : withoutCode(own.text);
}

function namesIndicator(text: string): boolean {
  return unitInLabel(text) !== null ? text.includes(' ') : text.split(' ').length >= FEWEST_WORDS && matchLabel(text).match >= KNOWN;
}
