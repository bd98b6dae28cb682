import { indicatorById } from '../catalogue/indicators.ts';
import { matchLabel } from '../catalogue/matchLabel.ts';
import type { Box } from '../model/geometry.ts';
import type { Area, Basis, Doubt, Observation, Period, Unit, Value } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { findCards, type TitledCard } from './cards/findCards.ts';
import { withoutCode } from './cards/cardTitle.ts';
import { announced } from './cards/cardWords.ts';
import { contains } from './cards/findBoxes.ts';
import { layLines, type Piece } from './cards/layLines.ts';
import { nearerPeriod, periodOfPage } from './cards/periodOfPage.ts';
import type { PlacedItem } from './cards/placeItems.ts';
import { withoutCharts } from './cards/withoutCharts.ts';
import type { ReadingContext } from './context.ts';
import { isOtherMatter } from './isIndicatorTable.ts';
import { observationId } from './observationId.ts';
import { ownArea } from './ownArea.ts';
import { parsePeriod } from './parsePeriod.ts';
import { monthOf, twelveMonthsTo, yearOf } from './periods/calendar.ts';
import { findMentions } from './periods/findMentions.ts';
import { cleanText } from './values/cleanText.ts';
import { settleValue } from './values/settleValue.ts';
import { areWhole, countsByName, unitInLabel } from './values/units.ts';

export interface CardReadings {
  observations: Observation[];
  /** The cards' boxes, which no other reader should look into. */
  boxes: Box[];
  /** The charts that stand in or right under them, whose numbers make no table. */
  charts: Box[];
  problems: Problem[];
}

/**
 * The figures of a page's cards. A card is known by its line of figures ("Latest: 34% | Target: 60%, Floor: 55% |
 * Previous: 26% (Red)"), in whatever order and punctuation, or by one figure set large; its title says of what.
 */
export function readCards(page: Page, tableBoxes: readonly Box[], context: ReadingContext): CardReadings {
  const { lines, charts } = withoutCharts(layLines(page));
  const { cards: found, untitled } = findCards(lines, tableBoxes, page);
  const cards = found.filter((card) => !isMisnamed(card));
  const nameless = untitled.length + found.length - cards.length;
  // Most pages hold none, and what they say of their time is then of no use here.
  if (cards.length === 0) return { observations: [], boxes: [], charts: [], problems: problemsOf([], nameless, page) };
  const outside = lines.map((line) => line.filter(({ box }) => !cards.some((card) => contains(card.box, box)) && !tableBoxes.some((table) => contains(table, box)))).filter((line) => line.length > 0);
  const within = nearerPeriod(periodOfPage(outside, context.period), context.period);
  // Where tiles mark their shares, the numbers without a sign are of what their titles count.
  const marked = cards.some(({ items }) => items.some(({ parsed }) => parsed.unit === 'percent'));
  const observations = cards.flatMap((card) => observe({ ...card, theme: themeOver(card.box, outside), marked }, page, context, bandPeriod(card.box, lines, page) ?? within));
  return { observations, boxes: cards.map(({ box }) => box), charts: charts.filter((chart) => cards.some(({ box }) => standsBy(chart, box))), problems: problemsOf(observations, nameless, page) };
}

/** "6,265" under "Persistent absentees (% of pupils)": no share is as large, so something else that stands near is meant. */
function isMisnamed({ title, items }: TitledCard): boolean {
  const isUnmarked = items.every(({ parsed: { unit } }) => unit === null);
  const isLarge = items.some(({ parsed: { value } }) => value.kind === 'number' && value.number > WHOLE_SHARE);
  return isUnmarked && isLarge && (unitInLabel(title) ?? indicatorById(matchLabel(withoutCode(title)).id ?? '')?.unit) === 'percent';
}

/** All of them, in per cent. */
const WHOLE_SHARE = 100;

/** A chart stands in its card, or under its figures within this many points. */
const FARTHEST_CHART = 40;

function standsBy(chart: Box, card: Box): boolean {
  return chart[0] < card[2] && chart[2] > card[0] && chart[1] > card[1] && chart[1] < card[3] + FARTHEST_CHART;
}

/** The heading that stands over a card: the lowest of the largest over it. */
function themeOver([, top]: Box, outside: readonly (readonly Piece[])[]): string | null {
  const over = outside.flat().filter(({ box, text }) => box[3] <= top && /\p{L}{3}/u.test(text));
  const largest = Math.max(...over.map(({ size }) => size));
  return over.findLast(({ size, text }) => size >= largest - 0.5 && text.length <= LONGEST_THEME)?.text ?? null;
}

/** What the nearest coloured band over a card, as wide as it or wider, says of when: "Keeping children safe … 31 March 2025". */
function bandPeriod([left, top, right]: Box, lines: readonly (readonly Piece[])[], page: Page): Period | null {
  const over = page.shadings.map(({ box }) => box).filter((box) => box[3] <= top && box[3] - box[1] <= HIGHEST_BAND && box[0] <= left && box[2] >= right);
  const band = over.toSorted((a, b) => b[1] - a[1])[0];
  const dated = band === undefined ? [] : lines.flat().filter(({ box, text }) => contains(band, box) && announced(text.trim())?.kind === 'dated');
  return dated.length === 1 ? parsePeriod(dated[0]!.text).period : null;
}

