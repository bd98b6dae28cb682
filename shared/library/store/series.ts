import type { HeldFigure } from '../library.ts';

/**
 * One paper's figures of one indicator, packed: a comparison reads a few hundred of these instead of thousands of
 * figures. JSON in UTF-8, since a database hands bytes over several times as fast as objects.
 */
export interface SeriesRow {
  indicator: string;
  document: string;
  packed: Uint8Array<ArrayBuffer>;
}

/** `read` is left out where it is the figure itself, which is nearly always. */
type Packed = Omit<HeldFigure, 'read'> & { read?: HeldFigure['read'] };

export function packSeries(indicator: string, document: string, figures: HeldFigure[]): SeriesRow {
  const lean = figures.map(({ read, ...figure }): Packed => (read === figure.observation ? figure : { ...figure, read }));
  return { indicator, document, packed: new TextEncoder().encode(JSON.stringify(lean)) };
}

export function unpackSeries({ packed }: SeriesRow): HeldFigure[] {
  const figures = JSON.parse(new TextDecoder().decode(packed)) as Packed[];
  return figures.map((figure) => ({ ...figure, read: figure.read ?? figure.observation }));
}

/** A paper's figures by indicator; those without one are in no comparison. */
export function seriesOf(document: string, figures: HeldFigure[]): SeriesRow[] {
  const matched = figures.filter(({ observation }) => observation.indicator.id !== null);
  return [...Map.groupBy(matched, ({ observation }) => observation.indicator.id ?? '')].map(([indicator, its]) => packSeries(indicator, document, its));
}
