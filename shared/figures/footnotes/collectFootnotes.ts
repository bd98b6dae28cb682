import type { Page, Run } from '../../model/page.ts';

/** A note at the foot of a table or a page, and the mark it explains. */
export interface Footnote {
  mark: string;
  text: string;
  /** Its baseline, page points from the top. */
  y: number;
}

/** Marks that need not be raised to be known for marks. */
const SIGN = /^(\*{1,3}|†|‡|#|\^|[¹²³⁴⁵⁶⁷⁸⁹])\s*(?=\p{L}|\d|$)/u;
const RAISED = /^(?:\d{1,2}|[a-f])[.):]?$/;
/** A raised mark is set no larger than this share of the words that follow it. */
const SMALL = 0.85;
/** Words follow their mark, and each other, within this many times their size. */
const NEAR = 1.5;

/** The notes of one page: lines that begin with a mark, each as far as its line goes. Most pages have none. */
export function collectFootnotes({ runs }: Pick<Page, 'runs'>): Footnote[] {
  const level = runs.filter(({ angle, text }) => Math.abs(angle) < 1 && text.trim() !== '');
  const marks = level.filter(({ text }) => SIGN.test(text.trim()) || RAISED.test(text.trim()));
  const bands = Map.groupBy(level, bandOf);
  return marks.flatMap((mark) => noteOf(mark, [-1, 0, 1].flatMap((step) => bands.get(bandOf(mark) + step) ?? [])) ?? []);
}

/** Bands of a page are taller than a line: what stands beside a mark is in its own band or the next. */
const BAND = 24;
const bandOf = ({ origin }: Run): number => Math.floor(origin[1] / BAND);

function noteOf(run: Run, level: readonly Run[]): Footnote | null {
  const text = run.text.trim();
  const sign = SIGN.exec(text);
  const [mark, rest] = sign ? [sign[1]!, text.slice(sign[0].length)] : [text.replace(/[.):]$/, ''), ''];
  const words = wordsAfter(run, level);
  const raised = sign !== null || (words[0] !== undefined && run.size <= SMALL * words[0].size);
  if (!raised || level.some((other) => isBefore(other, run))) return null;
  const note = [rest, ...words.map((word) => word.text.trim())].filter((part) => part !== '').join(' ');
  return /\p{L}{3}|^(?:fy |ay )?20\d\d/iu.test(note) ? { mark: asDigits(mark), text: note, y: run.origin[1] } : null;
}

/** The runs that follow on its line, to the next mark. */
function wordsAfter(mark: Run, level: readonly Run[]): Run[] {
  const after = level.filter((run) => run !== mark && run.box[0] >= mark.box[2] - 1 && overlaps(run, mark)).toSorted((a, b) => a.box[0] - b.box[0]);
  const words: Run[] = [];
  let right = mark.box[2];
  for (const run of after) {
    const isMark = words.length > 0 && RAISED.test(run.text.trim()) && run.size <= SMALL * words[0]!.size;
    if (isMark || run.box[0] - right > NEAR * run.size) break;
    words.push(run);
    right = run.box[2];
  }
  return words;
}

function overlaps(a: Run, b: Run): boolean {
  return Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]) > 0.4 * Math.min(a.size, b.size);
}

/** True for words directly to the left: the mark is theirs, and begins no note. */
function isBefore(other: Run, mark: Run): boolean {
  return other !== mark && overlaps(other, mark) && other.box[2] <= mark.box[0] + 1 && mark.box[0] - other.box[2] < NEAR * other.size;
}

const RAISED_DIGITS = '¹²³⁴⁵⁶⁷⁸⁹';

/** "²" and a raised "2" are one mark. */
export function asDigits(mark: string): string {
  const at = RAISED_DIGITS.indexOf(mark);
  return at < 0 ? mark : String(at + 1);
}
