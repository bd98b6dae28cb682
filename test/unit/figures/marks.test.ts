import { describe, expect, test } from 'vitest';
import { explainsArrows } from '../../../shared/figures/marks/explainsArrows.ts';
import { ratingOfColour } from '../../../shared/figures/marks/ratingOfColour.ts';
import { readArrowShape } from '../../../shared/figures/marks/readArrowShape.ts';
import { readDirection } from '../../../shared/figures/marks/readGlyph.ts';
import { readRatingWord } from '../../../shared/figures/marks/readRatingWord.ts';

type Outline = [number, number][];

const turned = (outline: Outline): Outline => outline.map(([x, y]) => [-y, x]);
const flipped = (outline: Outline): Outline => outline.map(([x, y]) => [x, -y]);

describe('drawn arrows', () => {
  const block: Outline = [[5, 0], [10, 5], [7, 5], [7, 12], [3, 12], [3, 5], [0, 5]];
  const triangle: Outline = [[5, 0], [10, 8], [0, 8]];
  const thin: Outline = [[5, 0], [10, 5], [9, 6], [5.7, 2.7], [5.7, 12], [4.3, 12], [4.3, 2.7], [1, 6], [0, 5]];

  test.each<[string, Outline]>([['a block arrow', block], ['a triangle', triangle], ['a thin arrow', thin]])('%s points where its head is', (_, up) => {
    expect(readArrowShape({ outline: up })).toBe('up');
    expect(readArrowShape({ outline: flipped(up) })).toBe('down');
    expect(readArrowShape({ outline: turned(up) })).toBe('level');
    expect(readArrowShape({ outline: turned(flipped(up)) })).toBe('level');
  });

  test('an arrow with two heads is level', () => {
    expect(readArrowShape({ outline: [[0, 5], [4, 0], [4, 3], [10, 3], [10, 0], [14, 5], [10, 10], [10, 7], [4, 7], [4, 10]] })).toBe('level');
  });

  test.each<[string, Outline]>([
    ['a circle', Array.from({ length: 32 }, (_, step): [number, number] => [5 * Math.cos((step * Math.PI) / 16), 5 * Math.sin((step * Math.PI) / 16)])],
    ['a box', [[0, 0], [5, 0], [5, 5], [0, 5]]],
    ['a picture', []],
  ])('%s points nowhere', (_, outline) => {
    expect(readArrowShape({ outline })).toBeNull();
  });
});

test.each([['↑', 'up'], ['▼', 'down'], ['→', 'level'], ['↔', 'level'], ['\uf0e1', 'up'], ['\uf0ea', 'down'], ['\uf0e8', 'level'], ['Down', 'down'], ['No change', 'level'], ['45%', null], ['↑↓', null]])('%s says %s', (text, direction) => {
  expect(readDirection(text)).toBe(direction);
});

test.each([
  ['#ff0000', 'red'], ['#c00000', 'red'], ['#ffc7ce', 'red'], ['#ffc000', 'amber'], ['#ffff00', 'amber'], ['#ffeb9c', 'amber'], ['#92d050', 'green'],
  ['#00b050', 'green'], ['#c6efce', 'green'], ['#0070c0', 'blue'], ['#d9e2f3', null], ['#dce6f1', null], ['#f2f2f2', null], ['#bfbfbf', null], ['#000000', null], ['#ffffff', null],
])('a fill of %s rates %s', (colour, rating) => {
  expect(ratingOfColour(colour)).toBe(rating);
});

test.each([['Red', 'red'], ['AMBER', 'amber'], ['G', 'green'], ['B', 'blue'], ['Green - on track', 'green'], ['Not a target measure', null], ['a', null], ['Redbridge', null]])('%s rates %s', (text, rating) => {
  expect(readRatingWord(text)).toBe(rating);
});

test('the colours of arrows mean something where the paper says what', () => {
  expect(explainsArrows('A green arrow (↑) means performance is better and a red arrow (↓) means performance is worse. An amber arrow is the same.')).toBe(true);
  expect(explainsArrows('Green means on track. The arrow shows the direction of travel.')).toBe(false);
});
