import { damaged, unsafe } from './refusal.ts';
import { chunksOf } from './streams.ts';

/*
 * Reads a zip by its directory, from a file that stays on the disk: nothing is unpacked that was not looked at first.
 * Layout: PKWARE APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end of directory).
 */

export interface ZipEntry {
  name: string;
  /** Sizes in bytes, unpacked and packed. */
  size: number;
  packed: number;
  method: 'stored' | 'deflated';
  /** Where the packed bytes start in the file. */
  start: number;
}

const endSize = 22;
const longestComment = 0xffff;
const directoryHeader = 46;
const localHeader = 30;
const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };

/** The entries of a zip, checked against each other: none overlaps another, none lies outside the file. */
export async function readZip(file: Blob): Promise<ZipEntry[]> {
  const { at, size, count } = await findDirectory(file);
  const directory = new DataView(await file.slice(at, at + size).arrayBuffer());
  const entries: (ZipEntry & { header: number })[] = [];
  for (let offset = 0; entries.length < count;) {
    const { entry, next } = readHeader(directory, offset);
    entries.push(entry);
    offset = next;
  }
  entries.sort((a, b) => a.header - b.header);
  for (const [index, entry] of entries.entries()) {
    entry.start = await dataStart(file, entry);
    const end = entries[index + 1]?.header ?? at;
    if (entry.start + entry.packed > end) throw unsafe('two of its parts overlap');
  }
  return entries;
}

async function findDirectory(file: Blob): Promise<{ at: number; size: number; count: number }> {
  const from = Math.max(0, file.size - endSize - longestComment);
  const tail = new DataView(await file.slice(from).arrayBuffer());
  for (let offset = tail.byteLength - endSize; offset >= 0; offset--) {
    if (tail.getUint32(offset, true) !== signatures.end) continue;
    if (offset + endSize + tail.getUint16(offset + 20, true) !== tail.byteLength) continue;
    const [count, size, at] = [tail.getUint16(offset + 10, true), tail.getUint32(offset + 12, true), tail.getUint32(offset + 16, true)];
    if (at + size !== from + offset) throw damaged('its directory is not where it should be');
    return { at, size, count };
  }
  throw damaged('its end is missing, or it is not a library file');
}

function readHeader(directory: DataView, offset: number): { entry: ZipEntry & { header: number }; next: number } {
  if (offset + directoryHeader > directory.byteLength || directory.getUint32(offset, true) !== signatures.directory) {
    throw damaged('its directory breaks off');
  }
  const [flags, method] = [directory.getUint16(offset + 8, true), directory.getUint16(offset + 10, true)];
  const [packed, size] = [directory.getUint32(offset + 20, true), directory.getUint32(offset + 24, true)];
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => directory.getUint16(offset + field, true));
  const next = offset + directoryHeader + nameLength! + extra! + comment!;
  if (next > directory.byteLength) throw damaged('its directory breaks off');
  if ((flags & 1) !== 0) throw unsafe('a part of it is encrypted');
  if (method !== 0 && method !== 8) throw unsafe('a part of it is packed in an unknown way');
  if (method === 0 && size !== packed) throw damaged('two of its sizes disagree');
  const name = new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + offset + directoryHeader, nameLength));
  return { entry: { name, size, packed, method: method === 0 ? 'stored' : 'deflated', start: 0, header: directory.getUint32(offset + 42, true) }, next };
}

/** The local header repeats the name, at a length of its own. */
async function dataStart(file: Blob, entry: ZipEntry & { header: number }): Promise<number> {
  const header = new DataView(await file.slice(entry.header, entry.header + localHeader).arrayBuffer());
  if (header.byteLength < localHeader || header.getUint32(0, true) !== signatures.local) throw damaged('a part of it is missing');
  const nameStart = entry.header + localHeader;
  const nameLength = header.getUint16(26, true);
  const name = await file.slice(nameStart, nameStart + nameLength).text();
  if (name !== entry.name) throw unsafe('a part of it goes by two names');
  return nameStart + nameLength + header.getUint16(28, true);
}

/** Unpacks one entry as it is read. More than its directory promised is refused at once. */
export async function* unpack(file: Blob, entry: ZipEntry, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const packed = file.slice(entry.start, entry.start + entry.packed).stream();
  const plain: ReadableStream<Uint8Array> = entry.method === 'stored' ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
  let size = 0;
  try {
    for await (const chunk of chunksOf(plain)) {
      signal?.throwIfAborted();
      size += chunk.byteLength;
      if (size > entry.size) break;
      yield chunk;
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    throw damaged(`its part ${entry.name} cannot be unpacked`);
  }
  if (size > entry.size) throw damaged(`its part ${entry.name} unpacks to more than it says`);
  if (size !== entry.size) throw damaged(`its part ${entry.name} is shorter than it says`);
}
