import { describe, expect, it } from 'vitest';
import { scoreProse } from './scoreProse.ts';
import type { ProseCase } from './sentences.ts';
import { SETS } from './sets.ts';

/** A figure is right when its area, role, value, unit and period are. */
function score(cases: readonly ProseCase[]): { precision: number; recall: number } {
  const { right, given, wanted } = scoreProse(cases);
  return { precision: right / given, recall: right / wanted };
}

describe('sentences of many councils', () => {
  it('reads the sentences it was made on', () => {
    const { precision, recall } = score(Object.entries(SETS).flatMap(([name, cases]) => (['aside', 'Q', 'R', 'AC', 'AD', 'AE', 'AF', 'AG', 'AH'].includes(name) ? [] : cases)));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('reads sentences it was not made on nearly as well', () => {
    const { precision, recall } = score(SETS.aside);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.94);
  });

  it('reads the papers of councils that it was never mended for', () => {
    const { precision, recall } = score([...SETS.Q, ...SETS.R]);
    expect(precision).toBeGreaterThanOrEqual(0.96);
    expect(recall).toBeGreaterThanOrEqual(0.87);
  });

  it('reads the newest papers, which nothing was mended for, as it did at first', () => {
    const { precision, recall } = score([...SETS.AC, ...SETS.AD, ...SETS.AE]);
    expect(precision).toBeGreaterThanOrEqual(0.945);
    expect(recall).toBeGreaterThanOrEqual(0.885);
  });

  it('reads the papers that it was mended for last', () => {
    const { precision, recall } = score([...SETS.AF, ...SETS.AG, ...SETS.AH]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.88);
  });
});
