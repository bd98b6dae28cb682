import { Zip, ZipPassThrough } from 'fflate';
import { chunksOf, streamOf } from './streams.ts';

export interface ZipPart {
  name: string;
  /** Content that is packed already, such as a PDF, gains nothing from being packed again. */
  how: 'store' | 'pack';
  content: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>;
}

/** Every part bears the same date, so that equal content gives equal bytes. The format's dates begin in 1980. */
const noDate = new Date(1980, 0, 1, 12);

/** The zip format's number for packing by deflate. */
const deflate = 8;

/** A part that is packed elsewhere: pushing counts and sums its plain bytes, and writes nothing. */
class PackedPart extends ZipPassThrough {
  override compression = deflate;

  protected override process(): void {}
}

/** A zip as a stream that is written as fast as it is read: memory holds a few chunks, never the file. */
export function writeZip(parts: AsyncIterable<ZipPart>): ReadableStream<Uint8Array> {
  return streamOf(zipChunks(parts));
}

async function* zipChunks(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.byteLength > 0) ready.push(chunk);
  });
  for await (const part of parts) {
    for await (const _ of part.how === 'pack' ? pack(zip, part) : store(zip, part)) yield* ready.splice(0);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Writes a part as it is, yielding after each chunk so that it can be passed on. */
async function* store(zip: Zip, { name, content }: ZipPart): AsyncGenerator<undefined> {
  const part = new ZipPassThrough(name);
  part.mtime = noDate;
  zip.add(part);
  for await (const chunk of content) {
    part.push(chunk);
    yield;
  }
  part.push(new Uint8Array(), true);
}

/** Packs a part with the browser's own deflate, which is several times as fast as one in JavaScript. */
async function* pack(zip: Zip, { name, content }: ZipPart): AsyncGenerator<undefined> {
  const part = new PackedPart(name);
  part.mtime = noDate;
  zip.add(part);
  const plain = streamOf(tap(content, (chunk) => part.push(chunk)));
  for await (const chunk of chunksOf(plain.pipeThrough(new CompressionStream('deflate-raw')))) {
    part.ondata(null, chunk, false);
    yield;
  }
  part.push(new Uint8Array(), true);
  part.ondata(null, new Uint8Array(), true);
}

async function* tap<T>(items: AsyncIterable<T> | Iterable<T>, see: (item: T) => void): AsyncGenerator<T, void> {
  for await (const item of items) {
    see(item);
    yield item;
  }
}
