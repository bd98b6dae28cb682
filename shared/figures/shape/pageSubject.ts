import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Page } from '../../model/page.ts';

/** A page's own heading is set at least this many times as large as most of it. */
const LARGER = 1.25;
/** Runs of one size differ by less than this share. */
const SAME = 0.03;
/** A heading is shorter than this, in characters; longer ones are text. */
const LONGEST = 120;
/** A heading that the catalogue knows this surely names an indicator. */
const KNOWN = 0.6;

/** The indicator that a page is about, where its one largest heading names it: tables under it often say only areas and dates. */
export function pageSubject({ runs }: Pick<Page, 'runs'>): string | null {
  const level = runs.filter(({ angle, artifact, text }) => Math.abs(angle) < 1 && !artifact && /\p{L}{2}/u.test(text));
  const sizes = level.map(({ size }) => size).toSorted((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  if (largest < LARGER * (sizes[sizes.length >> 1] ?? 0)) return null;
  const heading = runs.filter(({ angle, artifact, size, text }) => Math.abs(angle) < 1 && !artifact && text.trim() !== '' && Math.abs(size - largest) <= SAME * largest);
  const [top, bottom] = [Math.min(...heading.map(({ origin }) => origin[1])), Math.max(...heading.map(({ origin }) => origin[1]))];
  // Two lines at most, and no words of that size anywhere else.
  if (bottom - top > 1.6 * largest) return null;
  const words = heading.toSorted((a, b) => a.origin[1] - b.origin[1] || a.box[0] - b.box[0]).map(({ text }) => text.trim()).join(' ').replace(/\s+/gu, ' ');
  const label = words.replace(/^(?:\d{1,2}\.\d{1,2}[.):]?|\d{1,2}[.):]|[A-Z]{2,6}[ .-]?\d{1,3}[a-z]?[:.)]?)\s+/u, '');
  return label.length <= LONGEST && matchLabel(label).match >= KNOWN ? label : null;
}
