import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Truth, type TruthObservation } from '../../papers/truth.ts';

/* The truths are written by the drawings; these hold them to themselves and to the files beside them. */

const folder = `${import.meta.dirname}/../../papers`;
const truths = globSync('*.truth.json', { cwd: folder }).sort().map((file) => Truth.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))));

const digitsOf = (text: string) => text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];

/** Prose may state a target by difference or a count in words; a part of a percentage is compared as a part. */
function printsItsNumber({ how, value, raw, parts }: TruthObservation): boolean {
  if (value.kind !== 'number' || parts !== null || how === 'prose') return true;
  return digitsOf(raw).includes(value.number);
}

describe.each(truths.map((truth) => [truth.paper, truth] as const))('the truth of %s', (paper, truth) => {
  test('lies beside its paper', () => {
    expect(readFileSync(`${folder}/${paper}`).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test('puts every figure of a table in a cell that prints it', () => {
    for (const { cell, raw, page } of truth.observations) {
      if (!cell) continue;
      const printed = truth.tables[cell.table]?.cells.find(({ row, col }) => row === cell.row && col === cell.col);
      expect(printed?.text.startsWith(raw), `${raw} in row ${cell.row}, column ${cell.col}`).toBe(true);
      expect(printed?.page).toBe(page);
    }
  });

  test('takes no number that is not printed', () => {
    expect(truth.observations.filter((figure) => !printsItsNumber(figure))).toEqual([]);
  });

  test('has no two cells in one place', () => {
    for (const { cells, rows, columns } of truth.tables) {
      const taken = cells.flatMap(({ row, col, rowSpan, colSpan }) =>
        Array.from({ length: rowSpan * colSpan }, (_, index) => `${row + Math.floor(index / colSpan)},${col + (index % colSpan)}`));
      expect(new Set(taken).size).toBe(taken.length);
      for (const cell of cells) {
        expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(rows);
        expect(cell.col + cell.colSpan).toBeLessThanOrEqual(columns);
      }
    }
  });
});

test('the sample papers hold what the councils printed', () => {
  const of = (paper: string) => truths.find((truth) => truth.paper === paper)!;
  const index = of('merton-2019-06-index.pdf');
  expect(new Set(index.observations.map(({ label }) => label)).size).toBe(39);
  expect(index.tables[0]?.columns).toBe(22);
  expect(new Set(of('havering-2021-07-summary.pdf').observations.map(({ label }) => label)).size).toBe(43);
  expect(of('merton-2017-10-report.pdf').explanations).toHaveLength(37);
  expect(Math.max(...of('agenda-pack.pdf').tables.flatMap(({ pages }) => pages))).toBeGreaterThan(100);
});

test('the list in README.md names every paper', () => {
  const readme = readFileSync(`${folder}/README.md`, 'utf8');
  for (const file of globSync('*.pdf', { cwd: folder })) expect(readme).toContain(file);
});

test('the papers stay small enough to clone', () => {
  const sizes = globSync('*.{pdf,json}', { cwd: folder }).map((file) => statSync(`${folder}/${file}`).size);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(6_000_000);
});
