import type { Figure } from './figure.ts';
import { sameArea } from './figure.ts';
import type { Measure } from './measure.ts';
import { definitionRules } from './rules/definition.ts';
import type { Pair, Rule, RuleId, Verdict } from './rules/rule.ts';
import { timeRules } from './rules/time.ts';
import { unitRules } from './rules/unit.ts';
import { valueRules } from './rules/value.ts';
import type { Span, YearType } from './span.ts';
import { spanOf } from './span.ts';

/** Every rule, in the order in which its reason is shown: what is counted, how, when, and with what certainty. */
export const rules: readonly Rule[] = [...definitionRules, ...unitRules, ...timeRules, ...valueRules];

export interface Judgement {
  verdict: Verdict;
  /** The gravest first. A reason of a `like` verdict is a remark. */
  reasons: { rule: RuleId; verdict: Verdict; text: string }[];
}

/** From the least to the most that stands between two figures. */
export const gravity: Readonly<Record<Verdict, number>> = { like: 0, 'with-care': 1, unlike: 2 };

/**
 * May these two figures be compared? Asks every rule; the gravest answer is the verdict. The order of the two figures
 * does not matter to the verdict, only to the wording.
 */
export function judge(a: Figure, b: Figure, measure: Measure | null): Judgement {
  const pair = pairOf(a, b, measure);
  const reasons = rules
    .flatMap((rule) => {
      const finding = rule.judge(pair);
      return finding ? [{ rule: rule.id, ...finding }] : [];
    })
    .sort((one, other) => gravity[other.verdict] - gravity[one.verdict] || Number(other.foremost ?? false) - Number(one.foremost ?? false))
    .map(({ rule, verdict, text }) => ({ rule, verdict, text }));
  return { verdict: reasons[0]?.verdict ?? 'like', reasons };
}

/** The rules in the order in which they find most pairs of one indicator unlike: by their stretches of time first. */
const severest: readonly Rule[] = [...timeRules, ...definitionRules, ...unitRules, ...valueRules];

/** Whether `judge` would find the two unlike, at a fraction of its work: the first rule that says so ends the search. */
export function areUnlike(a: Figure, b: Figure, measure: Measure | null): boolean {
  const pair = pairOf(a, b, measure);
  return severest.some((rule) => rule.judge(pair)?.verdict === 'unlike');
}

function pairOf(a: Figure, b: Figure, measure: Measure | null): Pair {
  return { a, b, measure, spans: { a: spanOfFigure(a, measure), b: spanOfFigure(b, measure) }, sameArea: sameArea(a.area, b.area) };
}

/** A figure's span as it was worked out last: a comparison asks for it some twenty times, nearly always for one measure. */
const spans = new WeakMap<Figure, { measure: Measure | null; span: Span | null }>();

/** The stretch of time a figure speaks of, by its own words first and the indicator's usual ones where it is silent. */
export function spanOfFigure(figure: Figure, measure: Measure | null): Span | null {
  const known = spans.get(figure);
  if (known?.measure === measure) return known.span;
  const span = workOutSpan(figure, measure);
  spans.set(figure, { measure, span });
  return span;
}

/** By all that a span depends on: figures come in thousands, their periods in dozens. */
const spansOfPeriods = new Map<string, Span>();

function workOutSpan({ period, basis }: Figure, measure: Measure | null): Span | null {
  if (period === null) return null;
  const stated = basis ?? (measure?.basis === 'snapshot' ? 'snapshot' : null);
  const type = yearToDateType(measure);
  const key = `${period.start} ${period.end} ${period.kind} ${stated} ${type}`;
  const known = spansOfPeriods.get(key);
  if (known) return known;
  const span = spanOf(period, stated, type);
  spansOfPeriods.set(key, span);
  return span;
}

/**
 * In which year a council counts "to date": its own is the financial year, whatever year the nation uses, except for
 * what is counted by school years.
 */
function yearToDateType(measure: Measure | null): YearType {
  return measure?.yearType === 'academic' ? 'academic' : 'financial';
}
