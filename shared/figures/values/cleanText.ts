/** Spaces that printers put between the thousands of one number: no-break, figure, thin, narrow no-break. */
const THOUSANDS_SPACE = /(?<=(?:^|[^\d.,])\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})*)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/gu;
const EVERY_SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;
/** Soft hyphens, zero-width characters and variation selectors: printed as nothing. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|[\ufe0e\ufe0f]/gu;
const EVERY_MINUS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const RAISED_DIGITS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu;
const FULL_WIDTH = /[\uff05\uff0b\uff0c\uff0e\uff10-\uff19]/gu;

/** What needs cleaning: most texts have none of it. */
const UNCLEAN = /[^ -~]| {2}/u;

/**
 * A printed text with one kind of space, one kind of hyphen and no invisible characters. Raised digits are footnote
 * marks and no part of a number, so they go; thousands set apart by a narrow space keep together with a comma.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(RAISED_DIGITS, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(THOUSANDS_SPACE, ',')
    .replace(EVERY_MINUS, '-')
    .replace(EVERY_SPACE, ' ')
    .trim();
}

/** The text without its raised footnote marks, which `Table` sets apart by a space: the last word equal to each mark goes. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  let rest = text;
  for (const mark of [...marks].reverse()) {
    const at = rest.lastIndexOf(` ${mark}`);
    const after = at < 0 ? '' : rest.slice(at + mark.length + 1);
    if (at >= 0 && (after === '' || /^\s/u.test(after))) rest = rest.slice(0, at) + after;
  }
  return rest;
}
