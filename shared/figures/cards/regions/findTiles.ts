import type { Box } from '../../../model/geometry.ts';
import { cutRegions } from './cutRegions.ts';
import { announced } from '../lines/cardWords.ts';
import type { Piece } from '../lines/layLines.ts';
import { SHOWN } from '../lines/largestValue.ts';
import { hullOf } from '../items/placeItems.ts';
import { readItems } from '../items/readItems.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

type Line = readonly Piece[];

/** A figure set large, and what stands around it, kept apart from other text by white alone. */
export interface Tile {
  box: Box;
  lines: Line[];
}

/** Text of one tile stands no further from the rest of it than this many times its size, where it tells figures than that, and from its figure than this share of that one's. */
const NEAR = { text: 1.1, told: 2, figure: 0.9 };
/** A tile is a few words: with more text, in characters, its figure stands in a report. */
const MOST_TEXT = 220;
/** More large figures than this on one page are a table's or a chart's. */
const MOST_TILES = 40;
/** Pages with more pieces than this are tables. */
const MOST_PIECES = 600;

/** The tiles of a page that no frame holds, in the ways in which white may part them: each is read when it is asked for. */
export interface TileWays {
  /** How many large figures there are. */
  figures: number;
  /** Each tile grown around its figure, as far as white does not part it from the rest. */
  grown: () => Tile[];
  /** The page cut along its widest whites into one region for each figure. */
  cut: () => Tile[];
}

/** The tiles among the lines of a page that are not taken yet; null where there are none, or a table's or a chart's numbers. */
export function findTiles(lines: readonly Line[], isTaken: (box: Box) => boolean): TileWays | null {
  const pieces = lines.flat();
  const seeds = largeFigures(pieces).filter(({ box }) => !isTaken(box));
  if (seeds.length === 0 || seeds.length > MOST_TILES || pieces.length > MOST_PIECES) return null;
  const free = pieces.filter((piece) => !seeds.includes(piece) && !isTaken(piece.box) && !overSeveral(piece, seeds) && !headsRow(piece, seeds, pieces));
  return {
    figures: seeds.length,
    grown: () => {
      const near = grow(seeds, free);
      return intoTiles(near.every((cluster) => cluster.length === 1) ? hang(seeds, free) : near, lines);
    },
    cut: () => intoTiles(cutRegions([...seeds, ...free], seeds), lines),
  };
}

function intoTiles(clusters: readonly (readonly Piece[])[], lines: readonly Line[]): Tile[] {
  const brief = clusters.filter((cluster) => cluster.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEXT);
  return brief.map((cluster) => ({
    box: hullOf(cluster.map(({ box }) => box)),
    lines: lines.map((line) => line.filter((piece) => cluster.includes(piece))).filter((line) => line.length > 0),
  }));
}

/** In bold a figure need be only so many times larger than the words: a chart's middle holds no more. */
const SHOWN_BOLD = 1.2;

/** Figures set larger than most of the page's words. */
export function largeFigures(pieces: readonly Piece[]): Piece[] {
  const sizes = pieces.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)];
  if (usual === undefined) return [];
  const large = pieces.filter(({ size, bold, text }) => size >= (bold ? SHOWN_BOLD : SHOWN) * usual && /^[£<>~≤≥]?\d/.test(text) && readLoneValue(text) !== null);
  const largest = Math.max(...large.map(({ size }) => size));
  return large.filter((figure) => figure.size > BESIDE_SHOWN * largest || !isNamed(figure, pieces));
}

/** A figure no larger than this share of the largest is one of those told beside it, where a word of its own stands over or under it. */
const BESIDE_SHOWN = 0.75;

/** "Target" close over or under a figure, and no further to its side than it is wide. */
function isNamed({ box, size }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((word) => word.size < size && word.box[0] < box[2] && word.box[2] > box[0] && Math.max(word.box[1] - box[3], box[1] - word.box[3]) < size / 2 && announced(word.text.trim()) !== null);
}

/** A page's heading stands over several tiles and belongs to none. */
function overSeveral({ box }: Piece, seeds: readonly Piece[]): boolean {
  return seeds.filter((seed) => seed.box[0] < box[2] && seed.box[2] > box[0]).some((seed, _, under) => under.some((other) => other.box[0] > seed.box[2]));
}

/** Nor does one over the first of the top row of tiles: these are built alike, and none of the others has any text there. */
function headsRow({ box }: Piece, seeds: readonly Piece[], pieces: readonly Piece[]): boolean {
  const under = seeds.filter((seed) => isOver(box, seed)).toSorted((a, b) => a.box[1] - b.box[1])[0];
  const row = under === undefined ? [] : seeds.filter((seed) => Math.abs(seed.box[3] - under.box[3]) < under.size / 2);
  const others = row.filter((seed) => seed !== under);
  return others.length > 0 && seeds.every((seed) => seed.box[1] > box[1]) && others.every((seed) => seed.box[0] > under!.box[0] && !pieces.some((piece) => piece.box[1] >= box[1] - 2 && isOver(piece.box, seed)));
}

