import type { Period } from '../../model/observation.ts';
import { findPeriods } from '../prose/findPeriods.ts';
import { plainMention, type NamedPeriod } from '../prose/namedPeriod.ts';
import { splitSentences } from '../prose/splitSentences.ts';
import { financialStart, monthOf, yearOf } from '../periods/calendar.ts';
import { resolveMention } from '../periods/resolveMention.ts';

const OF_FIGURES = 'performance|data|information|figures?|positions?|results?|progress|activity|indicators?|outturns?|provided|reported|measures?|scorecard|dashboard|update|monitoring|report';
/** Words before a period that say the report's figures are of it, surest first. */
const CUES: [number, RegExp][] = [
  [7, new RegExp(String.raw`\b(?:${OF_FIGURES})\b[^.;%]{0,80}\b(?:up to|as at|as of|to the end of|at the end of|to|for)(?: the)?(?: end of| period(?: to| ending)?| month of| (?:year|quarter) ending| financial year| year)*$`, 'iu')],
  [7, /\b(?:reporting period|report(?:ing)? covers?|covers? the period|for the period|period covered)\b[^.;%]{0,40}$/iu],
  [6, /\bsets? out(?: the)?$/iu],
  [5, /\bbased on(?: the)?$/iu],
  [4, /\b(?:scorecard|dashboard|index|performance (?:report|monitoring|update|information|indicators?)|monitoring report|data ?set)\b[^.;%]{0,25}$/iu],
];
/** A period in a title counts as much as a clear sentence, when it is a quarter or a year; a month may be the meeting's. */
const TITLE_SPAN = 5;
const TITLE_MONTH = 3;
/** "The July 2018 scorecard". */
const NAMED_BY = 5;

/** A sentence with shares, times, rates or benchmarks tells figures. */
const STATES_FIGURES = /%|\bper ?cent\b|\b\d[\d,.]* (?:days|weeks|per 1)|\b(?:averages?|targets?|neighbours|benchmarking|england|nationally|compared|increased|decreased|fell|rose)\b/iu;

/** Words beside a heading's period that name no other matter. */
const NEUTRAL = /\b(?:performance|reports?|reporting|data|period|updates?|results?|position|for|the|to|of|as|at|end|covered|covering)\b/giu;

/** "Norfolk County Council: Quarter 3 2023/24". */
const COUNCIL = /^[\p{L}’' -]+ council\b/iu;

/** What a heading calls a report of figures ("Performance scorecard: Quarter 3 2023/24"), and words of papers that look ahead or at a meeting. */
const OF_REPORT = /\b(?:performance|scorecards?|dashboards?|data ?(?:sets?|pack|book|report)?|reports?|monitoring|indicators?|kpis?|outturn|updates?|headlines?|summary|profile|statistics|outcomes?|benchmarking)\b/iu;
const NOT_OF_FIGURES = /\b(?:plans?|strateg(?:y|ies)|budgets?|priorit(?:y|ies)|forecasts?|programme|meetings?|minutes|committee|agenda|targets?|since|next|inspections?|consultation|finance|financial (?:monitoring|position|report|performance))\b/iu;
const OF_COMPARATORS = /^(?:benchmark\w*|compar\w+|howdowecompare|national|published)$/iu;
/** "Comparators are for 2022/23": right before a period it is of theirs, whatever stands before that. */
const ABOUT_COMPARATORS = /\b(?:benchmark(?:s|ing)?|comparators?|comparisons?)(?: \p{L}+){0,4}$/iu;
/** Such a heading says less surely than a title, and more than words in passing. */
const HEADED = 1;
const BARE_YEAR = 1.5;

const OWN_FIGURE = /^\)? ?[:=] ?[£<>~]?\d/u;

interface Candidate {
  period: NamedPeriod;
  weight: number;
}

/** A line that begins with one of these begins a sentence, though a table's last figures stand before it. */
const BEGINS = /^(?:notes?|n\.?b\.?|source|key)\b ?[:.-]|^\*/iu;

