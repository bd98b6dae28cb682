import type { Unit } from '../model/observation.ts';
import type { Axis, Indicator, Variant } from './indicator.ts';
import { indicatorById, indicators } from './indicators.ts';
import { subjects } from './labels/lexicon.ts';
import { measureWith, readLabel } from './labels/readLabel.ts';
import type { CountedAs, LabelReading, Meaning, Measure } from './labels/readLabel.ts';

/** What stands around a label. Everything is optional. */
export interface LabelContext {
  /** The section row or heading above it, which may hold half of the label. */
  section?: string | null;
  /** The unit of its row or column. */
  unit?: Unit | null;
  /** The other labels of its table. */
  neighbours?: readonly string[];
}

export interface LabelMatch {
  /** The catalogue's id, or null when no indicator is certainly meant. */
  id: string | null;
  /** The value of each of the indicator's axes. */
  variant: Variant;
  /** The national series' code where it is the same measure: definition, age band, window and unit. */
  lait: string | null;
  /** Certainty, 0–1. */
  match: number;
}

const noMatch: LabelMatch = { id: null, variant: {}, lait: null, match: 0 };

/** Below this a match is a guess, and a guess is none. */
const certainEnough = 0.55;

interface Rule {
  indicator: Indicator;
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

/**
 * The indicator that a printed label means, read from its words alone: every meaning found in it must be explained by
 * the indicator, so that a label which says more than we know stays unmatched. The same label gives the same answer.
 */
export function matchLabel(label: string, context: LabelContext = {}): LabelMatch {
  const reading = readLabel(label);
  const section = context.section ? readLabel(context.section) : null;
  if (section && isForeign(section)) return noMatch;
  const unit = context.unit ?? null;
  if (reading.isBoth && unit === null) return noMatch;
  const tries = [
    () => section && asVariant(reading, section, unit),
    () => section && withSubject(reading, section, unit),
    () => bestMatch(resolveAbbreviations(reading, context), unit, 1),
    () => section && bestMatch({ ...reading, meanings: [...reading.meanings, ...section.meanings] }, unit, 0.85),
  ];
  for (const attempt of tries) {
    const match = attempt();
    if (match && match.match >= certainEnough) return match;
  }
  return noMatch;
}

/** Sections of adult social care and of the corporate centre hold nothing of ours. */
function isForeign(section: LabelReading): boolean {
  return section.meanings.some(({ concepts }) => concepts.includes('adult')) && !section.meanings.some(({ concepts }) => concepts.some((one) => subjects.has(one) && one !== 'adult'));
}

/** Under a heading that names the whole indicator a row may name the variant alone: "aged 17-18", "FSM", "Excluding exceptions". */
function asVariant(reading: LabelReading, section: LabelReading, unit: Unit | null): LabelMatch | null {
  if (reading.meanings.length === 0) return null;
  const measured = { ...reading, measure: reading.measure ?? section.measure, meanings: [...reading.meanings, ...section.meanings] };
  const match = bestMatch(measured, unit, 0.92);
  const axes = Object.values(match.id === null ? {} : (indicatorById(match.id)?.axes ?? {}));
  const settles = ({ concepts }: Meaning) => axes.some(({ rules = [], from }) => concepts.some((one) => (from === 'age' && isAge(one)) || rules.some(({ when }) => when.split('|').includes(one))));
  const ofSection = bestMatch({ ...section, measure: measured.measure }, unit, 1);
  return ofSection.id === match.id && reading.meanings.every(settles) ? match : null;
}

/** Tries the label with each subject of its section, when it names none itself, and with the section's ages. */
function withSubject(reading: LabelReading, section: LabelReading, unit: Unit | null): LabelMatch | null {
  if (reading.meanings.some(({ concepts }) => concepts.some((one) => subjects.has(one)))) return null;
  const added = section.meanings.filter(({ concepts }) => concepts.some((one) => subjects.has(one)));
  const ages = reading.meanings.some(({ concepts }) => concepts.some(isAge)) ? [] : section.meanings.filter(({ concepts }) => concepts.every(isAge));
  const tried = added.flatMap((meaning) => [[meaning, ...ages], [meaning]].map((of) => bestMatch({ ...reading, meanings: [...reading.meanings, ...of] }, unit, 0.92)));
  return tried.toSorted((a, b) => b.match - a.match)[0] ?? null;
}

/** "FTE" alone is a first-time entrant in a table of youth justice or beside an age, and a full-time equivalent elsewhere. */
function resolveAbbreviations(reading: LabelReading, { neighbours = [], section }: LabelContext): LabelReading {
  const isFte = ({ concepts }: Meaning) => concepts.includes('fte');
  const others = reading.meanings.filter((meaning) => !isFte(meaning));
  if (others.length === reading.meanings.length || others.some(({ concepts }) => !concepts.every(isAge))) return reading;
  const around = readLabel([section ?? '', ...neighbours].join(' . '));
  const justice = around.meanings.some(({ concepts }) => concepts.includes('yjs') || concepts.includes('reoffend') || concepts.includes('custody'));
  return justice || others.length > 0 ? { ...reading, meanings: [{ concepts: ['fte-yj'], light: false }, ...others] } : reading;
}

function bestMatch(reading: LabelReading, unit: Unit | null, factor: number): LabelMatch {
  const counted = measureWith(reading, unit);
  let best: { rule: Rule; score: number; match: number } | null = null;
  for (const rule of candidates(reading.meanings)) {
    if (!fits(rule, reading.meanings) || !isCounted(rule.indicator, counted, reading.meanings)) continue;
    const match = certainty(rule, reading, counted);
    const score = specificity(rule, reading.meanings, counted.measure);
    if (!best || score > best.score || (score === best.score && match > best.match)) best = { rule, score, match };
  }
  if (!best) return noMatch;
  const { indicator } = best.rule;
  const variant = readVariant(indicator, reading.meanings);
  return { id: indicator.id, variant, lait: laitOf(indicator, variant), match: round(best.match * factor) };
}

function candidates(meanings: readonly Meaning[]): Set<Rule> {
  return new Set(meanings.flatMap(({ concepts }) => concepts.flatMap((concept) => [...(rulesByFirstNeed.get(concept) ?? []), ...(isAge(concept) ? (rulesByFirstNeed.get('age') ?? []) : [])])));
}

const isAge = (concept: string) => concept.startsWith('age:');

function fits(rule: Rule, meanings: readonly Meaning[]): boolean {
  const needed = rule.needs.every((need) => meanings.some(({ concepts }) => concepts.some((one) => need.includes(one) || (isAge(one) && need.includes('age')))));
  return needed && meanings.every((meaning) => explains(rule, meaning));
}

function explains(rule: Rule, { concepts, light }: Meaning): boolean {
  if (concepts.some((one) => rule.allowed.has(one) || (rule.anyAge && isAge(one)))) return !concepts.some((one) => rule.not.has(one));
  return light && !concepts.some((one) => rule.not.has(one));
}

function isCounted({ unit, label }: Indicator, { measure, fromUnit }: CountedAs, meanings: readonly Meaning[]): boolean {
  const { bare: marked = false } = label;
  const bare = typeof marked === 'boolean' ? marked : marked.split('|').some((one) => meanings.some(({ concepts }) => concepts.includes(one)));
  if (measure === null) return bare;
  if (measure === 'rate') return unit === 'percent' || (unit?.startsWith('per-') ?? false) || (unit === null && bare);
  if (measure === 'average') return unit === null || unit === 'days' || unit === 'weeks';
  if (unit === measure) return true;
  // Averages, days and weeks are printed as plain numbers.
  return measure === 'count' && fromUnit && bare && (unit === 'days' || unit === 'weeks' || unit === null);
}

/** How much of the label the indicator is about; the one that is about most of it is meant. */
function specificity(rule: Rule, meanings: readonly Meaning[], measure: Measure | null): number {
  const needed = meanings.filter(({ concepts }) => rule.needs.some((need) => need.some((one) => concepts.includes(one)))).length;
  const strong = meanings.filter(({ concepts, light }) => !light && concepts.some((one) => rule.allowed.has(one) || (rule.anyAge && isAge(one)))).length;
  const perHead = measure === 'rate' && rule.indicator.unit?.startsWith('per-') ? 0.5 : 0;
  return needed * 2 + strong + rule.needs.length * 0.1 + perHead;
}

/**
 * What lowers the certainty: unknown words against known ones, misprints, a label that does not say how it is counted. A
 * label that names one thing alone and an unknown word beside it ("looked-after children with a bicycle") is about a part
 * of that thing which we do not know.
 */
const costOf = { unknownShare: 1.2, unknownBesideOne: 0.5, misprint: 0.03, noMeasure: 0.06, twoMeasures: 0.2, lightWord: 0.01 };

function certainty(rule: Rule, reading: LabelReading, { measure }: CountedAs): number {
  const known = reading.meanings.length + (reading.measure === null ? 0 : 1);
  const unknownShare = reading.unknown.length / (reading.unknown.length + known);
  const unexplained = reading.meanings.filter(({ concepts, light }) => light && !concepts.some((one) => rule.allowed.has(one))).length;
  const namesOne = new Set(reading.meanings.filter(({ light }) => !light).map(({ concepts }) => concepts[0])).size === 1;
  const cost = (namesOne && reading.unknown.length > 0 ? costOf.unknownBesideOne : 0) + unknownShare * costOf.unknownShare + reading.misprints * costOf.misprint + (measure === null ? costOf.noMeasure : 0) + (reading.twoMeasures && measure === 'percent' ? costOf.twoMeasures : 0) + unexplained * costOf.lightWord;
  return Math.max(0, 0.99 - cost);
}

const round = (match: number) => Math.round(match * 100) / 100;

/** The variant that is meant where a label settles nothing. */
export function defaultVariant(indicator: Indicator): Variant {
  return Object.fromEntries(Object.entries(indicator.axes ?? {}).map(([name, axis]) => [name, axis.default]));
}

function readVariant(indicator: Indicator, meanings: readonly Meaning[]): Variant {
  const found = meanings.flatMap(({ concepts }) => concepts);
  const variant = defaultVariant(indicator);
  for (const [name, axis] of Object.entries(indicator.axes ?? {})) {
    const age = axis.from === 'age' ? found.find(isAge)?.slice('age:'.length) : undefined;
    variant[name] = valueOn(axis, meanings) ?? age ?? axis.default;
  }
  return variant;
}

/** What the label's meanings settle on an axis. Two of them that say different things mean neither alone ("reading+maths"). */
function valueOn({ rules = [] }: Axis, meanings: readonly Meaning[]): string | undefined {
  const settled = meanings.flatMap(({ concepts }) => rules.find(({ when }) => when.split('|').some((one) => concepts.includes(one))) ?? []);
  const isSaidBetter = (within = '') => settled.some(({ value }) => within.split('|').includes(value));
  const values = new Set(settled.filter(({ within }) => !isSaidBetter(within)).map(({ value }) => value));
  return values.size === 0 ? undefined : [...values].toSorted().join('+');
}

/** The national series that a variant of an indicator is, or null when there is none. */
export function laitOf(indicator: Indicator, variant: Variant): string | null {
  const same = indicator.lait?.find(({ when = {} }) => Object.entries(when).every(([axis, values]) => values.split('|').includes(variant[axis] ?? '')));
  return same?.code ?? null;
}
