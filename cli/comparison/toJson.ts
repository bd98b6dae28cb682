import type { Comparison, Entry } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import type { Problem } from '../../shared/model/problem.ts';

/** A comparison as the command line's contract prints it. */
export function toJson({ measure, base, targets, entries }: Comparison, standing: object | null, problems: readonly Problem[]): object {
  const { id, title, unit, polarity } = measure;
  return {
    indicator: { id, title, unit, polarity },
    base: base && { ...figureJson(base), targets: targets.map(({ role, value, period, source }) => ({ role, value, period, source })) },
    entries: entries.map(entryJson),
    standing,
    problems,
  };
}

function entryJson({ figure, verdict, reasons }: Entry): object {
  return { ...figureJson(figure), verdict, reasons: reasons.map(({ rule, text }) => ({ rule, text })) };
}

function figureJson({ area, indicator, variant, value, period, basis, origin, source }: Figure): object {
  return { area, label: indicator.label, variant, value, period, basis, origin, source };
}
