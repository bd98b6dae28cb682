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
  indicators: IndicatorGroup[];
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
  sections: SectionGroup[];
  figures: ShownFigure[];
}

/** Lists figures as their paper does: by table, then heading, then row. Order of appearance is kept at every level. */
export function groupFigures(figures: readonly ShownFigure[], tableTitles: ReadonlyMap<number, string>): TableGroup[] {
  const groups = groupBy(figures, keyAsRead());
  return [...groups].map(([key, members]) => {
    const { table, source } = members[0]!.observation;
    return { key, table, page: source.page, title: titleOf(members, tableTitles), sections: sectionsOf(key, members), figures: members };
  });
}

/** The key of each figure's group, asked in reading order. */
function keyAsRead(): (figure: ShownFigure) => string {
  let text: { key: string; section: string | null; page: number } | null = null;
  return ({ observation }) => {
    const { table, section, source: { page, reading } } = observation;
    if (table !== null) return `table-${table}`;
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
  return [...groupBy(figures, ({ observation }) => observation.section ?? '')].map(([section, members]) => ({
    key: `${tableKey}/${section}`,
    title: section || null,
    indicators: indicatorsOf(`${tableKey}/${section}`, members),
  }));
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

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
