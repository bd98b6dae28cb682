import type { Value } from '../../model/observation.ts';
import type { Figure } from '../figure.ts';
import { sameArea } from '../figure.ts';
import { difference } from '../statistics/difference.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { numberWords, valueWords } from '../words.ts';
import type { Finding, Rule } from './rule.ts';
import { remark, unlike, withCare } from './rule.ts';

/** Rule 7: what is missing stays missing, with its reason. */
const missing: Rule = {
  id: 'missing',
  from: 7,
  judge: ({ a, b }) => {
    const without = [a, b].filter(({ value }) => value.kind === 'missing');
    if (without.length === 0) return null;
    return unlike(`${without.map(({ area, value }) => `${area.name}’s figure is ${valueWords(value)}`).join(', and ')}: there is no number to compare.`);
  },
};

/**
 * Rule 8: a group's published figure is not the mean of some of its members, one council's neighbours are not another's,
 * and a mean says of how many it is made.
 */
const groupAverage: Rule = {
  id: 'group-average',
  from: 8,
  judge: ({ a, b }) => {
    const [one, other] = [a.variant['average'], b.variant['average']];
    if (sameArea(a.area, b.area) && one !== other && (one !== undefined || other !== undefined)) {
      return unlike(`One is ${averageWords(one)}, the other ${averageWords(other)}: two figures of ${a.area.name} that are not made alike.`);
    }
    const made = [a, b].find(({ group }) => group !== undefined);
    if (made) return madeHere(made);
    const neighbours = [a, b].find(({ area }) => area.kind === 'statistical-neighbours');
    return neighbours && neighbours.origin !== 'published' ? remark('The paper does not list the statistical neighbours, nor say how they were averaged.') : null;
  },
};

/** A mean of fewer than half of a group may be far from the group's own. */
function madeHere({ area, group, value }: Figure): Finding {
  const { words, median, n, of } = group!;
  const middle = value.kind === 'number' ? valueWords({ ...value, number: median }) : String(median);
  const text = `${area.name}: the ${words}, each for the same period; their median is ${middle}.`;
  return n * 2 < of ? withCare(text) : remark(text);
}

function averageWords(average: string | undefined): string {
  return average === undefined ? 'the published figure' : `the ${average}`;
}

/** Rule 9: no direction, no judgement. */
const noPolarity: Rule = {
  id: 'no-polarity',
  from: 9,
  judge: ({ measure }) => (measure?.polarity === 'none' ? remark('Neither higher nor lower is better: say higher or lower only.') : null),
};

/** Rule 10: a difference smaller than the rounding is no difference. */
const withinRounding: Rule = {
  id: 'within-rounding',
  from: 10,
  judge: ({ a, b }) => {
    const apart = difference(a.value, b.value);
    return apart?.same === true ? remark('The two are the same, as far as they were rounded.') : null;
  },
};

/** Below this many, one child moves a percentage by more than three points; below the other, by a fifth or more. */
const smallDenominator = 30;
export const tooFew = 6;

/** Rule 11: a small denominator is shown, with its interval; very few are too few. */
const smallDenominators: Rule = {
  id: 'small-denominator',
  from: 11,
  judge: ({ a, b }) => {
    const small = [a, b].filter(({ parts }) => parts !== null && parts.denominator < smallDenominator);
    if (small.length === 0) return null;
    const text = small.map(smallWords).join(' ');
    return small.some(({ parts }) => parts!.denominator < tooFew) ? unlike(`Too few to compare. ${text}`) : withCare(text);
  },
};

function smallWords({ area, parts }: Figure): string {
  const { numerator, denominator } = parts!;
  const counts = `${area.name}’s figure is ${numerator} of ${denominator}`;
  if (denominator < 1 || numerator < 0 || numerator > denominator) return `${counts}.`;
  const { low, high } = wilsonInterval(numerator, denominator);
  return `${counts}: the true share may be anywhere from ${Math.round(low)}% to ${Math.round(high)}%.`;
}

