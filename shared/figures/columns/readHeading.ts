import { cleanText } from '../values/cleanText.ts';
import { describe, type Described } from './describe.ts';

export type ColumnKind =
  /** Columns that say which figure stands in a row. */
  | 'code' | 'label' | 'section' | 'area' | 'period' | 'role' | 'unit' | 'frequency' | 'polarity' | 'basis'
  /** Columns of figures. */
  | 'value' | 'numerator' | 'denominator'
  /** Columns about the figures. */
  | 'rating' | 'arrow' | 'tolerance' | 'rank' | 'change' | 'note' | 'rationale'
  /** A heading that does not say. */
  | 'unknown';

/** A column as its heading path alone describes it. */
export interface Heading {
  kind: ColumnKind;
  /** Top to bottom; the last is the column's own. */
  path: Described[];
  text: string;
}

/** Headings of columns that hold no figure, and of those that hold one whatever else they say. First fit decides. */
const KINDS: [RegExp, ColumnKind][] = [
  [/^(?:#|no|nos|ref|refs|id|item|code|row|line|number|kpi ?(?:no|ref|id|code|number)|pi ?(?:no|ref|id|code|number)|(?:indicator|measure|performance indicator) (?:no|ref|id|code|number|reference)|ref(?:erence)?(?: no| number| code)?|pi code|s\/?n)\.?:?$/i, 'code'],
  [/\bnumerator\b|^(?:.+ )?\(?num\.?\)?(?: \([a-z \d/]{1,20}\))?$|^(?:number|no\.?|count) (?:meeting|achieving|(?:that|who) (?:met|meet|achieved?)) (?:the )?(?:measure|standard|criteri(?:a|on)|indicator|timescales?)$/i, 'numerator'],
  [/\bdenominator\b|^(?:.+ )?\(?den(?:om)?\.?\)?(?: \([a-z \d/]{1,20}\))?$|^(?:(?:total|(?:number|no\.?) (?:in|of)(?: the)?|size of(?: the)?) )?cohort(?: size)?$/i, 'denominator'],
  [/\brationale\b|\bwhy (?:is |it |this |it's )?(?:it )?(?:important|matters?)|\bwhy\b.*\bmeasure|\bwhat (?:it|this) (?:tells|means|measures|shows)|^(?:importance|purpose)$/i, 'rationale'],
  [/\bfrequency\b|^freq\.?$|\bhow often\b|^reported$/i, 'frequency'],
  [/\bpolarity\b|\b(?:good|better|best) (?:is|to be|if|performance)\b|\bhigh(?:er)?(?: is|\/| or) ?(?:low|good|better)|^(?:aim|desired direction|aim to|bigger or smaller.*|good to be.*)$|\bdesired (?:direction|trend|outcome)\b/i, 'polarity'],
  [/\b(?:data|reporting) (?:period|basis)\b|^basis$|^type of data$|^period type$|^time ?span\b/i, 'basis'],
  [/^units?(?: of measure(?:ment)?)?$|^format$|^unit type$|^measured? in$/i, 'unit'],
  [/^(?:(?:latest|current|previous|prior|last|most recent|comparator|benchmark(?:ing)?) )?(?:reporting |time |data )?(?:period|date|as at|timeframe|time period)(?: covered| reported| of data)?$|^(?:financial |academic )?year$|^(?:month|quarter)$|^(?:date|month|period) of (?:the )?(?:(?:latest|last|current|previous|prior|most recent) )?(?:results?|figures?|data|outturn|values?|performance)$/i, 'period'],
  [/^(?:area|authority|local authority|local authority name|la|la name|council|borough|county|comparator|geography|geographical area|region|group)(?: name)?$/i, 'area'],
  [/\brank(?:ing|ed)?\b|\bquartile (?:position|rank|band)\b|^(?:(?:national|london|england|regional|current|latest|our|sn|statistical neighbours?) )*(?:quartile|decile|quintile)s?(?: \(?(?:20)?\d\d\b.*)?$|\b(?:position|place) (?:out )?of\b|\bout of\b(?! (?:the |our )?(?:borough|county|city|area|authority|schools?|education|hours|time|work|court|home)\b)/i, 'rank'],
  [/\bb?rag(?:yb)?\b(?! ?threshold)|\b(?:performance |overall |current |target )?status\b|\brating\b|\btraffic ?light|^r\/a\/g$|\bon (?:target|track)\??$|\btarget met\b|\bmet target\b/i, 'rating'],
  [/\bdot\b|\bd\.o\.t\b|\bdirection (?:of )?(?:travel|change)\b|\btravel\b|^(?:trend|trends|movement|arrow|improvement|improving\??|progress)$|\btrend (?:arrow|line|since|from|indicator|direction|against|vs|compared)|\b(?:short|long)[ -]?term trend\b|\bperformance trend\b|\bsparkline\b/i, 'arrow'],
  [/\bvari(?:ance|ation)\b|\bchanges?\b(?! of [a-z]| in (?:placement|school|social|carer))|\bdifference\b|\bdiff\b|\bgap\b|^\+ ?\/ ?-$|\bdistance (?:to|from)\b|\bmovement\b|\b(?:increase|decrease|improvement)\b|\bv(?:s|ersus)?\.? (?:the )?(?:target|actual|last|previous|prior)\b|(?:\b(?:against|compared (?:to|with)|percent(?:age)? of|relative to)|% (?:of|against)) (?:the )?target\b|\bp(?:ercentage )?p(?:oin)?ts?\b|\bdeviation\b|\bover\/under\b/i, 'change'],
  [/\b(?:forecasts?|project(?:ed|ions?)|predict(?:ed|ions?)|estimated?)\b/i, 'note'],
  [/\btolerance\b(?! (?:limit|threshold|level))|\bred\/amber\b|(?<!\b(?:lower|minimum) )\bthresholds?\b(?! (?:limit))|\bamber\b|\bgreen\b|\bred\b/i, 'tolerance'],
  [/\bnotes?\b|\bcomment(?:s|ary)?\b|\bnarrative\b|\bexplanation\b|\bactions?\b|\bsource\b|\bcontext\b|\bowner\b|\blead\b|\bofficer\b|\bportfolio\b|\bresponsib|\baccountab|\bdeadline\b|\bmitigation\b|\banalysis\b|\bremarks?\b|\bwhat (?:we|is|are|the)\b|\bdata quality\b|\bupdate\b|\binsight|\bnext (?:steps|due|update|publication|data)\b|\bpublication\b|\bdata (?:source|owner)\b|\bgraph\b|\bchart\b|\breason\b|\blinks?\b|\bdate of\b|\breview date\b|^(?:(?:data|date|last|when|was|next) )*(?:updated|refreshed|extracted|uploaded)(?: on| date)?$/i, 'note'],
  [/^(?:age|age (?:group|band|range)|year group|ethnicity|ethnic group|gender|sex|category(?: of need)?|placement type|type(?: of \w+)?|reason|phase|stage|school(?: name)?|ward|locality)s?$/i, 'label'],
  [/\bindicators?\b|\bmeasures?\b|\bdescription\b|^(?:pis?|kpis?|lpis?|metrics?|titles?|names?)$|\bkpi (?:name|title|description)\b|^(?:pi|kpi) \w+$|\bdefinition\b|\bmetric\b/i, 'label'],
  [/^(?:theme|priority|outcome|service(?: area)?|directorate|category|section|domain|objective|aim|strand|team|department|division|topic|subject|ambition|pledge|strategic priority|corporate priority)s?$/i, 'section'],
];
/** A comparator's or a target's column keeps that meaning even where its heading holds one of the words above. */
const PLAIN_TARGET = /^(?!.*\b(?:met|rag|status|variance|variation|diff|difference|gap|distance|vs|v|versus|against|compared|relative|narrative|comments?|rating|percent(?:age)? of (?:the )?target)\b|.*% (?:of|against) (?:the )?target\b).*\btargets?\b/i;

/** Reads a heading path, top to bottom, from general rules. */
export function readHeading(path: readonly string[], own: RegExp | null = null, dated: ((text: string) => string) | null = null): Heading {
  const described = joinOpen(path).map((part) => describe(part, own, dated)).filter(({ text }) => text !== '');
  const text = described.map((part) => part.text).join(' › ');
  return { kind: kindOf(described), path: described, text };
}

/** "Gap to" over "England" is one heading in two lines; so is the name of a group that breaks between them. */
function joinOpen(path: readonly string[]): string[] {
  return path.reduce<string[]>((parts, part) => (OPEN.test(parts.at(-1) ?? '') || isBroken(parts.at(-1) ?? '', part) ? [...parts.slice(0, -1), `${parts.at(-1)!} ${part}`] : [...parts, part]), []);
}

/** "Statistical" over "neighbour average", "West" over "Midlands". */
const isBroken = (upper: string, lower: string): boolean => !upper.trim().includes(' ') && /^(?:(?:statistical|stat\.?|nearest) neighbou?rs?|(?:inner|outer) london|(?:north|south) (?:east|west)|(?:east|west) midlands)\b/i.test(`${upper.trim()} ${lower.trim()}`);

const OPEN = /\b(?:gap|difference|variance|distance|change|compared|relative|movement)\b.*\b(?:to|from|with|against|on|since|v|vs)\.?$/i;

function kindOf(path: readonly Described[]): ColumnKind {
  const leaf = path.at(-1);
  if (!leaf) return 'unknown';
  for (const part of [...path].reverse()) {
    const named = KINDS.find(([form]) => form.test(part.text))?.[1];
    const kept = PLAIN_TARGET.test(part.text) ? ['label', 'tolerance', 'change', 'period'] : part.area?.kind === 'other' ? ['tolerance'] : [];
    const kind = named && !kept.includes(named) ? named : null;
    if (kind && !(kind === 'label' && (part !== leaf || isDated(part))) && !(part !== leaf && isOwnMatter(kind, leaf))) return kind;
    if (isFigureHeading(part)) return 'value';
  }
  return 'unknown';
}

/** A parent such as "Benchmarking and trend" or "Performance measures" does not take its columns' own meaning from them. */
function isOwnMatter(kind: ColumnKind, leaf: Described): boolean {
  return isFigureHeading(leaf) || ['label', 'section', 'area', 'period', 'code'].includes(kind);
}

/** "Performance measure" heads the labels; "Performance 2018/19" and "London measure" head figures. */
function isDated({ area, role, mention }: Described): boolean {
  return area !== null || role !== null || mention !== null;
}

const FIGURES = /\b(?:actuals?|out-?turn|performance|results?|values?|figures?|latest|current|ytd|year to date|cumulative|previous|score|position|baseline|average|mean|median|total|achieved|data|reported)\b/i;

function isFigureHeading(part: Described): boolean {
  if (part.area !== null || part.role !== null) return true;
  if (part.rest !== '') return false;
  return part.initials || part.mention !== null || part.unit !== null || FIGURES.test(part.text) || /^rate$/i.test(cleanText(part.text));
}
