import type { Page } from '../../model/page.ts';
import type { Problem } from '../../model/problem.ts';
import { areaOf, intersect } from '../paint/matrix.ts';
import type { Painting } from '../paint/painting.ts';

/** A page of pictures may still bear a stamp or a number: up to this many letters. */
const STAMP_LETTERS = 40;
/** Pictures over this share of the page may be a page of text that was scanned. */
const PICTURE_PAGE = 0.4;
/** So many small shapes on a page without text are letters drawn as outlines. */
const OUTLINED_TEXT = 200;

interface Facts {
  overflow: Painting['overflow'];
  /** True when the text was laid over a scan. */
  recognised: boolean;
  /** Names of the fonts that do not say which letters they show. */
  unreadableFonts: ReadonlySet<string>;
}

/** What could not be read on a page, each as a sentence for the reader of the paper. */
export function pageProblems(page: Page, { overflow, unreadableFonts, recognised }: Facts): Problem[] {
  const { number } = page;
  const problems: Problem[] = [];
  const add = (kind: Problem['kind'], message: string): void => void problems.push({ kind, page: number, message });
  if (overflow.text) {
    add('too-much-on-page', `Page ${number} holds more than a paper's page can, as a map or a drawing does. None of its text was read; the other pages were.`);
  } else if (overflow.paths) {
    add('too-much-on-page', `Page ${number} is drawn with more lines than a table or a chart has, as a map is. Its text was read without its lines, so check any figure from it.`);
  }
  if (!overflow.text && !recognised && isPictureOnly(page)) {
    add('no-text-layer', `Page ${number} is a picture without text, such as a scan, so no figure on it can be read. Ask for the paper as it was typed, or have its text recognised first.`);
  }
  if (recognised) {
    add('text-recognised', `The text of page ${number} was recognised from a scanned picture. Check each of its figures against the page.`);
  }
  if (unreadableFonts.size > 0) {
    add('font-without-unicode', `Some text on page ${number} is set in a font that does not say which letters it shows (${[...unreadableFonts].join(', ')}). It was not read.`);
  }
  return problems;
}

function isPictureOnly({ runs, images, drawings, width, height }: Page): boolean {
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (letters > STAMP_LETTERS) return false;
  const covered = images.reduce((sum, box) => sum + areaOf(intersect(box, [0, 0, width, height])), 0);
  return covered > PICTURE_PAGE * width * height || drawings.length > OUTLINED_TEXT;
}
