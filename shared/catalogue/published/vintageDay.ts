const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * The first day that a vintage's name speaks of, so that two vintages can be put in order: "July 2026", "18 Jul 2026"
 * (2026-07-18), "2026-07". Null where no month of a year can be read: a year alone does not tell which came later.
 */
export function vintageDay(vintage: string): string | null {
  const iso = /^\s*((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?\s*$/.exec(vintage);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3] ?? '01'}`;
  const words = /\b(?:(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b/i.exec(vintage);
  const month = words ? months.findIndex((name) => name.startsWith(words[2]!.toLowerCase())) : -1;
  if (!words || month < 0) return null;
  return `${words[3]}-${String(month + 1).padStart(2, '0')}-${(words[1] ?? '1').padStart(2, '0')}`;
}
