import type { Area } from '../../model/observation.ts';
import {
  england, findCouncils, innerLondon, london, outerLondon, regionOf, regions, statisticalNeighbours,
} from '../../catalogue/areas.ts';
import { everyMatch } from '../everyMatch.ts';
import type { Stretch } from './splitSentences.ts';

/** An area named in a sentence. */
export interface NamedArea extends Stretch {
  area: Area;
  /** True for the report's own council, also when it says "we" or "locally". */
  own: boolean;
}

const region = (name: string): Area => regions.find((one) => one.name === name)!;
const other = (name: string): Area => ({ gss: null, name, kind: 'other' });

/** "The regional adoption agency approved 74 adopters": of all the councils that it serves. */
export const regionalAgency = other('Regional adoption agency');

/** What is national without being England's figure. */
const NATIONAL_THINGS = 'targets?|thresholds?|standards?|limits?|minimum|guidance|guidelines?|curriculum|policy|policies|legislation|strategy|programmes?|initiative|framework|pandemic|shortage|lockdown|review|office|insurance|health|funding|adoption week|agenda|panel|requirement|expectation|transfer scheme|drivers?';

/** Names of benchmarks, longest first where one holds another. */
const BENCHMARKS: [RegExp, Area][] = [
  [/\bengland and wales\b/giu, other('England and Wales')],
  [/(?<!\b(?:through|with|via|by|to|from|into|of|joined|since|and) (?:the |our )?)\b(?:(?:the|our) )?regional (?:adoption )?agency(?: as a whole)?\b(?! (?:board|model|arrangements?|staff|workers?|social|carers?|partners?|panel))(?: (?:has |had )?(?:approved|recruited)\b)?|(?<=\bthe whole of )(?:the |our )?regional (?:adoption )?agency\b/giu, regionalAgency],
  [/\b(?:our |the |its )?stat(?:istical|s)?\.?(?:ly similar)?[ -](?:near(?:est)? )?(?:neighbours?|nbrs?|authorities)(?:')?(?:s')?|\bSNs?\b/gu, statisticalNeighbours],
  [/\bStatistical Neighbours?\b/giu, statisticalNeighbours],
  [/\b(?:our|its|the (?:council|borough|county|city)'s) neighbours?\b(?! (?:council|authorit|borough|count))/giu, statisticalNeighbours],
  [/\bnearest neighbours?\b/giu, other('Nearest neighbours')],
  [/\b(?:core cities|(?:comparator|comparable|similar|peer|other) (?:local )?(?:authorities|councils|boroughs|counties)|(?:comparator|peer|benchmark(?:ing)?|family|YOT family|YJS family) (?:group|average|comparators?)|shire counties|county average)\b/giu, other('Comparators')],
  [/\binner london\b/giu, innerLondon],
  [/\bouter london\b/giu, outerLondon],
  [/\b(?:greater |pan-)?london(?:-wide)?\b(?! (?:borough|road|street|living|array|councils|plan|assembly|authority|ambulance|grid|region adoption))/giu, london],
  [/\bnorth[- ]east\b(?! (?:london|kent|essex|derbyshire|lincolnshire))/giu, region('North East')],
  [/\bnorth[- ]west\b(?! (?:london|kent|essex|leicestershire))/giu, region('North West')],
  [/\byorkshire (?:and|&) (?:the )?humber\b/giu, region('Yorkshire and the Humber')],
  [/\beast midlands\b/giu, region('East Midlands')],
  [/\bwest midlands\b/giu, region('West Midlands')],
  [/\beast(?:ern)? (?:of )?england\b|\beastern region\b/giu, region('East of England')],
  [/\bsouth[- ]east\b(?! (?:london|kent|essex|cornwall))/giu, region('South East')],
  [/\bsouth[- ]west\b(?! (?:london|kent|essex|norfolk))/giu, region('South West')],
  [/\bthe (?:South|North|Midlands)\b(?![- ](?:East|West|of))/gu, other('Comparators')],
  [/\bengland(?:'s)?\b/giu, england],
  [/\bEnglish (?=average|figure|rate|mean|median)/gu, england],
  [/\b(?:Eng|Nat)\b\.?(?=:? ?\d)/gu, england],
  [new RegExp(String.raw`\bnational(?:ly)?\b(?! (?:${NATIONAL_THINGS})\b| set\b)`, 'giu'), england],
];
/** "The South-East Benchmarking Group": a group that councils joined, and not the region it is named after. */
const GROUPS = /(?<=\b[Tt]he )(?:\p{Lu}[\p{L}-]+[ -]){1,4}(?:Benchmarking|Comparator) (?:Group|Club|Network)\b/gu;
/** Bodies whose names hold a region's or London's. */
const BODIES = /\b(?:adopt(?:ion)? (?:london|partnership|south|north)[\w ]*|(?:south|north|east|west) (?:east |west )?london\b(?! (?:average|figure|rate))|(?!(?:that|those|rates?|averages?|figures?|levels?|performance|position) of london)[\w']+ of london\b|london borough of [\w ]+|university of [\w ]+|bank of england|church of england|sport england|arts council england|public health england|nhs england)/giu;

/** The report's own region, and its own council. */
const REGION = /\b(?:regional(?:ly)?|(?:the|our|this) region)\b(?! (?:adoption|schools|director|partner|improvement|alliance))/giu;
const OURS = /\b(?:locally|our (?:own )?(?:performance|rate|figure)|the (?:borough|county|city)'s (?:own )?(?:performance|rate|figure))\b/giu;

/** Every area named in a levelled sentence, in order. `own` is the report's council, or null when it is not known. */
export function findAreas(sentence: string, own: Area | null): NamedArea[] {
  const bodies = everyMatch(sentence, BODIES).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: NamedArea[] = [];
  for (const match of everyMatch(sentence, GROUPS)) add(found, bodies, { start: match.index, end: match.index + match[0].length, area: other(match[0]), own: false });
  for (const [form, area] of BENCHMARKS) {
    for (const match of everyMatch(sentence, form)) add(found, bodies, { start: match.index, end: match.index + match[0].length, area, own: false });
  }
  const home = own?.gss === undefined || own?.gss === null ? null : regionOf(own.gss);
  if (home !== null) {
    for (const match of everyMatch(sentence, REGION)) {
      add(found, bodies, { start: match.index, end: match.index + match[0].length, area: home, own: false });
    }
  }
  for (const { council, start, end } of findCouncils(sentence)) add(found, [], { start, end, area: council, own: council.gss === own?.gss });
  if (own !== null) {
    for (const match of everyMatch(sentence, OURS)) {
      add(found, [], { start: match.index, end: match.index + match[0].length, area: own, own: true });
    }
  }
  return joinOwners(sentence, found.sort((a, b) => a.start - b.start));
}

function add(found: NamedArea[], bodies: readonly Stretch[], area: NamedArea): void {
  const overlaps = (one: Stretch) => area.start < one.end && one.start < area.end;
  if (!found.some(overlaps) && !bodies.some(overlaps)) found.push(area);
}

/** "Kent's statistical neighbours" names the neighbours and not Kent. */
function joinOwners(sentence: string, areas: readonly NamedArea[]): NamedArea[] {
  const joined: NamedArea[] = [];
  for (const area of areas) {
    const owner = joined.at(-1);
    const owned = owner !== undefined && area.area.kind === 'statistical-neighbours' && /^(?:'s?)? $/u.test(sentence.slice(owner.end, area.start));
    if (owned) joined.splice(-1, 1, { ...area, start: owner.start });
    else joined.push(area);
  }
  return joined;
}
