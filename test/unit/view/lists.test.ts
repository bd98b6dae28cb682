import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { groupFigures, inListedOrder } from '../../../shared/view/capture/groupFigures.ts';
import { chooseDay, daysOf, printedFirst } from '../../../shared/view/compare/chooseDay.ts';
import { onePerArea } from '../../../shared/view/compare/orderEntries.ts';
import { mostIn, windowOf } from '../../../shared/view/matrix/windowOf.ts';
import { drawingScale, nextZoom } from '../../../shared/view/page/zoom.ts';
import { formatValue, formatValueInWords, missingReason } from '../../../shared/view/words/formatValue.ts';
import { england, figure, financialYear, held, merton, percent, repeatPlans } from './samples.ts';

describe('the list of figures', () => {
  test('follows the paper: table, heading, row, in order of appearance', () => {
    const spoken = held({ id: 'c', table: null });
    spoken.observation.source = { ...spoken.observation.source, reading: 'prose' };
    const groups = groupFigures([held({ id: 'a' }), held({ id: 'b', section: 'Looked after' }), spoken, held({ id: 'd' }), held({ id: 'e', table: null })], new Map([[0, 'Performance index']]));
    expect(groups.map(({ title }) => title)).toEqual(['Performance index', 'In the text of page 1', 'In the part of page 1 that was read again']);
    expect(groups[0]!.sections.map(({ title, indicators }) => [title, indicators.flatMap(({ figures }) => figures.map(({ observation }) => observation.id))])).toEqual([['Child protection', ['a', 'd']], ['Looked after', ['b']]]);
  });

  test('keeps sentences under one heading together where they run on over the page, and no others', () => {
    const said = (id: string, section: string, page: number) => {
      const one = held({ id, table: null, section });
      one.observation.source = { ...one.observation.source, reading: 'prose', page };
      return one;
    };
    const groups = groupFigures([said('a', 'Outcomes', 5), said('b', 'Outcomes', 6), said('c', 'Complaints', 6), said('d', 'Outcomes', 9)], new Map());
    expect(groups.map(({ title, figures }) => [title, figures.map(({ observation }) => observation.id).join('')])).toEqual([
      ['In the text of pages 5 to 6', 'ab'], ['In the text of page 6', 'c'], ['In the text of page 9', 'd'],
    ]);
  });

  test('loses no figure, gives none twice and begins with the paper’s first, however tables, headings and rows take turns', () => {
    const place = fc.record({ table: fc.constantFrom(null, 0, 1), section: fc.constantFrom(null, 'A', 'B'), label: fc.constantFrom('x', 'y') });
    fc.assert(fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const figures = places.map(({ table, section, label }, index) => held({ id: String(index), table, section, indicator: { label, id: null, match: 0 } }));
      const groups = groupFigures(figures, new Map());
      const listed = inListedOrder(groups);
      expect(new Set(listed)).toEqual(new Set(figures));
      expect(listed).toHaveLength(figures.length);
      expect(listed[0]).toBe(figures[0]);
      for (const { figures: own, sections } of groups) expect(sections.reduce((sum, section) => sum + section.figures.length, 0)).toBe(own.length);
    }), { seed: 5, numRuns: 200 });
  });

  test('keeps variants of one label apart, and says them in words', () => {
    const [group] = groupFigures([held({ id: 'a', variant: { exceptions: 'included' } }), held({ id: 'b', variant: { exceptions: 'excluded' } })], new Map());
    expect(group!.sections[0]!.indicators).toHaveLength(2);
    expect(group!.sections[0]!.indicators.map(({ variant }) => variant)).toEqual(['exceptions included', 'without exceptions']);
  });
});

describe('values in words', () => {
  test('keep the printed decimals and British separators', () => {
    expect(formatValue(percent(40, 1))).toBe('40.0%');
    expect(formatValue({ kind: 'number', number: 75420, unit: 'count', decimals: 0 })).toBe('75,420');
    expect(formatValueInWords({ kind: 'number', number: 46.3, unit: 'per-10000', decimals: 1 })).toBe('46.3 per 10,000');
  });

  test('a missing value is a symbol with a reason, never a number', () => {
    expect(formatValue({ kind: 'missing', reason: 'suppressed' })).toBe('[c]');
    expect(missingReason({ kind: 'missing', reason: 'unreadable' })).toMatch(/could not be read/);
  });
});

describe('the day to compare for', () => {
  const month = figure({ period: { start: '2019-05-01', end: '2019-05-31', kind: 'month', label: 'May 2019' }, value: percent(18) });
  const nation = figure({ area: england, value: percent(20) });

  test('is the latest that may be held against something, not a later one that nobody else reports', () => {
    const figures = [figure(), month, nation];
    expect(chooseDay(daysOf(figures, merton, repeatPlans), null, figures, merton, repeatPlans)).toBe('2019-03-31');
  });

  test('is the one asked for where there is such a figure', () => {
    const figures = [figure(), month, nation];
    expect(chooseDay(daysOf(figures, merton, repeatPlans), '2019-05-31', figures, merton, repeatPlans)).toBe('2019-05-31');
    expect(chooseDay(daysOf(figures, merton, repeatPlans), '1999-01-01', figures, merton, repeatPlans)).toBe('2019-03-31');
  });

  test('prefers what a paper here printed', () => {
    const later = figure({ origin: 'published', period: financialYear(2024) });
    expect(printedFirst(daysOf([later, figure()], merton, repeatPlans)).map(({ on }) => on)).toEqual(['2019-03-31', '2025-03-31']);
  });
});

test('a finding names each benchmark once, by the figure that is most alike', () => {
  const old = figure({ area: england, period: financialYear(2015), value: percent(17) });
  const same = figure({ area: england, origin: 'published', value: percent(20) });
  const { entries } = onePerArea(compareIndicator([figure(), old, same], repeatPlans, { base: merton }));
  expect(entries.filter(({ figure: { area } }) => area.kind === 'england')).toHaveLength(1);
});

test('the window over a long run holds everything in sight and stays small', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(10_000), fc.integer({ min: 1, max: 2000 }), fc.constantFrom<'end' | 'beginning'>('end', 'beginning'), (count, offset, room, heading) => {
      const { first, end } = windowOf({ offset, heading }, room, 60, count);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(count);
      // One more for a row that is cut at both edges.
      expect(end - first).toBeLessThanOrEqual(mostIn(room, 60) + 1);
      if (offset % 60 === 0) expect(end - first).toBeLessThanOrEqual(mostIn(room, 60));
      // Where the scroll is heading, one more than is in sight is always there.
      const next = heading === 'end' ? Math.ceil((offset + room) / 60) : Math.floor(offset / 60) - 1;
      if (next >= 0 && next < count) expect(next >= first && next < end).toBe(true);
      for (let index = 0; index < count; index += 1) {
        const inSight = index * 60 < offset + room && (index + 1) * 60 > offset;
        if (inSight) expect(index >= first && index < end).toBe(true);
      }
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('a page is never drawn larger than a small tablet can hold, and zoom steps both ways', () => {
  expect(drawingScale(4, 800, 1191, 842) * 1191).toBeLessThanOrEqual(4096.01);
  expect(nextZoom(1, 1)).toBeGreaterThan(1);
  expect(nextZoom(1, -1)).toBeLessThan(1);
});
