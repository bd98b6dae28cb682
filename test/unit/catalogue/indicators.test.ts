import { describe, expect, test } from 'vitest';
import { indicatorById, indicators, nearestIndicators } from '../../../shared/catalogue/indicators.ts';
import lexicon from '../../../shared/catalogue/labels/lexicon.json' with { type: 'json' };

describe('the catalogue', () => {
  test('has at least 90 indicators over the whole of children\'s services, each once', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(90);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ title }) => title.toLowerCase())).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(20);
  });

  test('each national series belongs to one indicator and one variant', () => {
    const codes = indicators.flatMap(({ lait = [] }) => lait.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const { id, lait = [] } of indicators) expect(new Set(lait.map(({ when }) => JSON.stringify(when ?? {}))).size, id).toBe(lait.length);
  });

  test('every axis that a national series names is an axis of its indicator, with a value it can take', () => {
    for (const { id, axes = {}, lait = [] } of indicators) {
      for (const { when = {} } of lait) {
        for (const [axis, values] of Object.entries(when)) {
          const known = axes[axis];
          expect(known, `${id} ${axis}`).toBeDefined();
          const possible = [known!.default, ...(known!.rules ?? []).map(({ value }) => value)];
          for (const value of values.split('|')) if (known!.from !== 'age') expect([...possible, 'included'], `${id} ${axis} ${value}`).toContain(value);
        }
      }
    }
  });

  test('every concept that a rule names is in the lexicon, or is a number', () => {
    const known = new Set(Object.keys(lexicon.concepts));
    const isNumber = /^(?:age(?::.+)?|[<>]?=?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])|\d\+|period12m)$/;
    const named = indicators.flatMap(({ id, label, axes = {} }) => {
      const rules = Object.values(axes).flatMap(({ rules = [] }) => rules.map(({ when }) => when));
      return [label.needs, label.may ?? '', label.not ?? '', ...rules].join(' ').split(/[ |/]+/).map((concept) => ({ id, concept }));
    });
    expect(named.filter(({ concept }) => concept !== '' && !known.has(concept) && !isNumber.test(concept))).toEqual([]);
  });

  test('every concept that the lexicon says something of is one of its own, or a number', () => {
    const { concepts, together, subjects, befalls, people, light, implies } = lexicon;
    const named = [together.join(' ').split(' '), subjects, befalls, people, light, Object.keys(implies)].flat();
    expect(named.filter((concept) => !(concept in concepts) && !/^(?:period12m|\d\+)$/.test(concept))).toEqual([]);
    for (const pair of together) expect(pair.split(' '), pair).toHaveLength(2);
  });

  test('every share and rate says what it counts and of whom; a gap is the difference of two shares', () => {
    const shares = indicators.filter(({ id, unit }) => unit !== null && (unit === 'percent' || unit.startsWith('per-')) && !id.endsWith('-gap'));
    expect(shares.filter(({ numerator, denominator }) => !numerator || !denominator).map(({ id }) => id)).toEqual([]);
  });

  test('an indicator called a number is a count', () => {
    expect(indicators.filter(({ id, unit }) => id.endsWith('-number') && unit !== 'count').map(({ id }) => id)).toEqual([]);
  });

  test('context measures are judged neither way', () => {
    for (const id of ['lac-rate', 'cpp-rate', 'referrals-rate', 'cin-rate', 'section-47-rate']) expect(indicatorById(id)!.polarity).toBe('none');
  });

  test('an unknown indicator brings the nearest ones', () => {
    expect(nearestIndicators('lac-rat').map(({ id }) => id)).toContain('lac-rate');
  });
});
