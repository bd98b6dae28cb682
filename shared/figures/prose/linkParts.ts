import { fractionAt, type PrintedFigure } from './findNumbers.ts';
import type { Stretch } from './splitSentences.ts';

export interface LinkedParts {
  /** Figures without those that are only a part of another. */
  kept: PrintedFigure[];
  parts: Map<PrintedFigure, { numerator: number; denominator: number }>;
  /** Whose share it is, where that stands before the share: "45 of 78 care leavers (58%) were …". */
  populations: Map<PrintedFigure, Stretch>;
}

/** Letters between a share and the counts it is made of. */
const NEAR = 120;

/** Joins "45 of 78" and "Of the 412 …, 231" to the percentage they make, wherever one is printed beside them. */
export function linkParts(sentence: string, figures: readonly PrintedFigure[]): LinkedParts {
  const parts = new Map<PrintedFigure, { numerator: number; denominator: number }>();
  const populations = new Map<PrintedFigure, Stretch>();
  const taken = new Set<PrintedFigure>();
  for (const figure of figures) {
    const printed = figure.unit === 'percent' ? FRACTION.exec(sentence.slice(figure.start, figure.end)) : null;
    const fraction = printed === null ? null : fractionAt(`${printed[0]} of `);
    if (fraction !== null) parts.set(figure, { numerator: fraction.numerator, denominator: fraction.denominator });
    if (figure.of === null) continue;
    const share = figures.filter((other) => other.unit === 'percent' && !parts.has(other) && gap(figure, other) <= NEAR && !boundary(sentence, figure, other))
      .toSorted((a, b) => Number(follows(sentence, figure, b)) - Number(follows(sentence, figure, a)) || gap(figure, a) - gap(figure, b))[0];
    const made = { numerator: figure.number, denominator: figure.of };
    parts.set(share ?? figure, made);
    if (share !== undefined) taken.add(figure);
    if (share !== undefined && share.start > figure.end && /\p{L}/u.test(sentence.slice(figure.end, share.start))) populations.set(share, { start: figure.end, end: share.start });
  }
  for (const [index, figure] of figures.entries()) {
    // "82% (3,045)", "0.24% (41 pupils)": how many that share is.
    const before = figures[index - 1];
    if (before?.unit === 'percent' && isPlainCount(figure) && sentence.slice(before.end, figure.start) === ' (' && /^(?: (?:of our |of the )?(?:[\p{L}'-]+ ){0,2}(?:children|pupils|young people|care leavers|students|families|plans|cases|schools|settings|reviews|visits|assessments))?\)/u.test(sentence.slice(figure.end))) taken.add(figure);
    // "Of these, 49 (20.3%) …": the part, whose whole was told before.
    if (isPlainCount(figure) && figures[index + 1]?.unit === 'percent' && /\bof (?:these|those|them),? $|(?:^|; )of (?:the |our |all )(?!\d)[^;%]{4,110}$/iu.test(sentence.slice(0, figure.start)) && sentence.slice(figure.end, figures[index + 1]!.start) === ' (') taken.add(figure);
    // "9 (15%) achieved a grade 5": the numerator, and nothing more is said of it.
    if (isPlainCount(figure) && figures[index + 1]?.unit === 'percent' && sentence.slice(figure.end, figures[index + 1]!.start) === ' (' && /\b(?:and|that) $/u.test(sentence.slice(0, figure.start)) && /^\) (?:were|was|had|have|has|are|is|achieved|met|progressed|took|went|received|gained|passed|moved|became|led|resulted)\b/u.test(sentence.slice(figures[index + 1]!.end))) taken.add(figure);
    // "46 care leavers (21%) were at university": the numerator of the share in the bracket.
    if (isPlainCount(figure) && figures[index + 1]?.unit === 'percent' && /^ (?:[\p{L}'-]+ ){1,6}\($/u.test(sentence.slice(figure.end, figures[index + 1]!.start)) && /^\) (?:were|was|are|is|have|had|has|live[ds]?|received?|achieved|went|became|remained)\b/u.test(sentence.slice(figures[index + 1]!.end))) taken.add(figure);
    const whole = ofWhich(sentence, figures, index) ?? figures.slice(0, index).findLast((other) => isWhole(sentence, other));
    const share = figures[index + 1];
    if (whole === undefined || share?.unit !== 'percent' || !isPlainCount(figure) || parts.has(share) || figure.number > whole.number) continue;
    // "1,121 (85.1%)"; "1,121 were done in time, or 85.1%".
    if (!/^ ?\($|^ (?:are|were|have|had|has|was|is) [^;.,\d(]{3,60} \($|^ [^;.\d]{3,80}, (?:or|which is|that is|equivalent to|equating to|i\.e\.|making) $/u.test(withoutLimits(sentence.slice(figure.end, share.start)))) continue;
    parts.set(share, { numerator: figure.number, denominator: whole.number });
    populations.set(share, { start: whole.end, end: figure.start });
    taken.add(figure);
  }
  return { kept: figures.filter((figure) => !taken.has(figure)), parts, populations };
}

const FRACTION = / \([\d,]+(?: ?\/| (?:out )?of )[^()]*\)$/u;

/** "97% of primary schools (36 of 37) and 78% …": what stands in a bracket is of the share before it. */
function follows(sentence: string, figure: PrintedFigure, share: PrintedFigure): boolean {
  return sentence[figure.start - 1] === '(' && sentence[figure.end] === ')' && share.end < figure.start;
}

/** The time that a law allows is no figure between the two. */
function withoutLimits(words: string): string {
  return words.replace(/\b\d+(?= (?:working |school |calendar )?(?:days|weeks)\b)/gu, '');
}

function gap(one: PrintedFigure, other: PrintedFigure): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

/** Nothing is joined over a semicolon or another share. */
function boundary(sentence: string, one: PrintedFigure, other: PrintedFigure): boolean {
  return /[;]|\d ?%/u.test(sentence.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

function isWhole(sentence: string, figure: PrintedFigure): boolean {
  return isPlainCount(figure) && /\bof (?:the |our |these |those |all )*$|\b(?:there were|total of) $/iu.test(sentence.slice(0, figure.start));
}

/** "3,412 contacts, of which 812 (24%) …". */
function ofWhich(sentence: string, figures: readonly PrintedFigure[], index: number): PrintedFigure | undefined {
  const before = figures[index - 1];
  const told = before !== undefined && isPlainCount(before) && /^[^;.]{0,80}?,? of (?:which|whom|these|those) $/iu.test(sentence.slice(before.end, figures[index]!.start));
  return told ? before : undefined;
}

function isPlainCount({ unit, decimals, of }: PrintedFigure): boolean {
  return unit === null && decimals === 0 && of === null;
}
