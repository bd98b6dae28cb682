import type { PageSnapshot } from './snapshotPage.ts';

const weekday = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
/** The beginning of a date within a heading: "Wednesday, 26th June, 2019 7.15 pm", "25 Sep 2018 - 10:00". */
const dateStarts = new RegExp(String.raw`(?:\b${weekday},?\s+)?\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+20\d\d`, 'u');
/** What a site writes before the committee's name: "Agenda for ", "Meeting details - ", "Browse meetings - ". */
const before = /^(?:agenda(?: and minutes)?|minutes|decisions|notice|attendance|printed minutes) (?:for|of)\s+|^(?:meeting details|meeting documents?|browse meetings|meetings|committee details|agenda item|issue details|decision details)\s*[-–—:|]\s*/iu;
/** "Meeting: 26/06/2019 - Children and Young People Panel (Item 7)", which ModernGov writes on an item's page. */
const itemLine = /^Meeting:\s*(?<date>\d{1,2}\/\d{1,2}\/20\d\d)\s*[-–—]\s*(?<body>.+?)(?:\s*\(Item [^)]*\))?$/u;

/**
 * The lines of a page that name a meeting, one thing a line, as a paper's cover has them: the committee, then its date.
 * A site runs the two together in its title and often in a heading.
 */
export function meetingHeadings({ title, headings, blocks }: Pick<PageSnapshot, 'title' | 'headings' | 'blocks'>): string[] {
  const items = blocks.flatMap(({ text }) => {
    const { date, body } = itemLine.exec(text)?.groups ?? {};
    return date && body ? [body, date] : [];
  });
  return [...items, ...[...headings, title].flatMap(splitHeading)];
}

function splitHeading(heading: string): string[] {
  const plain = heading.replace(before, '');
  const date = dateStarts.exec(plain);
  if (!date) return [plain];
  const committee = plain.slice(0, date.index).replace(/[\s,–—-]+(?:on|held on)?\s*$/iu, '').trim();
  return [committee, plain.slice(date.index).trim()].filter((part) => part !== '');
}
