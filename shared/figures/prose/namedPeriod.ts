import type { Mention } from '../periods/findMentions.ts';
import type { Stretch } from './splitSentences.ts';

/** A period named in a sentence, as far as its own words settle it. */
export interface NamedPeriod extends Stretch {
  /** Null for a time that is no period of ours ("the autumn term", "the six months to September"): the figure has
   * none. `same` is that of the figure before ("for the same period"). */
  mention: Mention | SameIn | DayOnly | QuarterBefore | TheUnit | 'same' | null;
  /** "Last month's 88.9%": the time owns the figure after it. */
  owns?: boolean;
  /** "the previous year": the one before that just told of, where "last year" is the one before now. */
  beforeTold?: boolean;
  /** "the previous academic year", "by the end of the school year": of schools' own year, whatever the report's is. */
  school?: 'last' | 'told';
  /** "at the end of Q3": its last day, for what is counted on a day. */
  closes?: boolean;
  /** "last January": before the report's own. */
  beforeNow?: boolean;
  /** "by the end of June": until when something is to be so. */
  until?: boolean;
}

/** "the same period in 2021/22". */
export interface SameIn {
  kind: 'same-in';
  year: number;
  /** True where the year is a financial one. */
  split: boolean;
}

/** "quarter 3 of the previous year". */
export interface QuarterBefore {
  kind: 'quarter-before';
  quarter: number;
}

/** "on 29 November", without its year. */
export interface DayOnly {
  kind: 'day-only';
  month: number;
  day: number;
}

/** "in the quarter", "at the end of the year": the one just told of, or the report's if the report is of one. */
export interface TheUnit {
  kind: 'the-unit';
  unit: 'month' | 'quarter' | 'year';
  /** "at the end of the month". */
  endOf: boolean;
  /** "for the year": all of it, which no report of a part of it is of. */
  whole?: boolean;
}

/** The mention of a time that is complete in itself, or that a report or a meeting completes; null for every other. */
export function plainMention({ mention }: NamedPeriod): Mention | null {
  if (mention === null || mention === 'same') return null;
  return mention.kind === 'same-in' || mention.kind === 'day-only' || mention.kind === 'quarter-before' || mention.kind === 'the-unit' ? null : mention;
}
