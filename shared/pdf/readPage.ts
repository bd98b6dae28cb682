import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { BoxIndex } from './boxIndex.ts';
import { buildLines } from './buildLines.ts';
import { collectShapes } from './collectShapes.ts';
import { loadPdfjs } from './loadPdfjs.ts';
import { type PdfjsFont, makeFont } from './makeFont.ts';
import type { Matrix } from './matrix.ts';
import type { Font } from './paint.ts';
import type { DocumentOptions } from './openDocument.ts';
import { readTags } from './readTags.ts';
import { visibleRuns } from './visibleRuns.ts';
import { shadingEdges, visibleRulings, visibleShadings } from './visibleShapes.ts';
import { type OperatorList, type WalkContext, walkPage } from './walkPage.ts';

/** Annotations that carry what the paper says; the others (links, comments, highlights) are laid over it. */
const READ_ANNOTATIONS = new Set(['Widget', 'FreeText', 'Stamp', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Ink']);

/** Fonts and shared pictures are let go after so many pages, so that memory does not grow with the pack. */
const PAGES_BETWEEN_CLEANUPS = 50;

type LoadedFont = NonNullable<ReturnType<WalkContext['font']>>;

export interface PageReader {
  readPage: (number: number, signal?: AbortSignal) => Promise<Page>;
  close: () => Promise<void>;
}

export async function createPageReader(pdf: PDFDocumentProxy, _options: DocumentOptions): Promise<PageReader> {
  const { OPS } = await loadPdfjs();
  const layers = await pdf.getOptionalContentConfig();
  let sinceCleanup = 0;
  const readPage = async (number: number, signal?: AbortSignal): Promise<Page> => {
    signal?.throwIfAborted();
    const page = await pdf.getPage(number);
    try {
      return await readOne(page, OPS, layers);
    } finally {
      page.cleanup();
      if (++sinceCleanup >= PAGES_BETWEEN_CLEANUPS) {
        sinceCleanup = 0;
        await pdf.cleanup();
      }
    }
  };
  return { readPage, close: () => pdf.loadingTask.destroy() };
}

async function readOne(page: PDFPageProxy, ops: Readonly<Record<string, number>>, layers: { isVisible: (layer: unknown) => boolean }): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const list = (await page.getOperatorList()) as OperatorList;
  const tree = await page.getStructTree();
  await fontsOf(page, list, ops);
  const annotations = await readAnnotations(page, list, ops);
  const unreadableFonts = new Set<string>();
  const painting = walkPage(list, {
    ops,
    frame: viewport.transform as unknown as Matrix,
    width: viewport.width,
    height: viewport.height,
    contentPrefix: `p${refOf(page)}_mc`,
    font: fontLookup(page, unreadableFonts),
    gradient: () => null,
    isLayerVisible: (layer) => layers.isVisible(layer),
    isAnnotationRead: (id) => annotations.has(id),
    unreadableFonts,
  });
  const shapes = collectShapes(painting);
  const fills = new BoxIndex(shapes.fills);
  const shadings = visibleShadings(shapes.fills, fills, viewport.width * viewport.height);
  const problems: Problem[] = [];
  return {
    number: page.pageNumber,
    printedPage: null,
    width: viewport.width,
    height: viewport.height,
    runs: visibleRuns(buildLines(painting.shows.filter((show) => !show.inkless)), fills),
    rulings: [...visibleRulings(shapes.rulings, fills), ...shadingEdges(shadings)],
    shadings,
    drawings: shapes.drawings,
    images: shapes.images,
    tags: readTags(tree),
    problems,
  };
}

function refOf(page: PDFPageProxy): string {
  const ref = page.ref as { num: number; gen: number } | null;
  return ref === null ? '' : `${ref.num}R${ref.gen === 0 ? '' : ref.gen}`;
}

/** Waits until every font that the list names has arrived. */
async function fontsOf(page: PDFPageProxy, list: OperatorList, ops: Readonly<Record<string, number>>): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  list.fnArray.forEach((fn, index) => {
    if (fn !== ops.setFont) return;
    const [id] = list.argsArray[index] as [string];
    if (!page.commonObjs.has(id)) waiting.push(new Promise((resolve) => void page.commonObjs.get(id, resolve)));
  });
  await Promise.all(waiting);
}

function fontLookup(page: PDFPageProxy, unreadable: Set<string>): WalkContext['font'] {
  const loaded = new Map<string, LoadedFont | null>();
  return (id) => {
    const known = loaded.get(id);
    if (known !== undefined) return known;
    const raw: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const found = typeof raw === 'object' && raw !== null && !(raw instanceof Error) ? toFont(raw, unreadable) : null;
    loaded.set(id, found);
    return found;
  };
}

function toFont(raw: PdfjsFont, unreadable: Set<string>): LoadedFont {
  const font: Font = makeFont(raw, () => unreadable.add(font.name));
  return { font, type3: Boolean(raw.isType3Font), matrix: raw.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0] };
}

/** Ids of the annotations that count as part of the paper. */
async function readAnnotations(page: PDFPageProxy, list: OperatorList, ops: Readonly<Record<string, number>>): Promise<Set<string>> {
  if (!list.fnArray.includes(ops.beginAnnotation ?? -1)) return new Set();
  const annotations = (await page.getAnnotations()) as { id: string; subtype?: string }[];
  return new Set(annotations.filter(({ subtype }) => READ_ANNOTATIONS.has(subtype ?? '')).map(({ id }) => id));
}
