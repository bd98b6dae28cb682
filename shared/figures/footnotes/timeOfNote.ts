import type { Period } from '../../model/observation.ts';
import { findMentions, type Mention } from '../periods/findMentions.ts';
import { resolveMention } from '../periods/resolveMention.ts';
import { cleanText } from '../values/cleanText.ts';

/** A note about what happened at some time, and not about when its figure was. */
const HISTORY = /\b(?:from|since|until|before|after|changed?|revised|introduced|new|publish(?:ed|ing)|due|expected|inspection|target)\b/i;
/** "Latest published data, 2022/23" says of when they are, and nothing of when they were published. */
const AS_PUBLISHED = /\b(?:(?:latest|most recent(?:ly)?) published|published (?:data|figures?|averages?|benchmarks?|results?))\b/gi;
const DATED: Mention['kind'][] = ['day', 'month', 'quarter', 'split-year', 'financial-year', 'academic-year', 'calendar-year', 'rolling'];

/** The periods for which a note says its figures are; empty where it says none. */
function periodsOfNote(note: string): Period[] {
  return mentionsOfNote(note).map((mention) => resolveMention(mention, {})).filter((period) => period !== null);
}

/** The one period for which a note says its figure is, or null. */
export function mentionOfNote(note: string): Mention | null {
  const [first, ...more] = mentionsOfNote(note);
  return first !== undefined && more.length === 0 ? first : null;
}

function mentionsOfNote(note: string): Mention[] {
  return note === '' || HISTORY.test(note.replace(AS_PUBLISHED, ' ')) ? [] : findMentions(cleanText(note)).map(({ mention }) => mention).filter(({ kind }) => DATED.includes(kind));
}

/** "Calendar years 2021 and 2022" under columns of 2021/22 and 2022/23: the figures are of the years in which those begin. */
export function calendarYearOf(note: string, mention: Mention | null): Mention | null {
  if (!/\bcalendar years?\b/i.test(note) || mention === null || (mention.kind !== 'split-year' && mention.kind !== 'financial-year')) return null;
  return mentionsOfNote(note).find((told) => told.kind === 'calendar-year' && told.year === mention.year) ?? null;
}

/** True where a note tells of other times than the figure's, or of another kind of year. */
export function contradictsNote(note: string, period: Period | null): boolean {
  if (note === '' || period === null) return false;
  if (/\bcalendar years?\b/i.test(note) && ['financial-year', 'academic-year'].includes(period.kind)) return true;
  if (/\bacademic years?\b/i.test(note) && period.kind === 'financial-year') return true;
  const told = periodsOfNote(note);
  return told.length > 0 && !told.some(({ start, end }) => (start <= period.start && end >= period.end) || (start >= period.start && end <= period.end));
}
