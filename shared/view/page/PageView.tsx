import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Observation } from '../../model/observation.ts';
import { Icon } from '../controls/Icon.tsx';
import { useElementWidth } from '../hooks/useElementWidth.ts';
import type { Drawer, DrawnPage } from './openDrawer.ts';
import { PartFrame } from './PartFrame.tsx';
import type { PageSize } from './partOfPage.ts';
import { type Zoom, cssScale, drawingScale, nextZoom } from './zoom.ts';

type Box = Observation['source']['bbox'];

export interface Mark {
  id: string;
  page: number;
  bbox: Box;
}

/** Pointing at a part of the page, where that is possible; `part` is the one being pointed at. */
export interface PagePart {
  part: { page: number; box: Box } | null;
  begin: (page: number, size: PageSize) => void;
  draw: (box: Box) => void;
}

export interface PageViewProps {
  drawer: Drawer | null;
  page: number;
  pages: number;
  /** The figure that is being looked at, if it stands on a page. */
  chosen: Mark | null;
  /** The place of every figure on this page, for outlining and for choosing one on the page itself. */
  marks: Mark[];
  part: PagePart | null;
  onPage: (page: number) => void;
  onChoose: (id: string) => void;
}

/** One page of the paper as it was printed, with the chosen figure's cell outlined and in sight. */
export function PageView(props: PageViewProps) {
  const { drawer, page, pages, chosen, marks, part, onPage, onChoose } = props;
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [showAll, setShowAll] = useState(false);
  const viewport = useRef<HTMLDivElement>(null);
  const width = useElementWidth(viewport);
  const { drawn, failed } = useDrawnPage(drawer, page, zoom, width);
  const size = drawn ? { width: drawn.picture.width / drawn.scale, height: drawn.picture.height / drawn.scale } : null;
  const scale = size ? cssScale(zoom, width, size.width, chosen !== null) : 1;
  useScrollToMark(viewport, chosen?.page === page ? chosen : null, scale, drawn?.page === page);

  const chooseAt = (event: MouseEvent) => {
    const frame = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const [x, y] = [(event.clientX - frame.left) / scale, (event.clientY - frame.top) / scale];
    const hit = marks.find(({ bbox: [x0, y0, x1, y1] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
    if (hit) onChoose(hit.id);
  };

  return (
    <section class="page-view" aria-label="The paper">
      <div class="page-view__tools">
        <div class="button-row">
          <button type="button" class="button button--quiet button--icon" aria-label="Page before" disabled={page <= 1} onClick={() => onPage(page - 1)}><Icon name="left" /></button>
          <PageNumber page={page} pages={pages} onPage={onPage} />
          <button type="button" class="button button--quiet button--icon" aria-label="Next page" disabled={page >= pages} onClick={() => onPage(page + 1)}><Icon name="right" /></button>
        </div>
        <div class="button-row">
          {part ? (
            <button type="button" class="button button--quiet button--small" aria-pressed={part.part !== null} disabled={!size} onClick={() => size && part.begin(page, size)}>
              <Icon name="part" /><span class="page-view__words">Read a part again</span>
            </button>
          ) : null}
          <button type="button" class="button button--quiet button--small page-view__extra" aria-pressed={showAll} onClick={() => setShowAll(!showAll)}>Show figures</button>
          <button type="button" class="button button--quiet button--icon" aria-label="Smaller" onClick={() => setZoom(nextZoom(scale, -1))}><Icon name="minus" /></button>
          <button type="button" class="button button--quiet button--small" onClick={() => setZoom('width')}>{Math.round(scale * 75)}%<span class="visually-hidden">, fit the page’s width</span></button>
          <button type="button" class="button button--quiet button--icon" aria-label="Larger" onClick={() => setZoom(nextZoom(scale, 1))}><Icon name="plus" /></button>
        </div>
      </div>
      <div class="page-view__viewport" ref={viewport} tabIndex={0} role="group" aria-label={`Page ${page} of ${pages}, drawn`}>
        {failed ? <p class="page-view__message">This page could not be drawn. Its figures are listed all the same.</p> : null}
        {drawn && size ? (
          <div class="page-view__sheet" style={{ width: `${size.width * scale}px`, height: `${size.height * scale}px` }} onClick={chooseAt}>
            <Picture drawn={drawn} />
            {showAll ? marks.map((mark) => <div key={mark.id} class="page-view__mark" style={place(mark.bbox, scale)} />) : null}
            {chosen?.page === page && drawn.page === page ? <div class="page-view__chosen" style={place(chosen.bbox, scale)} /> : null}
            {part?.part?.page === page ? <PartFrame box={part.part.box} page={size} scale={scale} onBox={part.draw} /> : null}
          </div>
        ) : (
          <div class="page-view__blank" aria-busy={!failed} />
        )}
      </div>
    </section>
  );
}

function PageNumber({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  return (
    <label class="page-view__number">
      <span class="visually-hidden">Page</span>
      <input
        class="input"
        inputMode="numeric"
        value={page}
        size={String(pages).length}
        onChange={(event) => {
          const wanted = Number(event.currentTarget.value);
          if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onPage(wanted);
          else event.currentTarget.value = String(page);
        }}
      />
      <span aria-hidden="true">of {pages}</span>
    </label>
  );
}

function Picture({ drawn }: { drawn: DrawnPage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const target = canvas.current;
    if (!target) return;
    target.width = drawn.picture.width;
    target.height = drawn.picture.height;
    target.getContext('2d')?.drawImage(drawn.picture, 0, 0);
  }, [drawn]);
  return <canvas ref={canvas} class="page-view__canvas" aria-hidden="true" />;
}

/** The outline stands a little outside the cell, so that it hides nothing of it. */
const outlineGap = 2;

function place([x0, y0, x1, y1]: Box, scale: number) {
  return {
    left: `${x0 * scale - outlineGap}px`,
    top: `${y0 * scale - outlineGap}px`,
    width: `${(x1 - x0) * scale + 2 * outlineGap}px`,
    height: `${(y1 - y0) * scale + 2 * outlineGap}px`,
  };
}

/** First at a modest scale, to learn the page's size and show something, then as sharp as the screen. */
function useDrawnPage(drawer: Drawer | null, page: number, zoom: Zoom, width: number) {
  const [drawn, setDrawn] = useState<(DrawnPage & { page: number; from: Drawer }) | null>(null);
  const [failed, setFailed] = useState(false);
  const show = useCallback((next: DrawnPage & { page: number; from: Drawer }) => {
    setDrawn((before) => {
      before?.picture.close();
      return next;
    });
  }, []);
  const known = drawn && drawn.page === page && drawn.from === drawer ? drawn : null;
  const wanted = known ? drawingScale(zoom, width, known.picture.width / known.scale, known.picture.height / known.scale) : 1;
  const sharp = known !== null && Math.abs(known.scale - wanted) < 0.01;
  useEffect(() => {
    if (!drawer || width === 0 || sharp) return undefined;
    let current = true;
    setFailed(false);
    const draw = async () => {
      const next = await drawer.draw(page, wanted);
      if (current && next) show({ ...next, page, from: drawer });
      else if (current) setFailed(true);
      else next?.picture.close();
    };
    void draw();
    return () => {
      current = false;
    };
  }, [drawer, page, wanted, sharp, width === 0]);
  return { drawn, failed: failed && !known };
}

/** Brings the chosen cell into the middle of the viewport. */
function useScrollToMark(viewport: { current: HTMLElement | null }, mark: Mark | null, scale: number, ready: boolean): void {
  useLayoutEffect(() => {
    const target = viewport.current;
    if (!target || !mark || !ready) return;
    const [x0, y0, x1, y1] = mark.bbox;
    target.scrollTo({
      left: ((x0 + x1) / 2) * scale - target.clientWidth / 2,
      top: ((y0 + y1) / 2) * scale - target.clientHeight / 2,
    });
  }, [mark?.id, mark?.page, scale, ready]);
}
