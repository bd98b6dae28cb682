import type { Area, Observation } from '../model/observation.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadingContext } from './context.ts';
import { readParagraph } from './prose/readParagraph.ts';
import type { Paragraph } from './prose/paragraph.ts';

export interface ProseReading {
  observations: Observation[];
  problems: Problem[];
}

/**
 * The figures that sentences state, each with its target, its comparators and its earlier values, in order. A figure
 * needs words that name an indicator, in its own sentence, in the one before or in the heading above it. All of them
 * are proposals: each carries the doubt `read-from-prose` and quotes its sentence.
 */
export function readProse(paragraphs: readonly Paragraph[], context: ReadingContext): ProseReading {
  const own: Area | null = context.council === null ? null : { ...context.council, kind: 'council' };
  const observations = paragraphs.filter(({ isHeading }) => !isHeading).flatMap((paragraph) => readParagraph(paragraph, context, own));
  return { observations: distinct(observations), problems: [] };
}

/** A sentence printed twice in one place gives its figures once. */
function distinct(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((observation) => [observation.id, observation])).values()];
}
