import { useMemo, useRef } from 'preact/hooks';
import type { Figure } from '../../compare/figure.ts';
import { spanWords } from '../../compare/span.ts';
import { valueWords } from '../../compare/words.ts';
import { useElementWidth } from '../hooks/useElementWidth.ts';
import { type LaidLine, type Mark, layTrend } from './layTrend.ts';
import { Overlay as OverlayMarks } from './Overlay.tsx';
import { overlayWords } from './overlayWords.ts';
import { type Overlay, drawnLimits } from './overlays.ts';
import type { LineStyle, TrendLine } from './trendLines.ts';

export interface TrendChartProps {
  lines: TrendLine[];
  /** What the chart shows, in a sentence. */
  title: string;
  suffix: string;
  /** What is drawn over the lines on demand, or null. */
  overlay?: Overlay | null;
  /** The address of the place a figure comes from, or null. */
  hrefOf: (figure: Figure) => string | null;
}

const markers: Record<LineStyle, string> = {
  base: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  london: 'M-3.6 -3.6H3.6V3.6H-3.6Z',
  england: 'M0 -5L5 0L0 5L-5 0Z',
  target: 'M0 -4.5L4.5 4H-4.5Z',
  other: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z',
};

/**
 * Lines over time, each named at its end and told apart by mark and dash as well as colour. Marks are named and lead to
 * their source; the table beside the chart says the same for whoever does not see it.
 */
export function TrendChart({ lines, title, suffix, overlay = null, hrefOf }: TrendChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const scene = useMemo(() => (width > 0 ? layTrend(lines, { width, height: width < 480 ? 240 : 360, suffix, reach: reachOf(overlay) }) : null), [lines, width, suffix, overlay]);
  return (
    <div class="chart" ref={frame}>
      {scene ? (
        <svg width={scene.width} height={scene.height} viewBox={`0 0 ${scene.width} ${scene.height}`} role="group" aria-label={`Chart. ${title}`} class="chart__svg">
          {scene.yTicks.map(({ y, text }) => (
            <g key={text} class="chart__tick">
              <path d={`M${scene.plot.left} ${y}H${scene.plot.right}`} class="chart__grid" />
              <text x={scene.plot.left - 8} y={y + 4} text-anchor="end">{text}</text>
            </g>
          ))}
          {scene.xTicks.map(({ x, text }) => <text key={`${x}${text}`} class="chart__tick" x={x} y={scene.plot.bottom + 20} text-anchor="middle">{text}</text>)}
          <path d={`M${scene.plot.left} ${scene.plot.bottom}H${scene.plot.right}`} class="chart__axis" />
          {overlay ? <OverlayMarks overlay={overlay} scene={scene} /> : null}
          {scene.lines.toReversed().map((laid) => <Line key={laid.line.key} laid={laid} hrefOf={hrefOf} />)}
        </svg>
      ) : null}
      {scene?.note ? <p class="chart__note">{scene.note}</p> : null}
      {overlay ? <p class="chart__note" role="status">{overlayWords(overlay, suffix)}</p> : null}
    </div>
  );
}

/** The values that an overlay adds to those of the lines. */
function reachOf(overlay: Overlay | null): number[] {
  if (overlay?.kind === 'intervals') return overlay.intervals.flatMap(({ low, high }) => [low, high]);
  return overlay ? Object.values(drawnLimits(overlay.limits)) : [];
}

function Line({ laid, hrefOf }: { laid: LaidLine; hrefOf: TrendChartProps['hrefOf'] }) {
  const { line, path, marks, size, label } = laid;
  return (
    <g class={`line line--${line.style}${size < 1 ? ' line--dense' : line.joined ? '' : ' line--open'}`}>
      {path ? <path d={path} class="line__path" /> : null}
      {label?.leader ? <path class="line__leader" d={label.leader} /> : null}
      {marks.map((mark, index) => <PointMark key={index} mark={mark} size={size} line={line} href={hrefOf(mark.point.figure)} />)}
      {label ? <text class="line__name" x={label.x} y={label.y + 4}>{label.text}</text> : null}
    </g>
  );
}

/** Half the width of a range's bar, in pixels. */
const HALF_BAR = 7;

function PointMark({ mark: { x, y, tall, point }, size, line, href }: { mark: Mark; size: number; line: TrendLine; href: string | null }) {
  const words = `${line.name}, ${spanWords(point.span)}: ${valueWords(point.figure.value)}`;
  const shape = (
    <>
      <title>{words}</title>
      {tall > 0
        ? <rect class="line__mark line__band" x={-HALF_BAR * size} width={2 * HALF_BAR * size} height={tall} />
        : <><circle r={11 * size} class="line__reach" /><path d={markers[line.style]} class="line__mark" transform={size < 1 ? `scale(${size.toFixed(2)})` : undefined} /></>}
    </>
  );
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  return <g transform={place}>{href ? <a href={href} aria-label={words} tabIndex={-1}>{shape}</a> : <g role="img" aria-label={words}>{shape}</g>}</g>;
}
