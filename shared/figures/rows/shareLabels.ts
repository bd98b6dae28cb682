import type { Row } from './readRows.ts';

/** Rows of one indicator: its own, and those under or over it that name only an area, a period or a role. */
interface Block {
  rows: Row[];
  label: string | null;
  keys: Set<string>;
}

/**
 * A label printed once holds for all rows of its indicator, wherever among them it stands: at the top, or half way down
 * where it is centred over them. A new indicator begins with a new label, or where an area or period comes round again.
 */
export function shareLabels(rows: readonly Row[]): Row[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const label = row.isIndicator ? row.label : null;
    const block = blocks.at(-1);
    const joins = block !== undefined && key !== OWN && !block.keys.has(key) && (label === null || block.label === null || block.label === label);
    if (joins) {
      block.rows.push(row);
      block.keys.add(key);
      block.label ??= label;
    } else blocks.push({ rows: [row], label, keys: new Set([key]) });
  }
  return blocks.flatMap(({ rows: together, label }) => (label === null ? together : together.map((row) => (row.isIndicator ? row : { ...row, label, isIndicator: true }))));
}

/** "Rate per 10,000" right under "Children with a child protection plan", which are counted, is the rate of those. */
export function rateOfCounted(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const over = rows[index - 1];
    if (row.isIndicator || !RATE.test(row.label) || keyOf(row) !== OWN || !over?.isIndicator || NOT_COUNTED.test(over.label)) return row;
    return { ...row, isIndicator: true, section: over.label };
  });
}

const RATE = /^rates? (?:per|\/) ?[\d,]+\b/i;
const NOT_COUNTED = /%|\b(?:rates?|per|percentage|proportion|average)\b/i;

const OWN = 'own';

/** What a row names besides its indicator; the same words for every row that names nothing. */
function keyOf({ area, mention, role }: Row): string {
  return area || mention || role ? JSON.stringify([area?.gss ?? area?.name, mention, role]) : OWN;
}
