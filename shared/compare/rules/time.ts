import { daysBetween, ukDate } from '../days.ts';
import type { Span, SpanKind, YearType } from '../span.ts';
import { spanWords } from '../span.ts';
import type { Finding, Pair, Rule } from './rule.ts';
import { unlike, withCare } from './rule.ts';

const kindWords: Record<SpanKind, string> = {
  snapshot: 'a count on one day', month: 'one month', quarter: 'one quarter', 'year-to-date': 'the year so far',
  'rolling-12-months': 'the last twelve months', year: 'a whole year', other: 'another stretch of time',
};
const yearWords: Record<YearType, string> = { financial: 'financial year', academic: 'academic year', calendar: 'calendar year' };

/** A period that the paper does not state is no ground for a comparison, but neither does it show the two to differ. */
const periodNotStated: Rule = {
  id: 'period-not-stated',
  from: 4,
  judge: ({ a, b, spans }) => {
    const silent = [...(spans.a ? [] : [a]), ...(spans.b ? [] : [b])].map(({ area }) => area.name);
    if (silent.length === 0) return null;
    return withCare(`The period is not stated for ${[...new Set(silent)].join(' and ')}.`);
  },
};

/**
 * Rule 4: six different things, which may not be joined in one line. The same days are the same thing, whatever they are
 * called, and so are twelve months to March and a financial year; twelve months to any other day are no financial year.
 */
const sameKindOfPeriod: Rule = {
  id: 'same-kind-of-period',
  from: 4,
  judge: ({ spans }) => {
    const { a, b } = spans;
    if (!a || !b || sameKind(a, b) || sameDays(a, b)) return null;
    return unlike(`${capital(describe(a))} against ${describe(b)}.`);
  },
};

function sameKind(a: Span, b: Span): boolean {
  if (a.rolling && b.rolling) return true;
  return a.kind === b.kind && ((!a.rolling && !b.rolling) || a.yearType === b.yearType);
}

function describe(span: Span): string {
  return span.kind === 'year-to-date' || (span.kind === 'year' && !span.rolling) ? spanWords(span) : `${kindWords[span.kind]} (${spanWords(span)})`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sameDays(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Rule 5: whole years of different types overlap, and are not the same year. */
const sameYearType: Rule = {
  id: 'same-year-type',
  from: 5,
  judge: ({ spans: { a, b } }) => {
    if (a?.kind !== 'year' || b?.kind !== 'year' || a.rolling || b.rolling || a.yearType === b.yearType) return null;
    const name = ({ yearType }: Span) => (yearType ? yearWords[yearType] : 'year of its own');
    return byLag(withCare(`A ${name(a)} against a ${name(b)}, ${lagWords(a.end, b.end).toLowerCase()} apart: ${spanWords(a)} and ${spanWords(b)}.`), a, b);
  },
};

/** Rule 5: both dates and the lag are shown when the nearest period stands in for the same one. Along one area's own series, time is the point. */
const sameDates: Rule = {
  id: 'same-dates',
  from: 5,
  judge: (pair) => {
    const { a, b } = pair.spans;
    if (!a || !b || sameDays(a, b) || !sameKind(a, b) || (a.yearType !== b.yearType && !a.rolling)) return null;
    if (a.kind === 'year-to-date') return differentStretch(pair, a, b);
    return pair.sameArea ? null : apart(a, b);
  },
};

/** Years to date that have come equally far may be compared along a series; others hold different parts of a year. */
function differentStretch({ sameArea, a }: Pair, one: Span, other: Span): Finding | null {
  const equallyFar = one.start.slice(4) === other.start.slice(4) && one.end.slice(5, 7) === other.end.slice(5, 7);
  if (equallyFar) return sameArea ? null : apart(one, other);
  const text = `The two have come differently far through their year: ${spanWords(one)}, and ${spanWords(other)}.`;
  return a.value.kind === 'number' && a.value.unit === 'count' ? unlike(text) : withCare(text);
}

function apart(a: Span, b: Span): Finding {
  return byLag(withCare(`${lagWords(a.end, b.end)} apart: ${spanWords(a)} and ${spanWords(b)}.`), a, b);
}

/** The nation's figures come out a year late or two, so that such a lag is the usual one; a longer one is what must be heard first. */
const usualLag = 24;

function byLag(finding: Finding, a: Span, b: Span): Finding {
  return monthsBetween(a.end, b.end) > usualLag ? { ...finding, foremost: true } : finding;
}

/** Whole calendar months between two ISO days, whichever comes first. */
function monthsBetween(one: string, other: string): number {
  return Math.abs((Number(other.slice(0, 4)) - Number(one.slice(0, 4))) * 12 + Number(other.slice(5, 7)) - Number(one.slice(5, 7)));
}

/** "A year", "14 months", "5 years 10 months", "12 days", between two ends. */
export function lagWords(one: string, other: string): string {
  const [from, to] = [one, other].sort() as [string, string];
  const months = monthsBetween(from, to);
  const days = daysBetween(from, to);
  if (days < 28) return days === 1 ? 'A day' : `${days} days`;
  if (months % 12 === 0) return months === 12 ? 'A year' : `${months / 12} years`;
  const over = months % 12;
  if (months > usualLag) return `${Math.floor(months / 12)} years ${over === 1 ? 'a month' : `${over} months`}`;
  return months === 1 ? 'A month' : `${months} months`;
}

/**
 * Rule 6: a council's own figure from a paper may be provisional; the nation's published one is checked and final. What
 * a paper quotes of other areas was published before.
 */
const localAndPublished: Rule = {
  id: 'local-and-published',
  from: 6,
  judge: ({ a, b, spans }) => {
    const local = [a, b].find(({ origin, area }) => origin === 'paper' && area.kind === 'council');
    const published = [a, b].find(({ origin }) => origin === 'published');
    if (!local || !published) return null;
    const span = local === a ? spans.a : spans.b;
    if (span === null || (local.dated !== null && daysBetween(span.end, local.dated) >= finalAfterDays)) return null;
    const reported = local.dated === null ? 'is the council’s own, and may be provisional' : `was reported on ${ukDate(local.dated)} and is provisional`;
    return withCare(`${local.area.name}’s figure ${reported}; the other is published and final.`);
  },
};

/** The statutory returns for a year are published seven to eight months after it ends: what is reported before is provisional. */
const finalAfterDays = 200;

export const timeRules: Rule[] = [periodNotStated, sameKindOfPeriod, sameYearType, sameDates, localAndPublished];
