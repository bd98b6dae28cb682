import type { Period } from '../../model/observation.ts';
import { findPeriods, type NamedPeriod } from '../prose/findPeriods.ts';
import { financialStart, monthOf, yearOf } from '../periods/calendar.ts';
import { resolveMention } from '../periods/resolveMention.ts';

/** Words before a period that say the report's figures are of it, surest first. */
const CUES: [number, RegExp][] = [
  [6, /\b(?:performance|data|information|figures?|position|outturn|results?|progress|activity|indicators?|provided|report(?:ed|s|ing)?)\b[^.;]{0,80}\b(?:to|up to|as at|as of|for|at) (?:the )?(?:end of |period (?:to|ending) |month of |year ending |quarter ending )*$/iu],
  [6, /\b(?:reporting period|report(?:ing)? covers?|covers? the period|for the period|period covered|sets? out|data as (?:at|of)|position (?:as )?at)\b[^.;]{0,40}$/iu],
  [5, /\bbased on (?:the )?$/iu],
  [4, /\b(?:scorecard|dashboard|index|performance (?:report|monitoring|update|information|indicators?)|monitoring report|data set|dataset)\b[^.;]{0,25}$/iu],
];
/** A period in a title counts as much as the surest sentence, when it is a quarter or a year; a month may be the meeting's. */
const TITLE_SPAN = 5;
const TITLE_MONTH = 2;

interface Candidate {
  period: NamedPeriod;
  weight: number;
}

/** Collects what a report says of its own period, from its title and its first pages. */
export class PeriodScores {
  private readonly candidates: Candidate[] = [];

  addTitle(title: string): void {
    for (const period of findPeriods(title).periods) {
      const kind = period.mention?.kind;
      const bracketed = title.slice(0, period.start).trimEnd().endsWith('(');
      this.candidates.push({ period, weight: kind === 'month' && !bracketed ? TITLE_MONTH : kind === 'day' ? 1 : TITLE_SPAN + (bracketed ? 0.5 : 0) });
    }
  }

  addText(text: string): void {
    for (const period of findPeriods(text).periods) {
      const before = text.slice(Math.max(0, period.start - 140), period.start);
      const cue = CUES.find(([, form]) => form.test(before));
      const data = period.mention?.kind === 'month' && /^ (?:data|position|figures|results)\b/iu.test(text.slice(period.end)) && cue !== undefined;
      if (cue !== undefined && (period.mention?.kind !== 'relative')) this.candidates.push({ period, weight: cue[0] + (data ? 0.5 : 0) });
    }
  }

  /** The period that weighs most, settled by the meeting it was reported to; the first said of equals. */
  decide(meetingDate: string | null): Period | null {
    let best: { period: Period; weight: number } | null = null;
    for (const { period, weight } of this.candidates) {
      const settled = settle(period, meetingDate);
      if (settled !== null && isPast(settled, meetingDate) && (best === null || weight > best.weight)) best = { period: settled, weight };
    }
    return best?.period ?? null;
  }
}

/** A month or quarter without its year is the last one before the meeting. */
export function settle({ mention }: NamedPeriod, meetingDate: string | null): Period | null {
  if (mention === null) return null;
  if ((mention.kind === 'month' || mention.kind === 'quarter') && mention.year === null) {
    if (meetingDate === null) return null;
    const year = mention.kind === 'month' ? yearOf(meetingDate) : financialStart(yearOf(meetingDate), monthOf(meetingDate));
    for (const back of [0, 1]) {
      const period = resolveMention({ ...mention, year: year - back }, {});
      if (period !== null && period.end <= meetingDate) return period;
    }
    return null;
  }
  return mention.kind === 'relative' ? null : resolveMention(mention, {});
}

/** Nothing is reported before it began, and a report is not about times long gone. */
function isPast(period: Period, meetingDate: string | null): boolean {
  return meetingDate === null || (period.start <= meetingDate && Number(meetingDate.slice(0, 4)) - Number(period.end.slice(0, 4)) <= 2);
}
