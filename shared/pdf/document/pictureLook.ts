import type { PDFPageProxy } from 'pdfjs-dist';
import type { Colour } from '../../model/geometry.ts';

/** What of a picture matters for reading a page. */
export interface PictureLook {
  /** True when nothing shows through it. */
  opaque: boolean;
  /** The mean of its coloured pixels, white ground left out; null when it has none, or could not be decoded. */
  colour: Colour | null;
}

/** The slice of pdf.js's decoded picture that is used. */
interface Decoded {
  kind: number;
  width: number;
  height: number;
  data: ArrayLike<number>;
}

/** pdf.js's kinds of picture (`ImageKind`), by bytes a pixel; the third, of one bit a pixel, has no colour to speak of. */
const ONE_BIT = 1;
const RGB = 2;
const RGBA = 3;

/** So many pixels tell a sign's colour as well as all of them do. */
const SAMPLES = 4096;
/** Pixels paler than this in every channel are the ground, and more transparent ones are not there. */
const PALE = 225;
const SEEN = 128;

const UNKNOWN: PictureLook = { opaque: false, colour: null };

/** Waits for a picture to be decoded, and tells what it looks like. `source` is a name, or the picture itself. */
export async function pictureLook(page: PDFPageProxy, source: unknown): Promise<PictureLook> {
  const picture = typeof source === 'string' ? await arrival(page, source) : source;
  if (!isDecoded(picture)) return UNKNOWN;
  return { opaque: picture.kind === ONE_BIT || picture.kind === RGB, colour: meanColour(picture) };
}

/** Pictures that several pages share are kept with the document, under names that begin with g_. */
function arrival(page: PDFPageProxy, id: string): Promise<unknown> {
  const holder = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => void holder.get(id, resolve));
}

function isDecoded(picture: unknown): picture is Decoded {
  return typeof picture === 'object' && picture !== null && 'kind' in picture && 'data' in picture && ArrayBuffer.isView(picture.data);
}

function meanColour({ kind, width, height, data }: Decoded): Colour | null {
  if (kind !== RGB && kind !== RGBA) return null;
  const bytes = kind === RGB ? 3 : 4;
  const step = Math.max(1, Math.floor((width * height) / SAMPLES));
  const sum = [0, 0, 0];
  let count = 0;
  for (let pixel = 0; pixel < width * height; pixel += step) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = [0, 1, 2, 3].map((byte) => (byte < bytes ? data[pixel * bytes + byte] : undefined));
    if (alpha < SEEN || Math.min(red, green, blue) > PALE) continue;
    [red, green, blue].forEach((value, index) => { sum[index] = (sum[index] ?? 0) + value; });
    count++;
  }
  return count === 0 ? null : `#${sum.map((value) => Math.round(value / count).toString(16).padStart(2, '0')).join('')}`;
}
