import { arePlaces, isWholePlace } from '../columns/findPlaces.ts';
import type { Row } from './readRows.ts';

/** "Re-referrals – North", "Re-referrals (South locality)": a label, and behind it what may be a part of the council's area. */
const AT_END = /^(.{8,}?)(?: [–—-] | \()([\p{L}\d &'’-]{4,30})\)?$/u;

interface Placed {
  row: Row;
  /** What the figure is of. */
  whole: string;
  place: string;
}

/**
 * Rows that are named for parts of the council's own area hold those parts' figures of what stands before the part
 * ("Re-referrals – North"), or in the section over it ("North" under "Re-referrals"), and none of the council's; "All"
 * among them is the council's.
 */
export function placeRows(rows: readonly Row[]): Row[] {
  const groups = Map.groupBy(rows.map(placeIn).filter((placed) => placed !== null), ({ whole }) => whole);
  const parted = [...groups.values()].filter((group) => arePlaces(group.map(({ place }) => place)));
  const placed = new Map(parted.flat().map((one) => [one.row, one]));
  const sections = new Set([...placed.keys()].map(({ section }) => section));
  return rows.map((row) => {
    const { whole, place } = placed.get(row) ?? {};
    if (whole !== undefined && place !== undefined) return { ...row, label: whole, isPlace: true, area: { gss: null, name: place, kind: 'other' } };
    return row.section !== null && groups.has(row.section) && sections.has(row.section) && row.area === null && isWholePlace(row.label) ? { ...row, label: row.section, isIndicator: true } : row;
  });
}

function placeIn(row: Row): Placed | null {
  if (!row.isIndicator || row.area !== null || isWholePlace(row.label)) return null;
  const [, whole, place] = AT_END.exec(row.label) ?? [];
  if (whole !== undefined && place !== undefined) return { row, whole, place };
  return row.section === null ? null : { row, whole: row.section, place: row.label };
}
