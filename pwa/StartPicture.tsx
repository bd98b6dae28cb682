/**
 * What the product does, in one drawing: a printed table with one cell marked, and the same figure as a bar beside
 * two others. Decoration: the words next to it say the same.
 */
export function StartPicture() {
  return (
    <svg class="hero__picture" viewBox="0 0 520 320" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <g transform="translate(28 30)">
        <rect width="224" height="260" rx="4" fill="var(--ground)" stroke="var(--line-strong)" />
        <rect x="18" y="20" width="96" height="8" rx="2" fill="var(--ink-soft)" />
        <rect x="18" y="36" width="150" height="5" rx="2" fill="var(--line-strong)" opacity="0.6" />
        <g stroke="var(--line-strong)" stroke-width="0.8">
          {[60, 88, 114, 140, 166, 192, 218].map((y) => <path key={y} d={`M18 ${y}H206`} />)}
          {[18, 100, 135, 170, 206].map((x) => <path key={x} d={`M${x} 60V218`} />)}
        </g>
        <rect x="18.5" y="60.5" width="187" height="27" fill="var(--line)" opacity="0.55" />
        {[101, 127, 153, 179, 205].map((y, row) => (
          <g key={y} fill="var(--ink-faint)">
            <rect x="24" y={y - 3} width={[62, 48, 66, 54, 40][row]} height="5" rx="2" />
            {[109, 144, 179].map((x, column) => (row === 2 && column === 2 ? null : <rect key={x} x={x} y={y - 3} width={[16, 18, 14][(row + column) % 3]} height="5" rx="2" opacity="0.75" />))}
          </g>
        ))}
        <rect x="169" y="139" width="38" height="28" rx="2" fill="var(--mark-soft)" stroke="var(--mark)" stroke-width="2.5" />
        <text x="188" y="157.5" text-anchor="middle" font-size="12" font-weight="700" fill="var(--ink)">58%</text>
        <rect x="18" y="236" width="130" height="5" rx="2" fill="var(--line-strong)" opacity="0.6" />
      </g>
      <path d="M238 183C272 183 262 92 294 92" fill="none" stroke="var(--mark)" stroke-width="2" stroke-dasharray="1 6" stroke-linecap="round" />
      <g transform="translate(300 58)" font-size="12.5" fill="var(--ink)">
        {[
          { name: 'Merton', value: '58%', width: 128, fill: 'var(--series-1)', weight: 700, y: 34 },
          { name: 'London', value: '52.4%', width: 116, fill: 'var(--series-2)', weight: 400, y: 92 },
          { name: 'England', value: '61.3%', width: 136, fill: 'var(--series-3)', weight: 400, y: 150 },
        ].map(({ name, value, width, fill, weight, y }) => (
          <g key={name}>
            <text x="7" y={y - 14} font-weight={weight}>{name}</text>
            <rect x="0" y={y - 6} width={width} height="20" rx="2" fill={fill} />
            <text x={width + 7} y={y + 8.5} font-weight="650">{value}</text>
          </g>
        ))}
        <path d="M0 12v162" stroke="var(--ink-soft)" />
        <text x="7" y="206" font-size="11" fill="var(--ink-soft)">EHCPs issued in 20 weeks</text>
      </g>
    </svg>
  );
}
