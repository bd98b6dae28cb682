import type { Page } from '../../shared/model/page.ts';
import { type Layer, pageLayers } from './layers.ts';
import { element, escapeXml } from './svg.ts';
import { tableLayers } from './tableLayers.ts';

/** Width of the legend beside the page, and height of its lines, in points. */
const LEGEND = 190;
const LEGEND_LINE = 13;

/** The page as an SVG: everything found on it, layer over layer, each in a group with its name, and a legend. */
export function drawPage(page: Page): string {
  const layers = [...pageLayers(page), ...tableLayers(page)];
  const height = Math.max(page.height, (layers.length + page.problems.length + 4) * LEGEND_LINE);
  const groups = layers.map(({ name, shapes }) => element('g', { id: name.replace(/[^a-z]+/gi, '-') }, shapes || '<!-- none -->'));
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: page.width + LEGEND, height, viewBox: `0 0 ${page.width + LEGEND} ${height}`,
    'font-family': 'Arial, Helvetica, sans-serif',
  }, [
    element('rect', { width: page.width + LEGEND, height, fill: '#f1f3f5' }),
    element('rect', { width: page.width, height: page.height, fill: '#ffffff' }),
    ...groups,
    drawLegend(page, layers),
  ].join('\n'));
}

function drawLegend(page: Page, layers: readonly Layer[]): string {
  const at = (index: number): number => (index + 1) * LEGEND_LINE + 4;
  const line = (words: string, index: number, colour?: string): string =>
    (colour === undefined ? '' : element('rect', { x: page.width + 8, y: at(index) - 8, width: 9, height: 9, fill: colour }))
    + element('text', { x: page.width + (colour === undefined ? 8 : 22), y: at(index), 'font-size': 9, fill: '#212529' }, escapeXml(words));
  const head = `page ${page.number}${page.printedPage === null ? '' : ` (printed ${page.printedPage})`}, ${Math.round(page.width)} × ${Math.round(page.height)} pt`;
  const lines = [
    line(head, 0),
    ...layers.map(({ name, colour, count }, index) => line(`${name} (${count})`, index + 1, colour)),
    ...page.problems.map(({ kind }, index) => line(`problem: ${kind}`, layers.length + index + 2)),
  ];
  return element('g', { id: 'legend' }, lines.join('\n'));
}
