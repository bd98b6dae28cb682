import type { Unit } from '../../model/observation.ts';
import { areWhole, beginsCounted, countsByName, unitInLabel, type Marking } from '../values/units.ts';
import type { ColumnUnits } from './agreeOnUnits.ts';
import type { TableParts } from './figure.ts';
import type { CellReading } from './readFigures.ts';

/** What a table says of all of its numbers: which of them can be counts. */
export interface Marks extends Marking {
  title: string | null;
  /** The unit that its title, or a line over or under it, says that its figures have. */
  told: Unit | null;
  /** Nothing in it is but whole numbers, of the council alone, and some of its labels surely count: so do those that nobody knows. */
  counts: boolean;
  /** It marks its shares, in its labels or its cells, and counts the rest; one that only names its rates may print bare shares. */
  marked: boolean;
  /** Every share has its sign, here and in the tables read before: a row of the council's own named for what is counted has none, and counts. */
  paperMarks: boolean;
  /** The council's own alone, where every share has its sign: what has none, and is named for no share or mean, counts. */
  signedOwn: boolean;
  /** A column gives the share of each row in the total: beside it the rows are counted. */
  shared: boolean;
}

/** "% of total", "Share of all". */
const OF_TOTAL = /(?:%|\b(?:per ?cent(?:age)?|share|proportion)) of (?:the )?(?:total|all|whole)\b/i;

export function marksOf({ table, rows, figures, named, context }: TableParts, columnUnits: ReadonlyMap<number, ColumnUnits>, cells: readonly CellReading[]): Marks {
  const signed = [...columnUnits.values()].some(({ states }) => states.has('percent'));
  const headed = named.orientation === 'columns' && figures.some(({ unit }) => unit === 'percent');
  const words = [table.title ?? '', ...rows.map(({ section }) => section ?? ''), ...figures.map(({ text }) => text)];
  const marked = signed || headed || rows.some(({ unit }) => unit === 'percent');
  const ownOnly = figures.every(({ area, isPlace }) => area === null || isPlace) && rows.every(({ area, isPlace }) => area === null || isPlace || area.gss === context.council?.gss);
  const alone = ownOnly && !words.some((text) => /\brates?\b|\bper \d|%/i.test(text));
  const shared = figures.some(({ unit, text }) => unit === 'percent' && OF_TOTAL.test(text));
  const marks = { title: table.title, told: context.unit ?? rateInTitle(table.title ?? ''), marked, signed, alone, shared, counts: false, signedOwn: signed && ownOnly, paperMarks: ownOnly && context.sharesMarked === true && !cells.some(isBareShare) };
  return { ...marks, counts: alone && !marked && named.whole === null && countsAlone(cells, marks) };
}

/** Whether all numbers of a table are whole, and one that it names is surely counted. */
function countsAlone(cells: readonly CellReading[], marks: Marks): boolean {
  const actual = cells.filter(({ column, parsed }) => column.role === 'actual' && parsed.unit === null);
  const sure = ({ indicator: { usual, unit, label }, parsed: { value } }: CellReading): boolean => unit === 'count' || usual === 'count' || countsByName(label, [value], false, marks);
  return actual.length > 0 && areWhole(actual.map(({ parsed: { value } }) => value)) && actual.some(sure);
}

/** A number without a sign under a name that is a share's: "Health assessments up to date". */
function isBareShare({ indicator: { usual, unit, label }, row, column, parsed }: CellReading): boolean {
  const isOpen = [unit, row.unit, column.unit, parsed.unit].every((stated) => stated === null) && parsed.value.kind === 'number';
  return isOpen && (SHARE.test(label) || (usual === 'percent' && !beginsCounted(label)));
}

/** Words of a share in a label: what is done in time, or is as it should be. */
const SHARE_WORDS = String.raw`within|timel\p{L}*|in time|on time|up to date|in suitable|in education|good or|outstanding|completed in`;
const SHARE = new RegExp(String.raw`\b(?:${SHARE_WORDS})\b`, 'iu');

/** Words of a share, a rate or a mean in a label that nobody knows. */
const SHARE_OR_MEAN = new RegExp(String.raw`\b(?:rates?|average|mean|median|per|ratio|scores?|points|grades?|levels?|index|caseloads?|duration|days|weeks|months|${SHARE_WORDS})\b|%`, 'iu');

