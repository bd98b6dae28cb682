import type { Observation } from '../model/observation.ts';
import { comparatorNamed, type ComparatorName, wordIn } from './footnotes/comparatorNames.ts';

/**
 * A figure under "Benchmark group" is that of whom the paper means by the words, wherever it says so: its guidance may
 * stand before or behind its tables. The figure keeps its id.
 */
export function settleComparator(observation: Observation, toldOn: (page: number) => readonly ComparatorName[]): Observation {
  const { area, source } = observation;
  if (area.kind !== 'other' || wordIn(area.name) === null) return observation;
  const told = toldOn(source.page);
  // "Benchmark group" under "Comparators 2016-17" is called by its own heading.
  const [named] = [...(source.column ?? source.quote).split(' › ').toReversed(), area.name].map((name) => comparatorNamed(name, told)).filter((found) => found !== null);
  return named === undefined ? observation : { ...observation, area: named, doubts: observation.doubts.filter((doubt) => doubt !== 'area-unclear') };
}
