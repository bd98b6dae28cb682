export type Direction = 'up' | 'down' | 'level';

/**
 * Glyphs that councils set as arrows: Unicode arrows and triangles, card suits that symbol fonts fall back to, and the
 * private-use codes of Wingdings arrows (0xDF–0xF8 moved to U+F0xx).
 */
const UP = '↑⇑⬆▲△⇧🡅🠕🡑⏶🔺↗⬈🡕\uf0e1\uf0e9\uf0c7\uf0f1♠';
const DOWN = '↓⇓⬇▼▽⇩🡇🠗🡓⏷🔻↘⬊🡖\uf0e2\uf0ea\uf0c8\uf0f2♥';
const LEVEL = '→←↔⇒⇔➔➙➜➡⬅◄►▶◀⬌⟷⇄⇨🡆🡒🠖🡘\uf0e0\uf0e8\uf0f0\uf0f3\uf0df\uf0e7\uf0dc';
const GLYPHS = new Map<string, Direction>([
  ...Array.from(UP, (glyph) => [glyph, 'up'] as const),
  ...Array.from(DOWN, (glyph) => [glyph, 'down'] as const),
  ...Array.from(LEVEL, (glyph) => [glyph, 'level'] as const),
]);
const WORDS: [RegExp, Direction][] = [
  [/^(?:up|upwards?|increas(?:e|ed|ing)|risen|rising|higher|improv(?:ed|ing|ement))$/i, 'up'],
  [/^(?:down|downwards?|decreas(?:e|ed|ing)|fallen|falling|lower|declin(?:ed|ing)|worsen(?:ed|ing)|deteriorat(?:ed|ing))$/i, 'down'],
  [/^(?:level|same|no change|unchanged|static|stable|steady|maintained|=|flat|sideways|<-+>|-+>)$/i, 'level'],
];

/** The arrow in a text, and the text without it. Two arrows that disagree are none. */
export function readGlyph(text: string): { direction: Direction | null; rest: string } {
  let rest = '';
  const directions = new Set<Direction>();
  for (const character of text) {
    const direction = GLYPHS.get(character);
    if (direction) directions.add(direction);
    else rest += character;
  }
  if (directions.size === 0) return { direction: null, rest: text };
  return { direction: directions.size === 1 ? [...directions][0]! : null, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** The direction that the whole of a direction-of-travel cell says, by glyph or by word. */
export function readDirection(text: string): Direction | null {
  const { direction, rest } = readGlyph(text.trim());
  if (direction) return direction;
  return WORDS.find(([form]) => form.test(rest))?.[1] ?? null;
}
