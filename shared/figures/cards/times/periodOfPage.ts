import type { Box } from '../../../model/geometry.ts';
import type { Period } from '../../../model/observation.ts';
import type { Page } from '../../../model/page.ts';
import { parsePeriod } from '../../parsePeriod.ts';
import { isPeriodAlone } from '../../provenance/reportPeriod.ts';
import { cleanText } from '../../values/cleanText.ts';
import { announced } from '../lines/cardWords.ts';
import { contains } from '../regions/findBoxes.ts';
import { intoTexts } from '../lines/intoTexts.ts';
import { isPeriods } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import { readItems } from '../items/readItems.ts';

type Line = readonly Piece[];

/** A line that dates a page of cards is no longer than this, in characters. */
const LONGEST = 200;
/** Kinds of period that a page of cards is reported for, the most telling first. */
const TELLING: Period['kind'][] = ['quarter', 'month', 'rolling-12-months', 'as-at', 'financial-year', 'academic-year'];
/** A day is a meeting's, unless these words lead up to it; the end of a month is none's. */
const AS_AT = /\b(?:as at|as of|at|to|ending|ended|end of)(?: the)? (?:end of )?\d{1,2}|\bend (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:20)?\d\d/i;

/** The day of a meeting, printed in a line before the period of its report. */
const DAY = /(?<!\b(?:at|to|of|ending|ended)(?: the)? )\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* 20\d\d/gi;

/** "At 31 March" over years says on which day they end, and is no month of one; "1 July to 30 September" is a span. */
const DAY_OF_ANY_YEAR = /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z,]*\s*(?:(?:to|until|-|–) )?'?\d)/i;

/** A sentence tells of what was done, unless it speaks of the figures: "A lead was appointed in March." dates nothing. */
const SENTENCE = /\p{L}+(?:\s+\S+){3,}[.!?]$|\b(?:was|were|has|have|had|is|are|will)\b/iu;
const OF_FIGURES = /\b(?:data|figures|results|reporting period|position|shown|cover(?:s|ing)?|unless (?:otherwise )?stated)\b/i;

/** "Comparison with England and statistical neighbours, 2021/22" is of when those are, and heads what stands under it. */
const OF_COMPARATORS = /\b(?:benchmark\w*|comparators?|comparisons?|compar(?:ed|ing) (?:with|to|against) (?:england|others?|similar|statistical|national|neighbours|our neighbours))\b/iu;
/** "Performance and benchmarking report: Quarter 2" is of the council's too. */
const OF_REPORT = /\b(?:performance|reports?|dashboard|scorecard)\b/iu;

/**
 * What a page of cards says outside its cards of when its figures are: "Quarter 3 2023/24", over or under them. A
 * quarter or a month says more than the year in the page's title.
 */
export function periodOfPage(outside: readonly Line[], within: Period | null): Period | null {
  const periods = intoTexts(outside).flatMap((text) => {
    // Several beside each other head the columns of a table.
    if (text.some((line) => line.filter((piece) => isPeriods(piece.text)).length > 1)) return [];
    const words = cleanText(text.map((line) => line.map((piece) => piece.text).join('   ')).join(' '));
    if (OF_COMPARATORS.test(words) && !OF_REPORT.test(words)) return [];
    const alone = words.length > LONGEST ? undefined : words.split(/(?<=[.!?]) +(?=\p{Lu})/u).find(isPeriodAlone);
    // "Outturn 2022/23: 64%" dates its own figure.
    const period = alone !== undefined ? parsePeriod(alone, { within }).period : words.length > LONGEST || readItems(words).length > 0 || (SENTENCE.test(words) && !OF_FIGURES.test(words)) ? null : afterMeeting(words, parsePeriod(words, { within }).period, within);
    return period === null || DAY_OF_ANY_YEAR.test(words) ? [] : [period];
  });
  return TELLING.map((kind) => periods.find((period) => period.kind === kind)).find((period) => period !== undefined) ?? null;
}

/** Of what years a page says that all its figures are: "Academic years, unless a card says otherwise", "Each card shows the latest school years". */
const ALL_OF_SCHOOL = /(?:^|[.;:] )(?:years are |(?:all|each|every|the)(?: of the)? (?:cards?|figures|years|data|measures|results|indicators|tiles)\b[^.;\d]{0,60}\b)?(?:academic|school) years\b(?:,? unless\b|(?![^.;]*\b(?:except|but|financial|calendar)\b))/iu;

/** True where a page of cards says so of school years. */
export function areOfSchoolYears(outside: readonly Line[]): boolean {
  return intoTexts(outside).some((text) => ALL_OF_SCHOOL.test(cleanText(text.map((line) => line.map((piece) => piece.text).join('   ')).join(' '))));
}

/** "20 September 2023 – Performance dashboard: Quarter 1 2023/24": behind a meeting's day the line may say when its figures are of. */
function afterMeeting(words: string, first: Period | null, within: Period | null): Period | null {
  if (first?.kind !== 'as-at' || AS_AT.test(words)) return first;
  const period = parsePeriod(words.replace(DAY, ''), { within }).period;
  return period?.kind === 'as-at' ? null : period;
}

/**
 * A quarter or a month over the cards says more than the year, or the day on which it ends, that the report names; and a
 * day, or a school year, more than the report's financial year. A month that is not over by the meeting, in a report that
 * says up to when its figures run, is the meeting's: "Performance Report March 2019".
 */
export function nearerPeriod(page: Period | null, report: Period | null, meeting: string | null = null): Period | null {
  if (page?.kind === 'month' && report?.kind === 'as-at' && meeting !== null && page.end > meeting && report.end < page.start) return report;
  const isSpan = (period: Period): boolean => period.kind === 'quarter' || period.kind === 'month';
  const isOther = (period: Period): boolean => period.kind === 'academic-year' || (period.kind === 'as-at' && report?.kind === 'financial-year');
  return page !== null && (report === null || isOther(page) || (isSpan(page) && !isSpan(report))) ? page : report;
}

/** What the nearest coloured band over a card, as wide as it or wider, says of when: "Keeping children safe … 31 March 2025". One within another card is that one's. */
export function bandPeriod([left, top, right]: Box, lines: readonly (readonly Piece[])[], page: Page, cards: readonly Box[]): Period | null {
  const over = page.shadings.map(({ box }) => box).filter((box) => box[3] <= top && box[3] - box[1] <= HIGHEST_BAND && box[0] <= left && box[2] >= right && !cards.some((card) => contains(card, box)));
  const band = over.toSorted((a, b) => b[1] - a[1])[0];
  const told = band === undefined ? [] : lines.flat().filter(({ box }) => contains(band, box)).map(({ text }) => ({ text, kind: announced(text.trim())?.kind }));
  const [dated, ...more] = told.filter(({ kind }) => kind === 'dated');
  // "2022/23   South West   England" heads comparators.
  return dated === undefined || more.length > 0 || told.some(({ kind }) => kind === 'benchmark') ? null : parsePeriod(dated.text).period;
}

/** A band holds one line of a heading, in points. */
const HIGHEST_BAND = 44;
