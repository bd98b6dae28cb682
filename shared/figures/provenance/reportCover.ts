import { datesIn, namesBody } from './findMeeting.ts';
import type { PageLine } from './pageLines.ts';

/** What the head of a report says, wherever on its first page that stands. */
export interface ReportCover {
  agendaItem: string | null;
  title: string | null;
  /** Index of the line it begins with. */
  from: number;
  /** Minutes tell of another meeting than the one whose pack they are in. */
  minutes: boolean;
  /** The line of body and date that heads it, where nothing else says that a report begins: on page after page it is a running head. */
  banner: string | null;
}

const STAMP = /^(?:public document pack\s+)?agenda item(?: no\.?| number)?:?\s*(?<number>\d{1,2}[a-z]?)(?:\s+page \d+)?$/iu;
const FIELD = /^(?:committee|date|date of meeting|subject|subject heading|report (?:of|to|title|author)|title|title of report|wards?(?: affected)?|lead (?:officer|member|director)|contact officer|meeting|from|to|classification|decision type|slt lead|policy context|portfolio|cabinet member|summary|recommendations?|past pathway|electoral divisions?)\s*:/iu;
const TITLE = /^(?:subject(?: heading)?|report title|title(?: of (?:the )?report)?|subject of report|re)\s*:?\s{1,}(?<title>\S.*)$/iu;
const MINUTES = /^\s*(?:draft )?minutes(?: of (?:a|the) (?:virtual )?(?:meeting|proceedings)\b.{0,120}|)$/iu;
/** Fields of a form that a report opens with: so many of them make a cover. */
const FEWEST_FIELDS = 2;
/** A form stands on the upper part of its page. */
const TOP = 0.5;

/** The report that begins on the page, or null when none does. */
export function reportCover(lines: readonly PageLine[]): ReportCover | null {
  const minutes = lines.findIndex(({ text }) => MINUTES.test(text) && !/\b(?:agreed|approved|correct record|previous|last meeting)\b/iu.test(text));
  if (minutes >= 0) return { agendaItem: stampOf(lines), title: 'Minutes', from: minutes, minutes: true, banner: null };
  const fields = new Set(lines.filter(({ at }) => at < TOP).flatMap(({ text }) => FIELD.exec(text)?.[0].toLowerCase() ?? []));
  const agendaItem = stampOf(lines);
  if (agendaItem !== null || fields.size >= FEWEST_FIELDS) return { agendaItem, title: titleOf(lines), from: 0, minutes: false, banner: null };
  const banner = lines.findIndex((line, index) => isBanner(line) || isBanner(joined(line, lines[index + 1])));
  return banner < 0 ? null : { agendaItem: null, title: titleOf(lines.slice(banner)) ?? lineAfter(lines, banner), from: banner, minutes: false, banner: lines[banner]!.text };
}

function stampOf(lines: readonly PageLine[]): string | null {
  const stamp = lines.find(({ at, text }) => (at < 0.15 || at > 0.9) && STAMP.test(text.trim()));
  return stamp === undefined ? null : STAMP.exec(stamp.text.trim())!.groups!['number']!;
}

/** "CHILDREN AND LEARNING OVERVIEW AND SCRUTINY SUB-COMMITTEE, 6 JULY 2021": the line that heads a report to a meeting. */
function isBanner({ text, bold }: PageLine): boolean {
  return text.length < 130 && (bold || !/\p{Ll}{3}/u.test(text.replace(/[A-Z]\p{Ll}+ 20\d\d/u, ''))) && namesBody(text) && datesIn(text).length === 1;
}

/** A date may be broken over two lines. */
function joined(line: PageLine, next: PageLine | undefined): PageLine {
  return next !== undefined && /^20\d\d$/u.test(next.text) ? { ...line, text: `${line.text} ${next.text}` } : line;
}

function lineAfter(lines: readonly PageLine[], index: number): string | null {
  const after = /^20\d\d$/u.test(lines[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const next = lines[after]?.text.replace(/\s+/gu, ' ').trim() ?? '';
  return next.length > 5 && next.length < 140 && !/^(?:date|time|venue|place|members?|present)\b/iu.test(next) ? next : null;
}

function titleOf(lines: readonly PageLine[]): string | null {
  for (const [index, { text, at }] of lines.entries()) {
    const title = index < 30 ? TITLE.exec(text)?.groups?.['title'] : undefined;
    if (title === undefined) continue;
    const next = lines[index + 1];
    // A title that fills its line may run on; what has a colon begins a field of its own.
    const runsOn = next !== undefined && !next.text.includes(':') && next.text.length < 60 && title.length > 35 && next.at - at < 0.05;
    return (runsOn ? `${title} ${next.text}` : title).replace(/\s+/gu, ' ').trim();
  }
  return null;
}
