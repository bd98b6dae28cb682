import type { Box } from '../../../shared/model/geometry.ts';
import type { Drawing, Page, Ruling, Run } from '../../../shared/model/page.ts';

/** A page drawn in words and frames, as the PDF room gives it. */
export class Sheet {
  private readonly page: Page = {
    number: 1, printedPage: null, width: 595, height: 842, runs: [], rulings: [], shadings: [], drawings: [], images: [], tags: null, problems: [],
  };

  text(x: number, y: number, text: string, { size = 10, bold = false } = {}): this {
    const width = text.length * size * 0.5;
    const run: Run = {
      id: this.page.runs.length, text, box: [x, y - size * 0.8, x + width, y + size * 0.2], origin: [x, y], angle: 0, size, bold, italic: false,
      colour: '#000000', edges: null, contentId: null, artifact: false,
    };
    this.page.runs.push(run);
    return this;
  }

  frame([x0, y0, x1, y1]: Box): this {
    const sides: [number, number, number, number][] = [[x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]];
    this.page.rulings.push(...sides.map(([a, b, c, d]): Ruling => ({ x0: a, y0: b, x1: c, y1: d, thickness: 1, colour: '#999999', kind: 'stroke' })));
    return this;
  }

  shade(box: Box, colour: string): this {
    this.page.shadings.push({ box, colour });
    return this;
  }

  arrow([x, y]: [number, number], pointing: 'up' | 'down', colour = '#333333'): this {
    const up: Drawing['outline'] = [[10, 0], [20, 10], [14, 10], [14, 24], [6, 24], [6, 10], [0, 10]];
    const outline = up.map(([dx, dy]): [number, number] => [x + dx, y + (pointing === 'up' ? dy : 24 - dy)]);
    this.page.drawings.push({ box: [x, y, x + 20, y + 24], colour, outline });
    return this;
  }

  done(): Page {
    return this.page;
  }
}
