import { benchmarkNamed, statisticalNeighbours } from '../../catalogue/areas.ts';
import type { Area } from '../../model/observation.ts';
import { everyMatch } from '../everyMatch.ts';
import { cleanText } from '../values/cleanText.ts';

/** What a paper calls some group of councils by, without saying there which: a column headed "Benchmark group". */
export type GroupWord = 'benchmark' | 'comparator' | 'family' | 'peer' | 'neighbour';

/** Whom a paper says that it means by such a word: "The benchmark group is our statistical neighbours." */
export interface ComparatorName {
  word: GroupWord;
  area: Area;
}

const WORDS = String.raw`benchmark(?:s|ing)?|comparators?|(?:yot |youth justice )?family|peers?|similar(?= (?:councils|authorities|areas))`;
const GROUP = String.raw`(?: (?:groups?|authorit(?:y|ies)|councils?|areas|LAs|average|avg\.?|data|figures?|columns?))*`;
/** "Benchmark group: …", "The comparator group used is …", "‘Family’ means …". */
const SAYS_WHO = new RegExp(String.raw`^(?:(?:notes?|key|nb)[:.]? )?(?:the |our |all )?["'‘“]?(${WORDS})${GROUP}["'’”]?(?: (?:used|shown|given|quoted|here|in (?:this|the) (?:report|scorecard|tables?)))*(?:\s*[:=–—-]\s*|\s{3}|,? (?:is|are|refers? to|means?|consists? of|comprises?|denotes?)(?: (?:those|that|made up|an average|the average|taken|drawn)\b)?(?: (?:of|for|from))?\s)(.+)$`, 'iu');
/** The word over its explanation, as a glossary prints it. */
const TERM = new RegExp(String.raw`^["'‘“]?(?:${WORDS})${GROUP}["'’”]?:?$`, 'iu');
const HINT = /\b(?:benchmark|comparator|family|peer|neighbour|similar (?:councils|authorities|areas))/iu;
/** A paper that speaks of one kind of neighbours means it where it says "neighbours" alone. */
const NEIGHBOURS = /\b(?:statistical|nearest|cipfa)(?: nearest)? neighbours?\b/giu;

/** Between what stands apart on one line. */
const APART = '   ';
const GROUPS = /\b(?:benchmark|comparator|family|peer|similar)/iu;

/** Behind whose figures they are, what says nothing more. */
const BESIDES = /^(?:the |our |an? |all |mean |median |average |of |for |council['’]s |(?:set|group|list) (?=of\b)|figures? |data |\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+){0,3}['’]s? (?=(?:statistical|nearest|cipfa)\b))+|(?:,? (?:of|for|to) (?:the|our|this) (?:council|authority|borough|county|city)| of .{3,30} council|\s*\((?:[^)]*)\)|,? (?:as )?(?:defined|published|set|given|chosen|provided) .*|,? (?:group|average|mean|median|figures?|data|authorities|councils))*[.;,]?$/giu;

/** What the lines of a page say of whom its words for a group of councils mean. */
export function collectComparators(lines: readonly string[]): ComparatorName[] {
  return lines.flatMap((line, index) => {
    if (!HINT.test(line)) return [];
    const clean = cleanText(line);
    const neighbours = everyMatch(clean, NEIGHBOURS).flatMap(([name]): ComparatorName[] => {
      const area = benchmarkNamed(name);
      return area ? [{ word: 'neighbour', area }] : [];
    });
    if (neighbours.length > 0 && !GROUPS.test(clean)) return neighbours;
    if (isHeading(line, lines.slice(index + 1, index + 3))) return neighbours;
    const told = TERM.test(clean) ? [`${clean.replace(/:$/u, '')}: ${cleanText(lines[index + 1] ?? '')}`] : sentencesOf(line.trim());
    const alone = told.flatMap(saidIn);
    return [...(alone.length > 0 ? alone : saidIn(`${told.at(-1)!} ${sentencesOf((lines[index + 1] ?? '').trim())[0]!}`)), ...neighbours];
  });
}

/** "Plymouth City Council. The Family Group is …": at a page's foot the sentence may stand behind others. */
function sentencesOf(line: string): string[] {
  return line.split(/(?<=\p{L}{2}[.;]) +(?=["'‘“]?\p{Lu})/u);
}

function saidIn(sentence: string): ComparatorName[] {
  const told = SAYS_WHO.exec(sentence);
  const area = told ? whoIs(told[2]!) : null;
  return told && area ? [{ word: wordIn(told[1]!)!, area }] : [];
}

/** "Comparator group   England" right over years or figures side by side: two columns of a table, of which neither is the other. */
function isHeading(line: string, below: readonly string[]): boolean {
  return line.includes(APART) && below.some((other) => other.split(APART).filter((part) => /\d/u.test(part)).length >= 2);
}

/** "The ten areas that the Department for Education says are most like Dorset." */
const MOST_LIKE = /\b(?:department for education|dfe|nfer)\b.*\b(?:most|statistically) (?:like|similar)\b|\b(?:most|statistically) (?:like|similar)\b.*\b(?:department for education|dfe|nfer)\b/iu;

function whoIs(text: string): Area | null {
  if (MOST_LIKE.test(text)) return statisticalNeighbours;
  const name = cleanText(text).split(/(?<=\p{L}{2})\. /u)[0]!.replace(BESIDES, '').replace(BESIDES, '').trim();
  const area = benchmarkNamed(name);
  return area === null || wordIn(area.name) !== null ? null : area;
}

/** The word by which a group is called whose members nobody knows; null for any other name. "Similar councils" are comparators. */
export function wordIn(name: string): GroupWord | null {
  const found = /\b(benchmark|comparator|family|peer)|^(?:our )?(neighbour)(?!ing)|^(similar)/iu.exec(name);
  return found?.[3] !== undefined ? 'comparator' : ((found?.[1] ?? found?.[2])?.toLowerCase() as GroupWord | undefined) ?? null;
}

/** Whom a group's name means by what a paper says; null where it says nothing, or two things. */
export function comparatorNamed(name: string, told: readonly ComparatorName[]): Area | null {
  const word = wordIn(name);
  const areas = new Map(told.filter((one) => one.word === word).map(({ area }) => [area.name, area]));
  return word !== null && areas.size === 1 ? [...areas.values()][0]! : null;
}
