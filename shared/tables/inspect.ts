import type { Box } from '../model/geometry.ts';
import type { Page, Run } from '../model/page.ts';
import type { Table } from '../model/table.ts';
import { opposite, turnBox } from './text/frame.ts';
import type { Candidate } from './pageReading.ts';
import { readPage } from './readPage.ts';

/** A line as a box without width or height, in page points, y down. */
export interface InspectedLine {
  line: Box;
  ruled: boolean;
}

/** One region that was looked at as a table. */
export interface InspectedRegion {
  box: Box;
  /** How it was found: by crossing rulings, a stack of horizontal ones, the white between columns, or tags. */
  kind: Candidate['kind'];
  /** Whether it became a table; `why` says what spoke against it, or for it. */
  kept: boolean;
  why: string;
  /** Where the columns and the rows of the reading part. */
  columns: InspectedLine[];
  rows: InspectedLine[];
  /** The heading block, if the reading found one. */
  heading: Box | null;
  /** How far the tags agree with this reading, 0–1; null without tags that can be believed. */
  tagAgreement: number | null;
}

/** Every intermediate of one page's reading, for whoever debugs the next odd paper. */
export interface TableInspection {
  /** The rulings after snapping, joining and filtering. */
  rulings: Box[];
  regions: InspectedRegion[];
  tables: Table[];
  /** Runs that are in no cell. */
  unassigned: Run[];
}

/** Reads one page by itself and shows how: rulings cleaned, regions with their separators and rows, rivals and verdicts. */
export function inspectTables(page: Page): TableInspection {
  const reading = readPage(page);
  const turned = reading.quarter % 2 === 1;
  const [width, height] = turned ? [page.height, page.width] : [page.width, page.height];
  const back = (box: Box) => turnBox(box, opposite(reading.quarter), width, height);
  const { across, down } = reading.rules;
  return {
    rulings: [...across.map((rule) => back([rule.from, rule.at, rule.to, rule.at])), ...down.map((rule) => back([rule.at, rule.from, rule.at, rule.to]))],
    regions: reading.candidates.map((candidate) => inspectRegion(candidate, back)),
    tables: reading.tables.map(({ table }) => table),
    unassigned: reading.unassigned,
  };
}

function inspectRegion({ box, kind, kept, why, grid, tagAgreement }: Candidate, back: (box: Box) => Box): InspectedRegion {
  const [left, right] = [grid.xs[0]!.at, grid.xs.at(-1)!.at];
  const [top, bottom] = [grid.ys[0]!.at, grid.ys.at(-1)!.at];
  const headed = grid.ys[grid.headerRows];
  return {
    box: back(box),
    kind,
    kept,
    why,
    columns: grid.xs.map(({ at, ruled }) => ({ line: back([at, top, at, bottom]), ruled })),
    rows: grid.ys.map(({ at, ruled }) => ({ line: back([left, at, right, at]), ruled })),
    heading: grid.headerRows > 0 && headed ? back([left, top, right, headed.at]) : null,
    tagAgreement,
  };
}
