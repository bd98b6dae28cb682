import { samples } from './sampleList.ts';
import { openFiles } from './state/openFiles.ts';

/** The two that a first-time visitor is shown together: they can be compared. */
export function openFirstSamples(): Promise<void> {
  return openSamples([samples[0].file, samples[1].file]);
}

/** Fetches a sample from the app's own folder (it is kept offline too) and opens it like any other file. */
export async function openSamples(names: readonly string[]): Promise<void> {
  openFiles(await Promise.all(names.map(fetchSample)));
}

async function fetchSample(name: string): Promise<File> {
  const response = await fetch(`./samples/${name}`);
  if (!response.ok) throw new Error(`The sample paper ${name} is missing from this copy of Like for Like.`);
  return new File([await response.blob()], name, { type: 'application/pdf' });
}
