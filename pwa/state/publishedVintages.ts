import type { PublishedFigure, PublishedSeries } from '../../shared/catalogue/published.ts';
import type { ColumnChoice, ReadCsv } from '../../shared/catalogue/readPublishedCsv.ts';
import type { Library } from '../../shared/library/library.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import type { Value } from '../../shared/model/observation.ts';
import type { Result } from '../../shared/model/problem.ts';

/** Where a newer file may come from; the name under which its vintages are kept. */
export const datasets = [
  'Local Authority Interactive Tool, Department for Education',
  'Explore Education Statistics, Department for Education',
] as const;
export type Dataset = (typeof datasets)[number];

/** A national series that a column may be, as the user chooses it. */
export interface SeriesChoice {
  code: string;
  words: string;
}

/** One published figure that the newer file gives differently. */
export interface Revision {
  indicator: string;
  area: string;
  period: string;
  before: Value;
  /** The vintage that gave `before`. */
  vintage: string;
  after: Value;
}

/** What a newer file holds beside what was known before it. */
export interface VintageNews {
  series: number;
  figures: number;
  added: number;
  same: number;
  revised: Revision[];
  /** Indicators whose earlier figures could not be read, so that nothing can be said of their revision. */
  unknown: string[];
}

/** Reads the user's file whole, or says which row and column stopped it. */
export async function readVintage(file: Blob, dataset: Dataset, vintage: string, choice?: ColumnChoice): Promise<Result<ReadCsv>> {
  const { readPublishedCsv } = await import('../../shared/catalogue/readPublishedCsv.ts');
  return readPublishedCsv(new Uint8Array(await file.arrayBuffer()), { dataset, vintage, ...(choice ? { choice } : {}) });
}

/** Every national series that the catalogue knows, by the indicator's title. */
export async function seriesChoices(): Promise<SeriesChoice[]> {
  const { indicators } = await import('../../shared/catalogue/indicators.ts');
  const choices = indicators.flatMap(({ title, lait = [] }) => lait.map(({ code, when = {} }) => ({ code, words: [title, ...Object.values(when).map((value) => value.replaceAll('-', ' ').replaceAll('|', ' or '))].join(', ') })));
  return choices.toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

/** The vintages that the user has kept, newest first. */
export async function keptVintages(library: Library): Promise<PublishedVintage[]> {
  const kept = await Promise.all(datasets.map((dataset) => library.vintages(dataset)));
  return kept.flat().toSorted((a, b) => b.kept.localeCompare(a.kept));
}

/** Keeps a newer file beside all that was known before. A second file under one name would be lost, and is refused. */
export async function keepVintage(library: Library, dataset: Dataset, vintage: string, series: readonly PublishedSeries[]): Promise<Result<PublishedVintage>> {
  const body = JSON.stringify(series);
  const other = (await library.vintages(dataset)).find((kept) => kept.vintage === vintage && kept.body !== body);
  if (!other) return library.keepVintage({ dataset, vintage, body });
  return { ok: false, problem: { kind: 'printed-twice-differently', page: null, message: `Another file is kept as "${vintage}" already, and was left as it is. Load this one under a name of its own.` } };
}

/** What a newer file adds and revises, against the figures that came with the app. */
export async function newsOf(series: readonly PublishedSeries[]): Promise<VintageNews> {
  const [{ loadPublished }, { fetchBundled }, { indicatorById }] = await Promise.all([
    import('../../shared/catalogue/published.ts'), import('../../shared/catalogue/published/fetchBundled.ts'), import('../../shared/catalogue/indicators.ts'),
  ]);
  const news: VintageNews = { series: series.length, figures: 0, added: 0, same: 0, revised: [], unknown: [] };
  for (const one of series) {
    const title = indicatorById(one.indicator)?.title ?? one.indicator;
    const known = await loadPublished(one.indicator, fetchBundled);
    if (!known.ok) news.unknown.push(title);
    const before = known.ok ? known.value.find(({ code }) => code === one.code) : undefined;
    addNews(news, one, before, title, known.ok);
  }
  return news;
}

const placeOf = ({ area, period }: PublishedFigure) => `${area.gss ?? area.name} ${period.start} ${period.end} ${period.kind}`;

function addNews(news: VintageNews, after: PublishedSeries, before: PublishedSeries | undefined, title: string, isKnown: boolean): void {
  const earlier = new Map(before?.figures.map((figure) => [placeOf(figure), figure]));
  news.figures += after.figures.length;
  if (!isKnown) return;
  for (const figure of after.figures) {
    const was = earlier.get(placeOf(figure));
    if (!was) news.added += 1;
    else if (isSame(was.value, figure.value)) news.same += 1;
    else news.revised.push({ indicator: title, area: figure.area.name, period: figure.period.label, before: was.value, vintage: before!.source.vintage, after: figure.value });
  }
}

/** 40 and 40.0 are one figure: how many decimals a file bears is no revision. */
function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.number === b.number && a.unit === b.unit;
  if (a.kind === 'missing' && b.kind === 'missing') return a.reason === b.reason;
  return JSON.stringify(a) === JSON.stringify(b);
}
