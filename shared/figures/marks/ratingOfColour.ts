import type { Colour } from '../../model/geometry.ts';
import type { Rating } from '../../model/observation.ts';

/** Below this saturation a fill is a ground or a band and rates nothing. Pastel reds and greens of office themes have 0.3 and more. */
const COLOURFUL = 0.28;
/** Lighter than this, a fill is a tint for reading along the row. */
const TINT = 0.93;

/**
 * The rating that a fill or an ink stands for: its hue. Red 340°–20°, amber and yellow 20°–70°, green 70°–165°, blue
 * 190°–260°; a grey, a dark or a very light colour rates nothing.
 */
export function ratingOfColour(colour: Colour | null): Rating | null {
  if (colour === null) return null;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  if (saturation < COLOURFUL || spread < 0.15 || lightness > TINT || lightness < 0.12) return null;
  const hue = hueOf(red, green, blue, most, spread);
  if (hue < 20 || hue >= 340) return 'red';
  if (hue < 70) return 'amber';
  if (hue < 165) return 'green';
  return hue >= 190 && hue < 260 ? 'blue' : null;
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  const sector = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return sector * 60;
}
