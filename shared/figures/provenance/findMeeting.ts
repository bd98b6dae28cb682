import { findCouncils } from '../../catalogue/areas.ts';
import { everyMatch } from '../everyMatch.ts';
import { monthNumber } from '../periods/calendar.ts';
import type { PageLine } from './pageLines.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const DATE = new RegExp(String.raw`\b(?<day>\d{1,2}) ?(?:st|nd|rd|th)?,? (?:of )?(?<month>${MONTHS})\.?,? (?<year>20\d\d)(?!\d)`, 'giu');
const NUMERIC = /\b(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>20\d\d)\b/gu;
/** The last days of months: alone on a line, such a day is that of figures. */
const MONTH_END = /-(?:(?:0[13578]|1[02])-31|(?:0[469]|11)-30|02-2[89])$/u;
const BODY = /\b(?:committee|sub-?committee|panel|board|cabinet|commission|forum|council meeting|scrutiny)\b/iu;
const ENDS_IN_BODY = /\b(?:committee|panel|board|cabinet|commission|forum)(?: \([^)]*\))?[-–,.\s]*$/iu;
/** A line with these words names a committee in passing. */
const NOT_THE_BODY = /\b(?:minutes of the (?:previous|last)|membership|members? of|chair(?:man|person)?(?: of|\b)|terms of reference|resolved|recommend|asked|note[sd]?|agreed|discuss|received|report(?:ed|s)? to|this|is|are|was|were|has|have|covers?|presents?|replaces?|set by|approved|website|contact|clerk|officer|protocol|item)\b/iu;

/** Dates of other things than the meeting. */
const OTHER_DATES = /\b(?:minutes|published|deadline|inspection|born|visit|previous|letter|between|since|by|until|next|updated|refreshed|extracted|run on|data (?:to|at)|(?:year|quarter|months?) (?:ending|ended|to)|held on .* were|dispatch|despatch)\b/iu;
const DATE_BREAKS = new RegExp(String.raw`\b\d{1,2} ?(?:st|nd|rd|th)?(?: (?:${MONTHS}))?$`, 'iu');
/** "1 April 2022 to 31 March 2023": no meeting is held for as long. */
const SPAN = new RegExp(String.raw`\b\d{1,2} ?(?:st|nd|rd|th)? (?:${MONTHS}),? 20\d\d ?(?:to|until|[-–]) ?\d{1,2} ?(?:st|nd|rd|th)? (?:${MONTHS}),? 20\d\d\b`, 'giu');
/** How much a line is worth that says a committee and its date in one. */
const NAMED = 6;

/** The share of a page in which a paper names its meeting, and lines that a title slide has at most. */
const UPPER_PART = 0.6;
const TITLE_SLIDE = 10;

/** Candidates for the committee and its date, weighed; the heaviest wins. */
export class MeetingScores {
  private readonly dates = new Map<string, number>();
  private readonly committees = new Map<string, number>();
  /** Dates that weigh as much as the best of their lines, however many there are. */
  private readonly once = new Map<string, number>();

  /** `weight` says how much the page is worth; a page that is no cover names its committee only in passing. */
  addPage(lines: readonly PageLine[], weight: number, cover: boolean): void {
    // A title slide prints little, and its meeting at the foot.
    const end = cover && lines.length <= TITLE_SLIDE ? 1 : UPPER_PART;
    for (const [index, line] of lines.entries()) {
      if (line.at > end) break;
      if (cover) this.addCommittee(line, lines[index + 1], weight);
      this.addDate(line, lines[index - 1], weight);
    }
    this.addMeetings(lines, weight, cover);
  }

  /** Lines that say a committee and its date in one, wherever they head or foot a page: "Corporate Parenting Panel – 12 March 2025". */
  addMeetings(lines: readonly PageLine[], weight: number, cover: boolean): void {
    for (const [index, { text }] of lines.entries()) {
      // The year may have gone on in the next line.
      const whole = DATE_BREAKS.test(text) ? `${text} ${lines[index + 1]?.text ?? ''}` : text;
      for (const { name, date } of meetingsIn(whole)) {
        if (cover) bump(this.dates, date, weight * NAMED);
        else this.addOnce(date, weight * NAMED);
        if (cover && name !== null) bump(this.committees, name, weight);
      }
    }
  }

