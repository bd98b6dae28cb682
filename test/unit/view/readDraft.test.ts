import { describe, expect, test } from 'vitest';
import { draftOf, readDraft } from '../../../shared/view/capture/readDraft.ts';
import { england, merton, observation, percent } from './samples.ts';

const choices = { indicators: [{ id: 'cpp-repeat', title: 'Repeat child-protection plans' }, { id: 'cpp-rate', title: 'Rate of plans' }], areas: [merton, england] };
const figure = observation();
const correct = (change: Partial<ReturnType<typeof draftOf>>) => readDraft({ ...draftOf(figure, choices), ...change }, figure, choices);

describe('a correction', () => {
  test('that changes nothing patches nothing', () => {
    expect(correct({})).toEqual({ patch: {}, errors: {} });
  });

  test('reads a value as a printed cell, and keeps the unit of the figure', () => {
    expect(correct({ value: '16.4' }).patch.value).toEqual({ kind: 'number', number: 16.4, unit: 'percent', decimals: 1 });
    expect(correct({ value: 'n/a' }).patch.value).toMatchObject({ kind: 'missing' });
  });

  test('that cannot be read with certainty is refused, never guessed', () => {
    expect(correct({ value: '1O%' }).errors.value).toContain('1O%');
    expect(correct({ value: '' }).errors.value).toBeTruthy();
    expect(correct({ period: 'some time ago' }).errors.period).toBeTruthy();
    expect(correct({ area: 'Atlantis' }).errors.area).toContain('Atlantis');
    expect(correct({ indicator: 'something else' }).errors.indicator).toBeTruthy();
    expect(correct({ value: '1O%' }).patch).toEqual({});
  });

  test('takes periods, areas, indicators and roles in words', () => {
    const { patch, errors } = correct({ period: '2017/18', area: 'england', indicator: 'rate of plans', role: 'target' });
    expect(errors).toEqual({});
    expect(patch.period).toMatchObject({ start: '2017-04-01', end: '2018-03-31' });
    expect(patch).toMatchObject({ area: england, indicator: 'cpp-rate', role: 'target' });
  });

  test('an emptied indicator says that it is none of ours', () => {
    expect(correct({ indicator: '' }).patch).toEqual({ indicator: null });
  });

  test('of a missing value begins from the printed text', () => {
    const missing = observation({ value: { kind: 'missing', reason: 'unreadable' }, raw: '1?6' });
    expect(draftOf(missing, choices).value).toBe('1?6');
    expect(readDraft({ ...draftOf(missing, choices), value: '16%' }, missing, choices).patch.value).toEqual(percent(16));
  });
});
