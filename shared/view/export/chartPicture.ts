/** What is written into the picture, so that it carries its meaning wherever it is pasted. */
export interface PictureWords {
  title: string;
  caveat: string;
  source: string;
}

/** The properties by which our style sheet draws charts; a picture outside the page has no style sheet. */
const drawn = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'] as const;

const MARGIN = 20;
const LINE = 18;
const LETTER = 7.2;
const SVG = 'http://www.w3.org/2000/svg';

/** A chart of the page as a file of its own: title above; its notes, caveat and source below; styles written into every mark. */
export function chartAsSvg(chart: SVGSVGElement, { title, caveat, source }: PictureWords): { svg: string; width: number; height: number } {
  const width = chart.clientWidth + 2 * MARGIN;
  const letters = Math.floor((width - 2 * MARGIN) / LETTER);
  const notes = [...(chart.closest('.chart')?.querySelectorAll('.chart__note') ?? [])].flatMap((note) => wrap(note.textContent, letters));
  const [above, below] = [wrap(title, Math.floor(letters * 0.86)), [...notes, ...wrap(caveat, letters), ...wrap(source, letters)]];
  const top = MARGIN + above.length * (LINE + 4) + 8;
  const height = top + chart.clientHeight + 16 + below.length * LINE + MARGIN;
  const picture = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title })) picture.setAttribute(name, String(value));
  const ink = getComputedStyle(document.body);
  picture.append(rectangle(width, height, getComputedStyle(chart.closest('.card') ?? document.body).backgroundColor));
  above.forEach((words, index) => picture.append(line(words, MARGIN + (index + 1) * (LINE + 2), 15, 700, ink)));
  const body = withStyles(chart);
  body.setAttribute('x', String(MARGIN));
  body.setAttribute('y', String(top));
  picture.append(body);
  below.forEach((words, index) => picture.append(line(words, top + chart.clientHeight + 16 + (index + 1) * LINE - 4, 12, 400, ink)));
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** The same as a PNG at twice the size, sharp in print. */
export async function chartAsPng(chart: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { svg, width, height } = chartAsSvg(chart, words);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(width * 2, height * 2);
  canvas.getContext('2d')!.drawImage(image, 0, 0, width * 2, height * 2);
  URL.revokeObjectURL(address);
  return canvas.convertToBlob({ type: 'image/png' });
}

function withStyles(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const style = getComputedStyle(original);
    for (const property of drawn) copies[index]!.setAttribute(property, style.getPropertyValue(property));
    copies[index]!.removeAttribute('class');
    copies[index]!.removeAttribute('href');
  }
  return copy;
}

function rectangle(width: number, height: number, fill: string): SVGElement {
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill })) ground.setAttribute(name, String(value));
  return ground;
}

function line(words: string, y: number, size: number, weight: number, { color, fontFamily }: CSSStyleDeclaration): SVGElement {
  const text = document.createElementNS(SVG, 'text');
  for (const [name, value] of Object.entries({ x: MARGIN, y, fill: color, 'font-family': fontFamily, 'font-size': size, 'font-weight': weight })) text.setAttribute(name, String(value));
  text.textContent = words;
  return text;
}

/** Breaks words into lines of at most so many letters. */
function wrap(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
