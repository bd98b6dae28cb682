import type { Library } from '../../../shared/library/library.ts';
import { blobOf, clock, ehcp, freshLibrary, havering, paper, repeatPlans, value, visits } from './fixtures.ts';

export const number = (of: number) => ({ kind: 'number' as const, number: of, unit: 'percent' as const, decimals: 1 });

/** Merton's and Havering's papers, with decisions and a briefing. */
export async function fullLibrary() {
  const time = clock();
  const library = await freshLibrary({ now: time.now });
  const merton = await paper({ name: 'merton', rows: [ehcp, repeatPlans, visits] });
  value(await library.keep(merton));
  value(await library.keep(await paper({ name: 'havering', council: havering, rows: [{ ...ehcp, own: '40.0%' }] })));
  const [own, england] = merton.reading.observations;
  value(await library.decide({ kind: 'accept', observations: [own!.id, england!.id] }));
  value(await library.decide({ kind: 'correct', observations: [own!.id], patch: { value: number(64.3) } }));
  value(await library.undo());
  value(await library.keepBriefing({ id: 'b', title: 'For the panel', body: '{}' }));
  value(await library.keepVintage({ dataset: 'lait', vintage: 'April 2026', body: '[]' }));
  return { library, own: own!, england: england!, time };
}

/** A library file of all that is here. */
export const save = (library: Library, papers = true) => blobOf(library.exportLibrary({ papers }));
