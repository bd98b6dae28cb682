import { quarterOf } from '../text/frame.ts';
import type { Word } from '../text/words.ts';

/** Words on one line start a new one beyond this many sizes of baseline shift. */
const sameLine = 0.45;
/** Pieces of different runs closer than this many sizes are one word. */
const sameWord = 0.12;

const superscripts = /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ*†‡§]+$/u;

/** Whether two words of a line belong together without a space. */
function touches(left: Word, right: Word): boolean {
  if (left.run === right.run) return right.from === left.to;
  return right.x0 - left.x1 < sameWord * Math.max(left.size, right.size) && !/[.…·]{4,}$/.test(left.text);
}

function joinLine(words: Word[]): string {
  let out = '';
  words.forEach((word, i) => {
    const before = words[i - 1];
    const apart = before && (word.raised || before.raised || !touches(before, word));
    out += (apart ? ' ' : '') + word.text;
  });
  return out;
}

function levelLines(words: Word[]): string[] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.base - b.base || a.x0 - b.x0)) {
    const last = lines.at(-1);
    if (last && word.base - last[0]!.base <= sameLine * Math.min(word.size, last[0]!.size)) last.push(word);
    else lines.push([word]);
  }
  return numberFirst(lines).map((line) => joinLine(line.toSorted((a, b) => a.x0 - b.x0 || a.run.id - b.run.id || a.from - b.from)));
}

/** What numbers a row: "3", "12b.", "CS04". */
const rowNumber = /^(?:\d{1,3}[a-z]?|[A-Z]{1,4}[-.]?\d{1,3}[a-z]?)[.):]?$/;

/** A row's number that is set in the middle beside a label of several lines stands before all of them, and not among their words. */
function numberFirst(lines: Word[][]): Word[][] {
  const at = lines.findIndex(([word, ...others], i) => i > 0 && others.length === 0 && rowNumber.test(word!.text) && lines.every((line, k) => k === i || line.every(({ x0 }) => x0 > word!.x1)));
  if (at < 0) return lines;
  const [first, ...rest] = lines.filter((_, i) => i !== at);
  return [[...lines[at]!, ...first!], ...rest];
}

/** Turned text: lines follow one another to the right when it runs up, to the left when it runs down. */
function turnedLines(words: Word[]): string[] {
  const up = words.filter((word) => quarterOf(word.run.angle) === 3 || (word.run.angle < 0 && word.run.angle > -90)).length >= words.length / 2;
  const across = (word: Word) => (word.x0 + word.x1) / 2;
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => (up ? a.run.origin[0] - b.run.origin[0] : b.run.origin[0] - a.run.origin[0]) || across(a) - across(b))) {
    const last = lines.at(-1);
    if (last && Math.abs(word.run.origin[0] - last[0]!.run.origin[0]) <= sameLine * word.size) last.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const ordered = line.toSorted((a, b) => (up ? b.run.origin[1] - a.run.origin[1] : a.run.origin[1] - b.run.origin[1]));
    return ordered.map((word) => word.text).join(' ');
  });
}

export interface CellText {
  text: string;
  marks: string[];
}

/** The text of a cell as printed: lines joined by a newline, raised marks set apart by a space. */
export function cellText(words: Word[]): CellText {
  const level = words.filter((word) => !word.turned);
  const turned = words.filter((word) => word.turned);
  const marks = level.filter((word) => word.raised).toSorted((a, b) => a.base - b.base || a.x0 - b.x0).map((word) => word.text);
  const lines = [...turnedLines(turned), ...levelLines(level)];
  const text = lines.join('\n').replaceAll('\u00ad', '').trim();
  const typed = superscripts.exec(text);
  if (marks.length === 0 && typed && typed.index > 0) {
    // Marks typed as superscript characters stand against their figure: part them as a raised one is parted.
    return { text: `${text.slice(0, typed.index).trimEnd()} ${typed[0]}`, marks: [typed[0]] };
  }
  return { text, marks };
}
