/** Small pieces of SVG, as strings. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe inside an element or a quoted attribute; characters that XML forbids become a replacement mark. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; coordinates are rounded to hundredths of a point. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return ` ${key}="${typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value)}"`;
  });
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A rectangle over a box [x0, y0, x1, y1], with a tooltip where one is given. */
export function rectangle([x0, y0, x1, y1]: readonly [number, number, number, number], attributes: Attributes, tip = ''): string {
  return element('rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, ...attributes }, tip === '' ? '' : element('title', {}, escapeXml(tip)));
}
