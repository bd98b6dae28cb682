import { councils } from '../../../shared/catalogue/areas.ts';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import { htmlParagraphs } from '../../../shared/figures/htmlParagraphs.ts';
import {
  academicYear, asAt, calendarYear, financialYear, month, quarter, twelveMonthsTo,
} from '../../../shared/figures/periods/calendar.ts';
import { readProse } from '../../../shared/figures/readProse.ts';
import type { Observation, Period } from '../../../shared/model/observation.ts';
import type { ProseCase } from './sentences.ts';

const READERS: [RegExp, (...groups: number[]) => Period | null][] = [
  [/^AY(\d{4})\/\d\d$/u, (year) => academicYear(year)],
  [/^CY(\d{4})$/u, (year) => calendarYear(year)],
  [/^R(\d{4})-(\d\d)$/u, (year, number) => twelveMonthsTo(year, number)],
  [/^@(\d{4})-(\d\d)-(\d\d)$/u, (year, number, day) => asAt(year, number, day)],
  [/^(\d{4})-Q(\d)$/u, (year, number) => quarter(year, number)],
  [/^(\d{4})\/\d\d$/u, (year) => financialYear(year)],
  [/^(\d{4})-(\d\d)$/u, (year, number) => month(year, number)],
];

function period(notation: string): Period | null {
  for (const [form, read] of READERS) {
    const match = form.exec(notation);
    if (match !== null) return read(...match.slice(1).map(Number));
  }
  if (notation === '-') return null;
  throw new Error(`no period: ${notation}`);
}

export function contextOf({ council, report, meeting }: Pick<ProseCase, 'council' | 'report' | 'meeting'>): ReadingContext {
  const { gss, name } = councils.find((one) => one.name === council)!;
  return { document: 'd', council: { gss, name }, committee: null, meetingDate: meeting, title: null, period: period(report), printedPages: new Map() };
}

export function read(text: string, about: Partial<ProseCase> = {}): Observation[] {
  const blocks = [...(about.heading === undefined ? [] : [{ kind: 'heading' as const, text: about.heading }]), { kind: 'paragraph' as const, text }];
  return readProse(htmlParagraphs(blocks), contextOf({ council: 'Merton', report: '2017-08', meeting: '2017-10-10', ...about })).observations;
}

const UNITS: Record<string, string> = { percent: '%', 'per-10000': '/10k', 'per-100000': '/100k', 'per-1000': '/1k', days: 'd', weeks: 'w' };
const AREAS: Record<string, string> = { england: 'eng', london: 'lon', 'statistical-neighbours': 'sn', region: 'reg', council: 'oth', other: 'oth' };

/** What is measured of a figure. `label` is undefined where a truth does not say which indicator it is. */
export interface Told {
  where: string;
  role: string;
  value: string;
  when: string;
  label: string | undefined;
}

/** A figure that was read, in the notation of the sentences' truths. */
function toldBy({ area, role, value, period: when, indicator }: Observation, own: string): Told {
  const part = /Inner|Outer/u.test(area.name);
  return {
    where: area.gss === own ? 'own' : part ? 'oth' : AREAS[area.kind]!, role: role[0]!,
    value: value.kind === 'range' ? `${value.low}-${value.high}%` : value.kind === 'number' ? `${value.number.toFixed(value.decimals)}${UNITS[value.unit ?? ''] ?? ''}` : value.reason,
    when: spanOf(when), label: indicator.id ?? 'none',
  };
}

function truthOf(figure: string, report: string): Told {
  const [where, role, value, when, label] = figure.split(' ') as [string, string, string, string, string | undefined];
  return { where, role, value, when: spanOf(period(when === 'report' ? report : when)), label };
}

function spanOf(when: Period | null): string {
  return when === null ? '-' : `${when.start}..${when.end}`;
}

export type Field = keyof Told;
const FIELDS: readonly Field[] = ['where', 'role', 'value', 'when', 'label'];

export interface Fault {
  text: string;
  /** Truths that were not read, and figures that were read and are none. */
  missed: Told[];
  false: Told[];
}

export interface Score {
  given: number;
  wanted: number;
  /** Figures whose area, role, value, unit and period are all right. */
  right: number;
  /** Of those whose value was found at all: how many have each field right. */
  paired: number;
  fields: Record<Field, number>;
  faults: Fault[];
}

/** Holds what is read of the cases against what they say. */
export function scoreProse(cases: readonly ProseCase[]): Score {
  const score: Score = { given: 0, wanted: 0, right: 0, paired: 0, fields: { where: 0, role: 0, value: 0, when: 0, label: 0 }, faults: [] };
  for (const one of cases) {
    const own = contextOf(one).council!.gss;
    const found = read(one.text, one).map((observation) => toldBy(observation, own));
    const wanted = one.figures.map((figure) => truthOf(figure, one.report));
    score.given += found.length;
    score.wanted += wanted.length;
    const missed: Told[] = [];
    for (const truth of wanted) {
      const best = found.toSorted((a, b) => agreement(b, truth) - agreement(a, truth))[0];
      if (best === undefined || !agrees(best, truth, 'value')) {
        missed.push(truth);
        continue;
      }
      found.splice(found.indexOf(best), 1);
      score.paired += 1;
      for (const field of FIELDS) if (agrees(best, truth, field)) score.fields[field] += 1;
      if (isRight(best, truth)) score.right += 1;
      if (!FIELDS.every((field) => agrees(best, truth, field))) {
        missed.push(truth);
        found.push({ ...best, value: `${best.value} ` });
      }
    }
    if (missed.length > 0 || found.length > 0) score.faults.push({ text: one.text, missed, false: found });
  }
  return score;
}

function agrees(told: Told, truth: Told, field: Field): boolean {
  return truth[field] === undefined || told[field] === truth[field];
}

/** The figure itself weighs most, so that a truth is held against the number it is about. */
function agreement(told: Told, truth: Told): number {
  return FIELDS.reduce((sum, field) => sum + (agrees(told, truth, field) ? (field === 'value' ? 8 : 1) : 0), 0);
}

function isRight(told: Told, truth: Told): boolean {
  return FIELDS.every((field) => field === 'label' || agrees(told, truth, field));
}