/** Whether a text stands over a figure. */
function isOver(text: Box, { box }: Piece): boolean {
  return text[3] <= box[1] + 2 && text[0] < box[2] && text[2] > box[0];
}

/** Gives each piece to the tile that it stands nearest to, the nearest piece first. */
function grow(seeds: readonly Piece[], free: readonly Piece[]): Piece[][] {
  const clusters = seeds.map((seed) => [seed]);
  const told = new Set(free.filter((piece) => tellsFigures(piece) || tellsWithOther(piece, free)));
  const nearest = new Map(free.map((piece) => [piece, { cluster: clusters[0]!, gap: Infinity }]));
  const measure = (added: Piece, cluster: Piece[]): void => {
    for (const [piece, known] of nearest) {
      const gap = gapBetween(piece, added) / Math.max((told.has(piece) ? NEAR.told : NEAR.text) * piece.size, added === cluster[0] ? NEAR.figure * added.size : 0);
      if (gap < known.gap) nearest.set(piece, { cluster, gap });
    }
  };
  for (const cluster of clusters) measure(cluster[0]!, cluster);
  for (;;) {
    const [next] = [...nearest].filter(([, { gap }]) => gap <= 1).toSorted((a, b) => a[1].gap - b[1].gap);
    if (!next) return clusters;
    const [piece, { cluster }] = next;
    nearest.delete(piece);
    cluster.push(piece);
    measure(piece, cluster);
  }
}

/** "England 22.4%" stands under a tile's words, and apart from them. */
function tellsFigures({ text }: Piece): boolean {
  return readItems(text).length > 0;
}

/** And so do a word and its figure, one over the other: "Target" over "90%". */
function tellsWithOther(piece: Piece, pieces: readonly Piece[]): boolean {
  return isFigure(piece.text) ? isNamed(piece, pieces) : announced(piece.text.trim()) !== null && pieces.some((figure) => isFigure(figure.text) && isNamed(figure, [piece]));
}

/** Words stand this far under a figure with a circle or a picture drawn around it, in sizes of the figure; and their lines this close, in sizes of theirs, or where they tell figures. */
const HUNG = { under: 3, apart: 0.8, told: 2 };

/**
 * The words under each figure, where no figure of a page has any near and each of them has some under it: those of the
 * last row stand under nothing else, and so do all.
 */
function hang(seeds: readonly Piece[], free: readonly Piece[]): Piece[][] {
  const clusters = seeds.map((seed) => [seed, ...textUnder(seed, free, seeds)]);
  const words = Math.max(...clusters.flatMap((cluster) => cluster.slice(1)).map(({ size }) => size));
  // What is set larger heads the page.
  const isOver = (seed: Piece): boolean => free.some((piece) => piece.size <= words && isCentred(piece, seed) && seed.box[1] - piece.box[3] > 0 && seed.box[1] - piece.box[3] < HUNG.under * seed.size && !seeds.some((other) => isCentred(other, seed) && other.box[1] < seed.box[1]));
  return clusters.every((cluster) => cluster.length > 1) && !seeds.some(isOver) ? clusters : seeds.map((seed) => [seed]);
}

function textUnder(seed: Piece, free: readonly Piece[], seeds: readonly Piece[]): Piece[] {
  const next = Math.min(...seeds.filter((other) => isCentred(other, seed) && other.box[1] > seed.box[3]).map(({ box }) => box[1]));
  const text: Piece[] = [];
  for (const piece of free.filter((one) => isCentred(one, seed) && one.box[1] > seed.box[3] - 2 && one.box[3] < next).toSorted((a, b) => a.box[1] - b.box[1])) {
    const last = text.at(-1);
    if (last === undefined ? piece.box[1] - seed.box[3] > HUNG.under * seed.size : piece.box[1] - last.box[3] > (tellsFigures(piece) ? HUNG.told : HUNG.apart) * piece.size) break;
    text.push(piece);
  }
  return text;
}

/** Under or over another, its middle within twice its type of that one's. */
function isCentred({ box, size }: Piece, { box: other }: Piece): boolean {
  return Math.abs(box[0] + box[2] - other[0] - other[2]) / 2 < 2 * size;
}

/** The white between a piece and another above, below or beside it, in points; infinite where it stands askew. */
function gapBetween({ box }: Piece, { box: other }: Piece): number {
  const across = Math.max(0, other[0] - box[2], box[0] - other[2]);
  const down = Math.max(0, other[1] - box[3], box[1] - other[3]);
  return across > 0 && down > 0 ? Infinity : Math.max(across, down);
}
