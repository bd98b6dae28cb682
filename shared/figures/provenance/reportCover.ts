import type { PageLine } from './pageLines.ts';

/** What the head of a report's first page says. */
export interface ReportCover {
  agendaItem: string | null;
  title: string | null;
}

const STAMP = /\bagenda item(?: no\.?| number)?:?\s*(?<number>\d{1,2}[a-z]?)\b/iu;
const FIELD = /^(?:committee|date|date of meeting|subject|subject heading|report (?:of|to|title|author)|title|title of report|wards?(?: affected)?|lead (?:officer|member|director)|contact officer|meeting|from|to|classification|decision type|slt lead|policy context|portfolio|cabinet member|summary|recommendations?|past pathway|electoral divisions?)\s*:/iu;
const TITLE = /^(?:subject(?: heading)?|report title|title(?: of (?:the )?report)?|subject of report|re)\s*:?\s{1,}(?<title>\S.*)$/iu;
/** Fields of a form that a report opens with: so many of them make a cover. */
const FEWEST_FIELDS = 2;
/** A cover stands on the upper part of its page. */
const TOP = 0.5;

/** The page as the first of a report, or null when it does not look like one. */
export function reportCover(lines: readonly PageLine[]): ReportCover | null {
  const stamp = lines.find(({ at, text }) => (at < 0.15 || at > 0.9) && text.length < 60 && STAMP.test(text));
  const fields = new Set(lines.filter(({ at }) => at < TOP).flatMap(({ text }) => FIELD.exec(text)?.[0].toLowerCase() ?? []));
  const minutes = lines.slice(0, 8).some(({ text }) => /^minutes of (?:a |the )?(?:virtual )?(?:meeting|proceedings)|^minutes$/iu.test(text));
  if (stamp === undefined && fields.size < FEWEST_FIELDS && !minutes) return null;
  const agendaItem = stamp === undefined ? null : STAMP.exec(stamp.text)!.groups!['number']!;
  return { agendaItem, title: titleOf(lines) ?? (minutes ? 'Minutes' : null) };
}

function titleOf(lines: readonly PageLine[]): string | null {
  for (const [index, { text, at }] of lines.entries()) {
    const title = at < TOP ? TITLE.exec(text)?.groups?.['title'] : undefined;
    if (title === undefined) continue;
    const next = lines[index + 1];
    // A title that fills its line may run on; what has a colon begins a field of its own.
    const runsOn = next !== undefined && !/:/u.test(next.text) && next.text.length < 60 && title.length > 35 && next.at - at < 0.05;
    return (runsOn ? `${title} ${next.text}` : title).replace(/\s+/gu, ' ').trim();
  }
  return null;
}

/** True for minutes, whose own meeting is not the one that the pack is for. */
export function isMinutes(lines: readonly PageLine[]): boolean {
  return lines.slice(0, 12).some(({ text }) => /^\s*(?:draft )?minutes\b(?! of the (?:last|previous))/iu.test(text));
}
