import type { PDFPageProxy } from 'pdfjs-dist';
import type { Colour } from '../../model/geometry.ts';
import { mix } from '../paint/colour.ts';
import type { Font, PaintedPicture, Painting } from '../paint/painting.ts';
import type { Matrix } from '../paint/matrix.ts';
import type { OperatorList, PageWalker } from '../paint/walkPage.ts';
import { type PdfjsFont, makeFont } from '../text/makeFont.ts';
import type { Tag } from '../../model/page.ts';
import { isCutOff } from './directPort.ts';
import { type PictureLook, pictureLook } from './pictureLook.ts';
import type { TagReader } from './readTags.ts';

/** What reading a page needs beyond the page itself, made once for each opened document. */
export interface ReadingTools {
  walk: PageWalker;
  /** pdf.js's numbers by operator name. */
  ops: Readonly<Record<string, number>>;
  layers: { isVisible: (layer: unknown) => boolean };
  readTags: TagReader;
}

/** A page as painted, before it is told apart what a reader sees of it. */
export interface PageParts {
  number: number;
  width: number;
  height: number;
  painting: Painting;
  /** True when pdf.js gave no operators at all: a blank page, or one with an error on it. */
  isEmpty: boolean;
  /** True when a font could not be loaded: pdf.js then leaves its text out. */
  lacksFont: boolean;
  tags: Tag | null;
  /** What a picture looks like; asked only where it matters. */
  look: (picture: PaintedPicture) => Promise<PictureLook>;
}

/** Annotations that carry what the paper says; the others (links, comments, highlights) are laid over it. */
const READ_ANNOTATIONS = new Set(['Widget', 'FreeText', 'Stamp', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Ink']);

/** What pdf.js gives for a page. */
interface Fetched {
  list: OperatorList;
  tags: Tag | null;
  /** Tells the annotations that count as part of the paper. */
  annotations: Chosen;
}

/** Asks pdf.js for a page's operators, structure, annotations and fonts. Whatever it throws is the file's fault. */
export async function fetchPage(page: PDFPageProxy, tools: ReadingTools): Promise<Fetched> {
  const [list, tags] = await Promise.all([page.getOperatorList() as Promise<OperatorList>, tools.readTags(page)]);
  const [annotations] = await Promise.all([readAnnotations(page, list, tools), fontsArrived(page, list, tools)]);
  return { list, tags, annotations };
}

const NOTHING: OperatorList = { fnArray: [], argsArray: [] };

/** Walks what was fetched while its fonts and pictures are still at hand: before the page's `cleanup()`. */
export function partsOf(page: PDFPageProxy, { list, tags, annotations }: Fetched, tools: ReadingTools): PageParts {
  const viewport = page.getViewport({ scale: 1 });
  const painting = tools.walk(isCutOff(list) ? NOTHING : list, {
    frame: viewport.transform as unknown as Matrix,
    width: viewport.width,
    height: viewport.height,
    contentPrefix: `p${referenceOf(page)}_mc`,
    font: fontLookup(page),
    gradient: (id) => middleColour(objectOf(page, id)),
    isLayerVisible: (layer) => tools.layers.isVisible(layer),
    isAnnotationRead: (id) => annotations.has(id),
  });
  if (isCutOff(list)) painting.overflow = { text: true, paths: true };
  return {
    number: page.pageNumber, width: viewport.width, height: viewport.height, painting, tags,
    isEmpty: list.fnArray.length === 0, lacksFont: fontIds(list, tools).has(FAILED_FONT), look: ({ source }) => pictureLook(page, source),
  };
}

/** The page's reference as the structure tree writes it: `23R`. */
function referenceOf(page: PDFPageProxy): string {
  const { ref } = page;
  return ref ? `${ref.num}R${ref.gen === 0 ? '' : ref.gen}` : '';
}

/** Fonts come by a message of their own, which may be under way when the list of operators is complete. */
async function fontsArrived(page: PDFPageProxy, list: OperatorList, tools: ReadingTools): Promise<void> {
  const waiting = Array.from(fontIds(list, tools)).filter((id) => id !== FAILED_FONT && !page.commonObjs.has(id));
  await Promise.all(waiting.map((id) => new Promise((resolve) => void page.commonObjs.get(id, resolve))));
}

/** pdf.js's name for every font that it could not load. */
const FAILED_FONT = 'g_font_error';

function fontIds(list: OperatorList, { ops }: ReadingTools): Set<string> {
  const ids = new Set<string>();
  list.fnArray.forEach((code, index) => {
    const [id] = code === ops.setFont ? (list.argsArray[index] as [unknown]) : [];
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}

/** Fonts by pdf.js's names. One that could not be loaded counts as a plain face: its text still says what it says. */
function fontLookup(page: PDFPageProxy): (id: string) => Font {
  const fonts = new Map<string, Font>();
  return (id) => {
    let font = fonts.get(id);
    if (font === undefined) {
      const raw: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
      font = makeFont(isPdfjsFont(raw) ? raw : {});
      fonts.set(id, font);
    }
    return font;
  };
}

function isPdfjsFont(raw: unknown): raw is PdfjsFont {
  return typeof raw === 'object' && raw !== null && 'fontMatrix' in raw;
}

type Chosen = Pick<ReadonlySet<string>, 'has'>;
const ALL: Chosen = { has: () => true };

/** The annotations that count as part of the paper, by id. */
async function readAnnotations(page: PDFPageProxy, list: OperatorList, { ops }: ReadingTools): Promise<Chosen> {
  if (!list.fnArray.includes(ops.beginAnnotation ?? -1)) return new Set();
  // Annotations that cannot be listed are read like all others: too much shown is better than a page lost.
  const annotations = (await page.getAnnotations().catch(() => null)) as { id: string; subtype?: string }[] | null;
  if (annotations === null) return ALL;
  return new Set(annotations.filter(({ subtype }) => READ_ANNOTATIONS.has(subtype ?? '')).map(({ id }) => id));
}

function objectOf(page: PDFPageProxy, id: string): unknown {
  const holder = page.objs.has(id) ? page.objs : page.commonObjs;
  return holder.has(id) ? holder.get(id) : null;
}

/** Half-way between a gradient's first and last colour; null for what is no gradient along a line or from a point. */
function middleColour(pattern: unknown): Colour | null {
  if (!Array.isArray(pattern) || pattern[0] !== 'RadialAxial' || !Array.isArray(pattern[3])) return null;
  // Where a gradient does not reach past its ends, pdf.js adds stops that are transparent.
  const colours = (pattern[3] as [number, string][]).map(([, colour]) => colour).filter((colour) => colour.startsWith('#'));
  const [first, last] = [colours[0], colours.at(-1)];
  return first && last ? mix(first, last, 0.5) : null;
}
