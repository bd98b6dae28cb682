import * as z from 'zod/mini';
import { Basis, Period, Unit, type Value } from '../../model/observation.ts';
import type { Result } from '../../model/problem.ts';
import { areaByGss } from '../authorities.ts';
import { indicatorById } from '../indicators.ts';
import type { PublishedFigure, PublishedSeries, PublishedSource } from '../published.ts';

/*
 * A loaded vintage as the library keeps it. One series holds thousands of figures: areas and periods are written once,
 * and every area's figures are one line of text, so that the whole of the national tool takes a few megabytes. Each
 * indicator is a text within the text: opening a vintage reads none of them, and a screen waits for the one it shows.
 */

const PackedSeries = z.object({
  indicator: z.string(),
  code: z.string(),
  variant: z.record(z.string(), z.string()),
  unit: z.nullable(Unit),
  periods: z.array(z.object({ period: Period, basis: Basis })),
  /** GSS codes. */
  areas: z.array(z.string()),
  /** A row for each area: a cell for each period, joined by spaces. */
  rows: z.array(z.string()),
});
const VintageBody = z.object({
  version: z.literal(1),
  source: z.object({ dataset: z.string(), vintage: z.string(), licence: z.string(), address: z.string() }),
  /** By catalogue id: its series, as JSON text of `PackedSeries[]`. */
  indicators: z.record(z.string(), z.string()),
});
type PackedSeries = z.infer<typeof PackedSeries>;

/** Stands where the file has no figure at all for an area and period, which is not the same as a missing one. */
const NONE = '.';

/** @param series of one file, and so of one source; every area has a code */
export function packVintage(series: readonly PublishedSeries[]): string {
  const { dataset, vintage, licence, address } = series[0]?.source ?? { dataset: '', vintage: '', licence: '', address: '' };
  const byIndicator = Map.groupBy(series, ({ indicator }) => indicator);
  const indicators = Object.fromEntries([...byIndicator].map(([id, own]) => [id, JSON.stringify(own.map(packSeries))]));
  const body: z.infer<typeof VintageBody> = { version: 1, source: { dataset, vintage, licence, address }, indicators };
  return JSON.stringify(body);
}

function packSeries({ indicator, code, variant, unit, figures }: PublishedSeries): PackedSeries {
  const keyOf = ({ period }: PublishedFigure) => `${period.start} ${period.end} ${period.kind}`;
  const periods = new Map(figures.map((figure) => [keyOf(figure), { period: figure.period, basis: figure.basis }]));
  const byArea = Map.groupBy(figures, ({ area }) => area.gss ?? '');
  const rows = [...byArea.values()].map((own) => {
    const cells = new Map(own.map((figure) => [keyOf(figure), writeCell(figure.value)]));
    return [...periods.keys()].map((key) => cells.get(key) ?? NONE).join(' ');
  });
  return { indicator, code, variant, unit, periods: [...periods.values()], areas: [...byArea.keys()], rows };
}

export interface OpenedVintage {
  source: PublishedSource;
  /** Catalogue ids of the indicators that it has figures of. */
  indicators: readonly string[];
  /** The series of one indicator; a damaged one is refused whole. */
  seriesOf(this: void, indicator: string): Result<PublishedSeries[]>;
}

/** Opens a kept vintage. A body that is none is refused, and no figure of it is given. */
export function openVintage(body: string): Result<OpenedVintage> {
  const parsed = VintageBody.safeParse(readJson(body));
  if (!parsed.success) return damaged();
  const { source, indicators } = parsed.data;
  const seriesOf = (indicator: string): Result<PublishedSeries[]> => {
    const text = indicators[indicator];
    if (text === undefined) return { ok: true, value: [] };
    const packed = z.array(PackedSeries).safeParse(readJson(text));
    const read = packed.success ? packed.data.map((one) => unpackSeries(one, source)) : [null];
    const whole = read.filter((one) => one !== null);
    return whole.length === read.length ? { ok: true, value: whole } : damaged();
  };
  return { ok: true, value: { source, indicators: Object.keys(indicators).filter((id) => indicatorById(id) !== null), seriesOf } };
}

function damaged(): Result<never> {
  return { ok: false, problem: { kind: 'unreadable-file', page: null, message: 'National figures that were loaded here are damaged and were left out. Remove them in the settings, and load their file again.' } };
}

function unpackSeries({ rows, areas, periods, ...packed }: PackedSeries, source: PublishedSource): PublishedSeries | null {
  if (rows.length !== areas.length) return null;
  const figures: PublishedFigure[] = [];
  for (const [index, row] of rows.entries()) {
    const area = areaByGss(areas[index]!);
    const cells = row.split(' ');
    if (!area || cells.length !== periods.length) return null;
    for (const [column, cell] of cells.entries()) {
      if (cell === NONE) continue;
      const value = readCell(cell, packed.unit);
      if (!value) return null;
      figures.push({ area, ...periods[column]!, value });
    }
  }
  return { ...packed, source, figures };
}

const reasons = ['not-available', 'not-applicable', 'suppressed'] as const;

/** "41.4:1" is 41.4 given to one decimal; a missing figure is its reason. Such files hold no ranges. */
function writeCell(value: Value): string {
  if (value.kind === 'number') return `${value.number}:${value.decimals}`;
  return value.kind === 'missing' ? value.reason : NONE;
}

function readCell(cell: string, unit: Unit | null): Value | null {
  const reason = reasons.find((one) => one === cell);
  if (reason) return { kind: 'missing', reason };
  const [number, decimals] = cell.split(':').map(Number);
  return Number.isFinite(number) && Number.isInteger(decimals) ? { kind: 'number', number: number!, unit, decimals: decimals! } : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
