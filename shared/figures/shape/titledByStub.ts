import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Table } from '../../model/table.ts';
import type { Column } from '../columns/settleColumns.ts';
import { unitInLabel } from '../values/units.ts';

/** A heading that the catalogue knows this surely names an indicator. */
const KNOWN = 0.6;

/**
 * The table with the heading of its stub as its title, where that names the indicator and the rows only say whose, which or
 * when: "Percentage of re-referrals within 12 months" over "Kent", "Kent target", "England". A title that names one as fully is
 * believed: over "Percentage of children in care with three placements" a plain "Children in care" is not.
 */
export function titledByStub(table: Table, [stub]: readonly Column[]): Table {
  if (stub === undefined || !['area', 'role', 'period'].includes(stub.kind) || matchLabel(stub.text).match < KNOWN) return table;
  const { title } = table;
  const isNamed = title !== null && matchLabel(title).match >= KNOWN && (unitInLabel(title) !== null || unitInLabel(stub.text) === null);
  return isNamed ? table : { ...table, title: stub.text };
}
