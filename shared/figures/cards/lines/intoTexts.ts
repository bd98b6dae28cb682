import type { Piece } from './layLines.ts';

type Line = readonly Piece[];

/** Lines set close under each other in type of one size are one text. */
export function intoTexts(lines: readonly Line[]): Line[][] {
  const texts: Line[][] = [];
  for (const line of lines) {
    const last = texts.at(-1)?.at(-1)?.[0];
    const first = line[0]!;
    const readsOn = last !== undefined && Math.abs(first.size - last.size) < 0.5
      && first.box[1] - last.box[3] < 0.6 * first.size && isUnder(first, last);
    if (readsOn) texts.at(-1)!.push(line);
    else texts.push([line]);
  }
  return texts;
}

/** Set from the left, or centred, under what stands above. */
export function isUnder({ box, size }: Piece, above: Piece): boolean {
  return Math.abs(box[0] - above.box[0]) < 2 * size || Math.abs(box[0] + box[2] - above.box[0] - above.box[2]) < 2 * size;
}