  addFileName(name: string): void {
    const spaced = name.replace(/[_+%]20|[_+]/gu, ' ');
    for (const date of datesIn(spaced)) bump(this.dates, date, 1);
    const packed = /\b(?<day>\d\d)(?<month>\d\d)(?<year>20\d\d)\b/u.exec(spaced)?.groups ?? /\b(?<day>\d{1,2})(?:st|nd|rd|th)?-(?<month>[A-Z][a-z]{2})-(?<year>20\d\d)\b/u.exec(spaced)?.groups;
    const date = packed === undefined ? null : isoDate(packed['day']!, packed['month']!, packed['year']!);
    if (date !== null) bump(this.dates, date, 2);
  }

  /** The date that weighs most, if it weighs at least `least`. */
  date(least = 0): string | null {
    const all = new Map(this.dates);
    for (const [date, weight] of this.once) bump(all, date, weight);
    const date = heaviest(all);
    return date !== null && all.get(date)! >= least ? date : null;
  }

  committee(): string | null {
    return heaviest(this.committees);
  }

  private addCommittee({ text, size, bold }: PageLine, next: PageLine | undefined, weight: number): void {
    const label = /^(?:committee|meeting(?: of)?|report to|to|meeting of the|decision maker)\s*:\s*(?<name>\S.*)$/iu.exec(text)?.groups?.['name'];
    const plain = label ?? text.split(/(?<=\w{3})\. (?=\p{Lu})/u).find((sentence) => ENDS_IN_BODY.test(sentence.replace(DATE, ''))) ?? text;
    if (!BODY.test(plain) || plain.length > 130 || (label === undefined && NOT_THE_BODY.test(plain))) return;
    const whole = /(?:and|of|,|&|overview|the|-)$/iu.test(plain) && next !== undefined && next.text.length < 80 ? `${plain} ${next.text}` : plain;
    const name = committeeName(whole);
    if (name === null) return;
    const capitals = bold || size > 11.5 || /^[^a-z]*$/u.test(plain);
    bump(this.committees, name, weight * (label === undefined ? (capitals ? 2 : 1) : 4));
  }

  private addDate({ text }: PageLine, before: PageLine | undefined, weight: number): void {
    const dates = datesIn(text.replace(SPAN, ' '));
    if (dates.length === 0 || OTHER_DATES.test(text)) return;
    const labelled = /^(?:date|meeting date|date of meeting|date and time|meeting\s*:|on (?:the )?(?:[a-z]+day,? )?\d{1,2}\D{1,4}[a-z]+ 20\d\d(?:,? (?:at|from)\b.*)?$)/iu.test(text) || /^date/iu.test(before?.text ?? '') || /\bmeeting of \d/iu.test(text);
    const alone = text.length < 60;
    const beside = BODY.test(text) || (before !== undefined && BODY.test(before.text) && alone);
    if (!labelled && !beside && isOfFigures(text)) return;
    const score = labelled ? 6 : beside ? 4 : alone || /\bheld (?:at|in|on)\b/iu.test(text) ? 3 : 0;
    if (score === 0) return;
    for (const date of dates) {
      if (labelled || beside) bump(this.dates, date, weight * score);
      // However often it is printed, a date with nothing beside it says no more the second time.
      else if (dates.length === 1 && !MONTH_END.test(date)) this.addOnce(date, weight * score);
    }
  }

  private addOnce(date: string, weight: number): void {
    this.once.set(date, Math.max(this.once.get(date) ?? 0, weight));
  }
}

