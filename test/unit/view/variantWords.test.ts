import { expect, test } from 'vitest';
import { indicators } from '../../../shared/catalogue/indicators.ts';
import { variantWords } from '../../../shared/view/words/variantWords.ts';

test('a variant is said as a councillor would say it', () => {
  expect(variantWords({ window: 'ever' })).toBe('any earlier one, however long ago');
  expect(variantWords({ exceptions: 'included', window: 'within-two-years' })).toBe('exceptions included, within two years');
  expect(variantWords({ limit: '45-working-days' })).toBe('within 45 working days');
  expect(variantWords({ age: '<18', limit: 'not-stated' })).toBe('under 18');
  expect(variantWords({ age: '19-21' })).toBe('ages 19 to 21');
});

test('no value of the catalogue is shown by the name of its axis, or with a hyphen of ours', () => {
  for (const { id, axes } of indicators) {
    for (const [axis, { default: usual, rules = [] }] of Object.entries(axes ?? {})) {
      for (const value of [usual, ...rules.map((rule) => rule.value)]) {
        const words = variantWords({ [axis]: value });
        expect(words, `${id} ${axis} ${value}`).not.toMatch(/not.stated|\d-\d/);
        if (axis !== 'exceptions') expect(words).not.toBe(`${axis} ${value.replaceAll('-', ' ')}`);
        if (!/looked-after|child-protection/.test(words)) expect(words, `${id} ${axis} ${value}`).not.toContain('-');
      }
    }
  }
});
