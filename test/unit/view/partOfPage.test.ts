import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../shared/model/geometry.ts';
import { firstPart, partAfterKey, partBetween, partWords } from '../../../shared/view/page/partOfPage.ts';

const page = { width: 595, height: 842 };
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const plain = { shiftKey: false, altKey: false };

describe('a part of a page', () => {
  test('lies between two corners, whichever was set first, and never leaves the page', () => {
    expect(partBetween([300, 500], [100, 200], page)).toEqual([100, 200, 300, 500]);
    expect(partBetween([-40, 700], [700, 900], page)).toEqual([0, 700, 595, 842]);
  });

  test('is moved whole by the arrow keys, sized by Shift and Alt with them, and left alone by other keys', () => {
    const box: Box = [100, 200, 300, 500];
    expect(partAfterKey(box, { key: 'ArrowDown', ...plain }, page)).toEqual([100, 206, 300, 506]);
    expect(partAfterKey(box, { key: 'ArrowRight', shiftKey: true, altKey: false }, page)).toEqual([100, 200, 306, 500]);
    expect(partAfterKey(box, { key: 'ArrowUp', shiftKey: false, altKey: true }, page)).toEqual([100, 194, 300, 500]);
    expect(partAfterKey(box, { key: 'k', ...plain }, page)).toBeNull();
  });

  test('keeps its size at the edge of the page, and stays on the page whatever is pressed', () => {
    expect(partAfterKey([0, 0, 200, 100], { key: 'ArrowLeft', ...plain }, page)).toEqual([0, 0, 200, 100]);
    fc.assert(fc.property(fc.array(fc.record({ key: fc.constantFrom(...keys), shiftKey: fc.boolean(), altKey: fc.boolean() }), { maxLength: 200 }), (presses) => {
      const [x0, y0, x1, y1] = presses.reduce<Box>((box, press) => partAfterKey(box, press, page)!, firstPart(page));
      return x0 >= 0 && y0 >= 0 && x1 <= page.width && y1 <= page.height && x1 - x0 >= 12 && y1 - y0 >= 12;
    }), { seed: 7 });
  });

  test('says where it lies to people who do not see it', () => {
    expect(partWords([59.5, 421, 535.5, 842], page)).toBe('from 10% to 90% across, and from 50% to 100% down the page');
  });
});
