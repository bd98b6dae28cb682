import type { Page, Ruling, Run } from '../../../shared/model/page.ts';
import type { Table } from '../../../shared/model/table.ts';
import { findTables, type TableEvent } from '../../../shared/tables/findTables.ts';

/** Every letter is this many sizes wide. */
const letter = 0.5;

export interface TextOptions {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  angle?: number;
  artifact?: boolean;
  /** Where the text stands to its x: from it, about it, or up to it. */
  align?: 'left' | 'middle' | 'right';
}

/** A page that is put together piece by piece. */
export class PageSketch {
  readonly page: Page;

  constructor(number = 1, width = 595, height = 842) {
    this.page = { number, printedPage: null, width, height, runs: [], rulings: [], shadings: [], drawings: [], images: [], tags: null, problems: [] };
  }

  text(x: number, y: number, text: string, { size = 10, bold = false, italic = false, angle = 0, artifact = false, align = 'left' }: TextOptions = {}): this {
    const length = text.length * letter * size;
    const start = align === 'left' ? x : align === 'middle' ? x - length / 2 : x - length;
    const turn = (angle * Math.PI) / 180;
    const corners = [0, length].flatMap((along) => [-0.9 * size, 0.25 * size].map((across) => [start + along * Math.cos(turn) - across * Math.sin(turn), y + along * Math.sin(turn) + across * Math.cos(turn)] as const));
    const run: Run = {
      id: this.page.runs.length,
      text,
      box: [Math.min(...corners.map((c) => c[0])), Math.min(...corners.map((c) => c[1])), Math.max(...corners.map((c) => c[0])), Math.max(...corners.map((c) => c[1]))],
      origin: [start, y],
      angle,
      size,
      bold,
      italic,
      colour: '#000000',
      edges: Array.from({ length: text.length + 1 }, (_, i) => i * letter * size),
      contentId: null,
      artifact,
    };
    this.page.runs.push(run);
    return this;
  }

  rule(x0: number, y0: number, x1: number, y1: number, kind: Ruling['kind'] = 'stroke'): this {
    this.page.rulings.push({ x0, y0, x1, y1, thickness: 0.5, colour: '#000000', kind });
    return this;
  }

  shade(x0: number, y0: number, x1: number, y1: number, colour: string): this {
    this.page.shadings.push({ box: [x0, y0, x1, y1], colour });
    return this;
  }

  /** A full grid of rulings. */
  grid(xs: number[], ys: number[]): this {
    for (const x of xs) this.rule(x, ys[0]!, x, ys.at(-1)!);
    for (const y of ys) this.rule(xs[0]!, y, xs.at(-1)!, y);
    return this;
  }

  /** Cells of a table: the first column from its left edge, the others up to their right edge, one row after another. */
  cells(xs: number[], top: number, height: number, rows: string[][]): this {
    rows.forEach((row, r) =>
      row.forEach((text, c) => {
        if (text === '') return;
        const y = top + (r + 0.7) * height;
        if (c === 0) this.text(xs[0]! + 4, y, text);
        else this.text(xs[c + 1]! - 4, y, text, { align: 'right' });
      }),
    );
    return this;
  }
}

async function* stream(pages: Page[]): AsyncGenerator<Page> {
  for (const page of pages) {
    await Promise.resolve();
    yield page;
  }
}

export async function eventsOf(pages: Page[], signal?: AbortSignal): Promise<TableEvent[]> {
  const events: TableEvent[] = [];
  for await (const event of findTables(stream(pages), signal)) events.push(event);
  return events;
}

export async function tablesOf(...sketches: (PageSketch | Page)[]): Promise<Table[]> {
  const events = await eventsOf(sketches.map((sketch) => (sketch instanceof PageSketch ? sketch.page : sketch)));
  return events.flatMap((event) => (event.kind === 'table' ? [event.table] : []));
}

/** The table's texts, row by row; a blank position is ''. A cell that spans stands at its first place. */
export function textsOf(table: Table): string[][] {
  const out = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  for (const cell of table.cells) out[cell.row]![cell.col] = cell.text;
  return out;
}
