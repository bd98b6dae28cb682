/**
 * What stands for what in a text: letters of which some stand in whatever the pattern finds ("|" between them; none where that cannot be
 * said), the pattern, and what is written in its place. Most labels hold few of the forms, and letters are sooner looked for.
 */
export type Rewriting = readonly [signs: string, pattern: RegExp, result: string | ((...groups: (string | undefined)[]) => string)];

/** The text after each of the rules in turn. */
export function rewrite(rules: readonly Rewriting[], text: string): string {
  let result = text;
  for (const rule of rules) {
    if (!signsOf(rule).some((sign) => result.includes(sign))) continue;
    const [, pattern, replacement] = rule;
    result = typeof replacement === 'string' ? result.replace(pattern, replacement) : result.replace(pattern, replacement);
  }
  return result;
}

const known = new Map<Rewriting, readonly string[]>();

/** A rule's signs apart, each list made once: the rules are few and never change. */
function signsOf(rule: Rewriting): readonly string[] {
  const found = known.get(rule) ?? rule[0].split('|');
  known.set(rule, found);
  return found;
}