/** The lines of a page as one text. */
export function runOn(lines: readonly string[]): string {
  return lines.map((text, index) => (index < lines.length - 1 && BEGINS.test(lines[index + 1]!) ? `${text}.` : text)).join(' ');
}

/** Collects what a report says of its own period, from its title and its first pages. */
export class PeriodScores {
  private readonly candidates: Candidate[] = [];

  addTitle(title: string, less = 0): void {
    const { periods } = findPeriods(title);
    const year = periods.map(plainMention).find((mention) => mention?.kind === 'split-year') ?? null;
    for (const period of periods) {
      const mention = plainMention(period);
      const bracketed = /\S\s*\($/u.test(title.slice(0, period.start).trimEnd());
      // A day in a title is a meeting's, unless the title says that it is the figures'.
      if (mention?.kind === 'day' && !/^(?:as )?at\b|^to\b/iu.test(title.slice(period.start)) && !/\b(?:as at|to|position at)(?: the)? $/iu.test(title.slice(0, period.start))) continue;
      // "Quarter 4 Performance Report 2020/21" says its year apart.
      const whole = mention?.kind === 'quarter' && mention.year === null && year?.kind === 'split-year' ? { ...period, mention: { ...mention, year: year.year } } : period;
      const short = mention?.kind === 'month' || mention?.kind === 'day';
      this.candidates.push({ period: whole, weight: (short && !bracketed ? TITLE_MONTH : TITLE_SPAN) + (whole === period ? 0 : 0.5) + (bracketed ? 0.5 : 0) - less });
    }
  }

  /** On a cover a heading with one quarter or year in it says of when the paper is. A heading that is a period and nothing else ("Quarter 2, 2023/24") is the report's; so, less surely, is that of a heading that names a report of figures. */
  addHeading(text: string, onCover = false): void {
    const { periods } = findPeriods(text);
    // "Q1 2023/24: 61.1%" dates its own figure, however large it is set, and "Benchmarking 2022/23" says of when the figures of others are.
    if (periods.length === 0 || periods.some(({ end }) => OWN_FIGURE.test(text.slice(end))) || OF_COMPARATORS.test(wordsBeside(text, periods))) return;
    const isOne = tellOne(periods);
    if (((onCover && isSpan(periods[0]!) && isOne) || OF_REPORT.test(text)) && !NOT_OF_FIGURES.test(text)) this.addTitle(text, HEADED);
    // "2021/22" and no more may be the second line of a tile's title, or a column's heading.
    if (isOne && wordsBeside(text, periods) === '') this.addTitle(text, /\p{L}/u.test(text) ? 0 : BARE_YEAR);
  }

  /** Sentences that state figures speak of those figures' periods, not of the report's. */
  addText(text: string): void {
    for (const { start, end } of splitSentences(text)) {
      const sentence = text.slice(start, end);
      if (/\b(?:unless|except where) (?:otherwise (?:stated|shown|indicated|noted)|(?:another|a different) (?:date|period|year) is (?:given|stated|shown))\b/iu.test(sentence)) this.forAll = true;
      if (!STATES_FIGURES.test(sentence) && /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(sentence)) this.addSentence(sentence);
    }
  }

  /** True once the report has said that its period holds for all figures but those with a date of their own. */
  forAll = false;

  private addSentence(sentence: string): void {
    for (const period of findPeriods(sentence).periods) {
      const words = sentence.slice(period.start, period.end);
      const preposition = /^(?:(?:as at|as of|at|to|in|up to|the|end of|of) )*/iu.exec(words)![0];
      const before = sentence.slice(Math.max(0, period.start - 140), period.start + preposition.length).trimEnd();
      if (ABOUT_COMPARATORS.test(before)) continue;
      const cue = CUES.find(([, form]) => form.test(before));
      // "21 February 2024" before "Performance report" is the meeting's date.
      const named = plainMention(period)?.kind !== 'day' && /^\)? (?:(?:(?!(?:with|the|and|by|for|to|in|of|a)\b)[\p{L}-]+ ){0,3}(?:report|update)|scorecard|dashboard|data|figures|results|position|performance|information)\b/iu.test(sentence.slice(period.end)) ? NAMED_BY : 0;
      const weight = Math.max(cue?.[0] ?? 0, named);
      if (weight > 0 && plainMention(period)?.kind !== 'relative') this.candidates.push({ period, weight });
    }
  }

