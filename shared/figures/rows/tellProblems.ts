import type { Observation } from '../../model/observation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Figure, TableParts } from './figure.ts';
import type { Row } from './readRows.ts';

/** More words than this are a comment, which nobody expects to be a figure. */
const MOST_WORDS = 8;

/** Cells whose digits make no certain number. */
export function tellUnreadable(figures: readonly Figure[]): Problem[] {
  return figures
    .filter(({ value }) => value.kind === 'missing' && value.reason === 'unreadable')
    .map(({ cell, row }) => ({
      kind: 'value-unreadable' as const, page: cell.page,
      message: `“${cell.text.trim()}” in the row “${row.label}” is no number that can be read with certainty. Look at the page and type what is printed.`,
    }));
}

/** A few words where a figure is expected, which say neither one nor why it is missing: left out, and said so. */
export function tellWords(row: Row, { figures, grid, named }: TableParts): Problem[] {
  return figures.filter(({ kind }) => kind === 'value').flatMap((column) => {
    const cell = grid.startingAt(row.index, column.index);
    const parsed = cell && named.of(row, column) ? grid.valueOf(cell) : null;
    if (!cell || parsed?.shape !== 'text' || parsed.rating || parsed.direction || cell.text.split(/\s+/).length > MOST_WORDS) return [];
    return [{
      kind: 'value-unreadable' as const, page: cell.page,
      message: `“${cell.text.trim()}” stands where the row “${row.label}” has a figure, and is none. Look at the page if it should count.`,
    }];
  });
}

/** What the whole table leaves open, said once for it. */
export function tellUnclear({ table, context }: TableParts, observations: readonly Observation[]): Problem[] {
  const page = table.pages[0]!;
  const problems: Problem[] = [];
  if (observations.some(({ doubts }) => doubts.includes('headings-unclear'))) {
    problems.push({ kind: 'headings-unclear', page, message: 'Some columns of this table have headings that do not say what stands under them. Check whose figures they are, and for when.' });
  }
  if (observations.length > 0 && context.council === null && observations.some(({ area }) => area.gss === null && area.kind === 'council')) {
    problems.push({ kind: 'council-unknown', page, message: 'The council of this table could not be told from the paper. Choose it before keeping the figures.' });
  }
  const unresolved = observations.filter(({ doubts, area }) => doubts.includes('period-unresolved') && area.kind === 'council');
  if (unresolved.length > 0) {
    problems.push({ kind: 'period-unresolved', page, message: `The period of ${unresolved.length === 1 ? 'one figure' : `${unresolved.length} figures`} in this table could not be told from the paper.` });
  }
  return problems;
}
