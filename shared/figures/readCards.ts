import { indicatorById } from '../catalogue/indicators.ts';
import { matchLabel } from '../catalogue/matchLabel.ts';
import type { Box } from '../model/geometry.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { withoutCode } from './cards/cardTitle.ts';
import { findCards, type TitledCard } from './cards/findCards.ts';
import { contains } from './cards/regions/findBoxes.ts';
import { layLines, type Piece } from './cards/lines/layLines.ts';
import { observeCard } from './cards/observeCard.ts';
import { areOfSchoolYears, bandPeriod, nearerPeriod, periodOfPage } from './cards/times/periodOfPage.ts';
import { periodOfSection } from './cards/times/periodOfSection.ts';
import { isCovered } from './cards/regions/withoutCards.ts';
import { withoutCharts } from './cards/charts/withoutCharts.ts';
import type { ReadingContext } from './context.ts';
import { unitInLabel } from './values/units.ts';

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
  const { lines, charts, series } = withoutCharts(layLines(page), page);
  const { cards: found, untitled } = findCards(lines, tableBoxes, { ...page, series });
  const cards = found.filter((card) => !isMisnamed(card));
  const nameless = untitled.length + found.length - cards.length;
  // Most pages hold none, and what they say of their time is then of no use here.
  if (cards.length === 0) return { observations: [], boxes: [], charts: [], problems: problemsOf([], nameless, page) };
  const tables = tableBoxes.filter((table) => !isCovered(table, cards.map(({ box }) => box)));
  const outside = lines.map((line) => line.filter(({ box }) => !cards.some((card) => contains(card.box, box)) && !tables.some((table) => contains(table, box)))).filter((line) => line.length > 0);
  const within = nearerPeriod(periodOfPage(outside, context.period), context.period, context.meetingDate);
  // Where tiles mark their shares, the numbers without a sign are of what their titles count.
  const marked = cards.some(({ items }) => items.some(({ parsed }) => parsed.unit === 'percent'));
  const schoolYears = areOfSchoolYears(outside);
  const boxes = cards.map(({ box }) => box);
  const observations = cards.flatMap((card) => observeCard({ ...card, theme: themeOver(card.box, outside), marked, schoolYears }, page, context, bandPeriod(card.box, lines, page, boxes) ?? periodOfSection(card.box, outside, boxes, within) ?? within));
  return { observations, boxes, charts: charts.filter((chart) => cards.some(({ box }) => standsBy(chart, box))), problems: problemsOf(observations, nameless, page) };
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

/** A heading is no longer than this, in characters. */
const LONGEST_THEME = 60;

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
