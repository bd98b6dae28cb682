import { parsePeriod } from '../../figures/parsePeriod.ts';
import { parseValue } from '../../figures/parseValue.ts';
import type { Patch } from '../../library/records.ts';
import type { Observation } from '../../model/observation.ts';
import { formatValue } from '../words/formatValue.ts';
import type { Choices } from './choices.ts';

/** A correction as it is typed. An empty field means that the paper does not say. */
export interface Draft {
  value: string;
  period: string;
  area: string;
  indicator: string;
  role: string;
}

export function draftOf(observation: Observation, choices: Choices): Draft {
  return {
    value: observation.value.kind === 'missing' ? observation.raw : formatValue(observation.value),
    period: observation.period?.label ?? '',
    area: observation.area.name,
    indicator: choices.indicators.find(({ id }) => id === observation.indicator.id)?.title ?? '',
    role: observation.role,
  };
}

export interface ReadDraft {
  /** Only what differs from the figure as it stands. */
  patch: Patch;
  errors: Partial<Record<keyof Draft, string>>;
}

/** Reads what was typed by the rules for printed cells. What cannot be read with certainty is an error, never a guess. */
export function readDraft(draft: Draft, observation: Observation, choices: Choices): ReadDraft {
  const before = draftOf(observation, choices);
  const changed = (field: keyof Draft) => draft[field].trim() !== before[field].trim();
  const patch: Patch = {};
  const errors: ReadDraft['errors'] = {};
  if (changed('value')) take(readValue(draft.value, observation), (value) => (patch.value = value), (words) => (errors.value = words));
  if (changed('period')) take(readPeriod(draft.period), (period) => (patch.period = period), (words) => (errors.period = words));
  if (changed('area')) take(readArea(draft.area, choices), (area) => (patch.area = area), (words) => (errors.area = words));
  if (changed('indicator')) take(readIndicator(draft.indicator, choices), (indicator) => (patch.indicator = indicator), (words) => (errors.indicator = words));
  if (draft.role !== observation.role) patch.role = draft.role as Observation['role'];
  return { patch, errors };
}

type Answer<T> = { value: T } | { error: string };

function take<T>(answer: Answer<T>, use: (value: T) => void, refuse: (words: string) => void): void {
  if ('error' in answer) refuse(answer.error);
  else use(answer.value);
}

function readValue(text: string, { value: before }: Observation): Answer<Observation['value']> {
  const expected = before.kind === 'missing' ? null : before.unit;
  const parsed = parseValue(text, { expected });
  if (!parsed) return { error: 'Type the value as it is printed, or “n/a”.' };
  const { value } = parsed;
  if (value.kind === 'missing') return value.reason === 'unreadable' ? { error: `“${text}” is not a value that can be read with certainty.` } : { value };
  return { value: { ...value, unit: value.unit ?? expected } };
}

function readPeriod(text: string): Answer<Observation['period']> {
  if (text.trim() === '') return { value: null };
  const { period } = parsePeriod(text);
  return period ? { value: period } : { error: 'Write a period such as 2018/19, Q4 2020/21, January 2019 or 31 March 2018.' };
}

function readArea(text: string, { areas }: Choices): Answer<Observation['area']> {
  const wanted = text.trim().toLowerCase();
  const area = areas.find(({ name }) => name.toLowerCase() === wanted);
  return area ? { value: area } : { error: `“${text.trim()}” is no area we know. Choose one from the list.` };
}

function readIndicator(text: string, { indicators }: Choices): Answer<string | null> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return { value: null };
  const indicator = indicators.find(({ title, id }) => title.toLowerCase() === wanted || id === wanted);
  return indicator ? { value: indicator.id } : { error: 'Choose an indicator from the list, or leave this empty.' };
}