  /**
   * The period that weighs most, settled by the meeting it was reported to; the first said of equals. "To the end of
   * March 2024" is the end of the quarter, where the report says of which.
   */
  decide(meetingDate: string | null): Period | null {
    const said = this.candidates.map(({ period, weight }) => ({ period: settle(period, meetingDate), weight }))
      .filter((one): one is { period: Period; weight: number } => one.period !== null && isPast(one.period, meetingDate));
    const best = said.toSorted((a, b) => b.weight - a.weight)[0]?.period ?? null;
    // "2023/24" is the school year, where the report has called it so.
    if (best?.kind === 'financial-year') return said.find(({ period }) => period.kind === 'academic-year' && yearOf(period.start) === yearOf(best.start))?.period ?? best;
    if (best?.kind !== 'as-at') return best;
    return said.find(({ period, weight }) => period.kind === 'quarter' && period.end === best.end && weight >= TITLE_SPAN)?.period ?? best;
  }
}

/** True for a line that is a quarter or a year in words and nothing else, however often it says so: "Quarter 3 of 2023/24 (October to December 2023)". */
export function isPeriodAlone(text: string): boolean {
  const { periods } = findPeriods(text);
  return periods.length > 0 && isSpan(periods[0]!) && tellOne(periods) && /\p{L}{3}|\bQ\d/u.test(text) && wordsBeside(text, periods) === '';
}

const isSpan = (period: NamedPeriod) => ['financial-year', 'academic-year', 'quarter'].includes(plainMention(period)?.kind ?? '');

/** Whether all of these are the same one told again: the quarter by its number, and by its months. */
function tellOne([first, ...again]: readonly NamedPeriod[]): boolean {
  const one = settle(first!, null);
  return again.every((other) => {
    const mention = plainMention(other);
    const settled = settle(other, null) ?? (mention?.kind === 'quarter' && one !== null ? settle({ ...other, mention: { ...mention, year: financialStart(yearOf(one.start), monthOf(one.start)) } }, null) : null);
    return one !== null && settled?.start === one.start && settled.end === one.end;
  });
}

/** What a heading says beside its periods that names another matter. */
function wordsBeside(text: string, periods: readonly NamedPeriod[]): string {
  const rest = periods.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return rest.replace(COUNCIL, ' ').replace(NEUTRAL, ' ').replace(/[^\p{L}\d]/gu, '');
}

/** A month or quarter without its year is the last one before the meeting. */
export function settle(period: NamedPeriod, meetingDate: string | null): Period | null {
  const mention = plainMention(period);
  if (mention === null) return null;
  if ((mention.kind === 'month' || mention.kind === 'quarter') && mention.year === null) {
    if (meetingDate === null) return null;
    const year = mention.kind === 'month' ? yearOf(meetingDate) : financialStart(yearOf(meetingDate), monthOf(meetingDate));
    for (const back of [0, 1]) {
      const settled = resolveMention({ ...mention, year: year - back }, {});
      if (settled !== null && settled.end <= meetingDate) return settled;
    }
    return null;
  }
  return mention.kind === 'relative' ? null : resolveMention(mention, {});
}

/** A month is reported once it is over, nothing before it began; and a report is not about times long gone. */
function isPast(period: Period, meetingDate: string | null): boolean {
  return meetingDate === null || ((period.kind === 'month' ? period.end : period.start) <= meetingDate && Number(meetingDate.slice(0, 4)) - Number(period.end.slice(0, 4)) <= 2);
}
