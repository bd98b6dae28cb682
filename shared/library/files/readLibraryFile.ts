import * as z from 'zod/mini';
import { decisionId } from '../decisions/stamp.ts';
import { groupId } from '../groups/groupRecord.ts';
import type { Briefing, CouncilGroup, PublishedVintage } from '../records.ts';
import { joinBundles, type PaperBundle } from '../state/joinRecords.ts';
import { BriefingLine, formatName, formatVersion, GroupLine, limits, Manifest, manifestName, PaperLine, paperName, partKind, PublishedLine, recordsName } from './libraryFile.ts';
import { readZip, unpack, type ZipEntry } from './readZip.ts';
import { damaged, Refusal, unsafe } from './refusal.ts';
import { sha256 } from './sha256.ts';

/** A library file that was opened: its parts are checked as each is read. Every reading may throw a `Refusal`. */
export interface LibraryFile {
  made: string;
  /** The sha256 of every paper it has records of. */
  papers: string[];
  /** Those whose file it brings along. */
  withFile: Set<string>;
  bundle(paper: string): Promise<PaperBundle>;
  /** The sha256 that its manifest gives for a paper's records; `checkRecords` sees that they have it. */
  hashOf(paper: string): string | undefined;
  checkRecords(paper: string): Promise<void>;
  file(paper: string): Promise<Blob>;
  briefings(): Promise<Briefing[]>;
  vintages(): Promise<PublishedVintage[]>;
  groups(): Promise<CouncilGroup[]>;
}

/** A number holds no more decimals than this. */
const mostDecimals = 17;

/** A decision may be a day ahead of this machine's clock, as between time zones set wrongly, and no more. */
const clockSlack = 24 * 60 * 60 * 1000;

/**
 * How much of a file is looked at. `sound` is for one of which every part was checked just before: its records must
 * still have their hashes, and parsing them by schema a second time would only take as long again.
 */
export type Trust = 'check every part' | 'sound';

/** Opens a library file: looks at its directory and manifest, and unpacks nothing else yet. */
export async function readLibraryFile(file: Blob, now: Date, signal?: AbortSignal, trust: Trust = 'check every part'): Promise<LibraryFile> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readZip(file)) {
    if (entries.has(entry.name)) throw unsafe(`it holds two parts named ${entry.name}`);
    entries.set(entry.name, entry);
  }
  // Its version first: a newer file may hold parts that this version does not know, and is not hostile for that.
  const manifest = await readManifest(file, entries.get(manifestName), signal);
  checkBounds([...entries.values()]);
  checkParts(manifest, entries);
  const hashes = new Map(manifest.parts.map(({ name, sha256: hash }) => [name, hash]));
  const part = (name: string) => readPart(file, entries.get(name), hashes, signal);
  const papers = [...entries.keys()].flatMap((name) => kindIs(name, 'records'));
  return {
    made: manifest.made,
    papers,
    withFile: new Set([...entries.keys()].flatMap((name) => kindIs(name, 'paper'))),
    bundle: async (paper) => {
      const bytes = await part(recordsName(paper));
      return trust === 'sound' ? makeBundle(paper, trustedLines(bytes), null) : makeBundle(paper, readLines(bytes, PaperLine, recordsName(paper)), now);
    },
    hashOf: (paper) => hashes.get(recordsName(paper)),
    checkRecords: async (paper) => void (await part(recordsName(paper))),
    file: async (paper) => storedIn(file, entries.get(paperName(paper)), trust) ?? new Blob([await part(paperName(paper))], { type: 'application/pdf' }),
    briefings: async () => readLines(await part('briefings.ndjson'), BriefingLine, 'briefings').map(({ briefing }) => {
      checkMoment('a briefing', briefing.changed, now);
      return briefing;
    }),
    groups: async () => readLines(await part('groups.ndjson'), GroupLine, 'groups').map(({ group }) => {
      checkMoment('a group of councils', group.changed, now);
      if (group.id !== groupId(group)) throw damaged('a group of councils was altered after it was saved');
      return group;
    }),
    vintages: async () => readLines(await part('published.ndjson'), PublishedLine, 'published figures').map((line) => line.published),
  };
}

function kindIs(name: string, kind: 'records' | 'paper'): string[] {
  const part = partKind(name);
  return part?.kind === kind ? [part.sha256] : [];
}

/** Before anything is unpacked: names, sizes and ratios that only a hostile file has. */
function checkBounds(entries: ZipEntry[]): void {
  if (entries.length > limits.parts) throw unsafe('it holds too many parts');
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > limits.total) throw unsafe('it would unpack to more than 4 GB');
  for (const entry of entries) checkSize(entry);
}

function checkSize({ name, size, packed }: ZipEntry): void {
  const part = partKind(name);
  if (!part) throw unsafe(`it holds a part named ${JSON.stringify(name.slice(0, 80))}`);
  const most = { records: limits.records, briefings: limits.records, published: limits.records, groups: limits.records, paper: limits.paper, manifest: limits.manifest };
  if (size > most[part.kind]) throw unsafe(`its part ${name} is too large`);
  if (size > limits.ratio * Math.max(packed, 1024)) throw unsafe(`its part ${name} would unpack to ${limits.ratio} times its size or more`);
}

