import type { Drawing, Page, Ruling, Run, Tag } from '../../shared/model/page.ts';
import { element, escapeXml, rectangle } from './svg.ts';

/** One intermediate, drawn over the page. */
export interface Layer {
  /** What the legend calls it. */
  name: string;
  /** Colour of its sample in the legend. */
  colour: string;
  count: number;
  shapes: string;
}

const RULINGS: readonly { kind: Ruling['kind']; name: string; colour: string }[] = [
  { kind: 'stroke', name: 'rulings: strokes', colour: '#d0021b' },
  { kind: 'bar', name: 'rulings: thin bars', colour: '#e67700' },
  { kind: 'image', name: 'rulings: pictures of lines', colour: '#b5179e' },
  { kind: 'edge', name: 'rulings: edges of shadings', colour: '#2f9e44' },
];

/** Everything that `shared/pdf` found on the page, from the ground up. */
export function pageLayers(page: Page): Layer[] {
  return [
    layer('shadings', '#adb5bd', page.shadings.map(({ box, colour }) => rectangle(box, { fill: colour }, colour))),
    layer('pictures', '#74c0fc', page.images.map((box) => rectangle(box, PICTURE, 'picture'))),
    ...RULINGS.map(({ kind, name, colour }) =>
      layer(name, colour, page.rulings.filter((ruling) => ruling.kind === kind).map((ruling) => line(ruling, colour)))),
    layer('drawings', '#7048e8', page.drawings.map(drawing)),
    layer('runs', '#1864ab', page.runs.map((run) => text(run) + frame(run))),
    layer('tagged tables', '#0b7285', tagShapes(page)),
  ];
}

const PICTURE = { fill: '#74c0fc', 'fill-opacity': 0.25, stroke: '#1c7ed6', 'stroke-width': 0.5 } as const;

function drawing({ outline, box, colour }: Drawing): string {
  if (outline.length === 0) return rectangle(box, { fill: colour });
  const points = outline.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return element('polygon', { points, fill: colour, 'fill-opacity': 0.6, stroke: '#7048e8', 'stroke-width': 0.4 });
}

function frame({ id, text: words, box, artifact }: Run): string {
  return rectangle(box, { fill: 'none', stroke: artifact ? '#868e96' : '#1864ab', 'stroke-width': 0.25 }, `${id}: ${words}`);
}

function layer(name: string, colour: string, shapes: readonly string[]): Layer {
  return { name, colour, count: shapes.length, shapes: shapes.join('\n') };
}

function line({ x0, y0, x1, y1, thickness, colour }: Ruling, ink: string): string {
  const tip = element('title', {}, `${thickness.toFixed(2)} pt, ${colour}`);
  return element('line', { x1: x0, y1: y0, x2: x1, y2: y1, stroke: ink, 'stroke-width': Math.max(0.4, Math.min(thickness, 1.5)), 'stroke-opacity': 0.8 }, tip);
}

/** The run's own text, squeezed or stretched to the width that it has on the page. */
function text({ text: words, origin: [x, y], angle, size, bold, italic, colour, edges, box }: Run): string {
  const width = edges?.at(-1) ?? Math.hypot(box[2] - box[0], box[3] - box[1]);
  return element('text', {
    x, y, 'font-size': size, fill: colour, ...(isPale(colour) ? PALE_EDGE : {}), textLength: width, lengthAdjust: 'spacingAndGlyphs', 'xml:space': 'preserve',
    'font-weight': bold ? 'bold' : undefined, 'font-style': italic ? 'italic' : undefined,
    transform: angle === 0 ? undefined : `rotate(${angle} ${x} ${y})`,
  }, escapeXml(words));
}

/** Pale text stands on grounds that are not drawn here, such as a slide's; a thin edge keeps it legible. */
const PALE_EDGE = { stroke: '#868e96', 'stroke-width': 0.25 } as const;

const isPale = (colour: string): boolean => [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) > 225);

/** The boxes of tagged cells, from the text that they name. */
function tagShapes(page: Page): string[] {
  const runs = new Map<string, Run[]>();
  for (const run of page.runs) if (run.contentId !== null) runs.set(run.contentId, [...(runs.get(run.contentId) ?? []), run]);
  const shapes: string[] = [];
  const visit = (tag: Tag): void => {
    const isCell = tag.role === 'TD' || tag.role === 'TH';
    const boxes = isCell ? contentIds(tag).flatMap((id) => runs.get(id) ?? []).map((run) => run.box) : [];
    if (boxes.length > 0) {
      const around = [0, 1, 2, 3].map((side) => boxes.reduce((edge, box) => (side < 2 ? Math.min : Math.max)(edge, box[side] ?? 0), boxes[0]?.[side] ?? 0));
      shapes.push(rectangle(around as [number, number, number, number], { fill: 'none', stroke: '#0b7285', 'stroke-width': 0.8, 'stroke-dasharray': '2 1' }, tag.role));
    }
    tag.children.forEach(visit);
  };
  if (page.tags) visit(page.tags);
  return shapes;
}

function contentIds(tag: Tag): string[] {
  return [...tag.contentIds, ...tag.children.flatMap(contentIds)];
}
