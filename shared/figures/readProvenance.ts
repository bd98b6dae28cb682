import { councilByCode, councilOfWord, findCouncils, toArea } from '../catalogue/areas.ts';
import { readAddress } from '../catalogue/readAddress.ts';
import type { Provenance, Report } from '../model/document.ts';
import type { Area } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadingContext } from './context.ts';
import { labelledTimes, reportedTime } from './footnotes/labelledTimes.ts';
import { collectBenchmarkTimes, type BenchmarkTime } from './footnotes/benchmarkTimes.ts';
import { collectComparators, type ComparatorName } from './footnotes/comparatorNames.ts';
import { saysSchoolYears } from './footnotes/saysSchoolYears.ts';
import { agendaItems, bareItems, isAgenda, type AgendaItem } from './provenance/agenda.ts';
import { MeetingScores } from './provenance/findMeeting.ts';
import { furnitureLines, pageLines, type PageLine } from './provenance/pageLines.ts';
import { addHeadings, LARGER, usualSize } from './provenance/periodHeadings.ts';
import { reportCover } from './provenance/reportCover.ts';
import { PeriodScores, runOn } from './provenance/reportPeriod.ts';
import { CouncilScores } from './provenance/weighCouncils.ts';

export interface ProvenanceOptions {
  fileName: string;
  /** Where the paper was fetched from, or null. */
  address: string | null;
}

/** Where and when a paper is from, gathered while its pages pass. Ask at any time; the last answer is the best. */
export interface ProvenanceFeed {
  addPage(page: Page): void;
  /** What is known so far of the report that a page stands in. */
  contextFor(pageNumber: number): Omit<ReadingContext, 'document'>;
  provenance(): Provenance;
  reports(): Report[];
  problems(): Problem[];
}

/** One report as it is gathered. */
interface OpenReport {
  first: number;
  last: number;
  agendaItem: string | null;
  title: string | null;
  councils: CouncilScores;
  meeting: MeetingScores;
  period: PeriodScores;
  benchmarkTimes: BenchmarkTime[];
  comparators: ComparatorName[];
  /** True once it has said that its years are school years. */
  schoolYears: boolean;
  /** Minutes tell of another meeting than the pack's. */
  minutes: boolean;
  /** The line of body and date over its first page. */
  banner: string | null;
}

/** Pages of a report in which it says what it is about. */
const OPENING_PAGES = 3;
/** Weight from which on a date on a report's first page is that of its own meeting: labelled, or beside the committee. */
const SURE_DATE = 4;
/** Pages of a paper that may be its cover. */
const COVER_PAGES = 2;
/** Pages behind the cover over which an agenda may run. */
const AGENDA_PAGES = 4;

/** Everything gathered of one paper so far. */
interface Gathered {
  councils: CouncilScores;
  meeting: MeetingScores;
  printedPages: Map<number, string>;
  agenda: AgendaItem[];
  reports: OpenReport[];
}

export function createProvenance({ fileName, address }: ProvenanceOptions): ProvenanceFeed {
  const gathered: Gathered = { councils: new CouncilScores(), meeting: new MeetingScores(), printedPages: new Map(), agenda: [], reports: [] };
  const { councils, meeting, reports } = gathered;
  meeting.addFileName(fileName);
  addPrior(councils, fileName, address);
  return {
    addPage: (page) => gatherPage(gathered, page),
    contextFor: (pageNumber) => contextOfReport(gathered, reports.findLast(({ first }) => first <= pageNumber)),
    provenance: () => ({
      council: named(councils.decide()), committee: meeting.committee(), meetingDate: meeting.date(),
      title: reports.length === 1 ? reports[0]!.title : reports.find(({ first }) => first === 1)?.title ?? null,
    }),
    reports: () => reports.map(({ first, last, agendaItem, title }) => ({ pages: [first, last], agendaItem, title })),
    problems: () => (councils.decide() === null ? [COUNCIL_UNKNOWN] : []),
  };
}

