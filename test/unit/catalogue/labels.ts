import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unit } from '../../../shared/model/observation.ts';
import type { LabelContext } from '../../../shared/catalogue/matchLabel.ts';

/*
 * Labels as councils print them, one file of `labels/` for each topic, with the indicator each means and, where the
 * national measure is the same thing, its series. The truth was written from the words, by the definitions of the
 * returns, and not from what the matcher says; a label without an indicator means none of ours.
 */

export interface PrintedLabel {
  label: string;
  /** The indicator's id, or null for a label that is none of ours. */
  id: string | null;
  lait: string | null;
  context: LabelContext;
  /** True for labels that the lexicon and the rules were never tuned on. */
  unseen: boolean;
}

const folder = join(import.meta.dirname, 'labels');

/** Columns: label, indicator, series, unit of its row, "unseen", and the section above it. Those left out at the end of a line are empty. */
function readTopic(file: string): PrintedLabel[] {
  const [, ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [label = '', id = '', lait = '', unit = '', unseen = '', section = ''] = line.split('\t');
    return { label, id: id || null, lait: lait || null, context: { ...(unit && { unit: Unit.parse(unit) }), ...(section && { section }) }, unseen: unseen === 'unseen' };
  });
}

export const labels: readonly PrintedLabel[] = readdirSync(folder).toSorted().flatMap(readTopic);
