import type { Reading } from '../../shared/model/document.ts';
import type { Box } from '../../shared/model/geometry.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Problem, Result } from '../../shared/model/problem.ts';
import type { Table } from '../../shared/model/table.ts';

/** Hundredths of a point are finer than any printer; more digits would only make the lines longer. */
const round = (x: number): number => Math.round(x * 100) / 100;
const box = ([x0, y0, x1, y1]: Box): Box => [round(x0), round(y0), round(x1), round(y1)];

/** One document as a line of the command line's contract. */
export function toLine(file: string, result: Result<Reading>, withTables: boolean): object {
  if (!result.ok) return { file, error: result.problem.message, problems: [problemLine(result.problem)] };
  const reading = result.value;
  return {
    file,
    sha256: reading.sha256,
    pages: reading.pages,
    document: reading.provenance,
    observations: reading.observations.map(observationLine),
    explanations: reading.explanations.map((explanation) => ({ ...explanation, bbox: box(explanation.bbox) })),
    ...(withTables ? { tables: reading.tables.map(tableLine) } : {}),
    problems: reading.problems.map(problemLine),
  };
}

export function observationLine(observation: Observation): object {
  const { indicator, variant, area, role, period, basis, value, parts, raw, rating, arrow, source, confidence, doubts } = observation;
  return {
    indicator, variant, area, role, period, basis, value, parts, raw, rating, arrow,
    source: { ...source, bbox: box(source.bbox) }, confidence: round(confidence), doubts,
  };
}

function tableLine({ pages, boxes, reading, confidence, header, cells }: Table): object {
  return {
    pages, boxes: boxes.map(box), reading, confidence: round(confidence), header,
    cells: cells
      .filter(({ text }) => text !== '')
      .map(({ row, col, rowSpan, colSpan, text, page, bbox }) => ({ row, col, rowSpan, colSpan, text, page, bbox: box(bbox) })),
  };
}

function problemLine({ kind, page, message }: Problem): Problem {
  return { kind, page, message };
}
