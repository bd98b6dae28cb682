import type { Box } from '../../model/geometry.ts';
import { hull } from './pieces.ts';

/** One printed line of a paragraph. `start` and `end` are offsets into the paragraph's text. */
export interface Line {
  page: number;
  box: Box;
  start: number;
  end: number;
  /** Page x where each character begins, and last where the line ends: `end - start + 1` numbers, or none if unknown. */
  edges: number[];
}

/** A paragraph, list item or heading, its lines joined. It may run on to the next page. */
export interface Paragraph {
  /** Page of the file on which it begins, from 1. */
  page: number;
  /** Its words, without its number or bullet, lines joined by single spaces. */
  text: string;
  /** Where it stands on `page`. */
  box: Box;
  lines: Line[];
  /** Its printed number ("3.12"), or null. */
  number: string | null;
  /** The nearest heading above, or null. */
  heading: string | null;
  isHeading: boolean;
}

/** Where a stretch of the paragraph's text is printed. A stretch over two lines has the hull of both on the first's page. */
export function boxOfSpan(paragraph: Paragraph, start: number, end: number): { page: number; box: Box } {
  const touched = paragraph.lines.filter((line) => line.start < end && line.end > start);
  const page = touched[0]?.page ?? paragraph.page;
  const boxes = touched.filter((line) => line.page === page).map((line) => boxInLine(line, start, end));
  return { page, box: boxes.length > 0 ? hull(boxes) : paragraph.box };
}

function boxInLine(line: Line, start: number, end: number): Box {
  const from = line.edges[Math.max(0, start - line.start)] ?? line.box[0];
  const to = line.edges[Math.min(line.end, end) - line.start] ?? line.box[2];
  return [from, line.box[1], to, line.box[3]];
}

/** "3.16 91.1% of schools" begins with a number, "7.5 children per worker" with a figure. */
export function isParagraphNumber(number: string, rest: string): boolean {
  return !/^\d+\.\d+$/u.test(number) || !/^(?:\p{Ll}|%|per\b)/u.test(rest);
}
