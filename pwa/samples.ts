import { openFiles } from './state/openFiles.ts';

/** Papers drawn for this project from real councils' published figures, for a first look without a file at hand. */
export const samples = [
  { file: 'merton-2019-06-index.pdf', name: 'Merton, June 2019', what: 'An index of 39 indicators with England and London beside them' },
  { file: 'havering-2021-07-slides.pdf', name: 'Havering, July 2021', what: 'Quarter-4 slides rated by colour, and a year-end summary' },
  { file: 'kent-2018-09-report.pdf', name: 'Kent, September 2018', what: 'A report that gives its figures in sentences' },
] as const;

/** Fetches a sample from the app's own folder (it is kept offline too) and opens it like any other file. */
export async function openSamples(names: readonly string[]): Promise<void> {
  openFiles(await Promise.all(names.map(fetchSample)));
}

async function fetchSample(name: string): Promise<File> {
  const response = await fetch(`./samples/${name}`);
  if (!response.ok) throw new Error(`The sample paper ${name} is missing from this copy of Like for Like.`);
  return new File([await response.blob()], name, { type: 'application/pdf' });
}
