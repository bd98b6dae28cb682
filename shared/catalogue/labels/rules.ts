import type { Indicator } from '../indicator.ts';
import { indicators } from '../indicators.ts';
import { isAge } from './readLabel.ts';
import type { Meaning } from './readLabel.ts';

/** One of the ways in which labels name an indicator. */
export interface Rule {
  indicator: Indicator;
  /** All of these; any concept of each. */
  needs: string[][];
  allowed: ReadonlySet<string>;
  anyAge: boolean;
  not: ReadonlySet<string>;
}

const rules = indicators.flatMap(toRules);

/** Rules by each concept that can satisfy their first need, so that few are tried for a label. */
const rulesByFirstNeed = new Map<string, Rule[]>();
for (const rule of rules) {
  for (const concept of rule.needs[0]!) rulesByFirstNeed.set(concept, [...(rulesByFirstNeed.get(concept) ?? []), rule]);
}

function toRules(indicator: Indicator): Rule[] {
  const may = indicator.label.may?.split(' ') ?? [];
  return indicator.label.needs.split(' / ').map((alternative) => {
    const needs = alternative.split(' ').map((need) => need.split('|'));
    const allowed = new Set([...may, ...needs.flat()]);
    return { indicator, needs, allowed, anyAge: allowed.has('age'), not: new Set(indicator.label.not?.split(' ')) };
  });
}

/** The rules whose every need is met by these meanings, and which know every one of them. */
export function rulesThatFit(meanings: readonly Meaning[]): Rule[] {
  const tried = new Set<Rule>();
  for (const concept of meanings.flatMap(({ concepts }) => concepts)) {
    for (const named of isAge(concept) ? [concept, 'age'] : [concept]) {
      for (const rule of rulesByFirstNeed.get(named) ?? []) tried.add(rule);
    }
  }
  return [...tried].filter((rule) => fits(rule, meanings));
}

function fits(rule: Rule, meanings: readonly Meaning[]): boolean {
  const needed = rule.needs.every((need) => meanings.some((meaning) => meets(need, meaning)));
  return needed && meanings.every((meaning) => knows(rule, meaning) || (meaning.light && !isDenied(rule, meaning)));
}

/**
 * True when one rule knows all of these meanings and lacks no more than one of its needs, as whose plans are reviewed in
 * time; `share` asks for a rule of a share,
 * and its lack for one of a number or a rate.
 */
export function someRuleLacksOne(meanings: readonly Meaning[], share: boolean): boolean {
  return rules.some((rule) => share === (rule.indicator.unit === 'percent') && meanings.every((meaning) => meaning.light || knows(rule, meaning)) && lacksOne(rule, meanings));
}

function lacksOne({ needs }: Rule, meanings: readonly Meaning[]): boolean {
  const met = needs.filter((need) => meanings.some((meaning) => meets(need, meaning))).length;
  return met > 0 && needs.length - met <= 1;
}

function meets(need: readonly string[], { concepts }: Meaning): boolean {
  return concepts.some((one) => need.includes(one) || (isAge(one) && need.includes('age')));
}

/** True when the rule names the meaning, and does not exclude it. */
export function knows(rule: Rule, meaning: Meaning): boolean {
  return meaning.concepts.some((one) => rule.allowed.has(one) || (rule.anyAge && isAge(one))) && !isDenied(rule, meaning);
}

function isDenied(rule: Rule, { concepts }: Meaning): boolean {
  return concepts.some((one) => rule.not.has(one));
}
