import { openAsBlob } from 'node:fs';
import type { Figure } from '../../shared/compare/figure.ts';
import { figureOf } from '../../shared/compare/figure.ts';
import { figuresInFile } from '../../shared/library/files/figuresInFile.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { extractFile } from '../extraction/extractFile.ts';

export interface Gathered {
  figures: Figure[];
  /** The councils whose papers were read, in order. */
  councils: { gss: string; name: string }[];
  /** National figures that were loaded into a library. */
  vintages: PublishedVintage[];
  problems: (Problem & { file: string })[];
}

/** Figures of one indicator from papers and library files. A file that cannot be read is a problem, and stops only itself. */
export async function gatherFigures(files: readonly string[], indicator: string): Promise<Gathered> {
  const gathered: Gathered = { figures: [], councils: [], vintages: [], problems: [] };
  const take = (council: { gss: string; name: string } | null, dated: string | null, observations: readonly Observation[]) => {
    if (council) gathered.councils.push(council);
    gathered.figures.push(...observations.filter((observation) => observation.indicator.id === indicator).map((observation) => figureOf(observation, dated)));
  };
  for (const file of files) {
    const problem = await (file.endsWith('.likeforlike') ? takeLibrary(file, take, gathered.vintages) : takePaper(file, take));
    if (problem) gathered.problems.push({ ...problem, file });
  }
  return gathered;
}

type Take = (council: { gss: string; name: string } | null, dated: string | null, observations: readonly Observation[]) => void;

async function takePaper(file: string, take: Take): Promise<Problem | null> {
  const result = await extractFile(file);
  if (!result.ok) return result.problem;
  const { provenance, observations } = result.value;
  take(provenance.council, provenance.meetingDate, observations);
  return null;
}

async function takeLibrary(file: string, take: Take, vintages: PublishedVintage[]): Promise<Problem | null> {
  let blob: Blob;
  try {
    blob = await openAsBlob(file);
  } catch {
    return { kind: 'unreadable-file', page: null, message: `There is no library file ${file}, or it may not be read. Check its name and folder.` };
  }
  const held = await figuresInFile(blob, new Date());
  if (!held.ok) return held.problem;
  vintages.push(...held.value.vintages);
  for (const { paper, observations } of held.value.papers) take(paper.council, paper.meetingDate, observations);
  return null;
}
