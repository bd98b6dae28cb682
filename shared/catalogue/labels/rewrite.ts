/**
 * What stands for what in a text: letters of which some stand in whatever the pattern finds ("|" between them; none where
 * that cannot be said), the pattern, and what is written in its place.
 */
export type Rewriting = readonly [signs: string, pattern: RegExp, result: string | ((...groups: (string | undefined)[]) => string)];

/** Writes a text by each of the rules in turn. Most texts hold few of the forms, and letters are sooner looked for than forms. */
export function rewriter(rules: readonly Rewriting[]): (text: string) => string {
  const prepared = rules.map(([signs, pattern, result]) => ({ signs: signs.split('|'), write: writer(pattern, result) }));
  return (text) => {
    let result = text;
    for (const { signs, write } of prepared) if (hasAny(result, signs)) result = write(result);
    return result;
  };
}

function writer(pattern: RegExp, result: Rewriting[2]): (text: string) => string {
  return typeof result === 'string' ? (text) => text.replace(pattern, result) : (text) => text.replace(pattern, result);
}

function hasAny(text: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}
