import { isCaption } from '../text/kinds.ts';
import { isBold, textOf, type Line } from '../text/lines.ts';

/** A heading directly above a table stands within this many sizes. */
const titleReach = 2.5;

/** The title over a table, from the lines above it: with the line under it that says what is meant by it. */
export function titleOf(above: Line[], top: number): string | null {
  const line = above.at(-1);
  if (!line || top - line.y1 > titleReach * line.size || line.pieces.length > 2) return null;
  const text = textOfTitle(line, above);
  return text === null ? titleOverSentences(above) : withTitleOver(line, text, above);
}

function textOfTitle(line: Line, above: Line[]): string | null {
  const text = [...linesBefore(line, above), line].flatMap(({ pieces }) => pieces.map(textOf)).join(' ');
  return text.length > 160 || /[.;,]$/.test(text) ? null : text;
}

/** A definition stands so close under what it defines, which is larger than it by less than this factor: a page's own heading is larger. */
const defined = { apart: 0.9, larger: 1.5 };

/** "Use of custody" over "*Custodial sentences per 1,000 young people*" right over a table: the name of what that line, in italics, defines. */
function withTitleOver(line: Line, text: string, above: Line[]): string {
  const before = above.at(above.indexOf(line) - 1);
  if (!before || above.indexOf(line) < 1 || before.pieces.length > 1 || !isItalic(line) || isItalic(before)) return text;
  const isTitle = isBold(before) && !isBold(line) && before.size < defined.larger * line.size;
  const name = isTitle && line.y0 - before.y1 < defined.apart * line.size ? textOfTitle(before, above) : null;
  return name === null ? text : `${name}: ${text}`;
}

const isItalic = ({ pieces }: Line): boolean => pieces.every(({ words }) => words.every(({ run }) => run.italic));

/** Between a title and its table stand so many lines of sentences at most, with so much white (in sizes) between them. */
const sentences = { lines: 4, apart: 0.9 };
/** A title without "Table 4" before it is bold, or larger than the sentences by this factor. */
const larger = 1.1;

/** The title over a sentence or two that say what its table shows: "Table 4. Suspensions, 2022/23", "The table compares …". */
function titleOverSentences(above: Line[]): string | null {
  const last = above.at(-1)!;
  for (let i = above.length - 1; i > 0 && i >= above.length - sentences.lines; i--) {
    const [line, sentence] = [above[i - 1]!, above[i]!];
    const isTitle = line.pieces.length === 1 && (isCaption(textOf(line.pieces[0]!)) || (isBold(line) && !isBold(last)) || line.size >= larger * last.size);
    if (isTitle) return sentence.y0 - line.y1 <= titleReach * line.size ? textOfTitle(line, above) : null;
    if (sentence.y0 - line.y1 > sentences.apart * sentence.size) return null;
  }
  return null;
}

/** A title that runs on in lower case ("… for a second or subsequent / time"), in a bracket ("(average of / December, January and February)") or from "Table 5: …" begins in the lines above, close and of its size. */
function linesBefore(last: Line, above: Line[]): Line[] {
  const before = above.at(above.indexOf(last) - 1);
  if (above.indexOf(last) < 1 || !before) return [];
  const text = last.pieces.map(textOf).join(' ');
  const isOpen = /\([^)]*$/.test(before.pieces.map(textOf).join(' ')) && /^[^(]*\)/.test(text);
  const isNamed = isCaption(textOf(before.pieces[0]!)) && !isCaption(text);
  if (!isOpen && !isNamed && !/^\p{Ll}/u.test(text)) return [];
  const runsOn = before.pieces.length === 1 && Math.abs(before.size - last.size) < 0.05 * last.size && Math.abs(before.x0 - last.x0) < last.size && last.y0 - before.y1 < 0.6 * last.size;
  return runsOn ? [...linesBefore(before, above), before] : [];
}
