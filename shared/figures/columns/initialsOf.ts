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
  return new RegExp(`\\b(?:(?:LB|RB|MB|CB)(?:${all}|${first})(?:C|BC)?|(?:${all}|${first})(?:CC|BC|MBC|MDC|DC)${cutOff(words)}${shortened(words)})\\b`);
}

/** Letters that a narrow cell may cut off a long name: more, and it could be another's ("Nottingham"). */
const MOST_CUT = 4;
const LONG_NAME = 12;

/** "Nottinghams", as a spreadsheet prints it in a cell too narrow for the name. */
function cutOff([name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0 || name.length < LONG_NAME) return '';
  return Array.from({ length: MOST_CUT }, (_, cut) => `|${name.slice(0, name.length - 1 - cut)}`).join('');
}

/** How counties are written short: "Notts", "Glos"; those that no rule makes by name. */
const SHIRE = /^(\p{Lu}\p{L}{2,})shire$/u;
const SHORT: Record<string, string> = { Hampshire: 'Hants', Oxfordshire: 'Oxon', Warwickshire: 'Warks', Northamptonshire: 'Northants', Shropshire: 'Salop' };
/** An apostrophe stands for at least so many letters of a name, between so many at its beginning and at its end. */
const SHORTENED = { first: 4, last: 3, left: 2 };

/** "N'land" for Northumberland, "B'ham" for Birmingham, "Notts" for Nottinghamshire. */
function shortened([name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0) return '';
  const heads = Array.from({ length: SHORTENED.first }, (_, i) => name.slice(0, i + 1));
  const tails = Array.from({ length: Math.max(0, name.length - SHORTENED.last - SHORTENED.left) }, (_, i) => name.slice(name.length - SHORTENED.last - i));
  const shire = SHIRE.exec(name)?.[1];
  const county = shire === undefined ? [] : Array.from({ length: Math.max(0, shire.length - 2) }, (_, i) => `${shire.slice(0, i + 3)}s`);
  return [...(tails.length > 0 ? [`(?:${heads.join('|')})['’](?:${tails.join('|')})`] : []), ...county, ...(SHORT[name] ? [SHORT[name]] : [])].map((form) => `|${form}`).join('');
}
