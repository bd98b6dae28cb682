import { subjects } from './lexicon.ts';
import { readLabel } from './readLabel.ts';
import type { LabelReading, Meaning } from './readLabel.ts';
import { withoutRowCode } from './words.ts';

/** What stands before a colon, a bar or a dash between spaces, and what behind it. A dash within a word parts nothing. */
const parted = /^\s*(?<theme>[^:|–—]{3,45}?)(?:\s*[:|]\s+|\s+[-–—]\s+)(?<row>\S.{3,})$/;

/** Topics that a theme may name beside its people, and that say no more of a row than the heading of its page does. */
const topics = new Set([
  'health', 'placement', 'moves-stability', 'permanence', 'adopted', 'foster', 'attendance', 'absence', 'exclusion', 'missing', 'exploitation',
  'review', 'visit', 'assessment', 'contact', 'referral', 'participation', 'worker', 'eet', 'health-visiting', 'court', 'plo', 'proceedings', 'accommodation', 'early-help-assessment',
]);
/** Words of themes that no indicator needs. */
const themeWords = new Set(['education', 'health', 'wellbeing', 'outcome', 'workforce', 'journey', 'team', 'learning', 'inclusion', 'achievement']);

/** A row's theme, which a label may carry before it as its section would: "Virtual School: % at KS2 RWM expected". Null where it says more. */
export function splitTheme(label: string): { theme: string; row: string } | null {
  const { theme, row } = parted.exec(withoutRowCode(label))?.groups ?? {};
  if (theme === undefined || row === undefined) return null;
  const reading = readLabel(theme);
  return isTheme(reading) && agrees(reading, readLabel(row)) ? { theme, row } : null;
}

function isTheme({ meanings, unknown, measure }: LabelReading): boolean {
  return measure === null && unknown.every((one) => themeWords.has(one)) && meanings.every(({ concepts, light }) => light || concepts.some((one) => (subjects.has(one) && !foreign.has(one)) || topics.has(one)));
}

const foreign = new Set(['adult', 'corporate']);

/** Two groups of people are neither alone: a row names no others than its theme. */
function agrees(theme: LabelReading, row: LabelReading): boolean {
  const named = (meanings: readonly Meaning[]) => meanings.flatMap(({ concepts }) => concepts.filter((one) => subjects.has(one)));
  const people = named(theme.meanings);
  return people.length === 0 || named(row.meanings).every((one) => people.includes(one));
}
