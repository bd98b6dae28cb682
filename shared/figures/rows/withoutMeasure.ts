/** How a title goes on with what its figures are measured by: ", rate per 100,000 of 10-17 population (rolling 12 months)". */
const BEHIND = /[\s,:–—-]*\(?(?:(?:as a |the )?rate,? )?(?:per|for every) 1(?:0{0,2},?000|0{0,2}k)\b.*$/iu;
/** And how it begins with it: "Percentage of", "Rate of". */
const BEFORE = /^(?:(?:the )?(?:rate|percentage|proportion|per cent)(?: \([^)]*\))?|%(?:age)?)(?: of)? /iu;

/** What a title is of, without what it is measured by; the title itself where nothing is left. */
export function withoutMeasure(title: string): string {
  const subject = title.replace(BEHIND, '').replace(BEFORE, '').trim();
  return /\p{L}{3}/u.test(subject) ? subject : title;
}
