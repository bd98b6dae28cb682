import { spanWords } from '../../compare/span.ts';
import type { TrendScene } from './layTrend.ts';
import { intervalWords, signalsByPoint } from './overlayWords.ts';
import { type Limits, type Overlay as OverlayData, drawnLimits } from './overlays.ts';

interface OverlayProps {
  overlay: OverlayData;
  scene: TrendScene;
}

/** Intervals or limits over the lines; every mark of them is named. */
export function Overlay({ overlay, scene }: OverlayProps) {
  if (overlay.kind === 'limits') return <LimitLines found={overlay.limits} scene={scene} />;
  return (
    <g class="overlay">
      {overlay.intervals.map((interval) => {
        const [x, low, high] = [scene.x(interval.point.span.end), scene.y(interval.low), scene.y(interval.high)];
        return (
          <g key={`${interval.line.key} ${interval.point.span.end}`} role="img" aria-label={intervalWords(interval)} class={`line line--${interval.line.style}`}>
            <title>{intervalWords(interval)}</title>
            <path class="overlay__interval" d={`M${x - 4} ${high}H${x + 4}M${x} ${high}V${low}M${x - 4} ${low}H${x + 4}`} />
          </g>
        );
      })}
    </g>
  );
}

function LimitLines({ found, scene }: { found: Limits; scene: TrendScene }) {
  const { points, limits } = found;
  const { lower, upper } = drawnLimits(found);
  const [from, to] = [scene.x(points[0]!.span.end), scene.x(points.at(-1)!.span.end)];
  const across = (value: number) => `M${from - 6} ${scene.y(value)}H${to + 6}`;
  return (
    <g class="overlay" role="group" aria-label={limits.trial ? 'Trial limits' : 'Control limits'}>
      <path class="overlay__band" d={`M${from - 6} ${scene.y(upper)}H${to + 6}V${scene.y(lower)}H${from - 6}Z`} role="img" aria-label="Usual variation"><title>Usual variation</title></path>
      <path class="overlay__limit" d={across(upper)} role="img" aria-label="Upper limit"><title>Upper limit</title></path>
      <path class="overlay__mean" d={across(limits.mean)} role="img" aria-label="Mean"><title>Mean</title></path>
      <path class="overlay__limit" d={across(lower)} role="img" aria-label="Lower limit"><title>Lower limit</title></path>
      {[...signalsByPoint(limits.signals)].map(([index, words]) => {
        const { span, figure: { value } } = points[index]!;
        const said = `Stands out: ${spanWords(span)} is ${words}`;
        return value.kind === 'number' ? <circle key={index} class="overlay__signal" cx={scene.x(span.end)} cy={scene.y(value.number)} r="9" role="img" aria-label={said}><title>{said}</title></circle> : null;
      })}
    </g>
  );
}
