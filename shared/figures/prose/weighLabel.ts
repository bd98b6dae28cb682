import { indicatorById } from '../../catalogue/indicators.ts';
import { readLabel } from '../../catalogue/labels/readLabel.ts';
import { matchLabel, type LabelContext } from '../../catalogue/matchLabel.ts';
import type { Unit } from '../../model/observation.ts';
import { unitInLabel } from '../values/units.ts';
import { speaksOfChildren, speaksOfMoney } from './domain.ts';
import { inOtherWords } from './inOtherWords.ts';

/** What is known of the words that are said to name an indicator. */
export interface WeighedLabel {
  label: string;
  id: string | null;
  match: number;
  variant: Record<string, string>;
  /** The unit the label states, else the indicator's, or null. */
  unit: Unit | null;
  yearType: 'financial' | 'academic' | 'calendar' | null;
  /** True when its grammar is an indicator's: "percentage of", "rate of", "average". */
  shaped: boolean;
}

/** A label longer than this has swallowed the sentence around it. */
const LONGEST = 240;
const COUNTED = /^(?:permanent |fixed[- ]term |total |new |overall |primary |secondary )*(?:exclusions|suspensions|referrals|re-?referrals|contacts|complaints|adoptions|assessments|admissions|entrants)\b/iu;
const SHAPE = /\b(?:percentage|proportion|per cent|number|rates?|average|mean|median|share|timeliness|take-?up|uptake|completion|turnover|caseloads?|vacanc\w+|attendance|absence|stability|volume|total|ratio)\b|%/iu;

/** `subjectOnly` says that the section lends no more than its subject, as the sentence before does. */
export function weighLabel(label: string, section: string | null, unit: Unit | null, subjectOnly = false): WeighedLabel {
  const plain = label.replace(/\s+/gu, ' ').replace(/^(?:(?:and|but|the|our|its|their|overall,?) )+/iu, '').replace(/^(?:current |overall )?performance (?:in respect of|with regard to|in terms of|relating to|in relation to|on|in|for|against|of|around) (?:the )?/iu, '').replace(/(?<!\bup) (?:altogether|in all|in total|so far|to date|up to now)(?=$| (?:had|have|has|were|was|are|is)\b)/giu, '').replace(/[\s,;:(–-]+$/u, '').replace(/\b(?:children|young people) in the (?<who>[\p{L} -]{4,40}) (?:cohort|population)$/iu, '$<who>').trim();
  const { id, match, variant } = bestMatch(plain, { section, unit, inSentence: true, subjectOnly });
  const indicator = id === null ? null : indicatorById(id);
  return {
    label: plain, id, match, variant, unit: unitInLabel(plain) ?? indicator?.unit ?? (COUNTED.test(plain) ? 'count' : null), yearType: indicator?.yearType ?? null, shaped: SHAPE.test(plain) || COUNTED.test(plain),
  };
}

/** True for "% of Year 12 students" and "graded good", false for "% of plans": words that mean something to the catalogue. */
export function saysSomething(label: string): boolean {
  return readLabel(label).meanings.length > 0;
}

/** True for "% of were completed" and "health assessments" after what was offered, or after a dental check: a deed, or words that mean another thing. */
export function saysElse(label: string, about: string): boolean {
  const told = new Set(readLabel(about).meanings.flatMap(({ concepts }) => concepts));
  return DEED.test(label) || readLabel(label).meanings.some(({ light, concepts }) => !light && !concepts.some((one) => told.has(one)));
}

const DEED = /^% of (?:were|was|had|have|are|is) \p{L}/u;

/** A sentence says more around a name than a table does: what follows a bracket or a comma may be left away. */
function bestMatch(printed: string, context: LabelContext): ReturnType<typeof matchLabel> {
  const label = printed.replace(/\boutside (?:of )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3}$/u, 'outside the area');
  const whole = matchLabel(label, context);
  if (whole.id !== null) return whole;
  for (const one of inOtherWords(label, context.unit ?? null)) {
    const match = one.length > 8 ? matchLabel(one, context) : null;
    if (match !== null && match.id !== null) return { ...match, match: 0.9 * match.match };
  }
  return whole;
}

/**
 * True when a figure may be said of the label: the catalogue knows it, or its grammar and its words are an indicator's.
 * `percent` says that the figure is printed as a share, which a name of children's services then needs no "percentage of" for.
 */
export function isIndicator({ label, id, shaped }: WeighedLabel, kind: 'name' | 'share' | 'count' | 'time', percent = false): boolean {
  if (label.length < 4 || label.length > LONGEST) return false;
  if (id !== null) return true;
  if (speaksOfMoney(label) || !speaksOfChildren(label)) return false;
  return kind === 'name' ? shaped || (percent && label.includes(' ')) : kind !== 'count';
}
