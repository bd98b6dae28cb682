import type { Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { datesIn, namesBody } from '../provenance/findMeeting.ts';
import { cleanText } from '../values/cleanText.ts';
import { headsStub } from './readsAsHeadings.ts';

/**
 * The line over a table is its title, unless it tells of the meeting ("Scrutiny Board, 21 February 2024"): then it names
 * neither what the figures are of nor when they were. Nor does it where a rule under it made it a heading of the stub.
 */
export function withoutMeeting(table: Table, context: Pick<ReadingContext, 'meetingDate'>): Table {
  const title = table.title !== null && tellsOfMeeting(table.title, context) ? null : table.title;
  return { ...table, title, header: table.header.map((path, column) => (column === 0 ? stubPath(path, context) : path)) };
}

/** True for a line that names a committee and its date. */
export function tellsOfMeeting(text: string, { meetingDate }: Pick<ReadingContext, 'meetingDate'>): boolean {
  const dates = datesIn(text);
  return dates.length > 0 && (namesBody(text) || (dates.every((date) => date === meetingDate) && !/\bas at\b|\bposition\b/i.test(text)));
}

/** Of a page's heading that hangs over the stub's own, what is the stub's: "Measure" behind the committee and its date. */
function stubPath(path: readonly string[], context: Pick<ReadingContext, 'meetingDate'>): string[] {
  const words = cleanText(path.at(-1) ?? '').split(' ');
  const own = [words.slice(-2).join(' '), words.slice(-1).join(' ')].find((text) => headsStub(text));
  return own !== undefined && path.some((text) => tellsOfMeeting(cleanText(text), context)) ? [own] : [...path];
}
