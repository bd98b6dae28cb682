import { variantKey, type Figure } from './figure.ts';
import { areUnlike, spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import { tooFew } from './rules/value.ts';

/** A figure's kind as it was worked out last, which is nearly always for one measure. */
const kinds = new WeakMap<Figure, { measure: Measure; kind: string }>();

/**
 * Everything about a figure by which a rule may find it unlike another, but for its days: figures of one kind are all
 * unlike a third, or none is. Years to date hold their days too, since it matters how far they have come. The one
 * exception is made in `unlikeTo`: figures for the very same days may be alike whatever their days are called.
 */
export function kindOfFigure(figure: Figure, measure: Measure): string {
  const known = kinds.get(figure);
  if (known?.measure === measure) return known.kind;
  const { indicator, area, role, origin, value, variant, parts } = figure;
  const span = spanOfFigure(figure, measure);
  const stretch = span && `${span.kind} ${span.yearType} ${span.rolling} ${span.kind === 'year-to-date' ? `${span.start} ${span.end}` : ''}`;
  const few = parts !== null && parts.denominator < tooFew;
  const kind = `${indicator.id}\0${indicator.label}\0${area.gss}\0${area.kind}\0${area.name}\0${role}\0${origin}\0${value.kind}\0${value.kind === 'missing' ? '' : value.unit}\0${variantKey(variant)}\0${few}\0${stretch}`;
  kinds.set(figure, { measure, kind });
  return kind;
}

/** Answers `areUnlike` for one figure against many, asking the rules once for each kind. */
export function unlikeTo(base: Figure, measure: Measure): (figure: Figure) => boolean {
  const answers = new Map<string, boolean>();
  const own = spanOfFigure(base, measure);
  return (figure) => {
    const span = spanOfFigure(figure, measure);
    if (own && span && own.start === span.start && own.end === span.end) return areUnlike(base, figure, measure);
    const kind = kindOfFigure(figure, measure);
    const known = answers.get(kind);
    if (known !== undefined) return known;
    const answer = areUnlike(base, figure, measure);
    answers.set(kind, answer);
    return answer;
  };
}
