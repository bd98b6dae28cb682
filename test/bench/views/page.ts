import { openLibrary } from '../../../shared/library/openLibrary.ts';
import { opfsBytes } from '../../../shared/library/opfsBytes.ts';
import { type Names, makeQuarter } from './makeQuarter.ts';

/*
 * Runs in the browser, at the app's own address, so that the app then opens the library that was filled here.
 */

/** Keeps so many papers; answers with how many figures they hold. */
async function fill(papers: number, names: Names): Promise<number> {
  const library = await openLibrary({ bytes: opfsBytes(), now: () => new Date() });
  if (!library.ok) throw new Error(library.problem.message);
  let figures = 0;
  for (let index = 0; index < papers; index += 1) {
    const paper = makeQuarter(index, names);
    const kept = await library.value.keep(paper);
    if (!kept.ok) throw new Error(kept.problem.message);
    figures += paper.reading.observations.length;
  }
  library.value.close();
  return figures;
}

export interface Bench {
  fill: typeof fill;
}
Object.assign(globalThis, { fill });
