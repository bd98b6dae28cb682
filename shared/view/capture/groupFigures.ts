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

/** Figures of one table, of the sentences and cards of one page, or of what somebody pointed at there. */
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
  const groups = groupBy(figures, tableKey);
  return [...groups].map(([key, members]) => {
    const { table, source } = members[0]!.observation;
    return { key, table, page: source.page, title: titleOf(members[0]!, tableTitles), sections: sectionsOf(key, members), figures: members };
  });
}

function tableKey({ observation }: ShownFigure): string {
  const { table, source } = observation;
  return table === null ? `${isByHand(observation) ? 'part' : 'page'}-${source.page}` : `table-${table}`;
}

function titleOf({ observation }: ShownFigure, tableTitles: ReadonlyMap<number, string>): string {
  const { table, source } = observation;
  if (isByHand(observation)) return `In the part of page ${source.page} that was read again`;
  if (table === null) return `In the text of page ${source.page}`;
  return tableTitles.get(table) ?? `Table on page ${source.page}`;
}

function sectionsOf(tableKey: string, figures: ShownFigure[]): SectionGroup[] {
  return [...groupBy(figures, ({ observation }) => observation.section ?? '')].map(([section, members]) => ({
    key: `${tableKey}/${section}`,
    title: section || null,
    indicators: indicatorsOf(`${tableKey}/${section}`, members),
  }));
}

function indicatorsOf(sectionKey: string, figures: ShownFigure[]): IndicatorGroup[] {
  const row = ({ observation: { indicator, variant } }: ShownFigure) => `${indicator.label}|${variantKey(variant)}`;
  return [...groupBy(figures, row)].map(([key, members]) => {
    const { indicator, variant } = members[0]!.observation;
    return { key: `${sectionKey}/${key}`, label: indicator.label, variant: variantWords(variant), id: indicator.id, figures: members };
  });
}

/** Most labels settle nothing, and a pack has thousands. */
function variantKey(variant: Readonly<Record<string, string>>): string {
  for (const _ in variant) return JSON.stringify(variant);
  return '';
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
