import * as z from 'zod/mini';
import { Briefing, CouncilGroup, Decision, Moment, ObservationRecord, PaperRecord, PublishedVintage, TableRecord } from '../records.ts';

/*
 * A library file is a zip:
 *
 *   papers/<sha256>.ndjson   one line for the paper, then its tables, what was read, and what was decided
 *   papers/<sha256>.pdf      the paper itself, where it was brought along
 *   briefings.ndjson, published.ndjson, groups.ndjson
 *   manifest.json            format, version, and every other part's size and sha256; written last
 */

export const formatName = 'like-for-like library';
/** The newest that is known here: raised when older versions of the product could misread the file. */
export const formatVersion = 2;
/** A file names the oldest version that reads all of it: groups of councils came with the second. */
export const versionFor = ({ groups }: { groups: boolean }) => (groups ? 2 : 1);
export const fileEnding = '.likeforlike';
export const manifestName = 'manifest.json';

/** Bounds on what is unpacked, far above any real library: 200 packs with their papers are about 1 GB. */
export const limits = {
  /** A zip without the 64-bit extension cannot hold more parts or bytes. */
  parts: 65_535,
  total: 4_000_000_000,
  /** One paper's records: about 200,000 figures. */
  records: 256_000_000,
  paper: 512_000_000,
  manifest: 32_000_000,
  /** Unpacked to packed. Records, which repeat their field names, pack to about a thirtieth. */
  ratio: 200,
} as const;

export const Manifest = z.object({
  format: z.literal(formatName),
  version: z.number(),
  made: Moment,
  parts: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** One line of a paper's records: an object with one key that says what it is. */
export const PaperLine = z.union([
  z.strictObject({ read: ObservationRecord }),
  z.strictObject({ decision: Decision }),
  z.strictObject({ table: TableRecord }),
  z.strictObject({ paper: PaperRecord }),
]);
export type PaperLine = z.infer<typeof PaperLine>;

export const BriefingLine = z.strictObject({ briefing: Briefing });
export const GroupLine = z.strictObject({ group: CouncilGroup });
export const PublishedLine = z.strictObject({ published: PublishedVintage });

const paperPart = /^papers\/([0-9a-f]{64})\.(ndjson|pdf)$/;

/** What a part's name says it is; null for a name that no library file has. */
export function partKind(name: string): { kind: 'records' | 'paper'; sha256: string } | { kind: 'manifest' | 'briefings' | 'published' | 'groups' } | null {
  const paper = paperPart.exec(name);
  if (paper) return { kind: paper[2] === 'pdf' ? 'paper' : 'records', sha256: paper[1]! };
  if (name === manifestName) return { kind: 'manifest' };
  if (name === 'briefings.ndjson') return { kind: 'briefings' };
  if (name === 'groups.ndjson') return { kind: 'groups' };
  if (name === 'published.ndjson') return { kind: 'published' };
  return null;
}

export function recordsName(sha256: string): string {
  return `papers/${sha256}.ndjson`;
}

export function paperName(sha256: string): string {
  return `papers/${sha256}.pdf`;
}
