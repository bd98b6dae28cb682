import type { Explanation } from '../model/document.ts';
import type { Observation } from '../model/observation.ts';
import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import { describeFigures, ownCouncil } from './columns/describeFigures.ts';
import { initialsOf } from './columns/initialsOf.ts';
import { newestPrinted } from './columns/newestPrinted.ts';
import { readTableTime } from './columns/readTableTime.ts';
import { settleColumns } from './columns/settleColumns.ts';
import type { ReadingContext } from './context.ts';
import { doubtSeries } from './doubts/doubtSeries.ts';
import { footnotesOf } from './footnotes/footnotesOf.ts';
import { unitNoteOf, withHeading } from './footnotes/unitNotes.ts';
import { isIndicatorTable } from './isIndicatorTable.ts';
import { readExplanations } from './readExplanations.ts';
import { makeGrid } from './rows/makeGrid.ts';
import { nameIndicators } from './rows/nameIndicators.ts';
import { withSchoolYears } from './rows/ofSchools.ts';
import { readFigures } from './rows/readFigures.ts';
import { readRows } from './rows/readRows.ts';
import { formRow } from './shape/formRow.ts';
import { headLabels } from './shape/headLabels.ts';
import { holdGroups } from './shape/holdGroups.ts';
import { splitAtHeadings } from './shape/splitAtHeadings.ts';
import { splitBeside } from './shape/splitBeside.ts';
import { spreadGroups } from './shape/spreadGroups.ts';
import { takeHeadings } from './shape/takeHeadings.ts';
import { takeTitle } from './shape/takeTitle.ts';
import { titledByStub } from './shape/titledByStub.ts';
import { withoutKey } from './shape/withoutKey.ts';
import { withoutMeeting } from './shape/withoutMeeting.ts';
import { withWholeWords } from './shape/withWholeWords.ts';

export interface TableReadings {
  observations: Observation[];
  explanations: Explanation[];
  problems: Problem[];
}

const NOTHING: TableReadings = { observations: [], explanations: [], problems: [] };

/**
 * The figures of one table. Its headings and its stub say, by general rules, what each cell is a figure of; a table
 * that is not about indicators gives none. Contradictions become doubts on the figures, never repairs.
 */
export function readTable(printed: Table, report: ReadingContext): TableReadings {
  const note = unitNoteOf(printed, report.unitNotes);
  const whole = withWholeWords(withHeading(formRow(printed) ?? printed, note), report.council?.name ?? null);
  const shaped = holdGroups(spreadGroups(takeTitle(headLabels(takeHeadings(withoutMeeting(withoutKey(whole), report))), report)));
  const readings = splitBeside(shaped).flatMap(splitAtHeadings).map((table) => readOne(table, { ...report, unit: note?.unit ?? null }));
  return {
    observations: readings.flatMap(({ observations }) => observations),
    explanations: readings.flatMap(({ explanations }) => explanations),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** One table under one set of headings. */
function readOne(shaped: Table, report: ReadingContext): TableReadings {
  const grid = makeGrid(shaped, footnotesOf(shaped, report));
  const columns = settleColumns(shaped, grid, report.council);
  const table = titledByStub(shaped, columns);
  const explanations = readExplanations(table, grid, columns);
  if (explanations) return { ...NOTHING, explanations };

  const context = { ...report, council: ownCouncil(columns, report) };
  const time = readTableTime(table, columns, context);
  const figures = describeFigures(table, grid, columns, context, time);
  if (figures.length === 0) return NOTHING;
  const rows = readRows(table, grid, columns, initialsOf(report.council));
  const named = nameIndicators(table, grid, columns, rows, figures, context);
  if (!report.vouched && !isIndicatorTable(table, columns, figures, named)) return NOTHING;

  const { observations, problems } = readFigures({ table, grid, columns, figures, rows: withSchoolYears(rows, figures, named, context.schoolYears === true), named, time, reached: newestPrinted(figures, time), context });
  return { observations: doubtSeries(observations), explanations: [], problems };
}
