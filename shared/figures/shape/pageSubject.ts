import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Page } from '../../model/page.ts';

/** A page's own heading is set at least this many times as large as most of it. */
const LARGER = 1.25;
/** Runs of one size differ by less than this share. */
const SAME = 0.03;
const FIGURE = /^£?[\d.,]+%?$/;
/** A heading is shorter than this, in characters; longer ones are text. */
const LONGEST = 120;
/** One word names a chapter: "Fostering". */
const FEWEST_WORDS = 3;
/** A heading that the catalogue knows this surely names an indicator. */
const KNOWN = 0.6;

/** The indicator that a page is about, where its one largest heading names it: tables under it often say only areas and dates. */
export function pageSubject({ runs }: Pick<Page, 'runs'>): string | null {
  const level = runs.filter(({ angle, artifact, text }) => Math.abs(angle) < 1 && !artifact && text.trim() !== '');
  const figures = level.filter(({ text }) => FIGURE.test(text.trim()));
  // Words as large as the figures beside them say what stands for one: "Not set".
  const words = level.filter((run) => /\p{L}{2}/u.test(run.text) && !figures.some((figure) => figure.size === run.size && Math.abs(figure.origin[1] - run.origin[1]) < SAME * run.size));
  const sizes = words.map(({ size }) => size).toSorted((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  if (largest < LARGER * (sizes[sizes.length >> 1] ?? 0)) return null;
  const heading = level.filter(({ size }) => Math.abs(size - largest) <= SAME * largest);
  const [top, bottom] = [Math.min(...heading.map(({ origin }) => origin[1])), Math.max(...heading.map(({ origin }) => origin[1]))];
  // Two lines at most, and no words of that size anywhere else.
  if (bottom - top > 1.6 * largest) return null;
  const text = heading.toSorted((a, b) => a.origin[1] - b.origin[1] || a.box[0] - b.box[0]).map((run) => run.text.trim()).join(' ').replace(/\s+/gu, ' ');
  const label = text.replace(/^(?:\d{1,2}\.\d{1,2}[.):]?|\d{1,2}[.):]|[A-Z]{2,6}[ .-]?\d{1,3}[a-z]?[:.)]?)\s+/u, '');
  return label.length <= LONGEST && label.split(' ').length >= FEWEST_WORDS && matchLabel(label).match >= KNOWN ? label : null;
}
