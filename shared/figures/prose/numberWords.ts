const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The numbers that sentences write as words: one to ninety-nine. The longest comes first: "twenty-one" is not twenty. */
export const NUMBER_WORD = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${[...TEENS, ...UNITS].join('|')}`;

/** 21 for "Twenty-one". The word must be one that `NUMBER_WORD` matches. */
export function numberOfWord(word: string): number {
  const [first, second] = word.toLowerCase().split(/[- ]/u) as [string, string | undefined];
  const tens = TENS.indexOf(first);
  if (tens < 0) return TEENS.includes(first) ? 10 + TEENS.indexOf(first) : 1 + UNITS.indexOf(first);
  return 10 * (tens + 2) + (second === undefined ? 0 : 1 + UNITS.indexOf(second));
}