/** Rule 12: a percentage that does not follow from its own parts. */
const partsMismatch: Rule = {
  id: 'parts-mismatch',
  from: 12,
  judge: ({ a, b }) => {
    const wrong = [a, b].find((figure) => recomputed(figure)?.agrees === false);
    if (!wrong) return null;
    const share = recomputed(wrong)!.share;
    return withCare(`${wrong.area.name} prints ${valueWords(wrong.value)}, but ${wrong.parts!.numerator} of ${wrong.parts!.denominator} is ${numberWords(share, 1)}%.`);
  },
};

function recomputed({ parts, value }: Figure): { share: number; agrees: boolean } | null {
  if (!parts || parts.denominator <= 0 || value.kind !== 'number' || value.unit !== 'percent') return null;
  const share = (100 * parts.numerator) / parts.denominator;
  return { share, agrees: Math.abs(share - value.number) <= 0.5 * 10 ** -value.decimals + 1e-9 };
}

/** Rule 13: two printings of one figure that differ. */
const revised: Rule = {
  id: 'revised',
  from: 13,
  judge: ({ a, b, spans, sameArea: oneArea }) => {
    const onePeriod = spans.a !== null && spans.b !== null && spans.a.start === spans.b.start && spans.a.end === spans.b.end;
    if (!oneArea || !onePeriod || a.role !== b.role || !bothNumbers(a.value, b.value) || difference(a.value, b.value)?.same !== false) return null;
    return withCare(`${a.area.name}’s figure was revised: ${valueWords(a.value)} and ${valueWords(b.value)} are given for the same period.`);
  },
};

function bothNumbers(a: Value, b: Value): boolean {
  return a.kind === 'number' && b.kind === 'number';
}

/** Rule 16: a bound or a range in place of a number stays one. */
const symbolIsNoNumber: Rule = {
  id: 'symbol-is-no-number',
  from: 16,
  judge: ({ a, b }) => {
    const bound = [a, b].find((figure) => (figure.value.kind === 'range' && figure.role === 'actual') || figure.doubts.includes('bound-not-number'));
    return bound ? withCare(`${bound.area.name}’s figure is printed as ${valueWords(bound.value)}, which is no single number.`) : null;
  },
};

/** Doubts that put the number itself in question, or its day. The others concern its label or its place. */
const graveDoubts = new Map([
  ['percent-out-of-range', 'is a percentage below 0 or above 100'],
  ['unit-differs-from-row', 'is in another unit than its row'],
  ['note-contradicts-cell', 'is contradicted by its own note'],
  ['printed-twice-differently', 'is printed twice in its paper, differently'],
  ['readings-disagree', 'could not be read with certainty'],
  ['tenfold-change', 'jumps tenfold along its own row'],
  ['parts-do-not-add-up', 'does not follow from the parts printed beside it'],
  ['header-year-differs-from-title', 'stands under a year that its paper’s title contradicts'],
  ['benchmark-dated-after-meeting', 'is dated after the meeting it was printed for'],
]);

const doubtfulFigure: Rule = {
  id: 'doubtful-figure',
  from: 12,
  judge: ({ a, b, sameArea: oneArea }) => {
    const doubtful = [...graveDoubts].flatMap(([doubt, words]) => {
      const [first, second] = [a, b].filter(({ doubts }) => doubts.includes(doubt));
      if (!first) return [];
      const whose = !second ? `${first.area.name}’s figure` : oneArea ? `Each of ${first.area.name}’s two figures` : 'Each of the two figures';
      return [`${whose} ${words}`];
    });
    return doubtful.length > 0 ? withCare(`${doubtful.join('; ')}.`) : null;
  },
};

export const valueRules: Rule[] = [
  missing, groupAverage, noPolarity, withinRounding, smallDenominators, partsMismatch, revised, symbolIsNoNumber, doubtfulFigure,
];
