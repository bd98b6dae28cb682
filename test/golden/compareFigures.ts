import type { Observation } from '../../shared/model/observation.ts';
import type { TruthObservation } from '../papers/truth.ts';
import { squeeze } from './squeeze.ts';

/** Truth and reading, figure by figure. What is optional is in none of the lists unless it was read. */
export interface FigureComparison {
  matched: { truth: TruthObservation; read: Observation }[];
  missing: TruthObservation[];
  extra: Observation[];
}

/** Pairs each figure of the truth with one of ours; the strictest first, so that an open period takes what is left. */
export function compareFigures(truth: TruthObservation[], read: Observation[]): FigureComparison {
  const left = new Set(read);
  const comparison: FigureComparison = { matched: [], missing: [], extra: [] };
  const laxity = (figure: TruthObservation) => Number(figure.openPeriod) + 2 * Number(figure.optional) + (figure.how === 'prose' ? 4 : 0);
  for (const figure of [...truth].sort((a, b) => laxity(a) - laxity(b))) {
    const found = [...left].find((candidate) => isSameFigure(figure, candidate));
    if (found) {
      left.delete(found);
      comparison.matched.push({ truth: figure, read: found });
    } else if (!figure.optional) comparison.missing.push(figure);
  }
  comparison.extra = [...left];
  return comparison;
}

function isSameFigure(truth: TruthObservation, read: Observation): boolean {
  return truth.page === read.source.page && truth.role === read.role && isSameArea(truth, read) && isSamePeriod(truth, read)
    && isSameValue(truth, read) && isSameLabel(truth, read);
}

function isSameArea(truth: TruthObservation, read: Observation): boolean {
  return truth.area.kind === read.area.kind && truth.area.gss === read.area.gss;
}

function isSamePeriod(truth: TruthObservation, read: Observation): boolean {
  if (truth.openPeriod) return true;
  if (truth.period === null || read.period === null) return truth.period === read.period;
  return truth.period.start === read.period.start && truth.period.end === read.period.end && truth.period.kind === read.period.kind;
}

function isSameValue(truth: TruthObservation, read: Observation): boolean {
  const [wanted, got] = [truth.value, read.value];
  if (truth.parts && read.parts) return truth.parts.numerator === read.parts.numerator && truth.parts.denominator === read.parts.denominator;
  if (wanted.kind === 'missing' || got.kind === 'missing') return wanted.kind === got.kind;
  if (wanted.unit !== null && wanted.unit !== got.unit) return false;
  if (wanted.kind === 'range') return got.kind === 'range' && wanted.low === got.low && wanted.high === got.high;
  return got.kind === 'number' && wanted.number === got.number;
}

/** Letters, digits and signs of per cent: two halves of a label may be joined by a comma, a dash or nothing. */
const bare = (label: string) => squeeze(label).replaceAll(/[^\p{L}\p{N}%]+/gu, '');
/** A raised footnote mark may have been kept: the truth's label is without it. */
const mark = /^[\da-z]{0,2}$/;

function isSameLabel(truth: TruthObservation, read: Observation): boolean {
  if (truth.how === 'prose') return true;
  const [wanted, got] = [bare(truth.label), bare(read.indicator.label)];
  return got.startsWith(wanted) && mark.test(got.slice(wanted.length));
}

/** What is scored apart on a figure that was found: why it is missing, basis, parts, rating and arrow. */
export function wrongDetails({ truth, read }: FigureComparison['matched'][number]): string[] {
  const wrong: string[] = [];
  if (truth.value.kind === 'missing' && read.value.kind === 'missing' && truth.value.reason !== read.value.reason) {
    wrong.push(`reason ${read.value.reason}, not ${truth.value.reason}`);
  }
  const hasBasis = truth.role === 'actual' && truth.value.kind !== 'missing' && truth.how === 'table';
  if (hasBasis && truth.basis !== read.basis) wrong.push(`basis ${read.basis}, not ${truth.basis}`);
  if (truth.parts && JSON.stringify(truth.parts) !== JSON.stringify(read.parts)) wrong.push(`parts ${JSON.stringify(read.parts)}, not ${JSON.stringify(truth.parts)}`);
  if (truth.rating !== read.rating) wrong.push(`rating ${read.rating}, not ${truth.rating}`);
  if (truth.arrow?.direction !== read.arrow?.direction) wrong.push(`arrow ${read.arrow?.direction}, not ${truth.arrow?.direction}`);
  if (truth.arrow?.means && truth.arrow.means !== read.arrow?.means) wrong.push(`the arrow means ${read.arrow?.means}, not ${truth.arrow.means}`);
  return wrong;
}

export function describeTruth(figure: TruthObservation): string {
  return describeFigure(figure.page, figure.label, figure.area.name, figure.role, figure.period, figure.value, figure.raw);
}

export function describeRead(figure: Observation): string {
  return describeFigure(figure.source.page, figure.indicator.label, figure.area.name, figure.role, figure.period, figure.value, figure.raw);
}

function describeFigure(page: number, label: string, area: string, role: string, period: { start: string; end: string; kind: string } | null, value: Observation['value'], raw: string): string {
  const when = period ? `${period.kind} ${period.start} to ${period.end}` : 'no period';
  return `page ${page}, ${area}, ${role}, ${when}: ${JSON.stringify(value)} from "${raw}" (${label.slice(0, 60)})`;
}
