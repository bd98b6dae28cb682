import type { ReadingEvent, ReadPaperOptions } from '../../figures/readPaper.ts';
import type { Problem } from '../../model/problem.ts';

/** From the page to the reading worker. `read` comes first and once; `password` answers `password-needed`. */
export type ToReader =
  | { kind: 'read'; file: Blob; options: ReadPaperOptions; /** URL of the folder of pdf.js's own files. */ assets: string }
  | { kind: 'password'; password: string };

/** From the reading worker to the page. `failed` and an event of kind `done` are each the last word. */
export type FromReader =
  | { kind: 'opened'; sha256: string; pages: number }
  | { kind: 'event'; event: ReadingEvent }
  | { kind: 'password-needed'; wrong: boolean }
  | { kind: 'failed'; problem: Problem };
