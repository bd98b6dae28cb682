import type { Figure } from '../figure.ts';
import type { Measure } from '../measure.ts';
import { axisQuestion, axisWords } from './axisWords.ts';
import type { Finding, Pair, Rule } from './rule.ts';
import { unlike, withCare } from './rule.ts';

/** Axes that say who is counted and not what is counted of them: rule 3 speaks of these, rule 1 of the others. */
const populationAxes = new Set(['age', 'pupils', 'phase', 'sen', 'uasc']);

const normalised = (label: string): string => label.toLowerCase().replaceAll(/[^a-z0-9%]+/g, ' ').trim();

/** Rules 1 and 15: figures of two indicators are never put in one order, nor added to one score. */
const sameIndicator: Rule = {
  id: 'same-indicator',
  from: 15,
  judge: ({ a, b }) => {
    const [one, other] = [a.indicator, b.indicator];
    if (one.id !== null && one.id === other.id) return null;
    if (one.id === null && other.id === null && normalised(one.label) === normalised(other.label)) {
      return withCare(`Both are called “${one.label}”, but its definition is not known here.`);
    }
    return unlike(`“${one.label}” and “${other.label}” are different indicators.`);
  },
};

/** Rule 1. */
const sameDefinition: Rule = { id: 'same-definition', from: 1, judge: (pair) => judgeAxes(pair, (axis) => !populationAxes.has(axis)) };

/** Rule 3. */
const samePopulation: Rule = { id: 'same-population', from: 3, judge: (pair) => judgeAxes(pair, (axis) => populationAxes.has(axis)) };

function judgeAxes({ a, b, sameArea, measure }: Pair, chosen: (axis: string) => boolean): Finding | null {
  const axes = [...new Set([...Object.keys(a.variant), ...Object.keys(b.variant)])].filter(chosen);
  const [stateA, stateB] = [a, b].map((figure) => (axis: string) => stated(figure, axis, measure));
  const differing = axes.find((axis) => stateA!(axis) !== null && stateB!(axis) !== null && stateA!(axis) !== stateB!(axis));
  const name = (figure: Figure) => (sameArea ? 'one' : figure.area.name);
  if (differing !== undefined) {
    const [wordsA, wordsB] = [stateA!(differing)!, stateB!(differing)!].map((value) => axisWords(differing, value));
    return unlike(`${capital(name(a))} ${wordsA}; ${sameArea ? 'the other' : name(b)} ${wordsB}.`);
  }
  const open = axes.find((axis) => (stateA!(axis) === null) !== (stateB!(axis) === null));
  if (open === undefined) return sameArea ? null : bothSilent(measure?.openAxes.filter(chosen).filter((axis) => stateA!(axis) === null) ?? []);
  const [says, silent] = stateA!(open) === null ? [b, a] : [a, b];
  const words = axisWords(open, stated(says, open, measure)!);
  return withCare(`${capital(name(says))} ${words}; ${sameArea ? 'the other' : name(silent)} does not say.`);
}

/** Two councils that both say nothing may each mean something else. One council is taken to mean the same as before. */
function bothSilent([axis]: readonly string[]): Finding | null {
  return axis === undefined ? null : withCare(`Neither says ${axisQuestion(axis)}.`);
}

/** An axis that is left out has its usual value; one that is "not stated" says nothing. */
function stated(figure: Figure, axis: string, measure: Measure | null): string | null {
  const value = figure.variant[axis] ?? measure?.usual[axis];
  return value === undefined || value === 'not-stated' ? null : value;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A target is no performance: only the area's own figure may be held against it, and never as if it were one. */
const sameRole: Rule = {
  id: 'same-role',
  from: 1,
  judge: ({ a, b, sameArea }) => {
    if (a.role === b.role) return null;
    const words = { actual: 'a result', target: 'a target', floor: 'a tolerance limit' } as const;
    if (sameArea) return withCare(`One is ${words[a.role]}, the other ${words[b.role]}.`);
    return unlike(`${a.area.name}’s figure is ${words[a.role]}; ${b.area.name}’s is ${words[b.role]}.`);
  },
};

/** Rule 14: known breaks in a national series. */
const knownBreak: Rule = {
  id: 'known-break',
  from: 14,
  judge: ({ measure, spans }) => {
    if (!measure || !spans.a || !spans.b) return null;
    const [earlier, later] = [spans.a.end, spans.b.end].sort();
    const between = measure.breaks.find(({ from }) => earlier! < from && from <= later!);
    return between ? withCare(`The series breaks between the two: ${between.words}`) : null;
  },
};

export const definitionRules: Rule[] = [sameIndicator, sameDefinition, samePopulation, sameRole, knownBreak];
