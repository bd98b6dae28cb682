import type { ReadingEvent, ReadPaperOptions } from '../../figures/readPaper.ts';
import type { KnownPaper, Region, RegionReading } from '../../figures/readRegion.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * From the page to the reading worker. `read` or `region` comes first and once; `password` answers `password-needed`;
 * `pause` holds a reading after the page it is at, and `resume` lets it go on.
 */
export type ToReader =
  | { kind: 'read'; file: Blob; options: ReadPaperOptions; /** URL of the folder of pdf.js's own files. */ assets: string }
  | { kind: 'region'; file: Blob; password: string | null; region: Region; known: KnownPaper; assets: string }
  | { kind: 'password'; password: string }
  | { kind: 'pause' }
  | { kind: 'resume' };

/** From the reading worker to the page. `failed`, `region` and an event of kind `done` are each the last word. */
export type FromReader =
  | { kind: 'opened'; sha256: string; pages: number }
  | { kind: 'event'; event: ReadingEvent }
  | { kind: 'region'; reading: RegionReading }
  | { kind: 'password-needed'; wrong: boolean }
  | { kind: 'failed'; problem: Problem };
