import type { Observation } from '../../model/observation.ts';
import type { Result } from '../../model/problem.ts';
import type { PaperRecord, PublishedVintage } from '../records.ts';
import { describePaper } from '../state/describePaper.ts';
import { standAll } from '../state/standing.ts';
import { readLibraryFile } from './readLibraryFile.ts';
import { reading } from './refusal.ts';

/** A paper of a library file, with its figures as people's decisions leave them. */
export interface PaperInFile {
  paper: PaperRecord;
  observations: Observation[];
}

/** What a library file holds to be compared. */
export interface FiguresInFile {
  papers: PaperInFile[];
  /** National figures that were loaded into it. */
  vintages: PublishedVintage[];
}

/** Reads a library file without keeping it: every figure that nobody rejected, corrections laid over it. */
export function figuresInFile(file: Blob, now: Date, signal?: AbortSignal): Promise<Result<FiguresInFile>> {
  return reading(async () => {
    const library = await readLibraryFile(file, now, signal);
    const papers: PaperInFile[] = [];
    for (const sha256 of library.papers) {
      const bundle = await library.bundle(sha256);
      const standing = [...standAll(bundle).values()].filter(({ status }) => status !== 'rejected');
      papers.push({ paper: describePaper(bundle), observations: standing.map(({ observation }) => observation) });
    }
    return { papers, vintages: await library.vintages() };
  }, signal);
}
