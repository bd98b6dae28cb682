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
  const named = comparatorNamed(source.column ?? source.quote, told) ?? comparatorNamed(area.name, told);
  return named === null ? observation : { ...observation, area: named, doubts: observation.doubts.filter((doubt) => doubt !== 'area-unclear') };
}
