/** Words of a council's name that its initials leave out. */
const LEFT_OUT = new Set(['and', 'of', 'upon', 'the', 'on', 'in', 'with']);

/**
 * The initials by which a council calls itself in its headings: LBM for Merton, KCC for Kent, LBBD for Barking and
 * Dagenham. Null without a council.
 */
export function initialsOf(council: { name: string } | null): RegExp | null {
  if (!council) return null;
  const words = council.name.split(/[^\p{L}]+/u).filter((word) => word !== '' && !LEFT_OUT.has(word.toLowerCase()));
  const all = words.map((word) => word[0]!.toUpperCase()).join('');
  const first = all[0]!;
  return new RegExp(`\\b(?:(?:LB|RB|MB|CB)(?:${all}|${first})(?:C|BC)?|(?:${all}|${first})(?:CC|BC|MBC|MDC|DC))\\b`);
}
