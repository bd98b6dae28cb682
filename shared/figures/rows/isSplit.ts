import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import { isOtherMatter } from '../isIndicatorTable.ts';
import type { Row } from './readRows.ts';

/** A title that the catalogue knows this surely is of an indicator. */
export const KNOWN = 0.6;

/** Behind an indicator's name, what its figures are divided by: "by category of abuse", ", by age". */
export const DIVIDED = /,?(?: (?:broken down|split|analysed))? by (?!(?:quarter|month|year|week|term|date)\b)[\p{L} ,]+(?:\b(?:at|on|as at|in)\b.*\d(?: ?\p{L}+)?)?$/iu;

/** People and matters of children's services that a table may part into kinds, whether the catalogue knows them or not. */
export const OF_CHILDREN = /\b(?:child(?:ren)?|young people|pupils?|students?|famil(?:y|ies)|care leavers?|carers|referrals?|contacts?|allegations?|placements?|exclusions?|suspensions?|virtual school)\b/i;
/** What a service is parted into where each part is a place, and no kind of figure. */
const BY_PLACE = /\bby (?:schools?|wards?|areas?|localit(?:y|ies)|districts?|teams?|postcodes?|planning areas?|councils?)\b/i;
export const TOTAL = /^(?:grand |overall )?total$|^all(?: \p{L}+(?: \p{L}+)?)?$/iu;

/** Shares of the parts that the catalogue may know for indicators of their own. */
const MOST_KNOWN = { divided: 0.67, parted: 0.34 };

/**
 * True where the rows are parts of what a title or the stub's heading is of ("Child protection plans by category of
 * abuse"): few of them are known, the columns are of dates or units, and the whole is known, or it is of children and the
 * table says that it is parted: "by employer", a total, a share of all.
 */
export function isSplit(subject: string, rows: readonly Row[], figures: readonly FigureColumn[], inReport: boolean): boolean {
  const known = (label: string): boolean => matchLabel(label).match >= KNOWN;
  const filled = rows.filter(({ label, area, hasFigures }) => hasFigures && label !== '' && area === null);
  const parts = filled.filter(({ isIndicator, label }) => isIndicator && !TOTAL.test(label));
  const isParted = DIVIDED.test(subject) || filled.some(({ label }) => TOTAL.test(label)) || (figures.some(({ unit }) => unit === 'count') && figures.some(({ unit }) => unit === 'percent')) || figures.some(({ unit, text }) => unit === 'percent' && /\b(?:share|of (?:all|total|the total))\b/i.test(text));
  const isWhole = known(subject.replace(DIVIDED, '')) || (isParted && (inReport || OF_CHILDREN.test(subject)) && !BY_PLACE.test(subject) && !isOtherMatter(subject));
  // Some kinds are indicators elsewhere: "Foster carers" among those about whom allegations were made.
  const most = DIVIDED.test(subject) ? MOST_KNOWN.divided : isParted ? MOST_KNOWN.parted : 0;
  return isWhole && parts.length > 1 && parts.filter(({ label }) => known(label)).length <= most * parts.length && figures.every(({ mention, unit, role }) => role !== 'actual' || mention !== null || unit !== null);
}
