import { describe } from './describe.ts';

/** "21-22", with the second year following the first; in a label it may be an age. */
const PAIR = /(?<![\d/-])(\d\d)-( ?)(\d\d)(?![\d/%-]|\.\d|[ -]?(?:years?|yrs?)\b)/;
const AGES = /\b(?:ages?|aged|olds?|y\/?o|yrs?)\b/i;
/** A heading that says how settled its figures are, dates them. */
const STATUS = /\b(?:final|prov(?:isional)?\.?|actuals?|out-?turn|published|(?:un)?validated|revised|targets?|results?|performance)\b/i;

/**
 * Headings whose years are written "21-22", as they would read with a stroke. Without their century such pairs look
 * like ages: they are years where one stands beside an area or the figures' status ("LA 21-22 final"), or where one
 * begins in the year in which another ends ("20-21", "21-22"). The texts keep their length.
 */
export function hyphenatedYears(headings: readonly string[]): (heading: string) => string {
  const stroked = (text: string): string => text.replace(PAIR, '$1/$2$3');
  const pairs = headings.filter((text) => !AGES.test(text)).map((text) => ({ text, pair: PAIR.exec(text) })).filter(({ pair }) => pair !== null && Number(pair[3]) === Number(pair[1]) + 1);
  const ends = new Set(pairs.map(({ pair }) => pair?.[3]));
  const areYears = pairs.some(({ pair }) => ends.has(pair?.[1])) || pairs.some(({ text }) => saysWhose(stroked(text)));
  return (heading) => (areYears && !AGES.test(heading) ? stroked(heading) : heading);
}

function saysWhose(text: string): boolean {
  const { area, role, mention, rest } = describe(text);
  return mention !== null && rest === '' && (area !== null || role !== null || STATUS.test(text));
}
