/** Words of headings that a narrow cell may break between two lines. */
const WORDS = new Set(
  `statistical neighbour neighbours england london national regional region average midlands yorkshire humber performance outturn quarter quarterly
  monthly target targets previous current latest benchmark benchmarks comparator comparators authority authorities percentage number numerator
  denominator actual provisional cumulative direction travel frequency polarity indicator measure baseline result results position
  january february march april june july august september october november december`.split(/\s+/),
);
/** Where a line may end within a word, with or without a hyphen. */
const BROKEN = /(\p{L}+)-?\s(?=(\p{L}+))/gu;

/** "2019/2", "0": a year whose last digit a narrow cell has set under it, where it is the year that follows. */
const BROKEN_YEAR = /\b(20(\d\d) ?[-–/] ?\d)\s(\d)(?!\S)/g;

/** Reads a heading whose words, or year, a narrow cell has broken as it is meant: "Wandswor", "th" where the council is Wandsworth. */
export function joinBrokenWords(council: string | null): (heading: string) => string {
  const own = new Set((council ?? '').toLowerCase().split(/[^\p{L}]+/u));
  const year = (both: string, first: string, from: string, last: string): string => (Number(`${first.at(-1)}${last}`) === (Number(from) + 1) % 100 ? `${first}${last}` : both);
  return (heading) => heading.replace(BROKEN_YEAR, year).replace(BROKEN, (both, first: string, second: string) => {
    const word = `${first}${second}`.toLowerCase();
    return WORDS.has(word) || own.has(word) ? first : both;
  });
}
