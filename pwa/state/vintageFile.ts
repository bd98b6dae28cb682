import { packVintage } from '../../shared/catalogue/published/vintageBody.ts';
import { type ColumnChoice, readPublishedCsv } from '../../shared/catalogue/readPublishedCsv.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { Dataset } from '../../shared/view/published/publishedFigures.ts';

/** A file of national figures, as the user names it. */
export interface VintageFile {
  file: Blob;
  dataset: Dataset;
  vintage: string;
  /** Which column is which series, for a file that names its columns in its own way. */
  choice?: ColumnChoice;
}

export type ReadVintage =
  /** The user must say which column is meant. */
  | { kind: 'choose'; columns: string[]; filters: Record<string, string[]> }
  /** Read whole, and packed as the library keeps it. `otherMeasures` of the file are none of ours. */
  | { kind: 'read'; body: string; otherMeasures: number };

/** Reads the user's file whole, or says which row and column stopped it. */
export async function readVintageFile({ file, dataset, vintage, choice }: VintageFile): Promise<Result<ReadVintage>> {
  const read = readPublishedCsv(new Uint8Array(await file.arrayBuffer()), { dataset, vintage, ...(choice ? { choice } : {}) });
  if (!read.ok || read.value.kind === 'choose') return read as Result<ReadVintage>;
  return { ok: true, value: { kind: 'read', body: packVintage(read.value.series), otherMeasures: read.value.otherMeasures } };
}