/** A date beside a figure is the figure's: "94% (31 August 2017)", "as at 31 March 2023". */
function isOfFigures(text: string): boolean {
  return /%|\bas (?:at|of)\b|\bsnapshot\b/iu.test(text) || /\d[\d,.]* ?\(\d{1,2} /u.test(text) || text.split('   ').length > 3;
}

const MEETING = new RegExp(String.raw`(?:^|[.|·–—] |   )(?<name>[^.|·]*\b(?:committee|sub-?committee|panel|board|cabinet|commission|forum)\b(?: \(\d\))?(?: ?[–—-] ?\p{Lu}[\p{L} ]{2,30})?) {0,2}[,–—|:·•-] {0,2}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?<date>\d{1,2} ?(?:st|nd|rd|th)?,? (?:${MONTHS})\.?,? 20\d\d)(?!\d| ?[-–] ?minute|,? minute)`, 'giu');

/** Meetings that a line names by their committee and date in one. */
function meetingsIn(text: string): { name: string | null; date: string }[] {
  if (!BODY.test(text)) return [];
  return everyMatch(text, MEETING).flatMap(({ groups }) => {
    const [name, date] = [groups!['name']!, datesIn(groups!['date']!)[0]];
    return date === undefined || NOT_THE_BODY.test(name) ? [] : [{ name: committeeName(name.replace(/^.*\bto the (?=\p{Lu})/u, '')), date }];
  });
}

/** What a line prints behind its committee: "Scrutiny Panel - Performance Index 2019/20". */
const SUBJECT = /(?<=\b(?:committee|panel|board|cabinet|commission|forum)\b(?: \([^)]*\))?) ?(?:[,.]? ?[-–—:|·.]|(?=(?:dashboard|scorecard)\b)) .*\b(?:performance|report|index|scorecard|dashboard|monitoring|indicators?|update|annual|data ?set|position|quarter|meeting)\b.*$/iu;

/** The committee's own name: without its council, its date and the words that make it a title. */
function committeeName(text: string): string | null {
  let name = text.replace(DATE, ' ').replace(NUMERIC, ' ').replace(/\s+/gu, ' ').replace(SUBJECT, ' ');
  for (const { start, end, formal } of findCouncils(name).toReversed()) if (formal) name = `${name.slice(0, start)} ${name.slice(end)}`;
  name = name
    .replace(/\b(?:public (?:document|reports?) pack|supplementary|agenda|minutes(?: of (?:a|the) (?:virtual )?meeting of the)?|notice of meeting|virtual meeting|meeting of the|report|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at \d.*$|\d{1,2}[.:]\d\d ?(?:am|pm)?)\b/giu, ' ')
    .replace(/\|[\s|]*(?:page )?\d{1,3}$/iu, '').replace(/[-:,.|\s]+$/u, '').replace(/^(?:(?:presented|submitted|of|the|a|to|for|meeting and date)\b|[-:,.|\s])+/iu, '').replace(/\s+/gu, ' ').trim();
  if (/^cabinet$/iu.test(name)) return 'Cabinet';
  if (!BODY.test(name) || /^\p{Ll}/u.test(name) || name.split(' ').length < 2 || name.length > 110 || /\b(?:cabinet member|deputy leader|leader|director|officer)\b/iu.test(name)) return null;
  return /[a-z]/u.test(name) ? name : titleCase(name);
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?:^|[\s(-])\p{Ll}/gu, (letter) => letter.toUpperCase()).replace(/ (?:And|Of|For|The|In|On|To) /gu, (word) => word.toLowerCase());
}

/** True where a text names a committee, a panel, a cabinet. */
export function namesBody(text: string): boolean {
  return BODY.test(text);
}

/** Every full date in a text, ISO. */
export function datesIn(text: string): string[] {
  return [...everyMatch(text, DATE), ...everyMatch(text, NUMERIC)]
    .map(({ groups }) => isoDate(groups!['day']!, groups!['month']!, groups!['year']!))
    .filter((date) => date !== null);
}

function isoDate(day: string, month: string, year: string): string | null {
  const number = /^\d+$/u.test(month) ? Number(month) : monthNumber(month);
  if (number === null || number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function bump(scores: Map<string, number>, key: string, by: number): void {
  scores.set(key, (scores.get(key) ?? 0) + by);
}

function heaviest(scores: ReadonlyMap<string, number>): string | null {
  return [...scores].reduce<[string, number] | null>((best, entry) => (best === null || entry[1] > best[1] ? entry : best), null)?.[0] ?? null;
}
