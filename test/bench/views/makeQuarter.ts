import type { KeepPaper } from '../../../shared/library/library.ts';
import type { Area, Observation, Period } from '../../../shared/model/observation.ts';
import { seeded } from '../timing.ts';

/*
 * A made-up library of the size that a region's scrutiny officers gather in years: the quarterly index tables of twenty
 * councils over ten quarters, each with ninety indicators in fourteen columns.
 */

export const councils = 20;
/** Columns of one paper's table: a target, England, London, three whole years, and eight months of the running year. */
const columns = 14;

export interface Names {
  /** Twenty councils. */
  areas: readonly Area[];
  /** Ninety indicators, with the unit that each is printed in. */
  indicators: readonly { id: string; title: string; unit: Extract<Observation['value'], { kind: 'number' }>['unit'] }[];
}

/** One council's paper for one quarter, every figure kept. */
export function makeQuarter(index: number, { areas, indicators }: Names): KeepPaper {
  const random = seeded(index + 1);
  const sha256 = Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('');
  const council = areas[index % councils]! as Area & { gss: string };
  const quarter = Math.floor(index / councils);
  const meetingDate = `${2022 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 2).padStart(2, '0')}-15`;
  const provenance = { council: { gss: council.gss, name: council.name }, committee: 'Children and Young People Overview and Scrutiny Panel', meetingDate, title: 'Performance monitoring' };
  const observations = indicators.flatMap((indicator, row) => Array.from({ length: columns }, (_, column): Observation => {
    const { area, role, period } = columnOf(column, council, Number(meetingDate.slice(0, 4)));
    const number = Math.round(random() * 1000) / 10;
    return {
      id: `${sha256.slice(0, 24)}${(row * columns + column).toString(16).padStart(8, '0')}`, document: sha256,
      indicator: { label: indicator.title, id: indicator.id, match: 0.98 }, variant: {}, area, role, period, basis: 'in-period',
      value: { kind: 'number', number, unit: indicator.unit, decimals: 1 }, parts: null, raw: String(number), rating: null, arrow: null,
      source: { page: 2 + (row % 3), printedPage: '35', bbox: [20 + 30 * column, 60 + 12 * row, 48 + 30 * column, 70 + 12 * row], column: `${area.name} ${period.label}`, row: indicator.title, reading: 'ruled', quote: String(number) },
      table: 0, section: 'Performance', confidence: 0.97, doubts: [],
    };
  }));
  return {
    document: { sha256, fileName: `report ${index}.pdf`, address: null, ...provenance, pages: 4, reports: [], captured: `${meetingDate}T12:00:00.000Z` },
    reading: { sha256, pages: 4, provenance, reports: [], observations, explanations: [], problems: [], tables: [] },
    bytes: null,
    takeOver: false,
    acts: [{ kind: 'accept', observations: observations.map(({ id }) => id) }],
  };
}

function columnOf(column: number, council: Area, year: number): { area: Area; role: Observation['role']; period: Period } {
  const own = { area: council, role: 'actual' as const };
  if (column === 0) return { ...own, role: 'target', period: financialYear(year - 1) };
  if (column === 1) return { ...own, area: { gss: 'E92000001', name: 'England', kind: 'england' }, period: financialYear(year - 2) };
  if (column === 2) return { ...own, area: { gss: 'E12000007', name: 'London', kind: 'london' }, period: financialYear(year - 2) };
  return { ...own, period: column < 6 ? financialYear(year + column - 7) : month(year - 1, column - 2) };
}

function financialYear(start: number): Period {
  return { start: `${start}-04-01`, end: `${start + 1}-03-31`, kind: 'financial-year', label: `${start}/${String((start + 1) % 100).padStart(2, '0')}` };
}

function month(year: number, number: number): Period {
  const start = new Date(Date.UTC(year, number - 1, 1));
  const iso = (day: Date) => day.toISOString().slice(0, 10);
  const label = start.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return { start: iso(start), end: iso(new Date(Date.UTC(year, number, 0))), kind: 'month', label };
}
