import type { ShownFigure } from './shownFigure.ts';

/** Those that have every word in their label, area, period, text or heading. */
export function narrowFigures(figures: ShownFigure[], find: string): ShownFigure[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return figures;
  return figures.filter(({ observation: { indicator, area, period, raw, section } }) => {
    const text = `${indicator.label} ${area.name} ${period?.label ?? ''} ${raw} ${section ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