async function readManifest(file: Blob, entry: ZipEntry | undefined, signal?: AbortSignal): Promise<Manifest> {
  if (!entry) throw damaged('its manifest is missing, or it is not a library file');
  checkSize(entry);
  const json = parseJson(decode(await collect(unpack(file, entry, signal), entry.size), 'manifest'), 'manifest');
  const head = z.object({ format: z.literal(formatName), version: z.number() }).safeParse(json);
  if (!head.success) throw damaged('its manifest is not that of a library file');
  if (head.data.version > formatVersion) {
    throw new Refusal('library-file-newer', 'This library file was made by a newer version of Like for Like. Update this one, and open the file again. Nothing was changed.');
  }
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) throw damaged('its manifest cannot be read');
  return manifest.data;
}

/** The manifest and the directory must name the same parts, and a paper's file never comes without its records. */
function checkParts(manifest: Manifest, entries: Map<string, ZipEntry>): void {
  const named = new Set(manifest.parts.map((part) => part.name));
  for (const name of entries.keys()) if (name !== manifestName && !named.has(name)) throw damaged(`its manifest does not name ${name}`);
  for (const { name, bytes } of manifest.parts) {
    const entry = entries.get(name);
    if (!entry || name === manifestName) throw damaged(`its part ${name.slice(0, 80)} is missing`);
    if (entry.size !== bytes) throw damaged(`its part ${name} has not the size that its manifest says`);
  }
  for (const name of entries.keys()) {
    for (const paper of kindIs(name, 'paper')) if (!entries.has(recordsName(paper))) throw damaged(`the records of its part ${name} are missing`);
  }
}

/** A paper that lies unpacked in a sound file, without reading it: the disk copies it when it is stored. */
function storedIn(file: Blob, entry: ZipEntry | undefined, trust: Trust): Blob | null {
  if (trust !== 'sound' || entry?.method !== 'stored') return null;
  return file.slice(entry.start, entry.start + entry.size, 'application/pdf');
}

/** A whole part, its bytes checked against the manifest's hashes. A part that the file left out is empty. */
async function readPart(file: Blob, entry: ZipEntry | undefined, hashes: Map<string, string>, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  if (!entry) return new Uint8Array();
  const bytes = await collect(unpack(file, entry, signal), entry.size);
  const hash = await sha256(bytes);
  const paper = partKind(entry.name);
  if (hashes.get(entry.name) !== hash) throw damaged(`its part ${entry.name} was altered after it was saved`);
  if (paper?.kind === 'paper' && paper.sha256 !== hash) throw damaged(`its paper ${entry.name} is not the one it is named for`);
  return bytes;
}

/** `size` is what the directory says, which `unpack` holds the part to. */
async function collect(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function decode(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`its ${what} is not text`);
  }
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(`its ${what} cannot be read`);
  }
}

function readLines<T>(bytes: Uint8Array, schema: z.ZodMiniType<T>, what: string): T[] {
  const lines = decode(bytes, what).split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const parsed = schema.safeParse(parseJson(line, `${what}, line ${index + 1},`));
    if (!parsed.success) throw damaged(`line ${index + 1} of ${what} is not what it should be (${parsed.error.issues[0]?.path.join('.') ?? ''})`);
    return parsed.data;
  });
}

/** Lines of a part that was read by its schema before. */
function trustedLines(bytes: Uint8Array): PaperLine[] {
  return JSON.parse(`[${decode(bytes, 'records').trimEnd().replaceAll('\n', ',')}]`) as PaperLine[];
}

/** `now` is null for lines that were checked before. */
function makeBundle(sha: string, lines: PaperLine[], now: Date | null): PaperBundle {
  const papers = lines.flatMap((line) => ('paper' in line ? [line.paper] : []));
  const paper = papers[0];
  if (!paper || papers.length > 1) throw damaged(`the records of paper ${sha} do not name one paper`);
  const bundle: PaperBundle = {
    paper,
    tables: lines.flatMap((line) => ('table' in line ? [line.table] : [])),
    observations: lines.flatMap((line) => ('read' in line ? [line.read] : [])),
    decisions: lines.flatMap((line) => ('decision' in line ? [line.decision] : [])),
  };
  if (now) checkBundle(sha, bundle, now);
  return joinBundles({ paper, tables: [], observations: [], decisions: [] }, bundle);
}

/** What no schema can say: that the records belong to the paper, and the decisions are whole. */
function checkBundle(sha: string, { paper, tables, observations, decisions }: PaperBundle, now: Date): void {
  const documents = [paper.sha256, ...tables.map((table) => table.document), ...observations.map((record) => record.observation.document), ...decisions.map((decision) => decision.document)];
  if (documents.some((document) => document !== sha)) throw damaged(`the records of paper ${sha} speak of another paper`);
  if (observations.some(({ observation: { value } }) => value.kind === 'number' && !(value.decimals >= 0 && value.decimals <= mostDecimals))) {
    throw damaged(`a figure of paper ${sha} has an impossible number of decimals`);
  }
  for (const { id, ...decision } of decisions) {
    if (id !== decisionId(decision)) throw damaged('a decision was altered after it was made');
    checkMoment('a decision', decision.at, now);
  }
}

/** What is dated ahead would win over everything that anybody does until then. */
function checkMoment(what: string, at: string, now: Date): void {
  if (Date.parse(at) <= now.getTime() + clockSlack) return;
  throw new Refusal('library-file-damaged', `This library file is not taken: ${what} in it is dated ${formatDay(at)}, which is yet to come. Set the clock right on this device or, if that one was wrong, on the one that made the file, and save it again. Nothing was changed.`);
}

/** As a British reader writes it: 26 June 2019. */
function formatDay(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
