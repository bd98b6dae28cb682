import type { Box } from '../../model/geometry.ts';
import type { Unit } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import type { Table } from '../../model/table.ts';
import { piecesOf, type Piece } from '../prose/pieces.ts';
import { cleanText } from '../values/cleanText.ts';
import { unitInLabel } from '../values/units.ts';

/** A line that says in which unit all figures of the table under it, or over it, are: "All figures are percentages." */
export interface UnitNote {
  unit: Unit;
  text: string;
  box: Box;
  /** The heading on the line over it, which names the table where this line only says how it is counted. */
  heading: Heading | null;
  /** Where a heading on the line under it stands, which parts it from what comes after. */
  under: number | null;
}

interface Heading {
  text: string;
  /** Page points from the top. */
  y: number;
}

const UNIT = String.raw`%|percentages?|per ?cent|proportions?|(?:crude )?rates?|per 1(?:0{1,2})?,?000|numbers? of|counts? of`;
/** "Figures shown are the percentage of pupils …", "Data are rates per 10,000 children". */
const SAYS_SO = new RegExp(String.raw`^\(?(?:(?:notes?|nb|n\.b\.|key):? |\*+ ?)?(?:(?:all|the|these) )*(?:figures|values|data|results|numbers|rates)(?: (?:shown|given|quoted|presented|here|above|below|in (?:this|the) (?:table|section)(?: (?:above|below))?))*,? (?:are|is|show|represent)(?: (?:the|shown|given|expressed|quoted|presented|calculated|as|in|a|all))* ?(?:${UNIT})(?![\p{L}\d])`, 'iu');
/** "Percentage of pupils", "Rate per 10,000 children" on a line of its own. */
const IS_UNIT = /^\(?(?:%|percentages?|per ?cent|proportions?|(?:crude )?rates? per 1(?:0{1,2})?,?000|per 1(?:0{1,2})?,?000)(?![\p{L}\d])/iu;
/** Such a line is no longer, in characters; under a table, where it could be the title of the next, in words. */
const LONGEST = 120;
const MOST_WORDS_UNDER = 6;
/** What tells a figure, or what became of one, says no unit. */
const TELLS = /\b(?:has|have|had|was|were|rose|fell|increas\w+|decreas\w+|reduc\w+|compar\w+|above|below|than|target)\b|\d%/iu;
/** "Percentage of pupils, other than for scaled scores": what a score is, its own name says. */
const EXCEPT = /,? \b(?:other than|except|apart from|unless)\b.*$/iu;
const PLACE = /\b(?:tables?|figures?|shown|section|given) (?:above|below)\b/giu;
/** A heading that is not bold is so many times as large as the line beside it. */
const LARGER = 1.05;
/** Lines over or under a table are its own within so many of their sizes. */
const REACH = 3.5;
/** A table that had no rule at its foot may hold such a line as its last row: so far it stands within, in its own heights. */
const WITHIN = 1.5;

/** The lines of one page that say a unit. Most pages have none. */
export function collectUnitNotes(page: Page): UnitNote[] {
  const pieces = piecesOf(page, []);
  return pieces.flatMap((piece, index) => {
    const text = cleanText(piece.text);
    const said = text.replace(EXCEPT, '');
    if (text.length > LONGEST || !(SAYS_SO.test(said) || IS_UNIT.test(said)) || TELLS.test(said.replace(PLACE, ''))) return [];
    const unit = unitInLabel(said.replace(/^.*?\b(?:are|is|show|represent)\b(?: (?:the|shown|given|expressed|quoted|presented|calculated|as|in|a|all)\b)*/iu, ' ').trim());
    const isAlone = ![pieces[index - 1], pieces[index + 1]].some((other) => other !== undefined && Math.abs(other.y - piece.y) < 0.5 * piece.size);
    return unit === null || !isAlone || (IS_UNIT.test(text) && pieces.some((other) => wrapsInto(other, piece))) ? [] : [{ unit, text, box: piece.box, heading: headingBeside(piece, pieces[index - 1]), under: headingBeside(piece, pieces[index + 1])?.y ?? null }];
  });
}

/** Lines of one text follow one another within so many of their sizes: Calibri's as Word sets them, 1.15 lines apart, at 1.4. */
const LEAD = 1.45;

/** "(%)" right under words set alike is the end of what they name, and is told of no other figures. */
function wrapsInto(above: Piece, { box, y, size, bold }: Piece): boolean {
  return above.y < y && y - above.y <= LEAD * size && Math.abs(above.box[0] - box[0]) <= 0.1 * size && above.size === size && above.bold === bold;
}

function headingBeside(piece: Piece, other: Piece | undefined): Heading | null {
  if (other === undefined || Math.max(piece.box[1] - other.box[3], other.box[1] - piece.box[3]) > REACH * piece.size) return null;
  const standsOut = (other.bold && !piece.bold) || other.size > LARGER * piece.size;
  return standsOut && !/[.;,]$/u.test(other.text.trim()) ? { text: cleanText(other.text), y: other.y } : null;
}

/** What such a line says of a table: the one right over it, which may be its title, else the one right under it. A heading between parts them. */
export function unitNoteOf({ pages, boxes, title }: Table, notes: ReadonlyMap<number, readonly UnitNote[]> | undefined): UnitNote | null {
  const [first, last] = [boxes[0]!, boxes.at(-1)!];
  const isNear = (gap: number, { box, text }: UnitNote): boolean => gap > -WITHIN * (box[3] - box[1]) && (gap < REACH * (box[3] - box[1]) || (title !== null && cleanText(title) === text));
  const over = (notes?.get(pages[0]!) ?? []).filter((note) => besides(note.box, first) && isNear(first[1] - note.box[3], note) && (note.under === null || note.under > first[1]));
  const under = (notes?.get(pages.at(-1)!) ?? []).filter((note) => besides(note.box, last) && isNear(note.box[1] - last[3], note) && (note.heading === null || note.heading.y < last[3])
    && (SAYS_SO.test(note.text) || note.text.split(' ').length <= MOST_WORDS_UNDER));
  return over.at(-1) ?? under[0] ?? null;
}

function besides([x0, , x1]: Box, table: Box): boolean {
  return x0 < table[2] && x1 > table[0];
}

/** The table with the heading over that line in its title, where the line alone had been taken for it, or had hidden it. */
export function withHeading(table: Table, note: UnitNote | null): Table {
  if (note === null || note.heading === null || note.box[1] > table.boxes[0]![1]) return table;
  if (table.title === null) return { ...table, title: note.heading.text };
  return cleanText(table.title) === note.text ? { ...table, title: `${note.heading.text}: ${note.text}` } : table;
}
