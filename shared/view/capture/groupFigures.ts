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
  const groups = groupBy(figures, keyAsRead(), ({ observation: a }, { observation: b }) => a.table !== null && a.table === b.table);
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
  return [...groupBy(figures, ({ observation }) => observation.section ?? '', ({ observation: a }, { observation: b }) => a.section === b.section)].map(([section, members]) => ({
    key: `${tableKey}/${section}`,
    title: section || null,
    indicators: indicatorsOf(`${tableKey}/${section}`, members),
  }));
}

function indicatorsOf(sectionKey: string, figures: ShownFigure[]): IndicatorGroup[] {
  const sameRow = ({ observation: a }: ShownFigure, { observation: b }: ShownFigure) => a.indicator.label === b.indicator.label && variantKey(a.variant) === variantKey(b.variant);
  const row = ({ observation: { indicator, variant } }: ShownFigure) => `${indicator.label}|${variantKey(variant)}`;
  return [...groupBy(figures, row, sameRow)].map(([key, members]) => {
    const { indicator, variant } = members[0]!.observation;
    return { key: `${sectionKey}/${key}`, label: indicator.label, variant: variantWords(variant), id: indicator.id, figures: members };
  });
}

/** Most labels settle nothing, and a pack has thousands. */
function variantKey(variant: Readonly<Record<string, string>>): string {
  for (const _ in variant) return JSON.stringify(variant);
  return '';
}

/** @param alike true where two belong together for certain: figures that follow one another mostly do, and need no key */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string, alike: (a: T, b: T) => boolean): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  let last: T[] = [];
  for (const item of items) {
    if (last.length === 0 || !alike(last[0]!, item)) {
      const key = keyOf(item);
      last = groups.get(key) ?? [];
      if (last.length === 0) groups.set(key, last);
    }
    last.push(item);
  }
  return groups;
}
