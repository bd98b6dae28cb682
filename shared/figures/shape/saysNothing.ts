/** A heading over a chart, a comment, or a comparison of what another heading names. */
const SAYS_NOTHING = /^(?:(?:published|quarterly|monthly|annual|latest|recent|our|current|key) )?(?:results?|figures?|performance|trends?|data|comparisons?|benchmarking|history|comment(?:s|ary)?|narrative|analysis|context|definition|rationale|notes?|data notes?|trend data|trend chart|chart|graph|summary|direction of travel|how (?:do )?we compare|what (?:is|does) this tell(?:s|ing)? us|what are we doing(?: about it)?|why (?:is this|this is|it is|this) (?:important|matters?))(?: (?:over (?:time|the (?:last|past) .*)|by (?:quarter|month|year)|data))?(?: ?[–—-] ?(?:rolling|snapshot|year to date|in month|in quarter|cumulative|monthly|quarterly|annual)\b.*)?[:?]?$/i;

/** True for a heading that names no indicator, and takes none from the heading over it. */
export function saysNothing(heading: string): boolean {
  return SAYS_NOTHING.test(heading);
}