/** A band holds one line of a heading, in points. */
const HIGHEST_BAND = 44;

/** A heading is no longer than this, in characters. */
const LONGEST_THEME = 60;

/** Assessments and examinations are of a school year, in whatever year they are reported. */
const ASSESSED = /^(?:key stage assessments|school performance data|early years foundation stage profile)/i;

/** What settles the periods in a card: the page's or the report's own, and whether its indicator, or its report, is of school years. */
interface CardTime {
  within: Period | null;
  academic: boolean;
}

/** A card among those of its page: under what heading it stands, and whether any of them marks its shares. */
type AmongCards = TitledCard & { theme: string | null; marked: boolean };

function observe(found: AmongCards, page: Page, context: ReadingContext, within: Period | null): Observation[] {
  const card = { ...found, items: found.items.map((item) => ownByName(item, context)) };
  const stated = unitInLabel(card.title) ?? card.unit ?? card.items.map(({ parsed }) => parsed.unit).find((unit) => unit !== null) ?? null;
  const known = matchLabel(withoutCode(card.title), { unit: stated });
  // "Suitable accommodation", on the page of the care leavers.
  const { id, variant, match } = known.id !== null || card.theme === null ? known : matchLabel(withoutCode(card.title), { unit: stated, section: card.theme });
  if (id === null && (stated === 'pounds' || isOtherMatter(card.title))) return [];
  const unit = stated ?? countedUnit(card, id);
  const time = { within, academic: within?.kind === 'academic-year' || (id !== null && ASSESSED.test(indicatorById(id)?.return ?? '')) };
  const latest = card.items.find(({ kind }) => kind === 'latest') ?? newestDated(card.items, time) ?? card.items.find(({ kind }) => kind === 'to-date');
  const printed = latest?.period ?? latest?.parsed.period ?? card.period ?? periodInTitle(card.title);
  const now = periodOf(printed, time) ?? asBefore(card.items, within);
  const rolling = ROLLING.test(card.title);
  return card.items.filter((item) => !isToldAgain(item, card, now, time)).map((item) => {
    const area = item.area ?? ownArea(context);
    const plain = itemPeriod(item, now, time);
    const period = rolling && item.kind !== 'benchmark' ? twelveMonths(plain) : plain;
    const value = settleValue(item.parsed, item.role, unit);
    return {
      id: observationId({ document: context.document, page: page.number, bbox: item.bbox, area, role: item.role, period }),
      document: context.document,
      indicator: { label: card.title, id, match },
      variant, area, role: item.role, period,
      basis: basisOf(item, period),
      value,
      parts: item.parsed.parts,
      raw: item.raw,
      rating: item.parsed.rating ?? (item === latest ? card.rating : null),
      arrow: item === latest && card.direction ? { direction: card.direction, means: null } : null,
      source: {
        page: page.number, printedPage: context.printedPages.get(page.number) ?? page.printedPage, bbox: item.bbox,
        column: null, row: null, reading: 'card', quote: item.line,
      },
      table: null, section: null,
      confidence: Number(((card.framed ? 0.95 : 0.75) * (id === null ? 0.7 : 0.6 + 0.4 * match)).toFixed(3)),
      doubts: doubtsOf(item, value, period, area, id),
    };
  });
}

/** "378, and 391 at 31 March 2024", in a report of the year after: both are of the day on which their year ends. */
function asBefore(items: readonly PlacedItem[], within: Period | null): Period | null {
  if (within?.kind !== 'financial-year') return within;
  const isYearBefore = (day: Period | null): boolean => day?.kind === 'as-at' && yearOf(day.end) === yearOf(within.end) - 1 && day.end.slice(4) === within.end.slice(4);
  const before = items.some(({ kind, period }) => kind === 'dated' && isYearBefore(parsePeriod(period ?? '').period));
  return before ? parsePeriod(`as at ${within.end}`).period : within;
}

/** The figure shown large says no more than another of the card that names its period. */
function isToldAgain(item: PlacedItem, { items }: TitledCard, now: Period | null, time: CardTime): boolean {
  const isSame = (other: PlacedItem): boolean => other.kind === 'dated' && JSON.stringify(other.parsed.value) === JSON.stringify(item.parsed.value);
  return item.kind === 'latest' && item.period === null && items.some((other) => isSame(other) && (now === null || periodOf(other.period, time)?.end === now.end));
}

/** From the words of its own period, or those that announce it. */
function basisOf({ kind, period: printed }: PlacedItem, period: Period | null): Basis | null {
  if (kind === 'to-date' || kind === 'last-to-date') return 'year-to-date';
  return parsePeriod(printed ?? '').basis ?? (period?.kind === 'rolling-12-months' ? period.kind : null);
}

