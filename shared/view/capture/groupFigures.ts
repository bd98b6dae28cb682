import { variantWords } from '../words/variantWords.ts';
import { isByHand, type ShownFigure } from './shownFigure.ts';

/** Figures of one indicator under one heading, in reading order. */
export interface IndicatorGroup {
  key: string;
  label: string;
  /** The axes of the variant that the label settles, in words: "exceptions included". */
  variant: string;
  id: string | null;
  figures: ShownFigure[];
}

export interface SectionGroup {
  key: string;
  title: string | null;
  figures: ShownFigure[];
  /** Worked out when they are first asked for. */
  readonly indicators: IndicatorGroup[];
}

/**
 * Figures of one table, of the sentences and cards of one page, or of what somebody pointed at there. Sentences under one
 * heading that run on over the page stay together.
 */
export interface TableGroup {
  key: string;
  table: number | null;
  title: string;
  page: number;
  figures: ShownFigure[];
  /** Worked out when they are first asked for. */
  readonly sections: SectionGroup[];
}

/**
 * Lists figures as their paper does: by table, then heading, then row. Order of appearance is kept at every level. What
 * is within a table is worked out once it is drawn: a pack has thousands of figures, of which a screenful is drawn at a time.
 */
export function groupFigures(figures: readonly ShownFigure[], tableTitles: ReadonlyMap<number, string>): TableGroup[] {
  const groups = groupBy(figures, keyAsRead());
  return [...groups].map(([key, members]) => {
    const { table, source } = members[0]!.observation;
    const sections = once(() => sectionsOf(key, members));
    return { key, table, page: source.page, title: titleOf(members, tableTitles), figures: members, get sections() { return sections(); } };
  });
}

/** The figures one after the other as they are listed. */
export function inListedOrder(groups: readonly TableGroup[]): ShownFigure[] {
  return groups.flatMap(({ sections }) => sections.flatMap(({ indicators }) => indicators.flatMap(({ figures }) => figures)));
}

/** The key of each figure's group, asked in reading order. */
function keyAsRead(): (figure: ShownFigure) => string {
  let text: { key: string; section: string | null; page: number } | null = null;
  let grid: { key: string; table: number } | null = null;
  return ({ observation }) => {
    const { table } = observation;
    if (table !== null) {
      if (grid?.table !== table) grid = { key: `table-${table}`, table };
      return grid.key;
    }
    const { section, source: { page, reading } } = observation;
    if (isByHand(observation)) return `part-${page}`;
    if (reading !== 'prose') return `page-${page}`;
    const runsOn: boolean = text !== null && section !== null && text.section === section && page - text.page <= 1;
    text = { key: runsOn ? text!.key : `page-${page}`, section, page };
    return text.key;
  };
}

function titleOf(figures: readonly ShownFigure[], tableTitles: ReadonlyMap<number, string>): string {
  const { observation } = figures[0]!;
  const { table, source: { page } } = observation;
  if (isByHand(observation)) return `In the part of page ${page} that was read again`;
  if (table !== null) return tableTitles.get(table) ?? `Table on page ${page}`;
  const last = figures.at(-1)!.observation.source.page;
  return last > page ? `In the text of pages ${page} to ${last}` : `In the text of page ${page}`;
}

function sectionsOf(tableKey: string, figures: ShownFigure[]): SectionGroup[] {
  return [...groupBy(figures, ({ observation }) => observation.section ?? '')].map(([section, members]) => {
    const key = `${tableKey}/${section}`;
    const indicators = once(() => indicatorsOf(key, members));
    return { key, title: section || null, figures: members, get indicators() { return indicators(); } };
  });
}

function indicatorsOf(sectionKey: string, figures: ShownFigure[]): IndicatorGroup[] {
  return [...groupBy(figures, rowKey)].map(([key, members]) => {
    const { indicator, variant } = members[0]!.observation;
    return { key: `${sectionKey}/${key}`, label: indicator.label, variant: variantWords(variant), id: indicator.id, figures: members };
  });
}

/** By label and variant; most labels settle no variant, and a pack has thousands. */
function rowKey({ observation: { indicator, variant } }: ShownFigure): string {
  for (const _ in variant) return `${indicator.label}|${JSON.stringify(variant)}`;
  return indicator.label;
}

/** Like items mostly follow each other, and need not be looked up again. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  let last: string | null = null;
  let group: T[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key !== last) {
      group = groups.get(key) ?? [];
      groups.set(key, group);
      last = key;
    }
    group.push(item);
  }
  return groups;
}

/** Does the work when it is first asked for, and never again. */
export function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}
