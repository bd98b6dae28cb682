/** Words of a council's name that its initials leave out. */
const LEFT_OUT = new Set(['and', 'of', 'upon', 'the', 'on', 'in', 'with']);

/**
 * The initials by which a council calls itself in its headings: LBM for Merton, KCC for Kent, LBBD for Barking and
 * Dagenham; and its name as a narrow cell cuts it off. Null without a council.
 */
export function initialsOf(council: { name: string } | null): RegExp | null {
  if (!council) return null;
  const words = council.name.split(/[^\p{L}]+/u).filter((word) => word !== '' && !LEFT_OUT.has(word.toLowerCase()));
  const all = words.map((word) => word[0]!.toUpperCase()).join('');
  const first = all[0]!;
  return new RegExp(`\\b(?:(?:LB|RB|MB|CB)(?:${all}|${first})(?:C|BC)?|(?:${all}|${first})(?:CC|BC|MBC|MDC|DC)${cutOff(words)})\\b`);
}

/** Letters that a narrow cell may cut off a long name: more, and it could be another's ("Nottingham"). */
const MOST_CUT = 4;
const LONG_NAME = 12;

/** "Nottinghams", as a spreadsheet prints it in a cell too narrow for the name. */
function cutOff([name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0 || name.length < LONG_NAME) return '';
  return Array.from({ length: MOST_CUT }, (_, cut) => `|${name.slice(0, name.length - 1 - cut)}`).join('');
}
