import type { Area } from '../model/observation.ts';
import type { Figure } from './figure.ts';
import { variantKey } from './figure.ts';
import { spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import { settledPart } from './revisions.ts';
import { groupAverage } from './statistics/average.ts';

/** Councils that are averaged together, and the name under which their mean stands beside other figures. */
export interface AreaGroup {
  area: Area;
  members: readonly Area[];
}

/** A mean of one is that one's figure, and no group's. */
const fewestToAverage = 2;

/**
 * The mean of a group for every period of which two members or more have a figure. Only figures that are made alike are
 * averaged (the same days, definition, unit and origin), and a member without a value is left out and never 0. Each
 * mean says who of how many it is made of, and stands beside a published figure of the same place, never for it (rule 8).
 */
export function averageGroup({ area, members }: AreaGroup, figures: readonly Figure[], measure: Measure): Figure[] {
  const codes = new Set(members.map(({ gss }) => gss));
  const own = settledPart(figures, measure, ({ role, area: { gss }, value }) => role === 'actual' && gss !== null && codes.has(gss) && value.kind === 'number');
  const alike = Map.groupBy(own, (figure) => likeness(figure, measure));
  return [...alike].flatMap(([key, group]) => (key === null ? [] : (meanOf(area, members.length, group) ?? [])));
}

/** What must agree before figures may be averaged; null where a figure does not say for when it is. */
function likeness(figure: Figure, measure: Measure): string | null {
  const span = spanOfFigure(figure, measure);
  if (!span || figure.value.kind !== 'number') return null;
  return [figure.origin, span.kind, span.start, span.end, variantKey(figure.variant), figure.value.unit].join('\u0000');
}

function meanOf(area: Area, of: number, figures: readonly Figure[]): Figure | null {
  const byMember = [...new Map(figures.map((figure) => [figure.area.gss, figure])).values()];
  const values = byMember.flatMap(({ value }) => (value.kind === 'number' ? [value] : []));
  const average = groupAverage(values.map(({ number }) => number));
  const first = byMember[0];
  if (!average || !first || values.length < fewestToAverage) return null;
  // Whole numbers average to no whole number: one place is given at least, as the national tool does.
  const decimals = Math.max(1, ...values.map((value) => value.decimals));
  const round = (number: number) => Math.round(number * 10 ** decimals) / 10 ** decimals;
  return {
    ...first, area, value: { kind: 'number', number: round(average.mean), unit: values[0]!.unit, decimals }, parts: null, observation: null,
    source: sourceOf(byMember), dated: byMember.map(({ dated }) => dated ?? '').toSorted().at(-1) || null, doubts: [...new Set(byMember.flatMap(({ doubts }) => doubts))],
    group: { words: `mean of ${average.n} of ${of}${first.origin === 'paper' ? ', from papers' : ''}`, mean: round(average.mean), median: round(average.median), n: average.n, of },
  };
}

/** The members' data set, with every vintage that was used of it; null for figures that papers printed. */
function sourceOf(figures: readonly Figure[]): Figure['source'] {
  const published = figures.flatMap(({ source }) => (source && 'dataset' in source ? [source] : []));
  const distinct = (texts: string[]) => [...new Set(texts)].join(' and ');
  return published[0] ? { ...published[0], dataset: distinct(published.map(({ dataset }) => dataset)), vintage: distinct(published.map(({ vintage }) => vintage)) } : null;
}
