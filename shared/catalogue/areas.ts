/** The door to every area we know: councils, regions, groups and neighbours by name, code and membership. */
export {
  areaByGss, councilByCode, councilByLaNumber, councils, england, innerLondon, london, membersOf, neighbourModels, neighboursOf,
  outerLondon, regionOf, regions, statisticalNeighbours, toArea,
} from './authorities.ts';
export type { Council, Neighbour, NeighbourModel } from './authorities.ts';
export { benchmarkNamed } from './benchmarkNamed.ts';
export { councilOfWord } from './councilOfHost.ts';
export { councilNamed, findCouncils, nearestAreas } from './councilNames.ts';
export type { Mention } from './councilNames.ts';
