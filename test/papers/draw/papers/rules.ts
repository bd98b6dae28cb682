import { headCell, scorecard, scorecardColumns } from '../data/scorecard.ts';
import type { DrawnTable } from '../table.ts';
import { oneTable } from './small.ts';

/* One scorecard, with its rules made in every way that producers make them. */

const plain = scorecard();

function withHeadGround(fill: string, ink: string): DrawnTable {
  const table = scorecard();
  table.rows[0] = [headCell('Indicator', { align: 'left', fill, ink }), ...scorecardColumns.map(({ head }) => headCell(head, { fill, ink }))];
  return table;
}

export const rulesPapers = {
  'rules-strokes': oneTable('rules-strokes', 'Every rule a stroke', plain, {}),
  'rules-bars': oneTable('rules-bars', 'Rules that are thin filled rectangles', plain, { made: 'bar' }),
  'rules-images': oneTable('rules-images', 'Rules that are pictures of lines', plain, { made: 'image' }),
  'rules-dashed': oneTable('rules-dashed', 'Dashed rules', plain, { made: 'dashed' }),
  'rules-double': oneTable('rules-double', 'Double rules', plain, { made: 'double', thickness: 0.4, pad: 5 }),
  'rules-white': oneTable('rules-white', 'White rules on shaded ground', withHeadGround('#1f3864', '#ffffff'), { made: 'bar', colour: '#ffffff', thickness: 1.2, bands: ['#dbe5f1', '#eef3fa'] }),
  'rules-under-rows': oneTable('rules-under-rows', 'Partly ruled: a rule under each row, none between columns', plain, { lines: 'rows', thickness: 0.5, colour: '#888888' }),
  'rules-heading-only': oneTable('rules-heading-only', 'Partly ruled: over and under the heading and at the foot', plain, { lines: 'head', thickness: 0.9 }),
  'rules-frame-only': oneTable('rules-frame-only', 'Partly ruled: a frame around the table and nothing inside', plain, { lines: 'outer' }),
  'rules-none-banded': oneTable('rules-none-banded', 'No rules: rows banded by fill', withHeadGround('#c6d9f0', '#111111'), { lines: 'none', bands: ['#f2f2f2', null] }),
  'rules-none': oneTable('rules-none', 'No rules and no fills', plain, { lines: 'none' }),
};
