import { unitInLabel } from '../values/units.ts';
import type { Row } from './readRows.ts';

/** "of which: aged 5 to 9": the rest of the label above, whatever follows. */
const OF_WHICH = /^(?:of which|of these|of whom|including|[-–•]\s)/i;
/** A label that is nothing but a narrowing: an age, a sex, a phase of school. Alone it names no indicator. */
const NARROWING = /^(?:aged? |ages )?(?:(?:under|over) \d{1,2}|\d{1,2} ?(?:-|–|to|and|\/) ?\d{1,2}|\d{1,2}(?: (?:and over|plus)|\+)?)(?:[ -]year[ -]olds?| years?)?$|^(?:boys|girls|males?|females?|primary|secondary|special|nursery|all)(?: (?:schools?|pupils|phase|sector|aged? .*))?$/i;

const ALL = /^all$/i;
/** Kinds of children that are counted elsewhere, and beside boys and girls or ages are parts as these are. */
const KIND = /^(?:uascs?|sen(?:d| support)?|ehcps?|with (?:an )?(?:ehcp?|ehc plan)|fsm|disadvantaged|not disadvantaged|disabled(?: children)?|white(?: british)?|black|asian|mixed|other(?: ethnic(?:ity| groups?))?|bme|bame|global majority)$/i;

/** True for a label that narrows another and names no indicator alone. */
export function isHalf(label: string): boolean {
  return OF_WHICH.test(label) || NARROWING.test(label);
}

/**
 * Puts the halves of labels together: rows that only narrow the label above them, or that of the section they stand
 * under, are named by both.
 */
export function joinHalves(rows: readonly Row[]): Row[] {
  let whole: string | null = null;
  let isAmongHalves = false;
  return rows.map((row, index) => {
    if (!row.isIndicator) return row;
    const opensHalves = ALL.test(row.label) && row.section !== null && rows.slice(index + 1, index + 2).some(({ label }) => NARROWING.test(label));
    const ofWhich = OF_WHICH.test(row.label);
    // "All" under boys and girls, or over them in their section, is of both; under other kinds it is their total.
    isAmongHalves = (isHalf(row.label) || KIND.test(row.label)) && (isAmongHalves || opensHalves || !(ALL.test(row.label) || KIND.test(row.label)));
    if (!isAmongHalves) {
      whole = row.label;
      return row;
    }
    const first = ofWhich ? whole ?? row.section : row.section ?? whole;
    return first === null ? row : { ...row, label: `${first} ${row.label}`, unit: row.unit ?? unitInLabel(first) };
  });
}