function gatherPage({ councils, meeting, printedPages, agenda, reports }: Gathered, page: Page): void {
  const lines = pageLines(page);
  if (page.printedPage !== null) printedPages.set(page.number, page.printedPage);
  const listsItems = page.number <= COVER_PAGES + AGENDA_PAGES && isAgenda(lines);
  if (listsItems) {
    const items = agendaItems(lines);
    agenda.push(...(items.length > 0 ? items : bareItems(lines)));
  }
  const { report, own } = openReport(reports, page, lines, agenda);
  const opens = page.number === report.first;
  const cover = page.number <= COVER_PAGES;
  // The second page is a cover only behind a first that names no council.
  const furniture = furnitureLines(page);
  councils.addLines([...furniture, ...lines], page.number === 1 || (cover && !councils.hasCover()));
  report.councils.addLines([...furniture, ...own], opens);
  // The minutes of the last meeting, bound into a pack, carry that meeting's date.
  if (!report.minutes || report.first <= COVER_PAGES) {
    meeting.addPage(lines, pageWeight(page.number, opens), cover || opens);
    meeting.addMeetings(furniture, pageWeight(page.number, opens), cover || opens);
  }
  const texts = own.map(({ text }) => text);
  report.benchmarkTimes.push(...collectBenchmarkTimes([...texts, ...labelledTimes(page)], page.number));
  report.comparators.push(...collectComparators(texts));
  report.schoolYears ||= saysSchoolYears(texts.join(' '));
  if (opens) report.meeting.addPage(own, 1, false);
  if (opens && !report.minutes && !listsItems) addHeadings(report.period, own);
  // Minutes of many items, and the agenda itself, have no period of their own.
  const told = listsItems ? own.filter(({ text }) => NAMES_PERIOD.test(text)) : own;
  if (report.minutes || page.number - report.first >= OPENING_PAGES) return;
  const shown = listsItems ? null : reportedTime(page);
  report.period.addText(runOn([...(shown === null ? [] : [`Reporting period: ${shown}.`]), ...told.map(({ text }) => text)]));
}

/** A line that does nothing but name the report's period, which may stand over a list of contents. */
const NAMES_PERIOD = /^(?:reporting period|period covered|report(?:ing)? covers|data period)\b/iu;

/** What a page is worth for the paper's own committee and date: the cover most, a page in the middle of a report hardly anything. */
function pageWeight(number: number, opens: boolean): number {
  if (number === 1) return 3;
  if (number <= COVER_PAGES) return 2;
  return opens ? 1 : 0.2;
}

function contextOfReport({ councils, meeting, printedPages }: Gathered, report: OpenReport | undefined): Omit<ReadingContext, 'document'> {
  // A report may have been written for another meeting, or by another council, than those whose pack it is bound into.
  const meetingDate = report?.meeting.date(report.minutes ? 0 : SURE_DATE) ?? meeting.date();
  const council = report?.councils.decideByCover() ?? councils.decide();
  return {
    council: named(council), committee: meeting.committee(), meetingDate, title: report?.title ?? null,
    period: report?.period.decide(meetingDate) ?? null, periodForAll: report?.period.forAll ?? false, benchmarkTimes: report?.benchmarkTimes ?? [], comparators: report?.comparators ?? [],
    schoolYears: report?.schoolYears ?? false, printedPages,
  };
}

/** The host and the file's name say whose paper it may be; the cover decides. */
function addPrior(councils: CouncilScores, fileName: string, address: string | null): void {
  const host = address === null ? null : readAddress(address).council;
  const served = host === null ? null : councilByCode(host.gss);
  if (served !== null) councils.add(toArea(served), 'address');
  const words = fileName.replace(/[-_+.]|%20/gu, ' ');
  const spaced = findCouncils(words).map(({ council: { gss } }) => gss);
  const [gss, ...others] = new Set(spaced.length > 0 ? spaced : words.split(/\s+/u).flatMap((word) => councilOfWord(word)?.gss ?? []));
  const council = gss === null || gss === undefined || others.length > 0 ? null : councilByCode(gss);
  if (council !== null) councils.add(toArea(council), 'file');
}

