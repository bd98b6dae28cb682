import type { ReadingEvent, ReadPaperOptions } from '../../figures/readPaper.ts';
import type { KnownPaper, Region, RegionReading } from '../../figures/readRegion.ts';
import type { Kept } from '../../library/library.ts';
import type { Document, Reading } from '../../model/document.ts';
import type { Problem, Result } from '../../model/problem.ts';

/**
 * From the page to the reading worker. `read` or `region` comes first and once; `password` answers `password-needed`;
 * `pause` holds a reading after the page it is at, and `resume` lets it go on; `keep` answers `read`, again after a failure.
 */
export type ToReader =
  | { kind: 'read'; file: Blob; options: ReadPaperOptions; /** URL of the folder of pdf.js's own files. */ assets: string; /** URL of the folder of the text recognition engine; null leaves pictures unread. */ recogniser: string | null; to: ReadingTo }
  | { kind: 'keep'; document: Document }
  | { kind: 'region'; file: Blob; password: string | null; region: Region; known: KnownPaper; assets: string }
  | { kind: 'password'; password: string }
  | { kind: 'pause' }
  | { kind: 'resume' };

/**
 * Where what is read goes. To the page, which shows it as it comes and keeps it; or from the worker straight to the
 * library, so that the page is told of numbers alone: thousands of figures passed through it would hold it up.
 */
export type ReadingTo = 'page' | 'library';

/** A reading without what makes it large. */
export type ReadPaper = Pick<Reading, 'sha256' | 'pages' | 'provenance' | 'reports' | 'problems'> & { figures: number };

/**
 * From the reading worker to the page. `failed`, `region`, an event of kind `done` and the paper `kept` are each the
 * last word. For a reading that goes to the library, `found` and `read` stand in place of the events with figures.
 */
export type FromReader =
  | { kind: 'opened'; sha256: string; pages: number }
  | { kind: 'event'; event: ReadingEvent }
  | { kind: 'found'; /** In the whole paper so far. */ figures: number }
  | { kind: 'read'; paper: ReadPaper }
  | { kind: 'kept'; kept: Result<Kept> }
  | { kind: 'region'; reading: RegionReading }
  | { kind: 'password-needed'; wrong: boolean }
  | { kind: 'failed'; problem: Problem };
