import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Figure } from '../../compare/figure.ts';
import type { Ranked } from '../../compare/ranking.ts';
import { useElementWidth } from '../hooks/useElementWidth.ts';
import { formatValue } from '../words/formatValue.ts';
import { DIGIT, barScale } from './scale.ts';

export interface RankedBarsProps {
  places: Ranked[];
  /** A nation or a group, which stands beside the ranked councils as a line. */
  benchmarks: Figure[];
  title: string;
  hrefOf: (figure: Figure) => string | null;
}

const ROW = 28;
const LETTER = 6.9;

/** Pixels above which the bars scroll within their card, the base in sight. */
const TALLEST = 430;

/** Horizontal bars from 0, ranked, the council in question strongest; benchmarks stand across them as named lines. */
export function RankedBars({ places, benchmarks, title, hrefOf }: RankedBarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const lines = benchmarks.flatMap((figure) => (figure.value.kind === 'number' ? [{ figure, number: figure.value.number }] : []));
  const scrolls = places.length * ROW > TALLEST;
  // Names at the top would scroll out of sight: a long ranking has them in a key of its own.
  const top = scrolls ? 4 : 10 + lines.length * 16;
  const height = top + places.length * ROW + 6;
  const names = Math.min(Math.max(...places.map(({ figure }) => figure.area.name.length), 6) * LETTER + 12, width * 0.4);
  const letters = Math.round((names - 12) / LETTER);
  // The numbers stand under each other at the edge, where no benchmark's line runs through them.
  const printed = Math.max(...places.map(({ figure }) => formatValue(figure.value).length)) * DIGIT + 12;
  const numbers = [...places.flatMap(({ figure: { value } }) => (value.kind === 'number' ? [value.number] : [])), ...lines.map(({ number }) => number)];
  const at = barScale(numbers, [names, Math.max(width - printed - 4, names + 40)]);
  const own = places.findIndex(({ verdict }) => verdict === 'base');
  useLayoutEffect(() => {
    if (frame.current && own >= 0) frame.current.scrollTop = top + own * ROW - TALLEST / 2;
  }, [own, top, width === 0]);
  return (
    <>
    {scrolls ? <Key lines={lines} /> : null}
    <div class={scrolls ? 'chart chart--scroll' : 'chart'} ref={frame} tabIndex={scrolls ? 0 : undefined} role={scrolls ? 'group' : undefined} aria-label={scrolls ? 'Ranked bars, scrolled' : undefined}>
      {width > 0 ? (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`Chart. ${title}`} class="chart__svg">
          {lines.map(({ figure, number }, index) => (
            <g key={figure.area.name} class={`bars__benchmark line--${figure.area.kind}`}>
              <path class="line__path" d={`M${at(number)} ${scrolls ? 0 : 14 + index * 16}V${height - 6}`} />
              {scrolls ? null : <text class="line__name" x={at(number)} y={10 + index * 16} text-anchor={at(number) > width * 0.7 ? 'end' : 'start'}>{figure.area.name} {formatValue(figure.value)}</text>}
            </g>
          ))}
          {places.map(({ figure, verdict }, index) => {
            const y = top + index * ROW;
            const number = figure.value.kind === 'number' ? figure.value.number : 0;
            const [x0, x1] = [Math.min(at(0), at(number)), Math.max(at(0), at(number))];
            const { name } = figure.area;
            const shown = name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
            // What is seen comes first, so that a person who speaks it to the device is understood.
            const words = `${shown} ${formatValue(figure.value)}${shown === name ? '' : `, ${name}`}${verdict === 'with-care' ? ', compared with care' : ''}`;
            const href = hrefOf(figure);
            const row = (
              <>
                <rect class="bars__reach" x="0" y={y} width={width} height={ROW} />
                <text x={names - 8} y={y + 18} text-anchor="end" class="bars__name">{shown}</text>{' '}
                <rect class={`bars__bar bars__bar--${verdict}`} x={x0} y={y + 5} width={Math.max(x1 - x0, 1)} height={ROW - 10} rx="1" />
                <text x={width - 4} y={y + 18} text-anchor="end" class="bars__value">{formatValue(figure.value)}</text>
              </>
            );
            const classes = `bars__row bars__row--${verdict}`;
            // A row is of its place, whoever takes it: another indicator's ranking moves no row.
            return href ? <a key={index} class={classes} href={href} aria-label={words} tabIndex={-1}>{row}</a> : <g key={index} class={classes} role="img" aria-label={words}>{row}</g>;
          })}
          <path class="chart__axis" d={`M${at(0)} ${top}V${height - 6}`} />
        </svg>
      ) : null}
    </div>
    </>
  );
}

function Key({ lines }: { lines: { figure: Figure }[] }) {
  return (
    <ul class="chart__key" aria-hidden="true">
      {lines.map(({ figure }) => (
        <li key={figure.area.name} class={`line--${figure.area.kind}`}>
          <svg width="26" height="10"><path class="line__path" d="M1 5H25" /></svg>
          {figure.area.name} {formatValue(figure.value)}
        </li>
      ))}
    </ul>
  );
}
