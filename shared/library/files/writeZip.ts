import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipPart {
  name: string;
  /** Already packed content, such as a PDF, gains nothing from packing again. */
  packed: boolean;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Every part bears the same date, so that equal content gives equal bytes. The format's dates begin in 1980. */
const noDate = new Date(1980, 0, 1, 12);

/** A zip as a stream that is written as fast as it is read: memory holds a few chunks, never the file. */
export function writeZip(parts: AsyncIterable<ZipPart>): ReadableStream<Uint8Array> {
  const chunks = zipChunks(parts);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}

async function* zipChunks(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.byteLength > 0) ready.push(chunk);
  });
  for await (const { name, packed, content } of parts) {
    const part = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    part.mtime = noDate;
    zip.add(part);
    for await (const chunk of content) {
      part.push(chunk);
      yield* ready.splice(0);
    }
    part.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** A blob in the browser's own chunks. */
export async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
