import { type Figure, variantKey } from '../../shared/compare/figure.ts';
import type { Library } from '../../shared/library/library.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import type { Value } from '../../shared/model/observation.ts';
import type { Result } from '../../shared/model/problem.ts';
import { type Dataset, publishedFigures } from '../../shared/view/published/publishedFigures.ts';

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

/** What a file holds beside what was known before it. */
export interface VintageNews {
  series: number;
  figures: number;
  added: number;
  same: number;
  revised: number;
  /** The first of the revised figures. */
  revisions: Revision[];
  /** Figures of which a newer vintage is here already: they are kept, and not used. */
  older: number;
  /** Indicators whose earlier figures could not be read, so that nothing can be said of their revision. */
  unknown: string[];
}

/** Whether the order of two vintages can be told from this name: "July 2026" can, "the new one" cannot. */
export async function namesMonth(vintage: string): Promise<boolean> {
  const { vintageDay } = await import('../../shared/catalogue/published/vintageDay.ts');
  return vintageDay(vintage) !== null;
}

/** Every national series that the catalogue knows, by the indicator's title. */
export async function seriesChoices(): Promise<SeriesChoice[]> {
  const { indicators } = await import('../../shared/catalogue/indicators.ts');
  const choices = indicators.flatMap(({ title, lait = [] }) => lait.map(({ code, when = {} }) => ({ code, words: [title, ...Object.values(when).map((value) => value.replaceAll('-', ' ').replaceAll('|', ' or '))].join(', ') })));
  return choices.toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

/** Keeps a newer file beside all that was known before. A second file under one name would be lost, and is refused. */
export async function keepVintage(library: Library, dataset: Dataset, vintage: string, body: string): Promise<Result<PublishedVintage>> {
  const other = (await library.vintages(dataset)).find((kept) => kept.vintage === vintage && kept.body !== body);
  if (!other) return library.keepVintage({ dataset, vintage, body });
  return { ok: false, problem: { kind: 'printed-twice-differently', page: null, message: `Another file is kept as “${vintage}” already, and was left as it is. Remove that one first, or give this file a date of its own: “18 ${vintage}” also tells it apart.` } };
}

/**
 * What a file adds and revises, against the newest figures here: the product's own and those of `vintages`. One
 * indicator after another, so that the screen can go on in between.
 *
 * @param body as `readVintage` packs it
 */
export async function newsOf(body: string, vintages: readonly PublishedVintage[] = []): Promise<VintageNews> {
  const [{ openVintage }, { figuresOfSeries }, { indicatorById }, { newestPrintings }, { measureOf }, { vintageDay }] = await Promise.all([
    import('../../shared/catalogue/published/vintageBody.ts'), import('../../shared/compare/figure.ts'), import('../../shared/catalogue/indicators.ts'),
    import('../../shared/compare/revisions.ts'), import('../../shared/compare/measure.ts'), import('../../shared/catalogue/published/vintageDay.ts'),
  ]);
  const opened = openVintage(body);
  if (!opened.ok) throw new Error(opened.problem.message);
  const news: VintageNews = { series: 0, figures: 0, added: 0, same: 0, revised: 0, revisions: [], older: 0, unknown: [] };
  for (const id of opened.value.indicators) {
    const [indicator, series, known] = [indicatorById(id)!, opened.value.seriesOf(id), await publishedFigures(id, vintages)];
    if (!series.ok) throw new Error(series.problem.message);
    const after = series.value.flatMap((one) => figuresOfSeries(one, indicator.title, vintageDay(one.source.vintage)));
    news.series += series.value.length;
    news.figures += after.length;
    if (known.problems.length > 0) news.unknown.push(indicator.title);
    else addNews(news, after, newestPrintings(known.figures, measureOf(indicator)));
  }
  return news;
}

/** More revisions than this are counted and not listed. */
const listedAtMost = 200;

const placeOf = ({ area, variant, period }: Figure) => `${area.gss ?? area.name} ${variantKey(variant)} ${period?.start} ${period?.end} ${period?.kind}`;

function addNews(news: VintageNews, after: readonly Figure[], before: readonly Figure[]): void {
  const earlier = new Map(before.map((figure) => [placeOf(figure), figure]));
  for (const figure of after) {
    const was = earlier.get(placeOf(figure));
    if (!was) news.added += 1;
    else if (was.dated !== null && figure.dated !== null && figure.dated < was.dated) news.older += 1;
    else if (isSame(was.value, figure.value)) news.same += 1;
    else {
      news.revised += 1;
      if (news.revisions.length < listedAtMost) news.revisions.push({ indicator: figure.indicator.label, area: figure.area.name, period: figure.period?.label ?? '', before: was.value, vintage: vintageOf(was), after: figure.value });
    }
  }
}

function vintageOf({ source }: Figure): string {
  return source && 'vintage' in source ? source.vintage : '';
}

/** 40 and 40.0 are one figure: how many decimals a file bears is no revision. */
function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.number === b.number && a.unit === b.unit;
  if (a.kind === 'missing' && b.kind === 'missing') return a.reason === b.reason;
  return JSON.stringify(a) === JSON.stringify(b);
}
