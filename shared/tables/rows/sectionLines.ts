import { isValue } from '../text/kinds.ts';
import { isBold, textOf, type Line } from '../text/lines.ts';
import type { FilledLine } from './rows.ts';

const holdsFigure = ({ line, spans }: FilledLine, stub: number): boolean => line.pieces.some((piece, k) => spans[k]![0] !== stub && isValue(textOf(piece)));

/**
 * The lines of one band that name a section: bold, alone, and with figures in plain type under them. Over them stand
 * figures too, or the band is one of the ground's colour, between the filled ones of a striped table: a row's own label
 * may begin with a bold line as well.
 */
export function sectionLines(band: readonly FilledLine[], stub: number, striped: boolean): Set<Line> {
  const isLabel = ({ line, spans }: FilledLine): boolean => line.pieces.length === 1 && spans[0]![0] <= stub && isBold(line) && !isValue(textOf(line.pieces[0]!));
  const figures = band.flatMap((filled, i) => (holdsFigure(filled, stub) ? [i] : []));
  return new Set(band.flatMap((filled, i) => {
    const below = figures.find((at) => at > i);
    return below !== undefined && !isBold(band[below]!.line) && isLabel(filled) && (striped || figures[0]! < i) ? [filled.line] : [];
  }));
}