const COUNCIL_UNKNOWN: Problem = {
  kind: 'council-unknown', page: null,
  message: 'It could not be told which council this paper is from. Choose the council, and its figures will be kept under it.',
};

/** The report that a page belongs to, a new one where the page says so, and the page's lines that are its own. */
function openReport(reports: OpenReport[], page: Page, lines: readonly PageLine[], agenda: readonly AgendaItem[]): { report: OpenReport; own: readonly PageLine[] } {
  const printed = Number(page.printedPage);
  const cover = reportCover(lines);
  const item = agenda.find(({ pages }) => pages !== null && pages[0] === printed) ?? null;
  const listed = item ?? agenda.find(({ number }) => cover !== null && number === cover.agendaItem) ?? null;
  const last = reports.at(-1);
  const runsOn = cover !== null && cover.banner !== null && cover.banner === last?.banner;
  const starts = last === undefined || item !== null || (cover !== null && !runsOn && (cover.agendaItem === null || cover.agendaItem !== last.agendaItem) && !(cover.minutes && last.minutes));
  if (!starts) {
    last.last = page.number;
    return { report: last, own: lines };
  }
  const report: OpenReport = {
    first: page.number, last: page.number, agendaItem: item?.number ?? cover?.agendaItem ?? null, title: listed?.title ?? cover?.title ?? headline(lines),
    councils: new CouncilScores(), meeting: new MeetingScores(), period: new PeriodScores(), benchmarkTimes: [], comparators: [], schoolYears: false, minutes: cover?.minutes ?? false, banner: cover?.banner ?? null,
  };
  if (report.title !== null) report.period.addTitle(report.title);
  const subject = cover?.title ?? null;
  if (subject !== null && subject !== report.title) report.period.addTitle(subject);
  reports.push(report);
  return { report, own: last === undefined ? lines : lines.slice(cover?.from ?? 0) };
}

/** A paper without a cover's form is named by its largest line near the top; a line that is a council's or a committee's name and no more is its letterhead. */
function headline(lines: readonly PageLine[]): string | null {
  const isLetterhead = (text: string) => /^(?:the )?(?:(?:royal|london) borough of [\p{L} ]+|[\p{L}' ]+ (?:(?:city|county|metropolitan borough|borough|district) )?council)$/iu.test(text.trim());
  // A line of several columns is a table's heading.
  const isTabular = (text: string) => text.split('   ').length > 2;
  const top = lines.filter(({ at, text }) => at < 0.5 && !isTabular(text) && !/^(?:agenda item\b|public document pack|date:)/iu.test(text) && !isLetterhead(text) && !NAME_OF_BODY.test(text) && /\p{L}{4}/u.test(text) && text.length < 140);
  const usual = usualSize(lines);
  // A larger or bold line right over a table's headings is the table's title, where others stand over it.
  const isTableTitle = (line: PageLine) => isTabular(lines[lines.indexOf(line) + 1]?.text ?? '') && top.some((other) => other.at < line.at && (other.bold || other.size > LARGER * usual));
  const own = top.filter((line) => !isTableTitle(line));
  const largest = Math.max(...own.map(({ size }) => size));
  return own.find(({ size }) => size === largest)?.text.replace(/\s+/gu, ' ') ?? null;
}

/** "Children and Families Scrutiny Committee", with or without its date. */
const NAME_OF_BODY = /^(?:(?!.*\b(?:performance|report|scorecard|dashboard|indicators?)\b)[\p{L}&,’'() -]+ )?(?:committee|sub-committee|panel|board|cabinet|commission|forum)(?:[ ,:–-]+(?:\d{1,2}(?:st|nd|rd|th)? )?\p{L}+ 20\d\d)?$/iu;

function named(area: Area | null): { gss: string; name: string } | null {
  return area === null || area.gss === null ? null : { gss: area.gss, name: area.name };
}
