import type { Area } from '../model/observation.ts';
import { england, innerLondon, london, outerLondon, regions, statisticalNeighbours } from './authorities.ts';

/** Words that a heading may carry beside the name of a benchmark without changing which one it is. */
const besides = new Set(
  `the of for in and to at as average averages avg av ave mean median figure figures result results performance benchmark benchmarks benchmarking
  benchmarked comparator comparators comparison comparative comparable data latest published provisional final outturn actual actuals value rate
  most recent current year end quarter month date ytd region regional group available position all official reported against with vs total overall
  compared information lait dfe lg inform annual academic financial calendar ay fy january february march april june july august september
  october november december jan feb mar apr may jun jul aug sept sep oct nov dec`.split(/\s+/),
);

const other = (name: string): Area => ({ gss: null, name, kind: 'other' });
const region = (name: string): Area => regions.find((one) => one.name === name)!;

/** Ways a benchmark is printed, in lower case and without punctuation, once the words above are gone. */
const printed: [Area, string][] = [
  [england, 'england|national|nationally|nat|natl|eng|english|england national|national england|england wide|england las|english las|english authorities|national la|england state funded|nat eng|england nat'],
  [other('England and Wales'), 'england wales|e w'],
  [other('United Kingdom'), 'uk|united kingdom'],
  [london, 'london|greater london|london boroughs|pan london|london wide|london las|ldn|lon|london councils|inner outer london'],
  [innerLondon, 'inner london|london inner|inner ldn|inner london boroughs|inner'],
  [outerLondon, 'outer london|london outer|outer ldn|outer london boroughs|outer'],
  [
    statisticalNeighbours,
    'statistical neighbours|statistical neighbour|stat neighbours|stat neighbour|stat nbrs|stat nbr|stat neigh|stat neighbs|stats neighbours|stats neighbour|sn|sns|s n|statistical nbrs|statistical nbr|statistical neighbors|statistical neighbor|stat n|stat ns|statistical neighbour authorities|statistical neighbours sn|statistical neighbour sn|dfe statistical neighbours|statistical neighbours dfe|our statistical neighbours|stat neighbour sn|sn statistical neighbours|statneighbours|snavg|statistical neighbour las|statistical neighbours group|statistically similar|statistical near neighbours|s neighbours|s neighbour',
  ],
  [other('Nearest neighbours'), 'nearest neighbours|nearest neighbour|cipfa|cipfa neighbours|cipfa nearest neighbours|cipfa nearest neighbour|cipfa family|cipfa nn|cipfa nns|nn|nns'],
  [other('Comparators'), 'similar authorities|neighbouring authorities|similar las|similar councils|neighbouring boroughs|similar'],
  [other('Family group'), 'family|yot family|yjb family|yjs family|yj family|ycs family|youth justice family|most similar|msf|msg'],
  [other('All authorities'), 'all las|all authorities|all councils'],
  [other('Core cities'), 'core cities|core city'],
  [other('Shire counties'), 'shire counties|counties|county councils|shires|county|shire county'],
  [other('Unitary authorities'), 'unitary authorities|unitaries|unitary|english unitaries'],
  [other('Metropolitan districts'), 'metropolitan districts|metropolitan authorities|metropolitan boroughs|mets|metropolitan'],
  [region('North East'), 'north east|ne|n east|northeast|north east england'],
  [region('North West'), 'north west|nw|n west|northwest|north west england'],
  [region('Yorkshire and the Humber'), 'yorkshire humber|yorkshire humberside|yorks humber|y h|yh|yorkshire and humber|y th|yorks the humber|yorkshire humber y h'],
  [region('East Midlands'), 'east midlands|em|e midlands|e mids|east mids'],
  [region('West Midlands'), 'west midlands|wm|w midlands|w mids|west mids'],
  [region('East of England'), 'east england|eastern|eoe|e england|east anglia|eastern england|east'],
  [region('South East'), 'south east|se|s east|southeast|south east england'],
  [region('South West'), 'south west|sw|s west|southwest|south west england'],
];
const byName = new Map(printed.flatMap(([area, names]) => names.split('|').map((name) => [name, area] as const)));

/**
 * The benchmark that a heading or bracket announces: England, London, a part of it, a region, statistical neighbours, or
 * another named group. Years, "average" and the like are allowed beside it; anything else ("Regional rank",
 * "England top quartile", "Merton") gives null.
 */
export function benchmarkNamed(text: string): Area | null {
  const words = text
    .toLowerCase()
    .replace(/['’]s?\b/gu, '')
    .replace(/\b(?:\d{4}\s*[/–-]\s*\d{2,4}|\d{2}\s*\/\s*\d{2}|\d{4}|q[1-4]|\d{1,2}(?:st|nd|rd|th)?)\b/gu, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const name = words.filter((word) => !besides.has(word)).join(' ');
  return (SHORTENED_NEIGHBOURS.test(name) ? statisticalNeighbours : undefined) ?? byName.get(name) ?? byName.get(words.join(' ')) ?? (isAnyGroup(words) ? other('Comparators') : null);
}

/** "Stat. neighb.", "Stats n'bours": as narrow columns shorten them. */
const SHORTENED_NEIGHBOURS = /^stat(?:s|istical(?:ly)?)? n(?:eigh[a-z]*|h?b(?:ou)?rs?|bs?|s)?$/;

/** "Comparator authorities", "benchmark group": some group, and the paper does not say which. */
function isAnyGroup(words: string[]): boolean {
  return words.some((word) => /^(?:comparator|benchmark)/.test(word)) && words.some((word) => /^(?:authorit|group|la|las|councils?|boroughs?)/.test(word));
}
