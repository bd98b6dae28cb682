import type { Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { datesIn, namesBody } from '../provenance/findMeeting.ts';

/**
 * The line over a table is its title, unless it tells of the meeting ("Scrutiny Board, 21 February 2024"): then it names
 * neither what the figures are of nor when they were.
 */
export function withoutMeeting(table: Table, { meetingDate }: Pick<ReadingContext, 'meetingDate'>): Table {
  const title = table.title ?? '';
  const dates = datesIn(title);
  const isMeeting = dates.length > 0 && (namesBody(title) || (dates.every((date) => date === meetingDate) && !/\bas at\b|\bposition\b/i.test(title)));
  return isMeeting ? { ...table, title: null } : table;
}
