import type { Problem, Result } from '../model/problem.ts';
import type { Area, Basis, Period, Unit, Value } from '../model/observation.ts';
import { areaByGss } from './authorities.ts';
import type { Indicator, LaitSeries, Variant } from './indicator.ts';
import { indicatorById } from './indicators.ts';
import { PublishedFile } from './published/publishedFile.ts';
import { publishedPeriod } from './published/publishedPeriod.ts';

/** Where a published figure comes from, shown wherever the figure is. */
export interface PublishedSource {
  dataset: string;
  /** "April 2026". Two vintages of a dataset may give one figure differently: both are kept. */
  vintage: string;
  licence: string;
  address: string;
}

export interface PublishedFigure {
  area: Area;
  period: Period;
  basis: Basis;
  value: Value;
}

/** One national series: an indicator in one of its variants, for every area and year that the nation publishes. */
export interface PublishedSeries {
  indicator: string;
  /** The Local Authority Interactive Tool's code. */
  code: string;
  /** The axis values of the indicator that the series has. */
  variant: Variant;
  unit: Unit | null;
  source: PublishedSource;
  figures: PublishedFigure[];
}

/** Fetches the file of one indicator, parsed as JSON; null where there is none. It may throw: that is a problem, told. */
export type FetchPublished = (indicator: string) => Promise<unknown>;

/**
 * The published series of an indicator; none for one that the nation does not publish. A file that cannot be fetched or
 * read is a problem, and no figure of it is given.
 */
export async function loadPublished(indicatorId: string, fetchPublished: FetchPublished): Promise<Result<PublishedSeries[]>> {
  const indicator = indicatorById(indicatorId);
  if (!indicator) return { ok: false, problem: damaged(`There is no indicator "${indicatorId}".`) };
  if (!indicator.lait) return { ok: true, value: [] };
  try {
    const content = await fetchPublished(indicatorId);
    return content === null || content === undefined ? { ok: true, value: [] } : readPublishedFile(indicator, content);
  } catch (error) {
    return { ok: false, problem: damaged(`The published figures of "${indicator.title}" could not be loaded (${error instanceof Error ? error.message : String(error)}). The rest goes on without them.`) };
  }
}

function readPublishedFile(indicator: Indicator, content: unknown): Result<PublishedSeries[]> {
  const parsed = PublishedFile.safeParse(content);
  if (!parsed.success || parsed.data.indicator !== indicator.id || !isWhole(parsed.data)) {
    return { ok: false, problem: damaged(`The published figures of "${indicator.title}" are damaged and were left out. Reload the page, or build them again.`) };
  }
  const { dataset, vintage, licence, address } = parsed.data;
  const source = { dataset, vintage, licence, address };
  const series = parsed.data.series.flatMap((one) => {
    const lait = indicator.lait?.find(({ code }) => code === one.code);
    return lait ? [{ indicator: indicator.id, code: one.code, variant: variantOf(indicator, lait), unit: indicator.unit, source, figures: readFigures(one, parsed.data.areas, indicator, lait) }] : [];
  });
  return { ok: true, value: series };
}

/** Every series has a row for each area, and every row a figure for each period. */
function isWhole({ areas, series }: PublishedFile): boolean {
  return series.every(({ periods, figures }) => figures.length === areas.length && figures.every((row) => row.split(' ').length === periods.length));
}

function damaged(message: string): Problem {
  return { kind: 'unreadable-file', page: null, message };
}

/** A series' axis values: its own, and the indicator's defaults for the rest. */
export function variantOf(indicator: Indicator, lait: LaitSeries): Variant {
  const defaults = Object.entries(indicator.axes ?? {}).map(([axis, { default: value }]) => [axis, value]);
  const own = Object.entries(lait.when ?? {}).map(([axis, values]) => [axis, values.split('|')[0]!]);
  return Object.fromEntries([...defaults, ...own]);
}

function readFigures({ periods, yearType, figures }: PublishedFile['series'][number], areas: readonly string[], indicator: Indicator, lait: LaitSeries): PublishedFigure[] {
  const rows = figures.map((row) => row.split(' '));
  const typed = periods.map((label, column) => {
    const when = publishedPeriod(label, yearType, lait.basis ?? indicator.basis, lait.months);
    return when && { ...when, decimals: decimalsOf(rows.map((row) => row[column]!)) };
  });
  return areas.flatMap((gss, index) => {
    const area = areaByGss(gss);
    if (!area) return [];
    return typed.flatMap((when, column) => (when ? [{ area, period: when.period, basis: when.basis, value: toValue(rows[index]![column]!, indicator.unit, when.decimals) }] : []));
  });
}

/** The tool never shows more than two decimals, though some of its cells hold a dozen. */
const shownDecimals = 2;

function decimalsOf(column: readonly string[]): number {
  return Math.min(shownDecimals, Math.max(0, ...column.map((text) => text.split('.')[1]?.length ?? 0)));
}

/** The source prints "-" for every kind of missing figure, so no more than that is known. */
function toValue(text: string, unit: Unit | null, decimals: number): Value {
  return text === '-' ? { kind: 'missing', reason: 'not-available' } : { kind: 'number', number: Number(text), unit, decimals };
}
