import type { PaperRecord } from '../records.ts';
import { compareText, type PaperBundle } from './joinRecords.ts';
import { undoneGroups } from './standing.ts';

/** A paper with what people put right about it: the last word on each field, unless it was taken back. */
export function describePaper({ paper, decisions }: Pick<PaperBundle, 'paper' | 'decisions'>): PaperRecord {
  if (!decisions.some(({ kind }) => kind === 'describe')) return paper;
  const inOrder = decisions.toSorted((a, b) => compareText(a.id, b.id));
  const undone = undoneGroups(inOrder);
  return inOrder
    .filter(({ kind, group }) => kind === 'describe' && !undone.has(group))
    .reduce((described, { paper: put }) => ({ ...described, ...put }), paper);
}
