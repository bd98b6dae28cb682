import type { Doubt, Unit } from '../../model/observation.ts';
import type { ParsedValue } from '../parseValue.ts';
import { contradictsNote } from '../footnotes/timeOfNote.ts';
import { findMentions } from '../periods/findMentions.ts';
import { resolveMention } from '../periods/resolveMention.ts';
import type { Figure } from '../rows/figure.ts';

export interface DoubtContext {
  /** The row's unit. */
  unit: Unit | null;
  /** True when the figure's column prints several units. */
  mixed: boolean;
  meetingDate: string | null;
  council: { gss: string } | null;
}

type Undoubted = Omit<Figure, 'doubts'> & { unresolved: boolean; unclear: boolean };

/**
 * Tests of one figure against what stands around it. Each names a contradiction and mends none. What is missing has no
 * period that could be wrong, and asks for nobody's eyes.
 */
const TESTS: [Doubt, (figure: Undoubted, context: DoubtContext) => boolean][] = [
  ['header-year-differs-from-title', ({ column, parsed, value }) => column.yearContradicts && parsed.period === null && value.kind !== 'missing'],
  ['benchmark-dated-after-meeting', ({ column, period }, { meetingDate }) => column.area !== null && meetingDate !== null && period !== null && period.end > meetingDate],
  ['note-contradicts-cell', (figure) => noteContradicts(figure) || (figure.value.kind !== 'missing' && contradictsNote(figure.note, figure.period))],
  ['unit-differs-from-row', ({ parsed, indicator }, { unit }) => parsed.unit !== null && ((unit !== null && parsed.unit !== unit) || (parsed.unit === 'percent' && indicator.unit?.startsWith('per-') === true))],
  ['percent-out-of-range', ({ value }) => value.kind === 'number' && value.unit === 'percent' && (value.number < 0 || value.number > 100)],
  ['parts-do-not-add-up', ({ parsed }) => partsDisagree(parsed)],
  ['period-unresolved', ({ unresolved, value }) => unresolved && value.kind !== 'missing'],
  ['council-unknown', ({ area }, { council }) => area.kind === 'council' && area.gss === null && council === null],
  ['headings-unclear', ({ column, unclear }) => column.ambiguous || unclear],
  ['area-unclear', ({ unclear, row, column, area }) => (unclear && row.area === null) || column.areaGuessed || couldBeTwo(area, `${column.text} ${row.label}`)],
  ['two-units-in-column', ({ value }, { mixed }) => value.kind === 'number' && value.unit === null && mixed],
  ['unit-unknown', ({ value }) => value.kind !== 'missing' && value.unit === null],
  ['indicator-unmatched', ({ indicator }) => indicator.id === null],
];

export function doubtFigure(figure: Undoubted, context: DoubtContext): Doubt[] {
  return [...figure.parsed.doubts, ...TESTS.filter(([, test]) => test(figure, context)).map(([doubt]) => doubt)];
}

/** Nearest neighbours are those of CIPFA's model, and of the Department's too where it is not named. */
function couldBeTwo({ kind, name }: Undoubted['area'], text: string): boolean {
  return kind === 'other' && /^nearest neighbours?$/i.test(name) && !/\bcipfa\b/i.test(text);
}

/** The notes date the comparators to a day, and the cell prints another. */
function noteContradicts({ row, parsed, period }: Undoubted): boolean {
  if (parsed.period === null || period?.kind !== 'as-at') return false;
  const days = findMentions(row.notes).filter(({ mention }) => mention.kind === 'day').map(({ mention }) => resolveMention(mention, {})?.end);
  return days.length > 0 && !days.includes(period.end);
}

/** Both parts of a percentage are printed, and make another percentage than the one printed. */
export function partsDisagree({ parts, value }: Pick<ParsedValue, 'parts' | 'value'>): boolean {
  if (!parts || value.kind !== 'number' || value.unit !== 'percent' || parts.denominator === 0) return false;
  const rounding = 0.5 * 10 ** -value.decimals;
  return Math.abs((100 * parts.numerator) / parts.denominator - value.number) > rounding + 1e-9;
}
