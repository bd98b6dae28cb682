import type { Document } from '../../model/document.ts';
import { formatDate } from './formatDate.ts';

type Paper = Pick<Document, 'council' | 'committee' | 'meetingDate' | 'title' | 'fileName'>;

/** A paper in one line, by what it says of itself: `Merton · Children and Young People Panel · 26 June 2019`. */
export function paperTitle({ council, committee, meetingDate, title, fileName }: Paper): string {
  const words = [council?.name, committee ?? title, meetingDate ? formatDate(meetingDate) : null].filter(Boolean);
  return words.length > 0 ? words.join(' · ') : fileName;
}
