import type { Table } from '../model/table.ts';
import type { FigureColumn } from './columns/describeFigures.ts';
import type { Column } from './columns/settleColumns.ts';
import type { NamedIndicators } from './rows/nameIndicators.ts';
import { beginsCounted } from './values/units.ts';

/** How a label that names an indicator usually begins, whatever it is an indicator of. */
const INDICATOR_WORDS = /^(?:\(?%|percentages?\b|per cent\b|proportion\b|rates?\b|ratio\b|average\b|avg\.?\b|mean\b|median\b|number\b|no\.? (?:of|.*per)\b|nos\.? of\b|total (?:number|no)\b|numbers? of\b|timeliness\b|stability\b|take[- ]?up\b)|\bper (?:1|10|100),?000\b|\((?:%|rate|number|no\.?)\)|%\s*$|\brate\b|\b(?:percentage|%) of\b|\b(?:with)?in timescales?\b|\b(?:on|in) time\b/i;

const MONEY = /£|\bbudgets?\b|\bspend(?:ing)?\b|\bexpenditure\b|\bincome\b|\bgross\b|\bnet\b|\bsavings?\b|\bcapital\b|\brevenue\b|\bcash limits?\b|\breserves?\b|\boverspend|\bunderspend|\bcosts?\b|\bvirements?\b|\bgrants?\b|\bpressures?\b|\bfunding\b|\bMTFP\b|\bcouncil tax\b|\bbusiness rates\b|\binvoices?\b|\bborrowing\b|\binterest rates?\b|\binvest(?:ed|ments?)\b|\bdebts?\b|\bfinancial (?:position|monitoring)\b/i;
const OTHER_MATTERS = /\b(?:likelihood|impact|inherent|residual|risk (?:score|rating|owner|register)|votes?|candidates?|elected|turnout|ballot|attend(?:ed|ance at)|apologies|meeting date|exam(?:ination)? (?:date|board)|time ?table|duration of exam|paper code|page|agenda item|ward|offences?|crimes?|outcome type|invoice|supplier|contract value|postcode)\b/i;

/** True for words that tell of money, votes or other matters, which are no indicators unless the catalogue knows them for one. */
export function isOtherMatter(text: string): boolean {
  return MONEY.test(text) || OTHER_MATTERS.test(text) || NEVER.test(text);
}

/** Headings that no table of indicators has, whatever its rows name: a register of risks, a count of votes. */
const NEVER = /\b(?:likelihood|candidates?|votes?|turnout|ballots?|apologies|invoice|supplier|paper code)\b/i;

/** Over, or within, a list of contents, whose titles are those of indicators and whose numbers are pages. */
const CONTENTS = /^(?:table of )?contents:?$/i;

/** What speaks for a table being about indicators: shown by whoever debugs the next odd paper. */
interface Evidence {
  labels: number;
  matched: number;
  /** Unknown to the catalogue, but worded as measures. */
  worded: number;
  /** Worded as measures, known or not. */
  measured: number;
}

/**
 * Whether a table prints indicators. Numbers are no evidence: budgets, timetables, risk registers and crime counts are
 * full of them. Its labels must be indicators, by the catalogue or by how they are worded, and its columns must be what
 * indicators stand under.
 */
export function isIndicatorTable(table: Table, columns: readonly Column[], figures: readonly FigureColumn[], { judged: labels, orientation, whole, ofChildren, titledSo }: NamedIndicators): boolean {
  if (figures.length === 0 || (labels.length === 0 && whole === null)) return false;
  const evidence = weigh(labels, ofChildren && figures.every(({ mention }) => mention !== null));
  const headings = [table.title ?? '', ...columns.map(({ text }) => text)];
  if (columns.some(({ text }) => NEVER.test(text)) || isCard(table) || isContents(table) || isFrontMatter(table)) return false;
  if (headings.some((heading) => OTHER_MATTERS.test(heading)) && evidence.matched < 2) return false;
  const telling = countTelling(columns, figures);
  if (isInPounds(figures) || (headings.some((heading) => MONEY.test(heading)) && (telling === 0 || evidence.matched < 0.7 * evidence.labels))) return false;
  const known = evidence.matched / evidence.labels;
  const sounding = (evidence.matched + evidence.worded) / evidence.labels;
  // Headings and titles are worded in many ways: where they name the indicators, the catalogue must know one; a title
  // that is worded as a measure names one over areas and periods alone.
  if (orientation === 'title') return known >= 0.25 || isCalendar(columns, figures) || (sounding === 1 && figures.every(({ mention, area }) => mention !== null || area !== null));
  if (orientation !== 'rows') return known >= 0.25;
  if (whole !== null) return true;
  if (ofChildren && isDatedAccount(table, columns, figures, labels, titledSo)) return true;
  if (isHeadedSo(columns) && (telling > 0 || figures.every(({ mention }) => mention !== null))) return true;
  // Rows that are dated each for itself are as good as dated columns, where most are known.
  if (columns.some(({ kind }) => kind === 'period') && known >= MOST_KNOWN) return true;
  if (telling > 0 || figures.some(({ mention }) => mention !== null)) return known >= 0.25 || sounding >= 0.5;
  // Without a heading that says so, the labels alone must: known to the catalogue, and worded as measures or headed by their units.
  if (figures.every(({ unit }) => unit !== null) && evidence.labels >= FEWEST) return known >= MOST_KNOWN;
  return known >= 0.5 && evidence.measured >= 0.5 * evidence.labels;
}

/**
 * In a report on children alone, a table of nothing but the council's own figures by year, quarter or month, which names
 * children or what is done for them, or whose report is titled so: its rows are figures, known to the catalogue or not. Schools and money are none.
 */
function isDatedAccount({ title }: Table, columns: readonly Column[], figures: readonly FigureColumn[], labels: NamedIndicators['judged'], titledSo: boolean): boolean {
  const dated = figures.filter(({ mention }) => mention !== null);
  const told = [title ?? '', ...columns.map(({ text }) => text), ...labels.map(({ label }) => label)];
  const schools = labels.filter(({ label }) => SCHOOL.test(label)).length;
  return dated.length > 1 && figures.every(({ mention, area, text }) => (area === null || titledSo) && (mention !== null || WHOLE.test(text)))
    && (titledSo || told.some((text) => OF_CHILDREN.test(text))) && !told.some((text) => MONEY.test(text)) && schools <= MOST_SCHOOLS * labels.length;
}

/** "Total" behind the quarters of a year. */
const WHOLE = /^(?:total|(?:full )?year|ytd|year to date)$/i;
/** People and matters of children's services, as titles, headings and labels name them. */
const OF_CHILDREN = /\b(?:child(?:ren)?|young people|pupils?|care leavers?|carers?|foster\w*|adopt\w*|allegations?|LADO|referrals?|placements?|safeguarding|virtual school)\b/i;
const SCHOOL = /\b(?:schools?|academy|primary|college|nursery|infants?|juniors?)\b/i;
const MOST_SCHOOLS = 0.3;

/** A stub that is headed "Key performance indicator" says itself what its rows are; one headed "Price risk indicator" names one. */
function isHeadedSo(columns: readonly Column[]): boolean {
  return columns.some(({ kind, text }) => kind === 'label' && HEADED_SO.test(text.trim()));
}

const HEADED_SO = /^(?:(?:ref\.?|no\.?|key|headline|success|performance|national|local|corporate|service|strategic|quality|our|the|of) ){0,4}(?:indicators?|measures?|k?pis?)(?: (?:name|title|description|and definition))?:?$/i;

/** Months or quarters down and years across: so is nothing counted but an indicator, money set aside. */
function isCalendar(columns: readonly Column[], figures: readonly FigureColumn[]): boolean {
  return columns[0]?.kind === 'period' && figures.length > 1 && figures.every(({ mention, area }) => area === null && mention !== null && mention.kind.endsWith('-year'));
}

/** Under headings that only name units, so many labels, and so many of them known, make a table of indicators. */
const FEWEST = 3;
const MOST_KNOWN = 0.7;

/** A cell that names its own figure: "Target: 60%". */
const ITEM = /^[\p{L}][^:]{1,40}: ?[£\d]/u;

/** A frame with a title bar is easily taken for a table: each of its cells then names its own figure. */
function isCard({ cells, headerRows, rows }: Table): boolean {
  const body = cells.filter(({ row, text }) => row >= headerRows && text.trim() !== '');
  const items = body.filter(({ text }) => ITEM.test(text.trim())).length;
  return rows <= 4 && items >= 2 && items >= 0.6 * body.length;
}

function isContents({ title, cells }: Table): boolean {
  return [title ?? '', ...cells.map(({ text }) => text)].some((text) => CONTENTS.test(text.trim()));
}

/** What the head of a report prints before its text: whom it is for, its title, its place on the agenda. */
const FRONT_MATTER = /^(?:report (?:title|to|of|author|by|number)|title of report|(?:name of )?(?:meeting|committee|panel)|date of meeting|item (?:no\.?|number)|agenda item(?: no\.?)?|contact officers?|lead (?:officer|member|director)|wards?(?: affected)?)\s*:?$/i;

function isFrontMatter({ cells }: Table): boolean {
  return new Set(cells.map(({ text }) => text.trim()).filter((text) => FRONT_MATTER.test(text))).size >= FEWEST_FRONT;
}

const FEWEST_FRONT = 2;

/** In a report on children, under dates alone, what counts their reviews or visits is a measure too. */
function weigh(labels: NamedIndicators['judged'], counts: boolean): Evidence {
  const matched = labels.filter(({ match }) => match > 0).length;
  const worded = labels.filter(({ label, match }) => match === 0 && (INDICATOR_WORDS.test(label.trim()) || (counts && beginsCounted(label)))).length;
  const measured = labels.filter(({ label }) => INDICATOR_WORDS.test(label.trim())).length;
  return { labels: labels.length, matched, worded, measured };
}

/** Columns that a table of indicators has and a list of numbers has not: a target, a comparator, a rating, an arrow. */
function countTelling(columns: readonly Column[], figures: readonly FigureColumn[]): number {
  const about = columns.filter(({ kind }) => ['rating', 'arrow', 'polarity', 'frequency', 'tolerance'].includes(kind)).length;
  return about + figures.filter(({ role, area }) => role !== 'actual' || area !== null).length;
}

function isInPounds(figures: readonly FigureColumn[]): boolean {
  const filled = figures.reduce((sum, { survey }) => sum + survey.numbers, 0);
  const pounds = figures.reduce((sum, { survey, unit }) => sum + (unit === 'pounds' ? survey.numbers : survey.pounds), 0);
  return pounds > 0.5 * filled;
}
