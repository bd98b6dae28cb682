import type { FetchPublished, PublishedSeries } from '../../catalogue/published.ts';
import type { OpenedVintage } from '../../catalogue/published/vintageBody.ts';
import type { Figure } from '../../compare/figure.ts';
import type { Library } from '../../library/library.ts';
import type { PublishedVintage } from '../../library/records.ts';
import type { Problem, Result } from '../../model/problem.ts';

/** Where a newer file may come from; the name under which its vintages are kept. */
export const datasets = [
  'Local Authority Interactive Tool, Department for Education',
  'Explore Education Statistics, Department for Education',
] as const;
export type Dataset = (typeof datasets)[number];

/** The nation's figures of one indicator: those that came with the product, and every vintage that the user loaded. */
export interface PublishedFigures {
  /** Of every vintage, each dated: comparing uses the newest and tells what it revises. */
  figures: readonly Figure[];
  /** What could not be read, and was left out. */
  problems: readonly Problem[];
}

/** The vintages that the user has kept, newest first. */
export async function keptVintages(library: Pick<Library, 'vintages'>): Promise<PublishedVintage[]> {
  const kept = await Promise.all(datasets.map((dataset) => library.vintages(dataset)));
  return kept.flat().toSorted((a, b) => b.kept.localeCompare(a.kept));
}

/** Parsed once and kept: an indicator's file is asked for by every screen that shows it, a vintage by every indicator. */
const bundled = new Map<string, Promise<PublishedFigures>>();
/** By the vintage's body: one text is one set of figures, whatever it is called. */
const opened = new Map<string, Result<OpenedVintage>>();

/**
 * Every published figure of an indicator; none where the nation publishes none. What cannot be read gives no figure and
 * a problem that says so: the papers' own stand without it.
 *
 * @param vintages loaded by the user, as `keptVintages` gives them: of two from one month, the one kept last is the newer
 */
export async function publishedFigures(indicator: string, vintages: readonly PublishedVintage[], fetchPublished?: FetchPublished): Promise<PublishedFigures> {
  const parts = [await onceBundled(indicator, fetchPublished), ...await Promise.all(vintages.toReversed().map((vintage) => ofVintage(indicator, vintage)))];
  if (parts.length === 1) return parts[0]!;
  return { figures: parts.flatMap(({ figures }) => figures), problems: parts.flatMap(({ problems }) => problems) };
}

function onceBundled(indicator: string, fetchPublished?: FetchPublished): Promise<PublishedFigures> {
  const known = bundled.get(indicator);
  if (known) return known;
  const figures = loadBundled(indicator, fetchPublished);
  bundled.set(indicator, figures);
  // What failed for want of a network is asked for again.
  const forget = () => bundled.delete(indicator);
  figures.then(({ problems }) => problems.length > 0 && forget(), forget);
  return figures;
}

async function loadBundled(indicator: string, fetchPublished?: FetchPublished): Promise<PublishedFigures> {
  const [{ loadPublished }, fetchFile, figuresOf] = await Promise.all([import('../../catalogue/published.ts'), fetchPublished ?? loadFetchBundled(), loadReader()]);
  const series = await loadPublished(indicator, fetchFile);
  if (!series.ok) return { figures: [], problems: [series.problem] };
  return { figures: series.value.flatMap((one) => figuresOf(one, null)), problems: [] };
}

/** The browser's own way; a terminal brings another. */
async function loadFetchBundled(): Promise<FetchPublished> {
  return (await import('../../catalogue/published/fetchBundled.ts')).fetchBundled;
}

async function ofVintage(indicator: string, { body, kept }: PublishedVintage): Promise<PublishedFigures> {
  const [vintage, figuresOf] = await Promise.all([openOnce(body), loadReader()]);
  const series = vintage.ok ? vintage.value.seriesOf(indicator) : vintage;
  if (!series.ok) return { figures: [], problems: [series.problem] };
  return { figures: series.value.flatMap((one) => figuresOf(one, kept.slice(0, 10))), problems: [] };
}

async function openOnce(body: string): Promise<Result<OpenedVintage>> {
  const { openVintage } = await import('../../catalogue/published/vintageBody.ts');
  const vintage = opened.get(body) ?? openVintage(body);
  opened.set(body, vintage);
  return vintage;
}

/** A series as figures that are dated by their vintage, or by the day given where its name tells no month. */
type ReadSeries = (series: PublishedSeries, otherwise: string | null) => Figure[];

async function loadReader(): Promise<ReadSeries> {
  const [{ indicatorById }, { figuresOfSeries }, { vintageDay }] = await Promise.all([
    import('../../catalogue/indicators.ts'), import('../../compare/figure.ts'), import('../../catalogue/published/vintageDay.ts'),
  ]);
  return (series, otherwise) => figuresOfSeries(series, indicatorById(series.indicator)?.title ?? series.indicator, vintageDay(series.source.vintage) ?? otherwise);
}
