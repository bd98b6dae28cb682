import type { Cell } from '../../model/table.ts';
import { readHeading } from '../columns/readHeading.ts';
import { parseValue } from '../parseValue.ts';
import { cleanText } from '../values/cleanText.ts';

const STUBS = ['label', 'area', 'section', 'code', 'period'];

/** True for a text that heads a column of figures: an area, a period, a target. */
export function headsFigures(text: string): boolean {
  return readHeading([cleanText(text)]).kind === 'value';
}

/** True for a text that heads the column of labels, areas or periods: "Measure", "Authority". */
export function headsStub(text: string): boolean {
  return STUBS.includes(readHeading([cleanText(text)]).kind);
}

/** True for a printed value. A lone year heads a column, here as everywhere; "45%" and "1,204" are values. */
export function isValue({ text }: Cell): boolean {
  const shape = parseValue(text)?.shape;
  return shape !== undefined && ['number', 'range', 'parts', 'bound', 'change'].includes(shape) && !/^(?:19|20)\d\d$/.test(text.trim());
}
