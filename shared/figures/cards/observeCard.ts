import { indicatorById } from '../../catalogue/indicators.ts';
import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Area, Basis, Doubt, Observation, Period, Unit, Value } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import type { ReadingContext } from '../context.ts';
import { isOtherMatter } from '../isIndicatorTable.ts';
import { observationId } from '../observationId.ts';
import { ownArea } from '../ownArea.ts';
import { parsePeriod } from '../parsePeriod.ts';
import { settleValue } from '../values/settleValue.ts';
import { areWhole, countsByName, unitInLabel } from '../values/units.ts';
import { benchmarkPeriod, cardTime, isRolling, isToldAgain, itemPeriod, newestOf, periodOfPlaces } from './times/cardTime.ts';
import { withoutCode } from './cardTitle.ts';
import type { TitledCard } from './findCards.ts';
import type { PlacedItem } from './items/placeItems.ts';

/** A card among those of its page: under what heading it stands, whether any of them marks its shares, and whether the page says that its years are of schools. */
export type AmongCards = TitledCard & { theme: string | null; marked: boolean; schoolYears: boolean };

/** The figures of a card as observations, each with the box and the words that it was read from. */
export function observeCard(found: AmongCards, page: Page, context: ReadingContext, within: Period | null): Observation[] {
  const card = { ...found, items: onceEach(found.items.map((item) => ownByName(item, found.items, context))) };
  const stated = unitOfTitle(card) ?? card.unit ?? card.items.map(({ parsed }) => parsed.unit).find((unit) => unit !== null) ?? (isCounted(card) ? 'count' : null);
  const known = matchLabel(withoutCode(card.title), { unit: stated });
  // "Suitable accommodation", on the page of the care leavers.
  const { id, variant, match } = known.id !== null || card.theme === null ? known : matchLabel(withoutCode(card.title), { unit: stated, section: card.theme });
  if (id === null && !COST.test(card.title) && (stated === 'pounds' || isOtherMatter(card.title))) return [];
  // What the catalogue knows for a number of something is counted.
  const unit = stated ?? (id !== null && indicatorById(id)?.unit === 'count' && countsWhole(card) ? 'count' : null);
  const time = cardTime(within, id, card, card.schoolYears);
  const { latest, now } = newestOf(card, time);
  const ofPlaces = periodOfPlaces(found, time);
  const observations = card.items.filter((item) => !isToldAgain(item, card, now, time)).map((item) => {
    const area = item.area ?? ownArea(context);
    const period = itemPeriod(item, card, now, time) ?? ofPlaces ?? benchmarkPeriod(item, context, page.number, time);
    const value = settleValue(item.parsed, item.role, unit);
    return {
      id: observationId({ document: context.document, page: page.number, bbox: item.bbox, area, role: item.role, period }),
      document: context.document,
      indicator: { label: card.title, id, match },
      variant, area, role: item.role, period,
      basis: basisOf(item, period) ?? (isRolling(item, card) ? 'rolling-12-months' : null),
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
    } satisfies Observation;
  });
  return card.charted ? eachOnce(observations) : observations;
}

/** "Agency social workers (FTE)" over "9.1%" is a share of them, and so are the figures at its bars, though no sign stands behind those. */
function unitOfTitle({ title, items }: AmongCards): Unit | null {
  const unit = unitInLabel(title);
  return unit === 'count' && items.some(({ kind, parsed }) => kind === 'latest' && parsed.unit === 'percent') ? 'percent' : unit;
}

/** What a card's words tell, its chart may tell again. */
function eachOnce(observations: readonly Observation[]): Observation[] {
  const told = observations.map(({ area, role, period, value }) => JSON.stringify([area, role, period, value]));
  return observations.filter(({ period }, at) => period === null || told.indexOf(told[at]!) === at);
}

/** What one of something costs is measured; a budget, and what is spent of it, is not. */
const COST = /\b(?:unit|average|mean|weekly|daily) (?:\p{L}+ )?costs?\b|\bcosts? (?:per|of (?:an?|each|one))\b/iu;

/** From the words of its own period, or those that announce it. */
function basisOf({ kind, period: printed }: PlacedItem, period: Period | null): Basis | null {
  if (kind === 'to-date' || kind === 'last-to-date') return 'year-to-date';
  return parsePeriod(printed ?? '').basis ?? (period?.kind === 'rolling-12-months' ? period.kind : null);
}

/** What a card prints of the council's own, by words that name no place. */
const OWN: PlacedItem['kind'][] = ['latest', 'to-date', 'previous', 'dated'];

/** The council's own name over a figure, beside England's, says that it is the newest of its own; over several, each with its period, or beside the newest, that they are of those. */
function ownByName(item: PlacedItem, items: readonly PlacedItem[], context: ReadingContext): PlacedItem {
  const isOwn = ({ kind, area }: PlacedItem): boolean => kind === 'benchmark' && area?.kind === 'council' && area.gss !== null && area.gss === ownArea(context).gss;
  const isSeries = item.period !== null && (items.filter(isOwn).length > 1 || items.some(({ kind, period, area }) => area === null && OWN.includes(kind) && period !== item.period));
  return isOwn(item) ? { ...item, kind: isSeries ? 'dated' : 'latest', area: null } : item;
}

/** A chart's bar with the council's name may tell the large figure again. */
function onceEach(items: readonly PlacedItem[]): PlacedItem[] {
  const isSame = (one: PlacedItem, other: PlacedItem): boolean => one.kind === 'latest' && other.kind === 'latest' && (one.period ?? null) === (other.period ?? null) && JSON.stringify(one.parsed.value) === JSON.stringify(other.parsed.value);
  return items.filter((item, at) => !items.slice(0, at).some((before) => isSame(before, item)));
}

/** Whole numbers under a title that names those who are counted: in thousands, or where shares are marked. "6" under "Children adopted from care" is then no share of them. */
function isCounted(card: AmongCards): boolean {
  const values = card.items.map(({ parsed: { value } }) => value);
  return countsWhole(card) && countsByName(withoutCode(card.title), values, card.marked);
}

/** Whole numbers, under a title that calls them no rate. */
function countsWhole({ title, items }: AmongCards): boolean {
  return areWhole(items.map(({ parsed: { value } }) => value)) && !/\brates?\b/i.test(title);
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
