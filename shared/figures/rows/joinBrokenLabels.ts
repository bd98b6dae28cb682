import { unitInLabel } from '../values/units.ts';
import { isHalf } from './joinHalves.ts';
import type { Row } from './readRows.ts';

/**
 * Where no rule parts the rows, the lines of one label can pass for rows of their own. A line without figures that goes
 * on in lower case belongs to the label above it; lines without figures above a row that has no label, or one that goes
 * on in lower case, are the beginning of that row's label.
 */
export function joinBrokenLabels(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  let waiting: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (row.hasFigures) {
      const begun = waiting.length > 0 && (row.label === '' || goesOn(row.label));
      joined.push(...(begun ? [] : waiting), begun ? relabelled(row, [...waiting.map(({ label }) => label), row.label]) : row);
      waiting = [];
    } else if (last?.hasFigures && waiting.length === 0 && goesOn(row.label)) joined[joined.length - 1] = relabelled(last, [last.label, row.label]);
    else if (row.label !== '') waiting.push(row);
  }
  return [...joined, ...waiting];
}

/** True for the rest of a broken label; "of which: aged 5 to 9" is a label's half, and a row of its own. */
export function goesOn(label: string): boolean {
  return /^(?:[a-z(]|\d{2,3},?\d{3}$)/.test(label) && !isHalf(label);
}

function relabelled(row: Row, parts: readonly string[]): Row {
  const label = parts.filter((part) => part !== '').join(' ');
  return { ...row, label, isIndicator: true, unit: unitInLabel(label) ?? row.unit };
}
