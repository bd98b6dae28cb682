import { parseValue, type ParsedValue } from '../../parseValue.ts';
import { cleanText } from '../../values/cleanText.ts';

/** The shapes of a printed figure. */
const FIGURES: ParsedValue['shape'][] = ['number', 'range', 'parts', 'bound', 'missing'];
const ARROW = '[▲▼△▽▴▾↑↓⬆⬇→↔►◄⇧⇩↗↘]';
const POINTS = '(?:pp|ppts?|p\\.p\\.?|%? ?pts?|percentage points?|% points?)';

/**
 * How far a figure moved, printed behind it: "78.4% ▲ 2.1", "2.6%, down -0.8 ppts", "61% (+3pp) since Q1", "24% (change +0.3)". A sign alone
 * may be a range's, and needs its points.
 */
const CHANGE = new RegExp(
  `[\\s,;:]*[(\\[]?\\s*(?:${ARROW}\\s*[+-]?\\d*[\\d.,]*|\\b(?:up|down|(?:an? )?(?:increased?|decreased?|improved|fall|fallen|rise|risen))\\b(?: by| of)?(?: [+-]?\\d[\\d.,]*)?|\\b(?:change|difference|variance)(?: of)?:? [+-]?\\d[\\d.,]*|(?<=[\\s(])[+-] ?\\d[\\d.,]*(?= ?${POINTS})|(?<=[\\d%] ?[(])[+-] ?\\d[\\d.,]*(?= ?%?[)]))\\s*(?:%|${POINTS}|points?)?\\s*[)\\]]?(?:\\s+(?:since|from|on|vs\\.?|compared|against|than|in|over)\\b.*)?[.,;]?$`, 'iu',
);

/** A light, a tick or a star behind a figure is what is thought of it. */
const LIGHT = /(?<=[\d%)])\s*[●○•■□◆◇★☆✓✔✗✘⚫⚪🔴🟠🟡🟢]+\uFE0F?\s*$/u;

/** The text without the change printed behind its figure. */
export function withoutChange(text: string): string {
  const clean = cleanText(text).replace(LIGHT, '');
  const change = CHANGE.exec(clean);
  return change === null || change.index === 0 ? clean : clean.slice(0, change.index).trim();
}

/** True for a text that says how far a figure moved, and states none: "▼ 8 since Q1", "up 2.1", "+3pp". */
export function isChange(text: string): boolean {
  const clean = cleanText(text);
  return CHANGE.exec(clean)?.index === 0 || /^[(]?[+-] ?\d/.test(clean) || /^(?:no|unch\w*) ?change\b|^unchanged\b/i.test(clean);
}

/** A year on a cover or in the bracket behind a figure, a chapter's "04": numbers that stand alone, and are no figures. */
const NO_FIGURE = /^(?:(?:19|20)\d\d|\((?:19|20)\d\d\)|0\d+)$/;

/** A value that stands alone but for its change, under or over the word that announces it; null for any other text. */
export function readLoneValue(text: string): ParsedValue | null {
  if (!/\d/.test(text) ? text.length > 20 : isChange(text)) return null;
  const value = withoutChange(text);
  const parsed = NO_FIGURE.test(value) ? null : parseValue(value);
  return parsed && FIGURES.includes(parsed.shape) ? parsed : null;
}

/** True for digits with no more than the signs of a share, an amount or a bound: a quick test. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim());
}

const FIGURE = /^[£<>~≤≥]?\d[\d.,]*%?$/u;
