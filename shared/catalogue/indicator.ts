import * as z from 'zod/mini';
import { Basis, Unit } from '../model/observation.ts';

const Concepts = z.string().check(z.regex(/^\S+( \S+)*$/));

/** A rule that reads one axis off a label: the first concept found gives the value. */
const AxisRule = z.object({
  when: z.string(),
  value: z.string(),
  /** Values ("a|b") that say the same more exactly: beside one of them this adds nothing ("SEN" beside "EHCP"). */
  within: z.optional(z.string()),
});

/**
 * One way in which the same indicator is counted differently. `default` is the value when the label does not say, which
 * is `not-stated` wherever councils differ and the national measure's value wherever they do not.
 */
export const Axis = z.object({
  default: z.string(),
  rules: z.optional(z.array(AxisRule)),
  /** `age`: the age band printed in the label is the value ("19-21", "<18"). */
  from: z.optional(z.literal('age')),
});
export type Axis = z.infer<typeof Axis>;

export const Polarity = z.enum(['higher', 'lower', 'range', 'none']);
export type Polarity = z.infer<typeof Polarity>;

export const YearType = z.enum(['financial', 'academic', 'calendar']);
export type YearType = z.infer<typeof YearType>;

/** A national series that is the same measure. */
export const LaitSeries = z.object({
  /** The Local Authority Interactive Tool's code. */
  code: z.string(),
  /** The axis values it has ("a|b" allows either). */
  when: z.optional(z.record(z.string(), z.string())),
  /** How the nation counts it, where councils usually report it another way. */
  basis: z.optional(Basis),
  /** Months that the nation averages, where its year is not one. */
  months: z.optional(z.literal('december-to-february')),
});
export type LaitSeries = z.infer<typeof LaitSeries>;

/**
 * How labels tell this indicator from the others, in the concepts of `labels/lexicon.json`. Every concept found in a
 * label must be one that is needed or allowed here: what a label says and the indicator does not know, it is not.
 */
export const LabelRule = z.object({
  /** All of these; "a|b" is satisfied by either, and " / " parts alternatives that are each enough. */
  needs: Concepts,
  /** Concepts that may stand beside them; `age` allows any age band. */
  may: z.optional(Concepts),
  /** Never these, even where they would be weak words. */
  not: z.optional(Concepts),
  /**
   * True when a label that says neither %, number nor rate means this one of its family; concepts ("a|b") when it does so
   * only beside one of them ("reviews held" are a number, "reviews in time" a share).
   */
  bare: z.optional(z.union([z.boolean(), Concepts])),
});
export type LabelRule = z.infer<typeof LabelRule>;

export const Indicator = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: z.string(),
  /** What it counts, in plain words. */
  definition: z.string(),
  /** Null for scores and averages, which have no unit of their own. */
  unit: z.nullable(Unit),
  /** Which way is better. `none`: a measure of context, never judged. */
  polarity: Polarity,
  /** How it is usually reported. */
  basis: Basis,
  yearType: YearType,
  /** The statutory return it comes from, or null for a local measure. */
  return: z.nullable(z.string()),
  /** Who defines it. */
  source: z.string(),
  numerator: z.optional(z.string()),
  denominator: z.optional(z.string()),
  axes: z.optional(z.record(z.string(), Axis)),
  lait: z.optional(z.array(LaitSeries)),
  label: LabelRule,
});
export type Indicator = z.infer<typeof Indicator> & { topic: string };

/** One file of `indicators/`. */
export const TopicFile = z.object({ topic: z.string(), indicators: z.array(Indicator) });

/** Axis values by axis name: `{exceptions: "included"}`. */
export type Variant = Record<string, string>;
