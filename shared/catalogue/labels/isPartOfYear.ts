/** "in month", "this quarter", "in last 6 months": twelve months, however they are told, are a year. */
const partOfYear = /\b(?:in|during|for|within|per|each|this|last) (?:the |a |last |each )?(?:month|quarter|week|term)\b|\b(?:last|past|previous) (?:[2-9]|two|three|four|five|six|seven|eight|nine) (?:months|weeks)\b|\b(?:monthly|quarterly) (?:total|number|count)\b/i;

/**
 * True for a label that counts what happened in a part of a year, which no series of the nation does. How long something
 * lasted or who was seen "in the last six months" is no count of what happened; whoever asks knows which it is.
 */
export function isPartOfYear(label: string): boolean {
  return partOfYear.test(label);
}
