import type { Observation } from '../model/observation.ts';
import type { ReadingContext } from './context.ts';
import { ownArea } from './ownArea.ts';

/**
 * A figure read before the paper said whose it is, once it has: a council's name often stands on a page behind its
 * tables. The figure keeps its id, which every reading of the paper gives it alike.
 */
export function settleCouncil(observation: Observation, councilOf: (page: number) => ReadingContext['council']): Observation {
  const council = observation.doubts.includes('council-unknown') ? councilOf(observation.source.page) : null;
  return council === null ? observation : { ...observation, area: ownArea({ council }), doubts: observation.doubts.filter((doubt) => doubt !== 'council-unknown') };
}
