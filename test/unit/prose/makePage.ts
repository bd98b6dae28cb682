import type { Page, Run } from '../../../shared/model/page.ts';

/** One printed piece of text. `x` and `y` are where its baseline starts, in points from the page's top left. */
export interface Printed {
  text: string;
  x?: number;
  y: number;
  size?: number;
  bold?: boolean;
  angle?: number;
  /** A running head or foot, as the page's tags say. */
  artifact?: boolean;
}

/** Every letter is half its size wide: enough for geometry, and easy to reckon with. */
export const LETTER = 0.5;

/** An A4 page with these pieces on it. */
export function makePage(printed: readonly Printed[], { number = 1, printedPage = null }: { number?: number; printedPage?: string | null } = {}): Page {
  return {
    number, printedPage, width: 595, height: 842, runs: printed.map(toRun),
    rulings: [], shadings: [], drawings: [], images: [], tags: null, problems: [],
  };
}

function toRun({ text, x = 72, y, size = 11, bold = false, angle = 0, artifact = false }: Printed, id: number): Run {
  const step = LETTER * size;
  return {
    id, text, origin: [x, y], angle, size, bold, italic: false, colour: '#000000', contentId: null, artifact,
    box: [x, y - 0.8 * size, x + step * text.length, y + 0.2 * size],
    edges: Array.from({ length: text.length + 1 }, (_, index) => index * step),
  };
}

/** Lines of one paragraph under one another, from `y` down. */
export function lines(texts: readonly string[], { x = 72, y = 100, leading = 13, ...rest }: Partial<Printed> & { leading?: number } = {}): Printed[] {
  return texts.map((text, index) => ({ text, x, y: y + index * leading, ...rest }));
}
