import type { Area, Observation, Period } from '../model/observation.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadingContext } from './context.ts';
import { levelText } from './prose/splitSentences.ts';
import { readParagraph } from './prose/readParagraph.ts';
import type { Paragraph } from './prose/paragraph.ts';
import { PeriodScores } from './provenance/reportPeriod.ts';

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
  const observations = sections(paragraphs).flatMap((section) => {
    const under = { ...context, period: context.period ?? periodOfSection(section, context) };
    return section.flatMap((paragraph) => readParagraph(paragraph, under, own));
  });
  return { observations: distinct(observations), problems: [] };
}

/** Paragraphs under one heading, together. */
function sections(paragraphs: readonly Paragraph[]): Paragraph[][] {
  return [...Map.groupBy(paragraphs.filter(({ isHeading }) => !isHeading), ({ heading }) => heading).values()];
}

/** Minutes say the period of an item in its title or its first sentences: "presented the report for quarter 3 (October to December)". */
function periodOfSection(section: readonly Paragraph[], { meetingDate }: ReadingContext): Period | null {
  const said = new PeriodScores();
  const heading = section[0]?.heading ?? null;
  if (heading !== null) said.addTitle(levelText(heading));
  said.addText(levelText(section.map(({ text }) => text).join(' ')));
  return said.decide(meetingDate);
}

/** A sentence printed twice in one place gives its figures once. */
function distinct(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((observation) => [observation.id, observation])).values()];
}
