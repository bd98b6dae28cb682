import type { ByteStore } from '../byteStore.ts';
import type { ExportOptions } from './mergePreview.ts';
import type { PaperBundle } from '../state/joinRecords.ts';
import { loadBundle, paperTables, present } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import { formatName, limits, type Manifest, manifestName, paperName, type PaperLine, recordsName, versionFor } from './libraryFile.ts';
import { sha256 } from './sha256.ts';
import { writeZip, type ZipPart } from './writeZip.ts';

/** The library as one file. Each paper's records are read in one transaction, and let go before the next paper's. */
export function writeLibraryFile(database: Database, files: ByteStore, options: ExportOptions, now: () => Date, signal?: AbortSignal): ReadableStream<Uint8Array> {
  return writeZip(libraryParts(database, files, options, now, signal));
}

async function* libraryParts(database: Database, files: ByteStore, options: ExportOptions, now: () => Date, signal?: AbortSignal): AsyncGenerator<ZipPart> {
  const made = now().toISOString();
  const whole = !options.documents && !options.briefings;
  const groups = whole ? await database.groups.toArray() : [];
  const manifest: Manifest = { format: formatName, version: versionFor({ groups: groups.length > 0 }), made, parts: [] };
  const part = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ZipPart> => {
    manifest.parts.push({ name, bytes: bytes.byteLength, sha256: await sha256(bytes) });
    return { name, how: 'pack', content: [bytes] };
  };
  for (const document of options.documents ?? (options.briefings ? [] : await database.papers.toCollection().primaryKeys())) {
    signal?.throwIfAborted();
    const bundle = await database.transaction('r', paperTables(database), () => loadBundle(database, document));
    if (!bundle) continue;
    yield await part(recordsName(document), recordsOf(bundle));
    const paper = options.papers ? await soundFile(files, document) : null;
    if (!paper) continue;
    manifest.parts.push({ name: paperName(document), bytes: paper.byteLength, sha256: document });
    if (sizeOf(manifest) > limits.total) throw new RangeError('The papers take more than 4 GB together, which one library file cannot hold. Save the library without its papers.');
    yield { name: paperName(document), how: 'store', content: [paper] };
  }
  const briefings = whole ? await database.briefings.toArray() : present(await database.briefings.bulkGet(options.briefings ?? []));
  if (briefings.length > 0) yield await part('briefings.ndjson', ndjson(briefings.map((briefing) => ({ briefing }))));
  if (groups.length > 0) yield await part('groups.ndjson', ndjson(groups.map((group) => ({ group }))));
  if (whole) yield await part('published.ndjson', ndjson((await database.vintages.toArray()).map((published) => ({ published }))));
  yield { name: manifestName, how: 'pack', content: [new TextEncoder().encode(JSON.stringify(manifest))] };
  if (whole) await database.settings.put({ name: 'lastBackup', value: made });
}

/** A paper's bytes; null where they were lost or damaged on the disk. One such file must not spoil the whole backup. */
async function soundFile(files: ByteStore, document: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await files.get(document);
  if (!file || file.size > limits.paper) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (await sha256(bytes)) === document ? bytes : null;
}

function sizeOf({ parts }: Manifest): number {
  return parts.reduce((sum, part) => sum + part.bytes, 0);
}

/** A paper's records as a library file holds them: equal records give equal bytes. */
export function recordsOf(bundle: PaperBundle): Uint8Array<ArrayBuffer> {
  return ndjson(paperLines(bundle));
}

function paperLines({ paper, tables, observations, decisions }: PaperBundle): PaperLine[] {
  return [
    { paper },
    ...tables.map((table) => ({ table })),
    ...observations.map((read) => ({ read })),
    ...decisions.map((decision) => ({ decision })),
  ];
}

function ndjson(lines: unknown[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
