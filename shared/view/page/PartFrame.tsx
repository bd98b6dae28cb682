import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../model/geometry.ts';
import { announce } from '../controls/announce.ts';
import { type PageSize, partAfterKey, partBetween, partWords } from './partOfPage.ts';

export interface PartFrameProps {
  /** Page points, origin top left. */
  box: Box;
  page: PageSize;
  /** CSS pixels to a point. */
  scale: number;
  onBox: (box: Box) => void;
}

/** Pixels that a pointer may tremble and still have clicked. */
const tremble = 4;

type Point = [number, number];

/**
 * A frame over the page: dragged out with a pointer, set by clicking two opposite corners without dragging, or moved
 * and sized by keys.
 */
export function PartFrame({ box, page, scale, onBox }: PartFrameProps) {
  const [corner, setCorner] = useState<Point | null>(null);
  const from = useRef<Point | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  const pointOf = (event: PointerEvent): Point => {
    const sheet = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return [(event.clientX - sheet.left) / scale, (event.clientY - sheet.top) / scale];
  };
  const far = ([ax, ay]: Point, [bx, by]: Point) => Math.max(Math.abs(ax - bx), Math.abs(ay - by)) * scale > tremble;
  const press = (event: PointerEvent) => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    from.current = pointOf(event);
  };
  const move = (event: PointerEvent) => {
    const [start, now] = [from.current, pointOf(event)];
    if (start && far(start, now)) onBox(partBetween(start, now, page));
  };
  const release = (event: PointerEvent) => {
    const [start, now] = [from.current, pointOf(event)];
    from.current = null;
    if (!start || far(start, now)) return setCorner(null);
    if (corner) onBox(partBetween(corner, now, page));
    setCorner(corner ? null : now);
  };
  const key = (event: KeyboardEvent) => {
    const next = partAfterKey(box, event, page);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onBox(next);
    announce(partWords(next, page));
  };
  const [x0, y0, x1, y1] = box.map((edge) => edge * scale) as Box;
  return (
    <div class="page-part" onPointerDown={press} onPointerMove={move} onPointerUp={release} onPointerCancel={() => (from.current = null)}>
      <div
        ref={frame}
        class="page-part__frame"
        tabIndex={0}
        role="application"
        aria-label={`The part to read again, ${partWords(box, page)}. Arrow keys move it; with Shift they move its right and lower edge, with Alt its left and upper edge.`}
        style={{ left: `${x0}px`, top: `${y0}px`, width: `${x1 - x0}px`, height: `${y1 - y0}px` }}
        onKeyDown={key}
      />
      {corner ? <div class="page-part__corner" style={{ left: `${corner[0] * scale}px`, top: `${corner[1] * scale}px` }} /> : null}
    </div>
  );
}