/** All of them, in per cent. */
const WHOLE = 100;
/** "Of whom adopted": some of those who are counted beside it. */
const OF_WHICH = /^of (?:which|whom|these|those)\b/i;
/** "for 18 months or more" says who is counted, and not in what. */
const LENGTH = /\b\d+ (?:working )?(?:days|weeks|months|years)\b/gi;

/** A time that is measured in days, and told as so large a number, is in days. */
const FEWEST_DAYS = 60;

/** "Rates per 10,000 children" over what would else be counted; a title of numbers and rates says neither. */
function rateInTitle(title: string): Unit | null {
  const unit = unitInLabel(title);
  return unit?.startsWith('per-') && !/\bnumbers?\b|\bcounts?\b/iu.test(title) ? unit : null;
}

/** The unit that the table is told to have, where nothing of its own speaks against it: a share of more than a hundred, a mean, another kind of measure. */
function toldUnit(cells: readonly CellReading[], { told }: Marks): Unit | null {
  const fits = ({ indicator: { usual, label }, parsed: { value } }: CellReading): boolean => (usual === told || usual === null || usual === 'count' || (told === 'count' && areWhole([value])))
    && !OTHER_MEASURE.test(label.replace(LENGTH, ' ')) && (told !== 'percent' || value.kind !== 'number' || value.number <= WHOLE);
  return told !== null && cells.length > 0 && cells.every(fits) ? told : null;
}

/** "Unaccompanied asylum-seeking children" beside whole numbers counts them, though no word says so; so does a table titled "Number of …". */
export function countedUnit(cells: readonly CellReading[], marks: Marks): Unit | null {
  const values = cells.map(({ parsed: { value } }) => value);
  const besideShares = cells.some(({ parsed: { unit } }) => unit === 'percent');
  const counts = ({ indicator: { usual, label, id } }: CellReading): boolean => {
    const plain = !SHARE_OR_MEAN.test(label.replace(LENGTH, ' '));
    if ((usual === 'count' && !/\brates?\b/i.test(label)) || marks.shared || unitInLabel(marks.title ?? '') === 'count') return true;
    // No share is over a hundred.
    if (marks.counts && (id === null || OF_WHICH.test(label) || values.some((value) => value.kind === 'number' && value.number > WHOLE)) && plain) return true;
    if (besideShares && plain && values.some((value) => value.kind === 'number' && value.unit !== 'percent' && value.number > WHOLE)) return true;
    return (marks.signedOwn && id === null && plain) || countsByName(label, values, marks.marked || (marks.paperMarks && plain), marks);
  };
  // "Average time between entering care and adoption: 412" is in days, as it is published; lower numbers could be weeks or months.
  if (cells.length > 0 && cells.every(({ indicator: { usual }, parsed: { value } }) => usual === 'days' && (value.kind !== 'number' || value.number >= FEWEST_DAYS))) return 'days';
  // Beside a share under its own heading the number is counted all the same.
  const open = cells.filter(({ column, parsed }) => column.unit === null && parsed.unit === null);
  return toldUnit(open, marks) ?? (open.every(counts) && areWhole(open.map(({ parsed: { value } }) => value)) ? 'count' : titleUnit(open, marks));
}

/** What is scored is no share, also under "percentage of pupils unless stated": "Average Attainment 8 score". */
/** What is neither counted nor a share nor a rate, whatever is said of all figures. */
const OTHER_MEASURE = /\b(?:scores?|points|attainment 8|progress 8|caseloads?|average|mean|median|days|weeks|months|ratio)\b/iu;
const SCORE = /\b(?:scores?|points|attainment 8|progress 8|caseloads?)\b/iu;

/** The unit that the title states for all of its rows: "% achieving the expected standard" over "Reading", "Writing". */
function titleUnit(cells: readonly CellReading[], { title }: Marks): Unit | null {
  const unit = unitInLabel(title ?? '');
  const fits = ({ indicator: { usual, label }, parsed: { value } }: CellReading): boolean => (usual === unit || (usual === null && !SCORE.test(label))) && (unit !== 'percent' || value.kind !== 'number' || value.number <= 100);
  return unit !== null && unit !== 'count' && cells.every(fits) ? unit : null;
}

/** Where indicators are columns, the units that their numbers have by the names over them, by column. */
export function unitsByHeading(cells: readonly CellReading[], { named }: TableParts, marks: Marks): Map<number, Unit | null> {
  if (named.orientation !== 'columns') return new Map();
  return new Map([...Map.groupBy(cells, ({ column }) => column.index)].map(([index, own]) => [index, countedUnit(own, marks)]));
}
