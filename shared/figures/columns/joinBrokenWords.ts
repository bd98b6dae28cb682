/** Words of headings that a narrow cell may break between two lines. */
const WORDS = new Set(
  `statistical neighbour neighbours england london national regional region average midlands yorkshire humber performance outturn quarter quarterly
  monthly target targets previous current latest benchmark benchmarks comparator comparators authority authorities percentage number numerator
  denominator actual provisional cumulative direction travel frequency polarity indicator measure baseline result results position
  january february march april june july august september october november december`.split(/\s+/),
);
/** Where a line may end within a word, with or without a hyphen. */
const BROKEN = /(\p{L}+)-?\s(?=(\p{L}+))/gu;

/** Reads a heading whose words a narrow cell has broken as it is meant: "Wandswor", "th" where the council is Wandsworth. */
export function joinBrokenWords(council: string | null): (heading: string) => string {
  const own = new Set((council ?? '').toLowerCase().split(/[^\p{L}]+/u));
  return (heading) => heading.replace(BROKEN, (both, first: string, second: string) => {
    const word = `${first}${second}`.toLowerCase();
    return WORDS.has(word) || own.has(word) ? first : both;
  });
}
