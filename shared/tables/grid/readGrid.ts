import { covered } from './edges.ts';
import { cutPieces } from '../columns/cutPieces.ts';
import { findColumns } from '../columns/findColumns.ts';
import { findHeadings } from '../headings/findHeadings.ts';
import type { Grid, Region } from './grid.ts';
import { startReading } from './gridReading.ts';
import { joinSlots } from '../rows/joinSlots.ts';
import { median } from '../text/words.ts';
import { layRows } from '../rows/layRows.ts';

/** A drawn column line counts as standing from this share of the table's height on. */
const standingFrom = 0.5;

/**
 * Reads a region as a table: headings apart from the body, columns by rulings and white, rows by rulings, bands and
 * anchors, and then the cells that rulings leave open or text runs across. `size` is the page's usual type size, for a region without words.
 */
export function readGrid(region: Region, size: number): Grid {
  const reading = startReading(region, region.words.length > 0 ? median(region.words.map((word) => word.size)) : size);
  findHeadings(reading);
  findColumns(reading);
  cutPieces(reading);
  const layout = layRows(reading);
  const { rows } = layout;
  const { rowEdges, columnEdges } = reading;
  const drawn = (edge: { rules: unknown[] }) => edge.rules.length > 0;
  return {
    xs: reading.xs,
    ys: [...rows.map((row, i) => ({ at: row.y0, ruled: i === 0 || rows[i - 1]!.ruledBelow })), { at: rows.at(-1)?.y1 ?? region.y1, ruled: drawn(rowEdges.at(-1)!) }],
    cells: joinSlots(reading, layout),
    headerRows: layout.headerRows,
    marks: {
      lines: reading.lines.length,
      rowEdges: 1 + rowEdges.slice(1, -1).filter(drawn).length,
      ruledRows: layout.filledBands,
      ruledColumns: columnEdges.length - 1,
      splitBands: layout.splitBands,
      closed: layout.ruled,
      walls: columnEdges.slice(1, -1).filter((edge) => covered(edge, region.y0, region.y1) >= standingFrom).length,
      fusedCuts: reading.fusedCuts,
    },
  };
}