/** The council's own name over a figure, beside England's, says that it is the newest of its own. */
function ownByName(item: PlacedItem, context: ReadingContext): PlacedItem {
  const isOwn = item.kind === 'benchmark' && item.area?.kind === 'council' && item.area.gss !== null && item.area.gss === ownArea(context).gss;
  return isOwn ? { ...item, kind: 'latest', area: null } : item;
}

/** A title that says "rolling 12 months" says it of the council's figures: each is of the year up to its own time. */
const ROLLING = /\brolling\b|\br12m?\b/i;

function twelveMonths(period: Period | null): Period | null {
  return period !== null && ['month', 'quarter', 'as-at'].includes(period.kind) ? twelveMonthsTo(yearOf(period.end), monthOf(period.end)) : period;
}

/** "Children in care – Q4 2022/23": behind its words a title may say of when the card is. */
function periodInTitle(title: string): string | null {
  const text = cleanText(title);
  const last = findMentions(text).at(-1);
  const isApart = last !== undefined && last.mention.kind !== 'relative' && /[–—(,:-]\s*$/.test(text.slice(0, last.from)) && !/[\p{L}\d]/u.test(text.slice(last.to));
  return isApart ? text.slice(last.from, last.to) : null;
}

/** Whole numbers under a title that the catalogue knows for a number of something, or of what is counted: in thousands, or where shares are marked. */
function countedUnit({ title, items, marked }: AmongCards, id: string | null): Unit | null {
  const values = items.map(({ parsed: { value } }) => value);
  return areWhole(values) && (countsByName(withoutCode(title), values, marked) || (id !== null && indicatorById(id)?.unit === 'count')) && !/\brates?\b/i.test(title) ? 'count' : null;
}

/** Of figures that are named by their periods alone the last. */
function newestDated(items: readonly PlacedItem[], time: CardTime): PlacedItem | undefined {
  const endOf = (item: PlacedItem): string => periodOf(item.period, time)?.end ?? '';
  return items.filter(({ kind }) => kind === 'dated').toSorted((a, b) => endOf(b).localeCompare(endOf(a)))[0];
}

/** The item's own period, else: a target's is that of the latest figure, "previous" is one period before it. */
function itemPeriod(item: PlacedItem, now: Period | null, time: CardTime): Period | null {
  const { within } = time;
  const on = (when: Period | null): CardTime => ({ ...time, within: when });
  const printed = item.period ?? item.parsed.period;
  // "Q1" is of the report's year; beside "Outturn 22/23" it is of the year after.
  if (printed && !(item.kind === 'to-date' && isRunning(periodOf(printed, time), now))) return periodOf(printed, on(within ?? (now !== null && !now.kind.endsWith('-year') ? now : null)));
  switch (item.kind) {
    // The window before a rolling one ends where the report's period before this one did.
    case 'previous': return periodOf('previous', on(now)) ?? (now?.end === within?.end ? periodOf('previous', time) : null);
    case 'last-year': case 'last-to-date': return periodOf('same period last year', on(now));
    // What is published of a school year is so of everybody's.
    case 'benchmark': return within?.kind === 'academic-year' && now?.end === within.end ? within : null;
    case 'latest': case 'to-date': case 'dated': case 'target': case 'floor': default: return now;
  }
}

/** "Year to date 2025/26", in that year: it runs to the end of what is reported. */
function isRunning(year: Period | null, now: Period | null): boolean {
  return year !== null && now !== null && year.kind.endsWith('-year') && now.end >= year.start && now.end < year.end;
}

function periodOf(text: string | null, { within, academic }: CardTime): Period | null {
  return text === null ? null : parsePeriod(text, { within, yearType: academic ? 'academic' : 'financial' }).period;
}

function doubtsOf({ parsed }: PlacedItem, value: Value, period: Period | null, area: Area, id: string | null): Doubt[] {
  const doubts: [Doubt, boolean][] = [
    ['period-unresolved', period === null],
    ['council-unknown', area.kind === 'council' && area.gss === null],
    ['unit-unknown', value.kind !== 'missing' && value.unit === null],
    ['percent-out-of-range', value.kind === 'number' && value.unit === 'percent' && (value.number < 0 || value.number > 100)],
    ['indicator-unmatched', id === null],
  ];
  return [...parsed.doubts, ...doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)];
}

function problemsOf(observations: readonly Observation[], untitled: number, page: Page): Problem[] {
  const problems: Problem[] = [];
  if (observations.some(({ area, period }) => area.kind === 'council' && period === null)) {
    problems.push({ kind: 'period-unresolved', page: page.number, message: 'The cards on this page do not say for when their figures are, and neither does the report.' });
  }
  if (untitled > 0) {
    problems.push({ kind: 'headings-unclear', page: page.number, message: `${untitled === 1 ? 'A card on this page prints figures and does' : `${untitled} cards on this page print figures and do`} not say of which indicator. Look at the page if they should count.` });
  }
  return problems;
}
