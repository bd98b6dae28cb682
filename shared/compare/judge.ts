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
  const pair: Pair = { a, b, measure, spans: { a: spanOfFigure(a, measure), b: spanOfFigure(b, measure) }, sameArea: sameArea(a.area, b.area) };
  const reasons = rules
    .flatMap((rule) => {
      const finding = rule.judge(pair);
      return finding ? [{ rule: rule.id, ...finding }] : [];
    })
    .sort((one, other) => gravity[other.verdict] - gravity[one.verdict]);
  return { verdict: reasons[0]?.verdict ?? 'like', reasons };
}

/** The stretch of time a figure speaks of, by its own words first and the indicator's usual ones where it is silent. */
export function spanOfFigure({ period, basis }: Figure, measure: Measure | null): Span | null {
  if (period === null) return null;
  const usual = measure?.basis === 'snapshot' ? 'snapshot' : null;
  return spanOf(period, basis ?? usual, yearToDateType(measure));
}

/**
 * In which year a council counts "to date": its own is the financial year, whatever year the nation uses, except for
 * what is counted by school years.
 */
function yearToDateType(measure: Measure | null): YearType {
  return measure?.yearType === 'academic' ? 'academic' : 'financial';
}
