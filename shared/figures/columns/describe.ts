import { benchmarkNamed, councilNamed } from '../../catalogue/areas.ts';
import type { Area, Basis, Role, Unit } from '../../model/observation.ts';
import { findBasis } from '../periods/findBasis.ts';
import { findMentions, type Mention } from '../periods/findMentions.ts';
import { remember } from '../remember.ts';
import { cleanText } from '../values/cleanText.ts';
import { namedUnit, unitInLabel } from '../values/units.ts';

/** What a heading or a row's label says besides naming an indicator. */
export interface Described {
  text: string;
  /** A benchmark or a council it names; null where it names none. */
  area: Area | null;
  role: Role | null;
  mention: Mention | null;
  /** Every mention, where a heading holds several. */
  mentions: Mention[];
  basis: Basis | null;
  unit: Unit | null;
  /** True where the council calls itself by its initials: "LBM". */
  initials: boolean;
  /** True where a number stands besides: "England 71 (2022/23)". */
  numbered: boolean;
  /** The words that none of these explain: empty when the text is a dimension and no indicator. */
  rest: string;
}

/** What a minimum may be of. */
export const OF_MINIMUM = '(?:target|standard|level|threshold|acceptable|performance|expectation|requirement)';
const FLOOR = new RegExp(`\\b(?:floor(?: (?:target|standard|level|threshold))?|minimum(?: ${OF_MINIMUM})?|(?:lower|upper|red|amber) (?:limit|threshold|tolerance(?: limit)?|trigger)|tolerance (?:limit|threshold|level)|intervention (?:level|limit|threshold|point)|ceiling)\\b`, 'i');
const TARGET = /\b(?:targets?|tr?gt|goals?|milestones?|ambitions?|trajectory|profiled?(?: (?:value|level|performance|position))?|planned(?: (?:value|level|performance))?|plan value)\b/i;

/** A heading that names a stretch of time: the column "Year" beside the quarters is no column of numbers of years. */
const STRETCH = /^(?:day|week|wk|month|mth|year|yr)$/iu;
/** "Share of 2023/24", "% of all": what each row is of the whole. */
const SHARE = /^(?:share|proportion|%|percentage|per cent)(?: of)?(?: (?:the )?(?:all|total|whole|cohort)(?: \p{L}+)?| (?:the )?(?:children|young people|pupils|cases|plans|placements))?$/iu;

/** The months that a year runs over, printed over years: "January to December" over "2022", "2023". */
const WHOLE_YEAR = /\b(?:jan(?:uary)? ?(?:to|-|–) ?dec(?:ember)?|apr(?:il)? ?(?:to|-|–) ?mar(?:ch)?|sep(?:tember|t)? ?(?:to|-|–) ?aug(?:ust)?)\b(?![ ,-]*'?\d)/i;

/** Words that say that figures stand here, or join the words that do, and name no indicator. */
const NEUTRAL = new Set(
  `actual actuals outturn out turn performance perf result results value values figure figures score scores position latest current achieved
  achievement data reported reporting provisional final published previous prior ytd cumulative month monthly quarter quarterly qtr annual annually yr yrs
  year years yearly end date total overall average avg mean median as at of the for to against vs versus compared comparison compare with this last
  same period time point local authority authorities council councils la las our borough county city own rate rates percentage percent number count no and in
  benchmarking benchmark benchmarks comparator comparators trend trends rolling months ending from by on is available most recent full revised
  in-month in-year quartile pya group groups region regional snapshot baseline status validated unvalidated eoy fy ye ay academic financial calendar
  all unit amount level levels prov est rev pub unpublished interim local measure per cent target targets tgt trgt set agreed share shares proportion data-period 12 twelve short long term dot direction travel cohort cohorts
  inspection inspected ilacs ofsted starting point pre post`.split(/\s+/),
);

/**
 * Reads one heading or label, as printed. `own` is what the report's council calls itself for short; `dated` gives the
 * text, at the same length, with its years written as they are elsewhere.
 */
export function describe(text: string, own: RegExp | null = null, dated: Dated | null = null): Described {
  return own === null && dated === null ? describePlain(text) : describeFor(text, own, dated ?? asPrinted);
}

type Dated = (text: string) => string;

const asPrinted: Dated = (text) => text;

/** Rows and columns ask of the same labels, and of the same cells, over and over. */
const describePlain = remember((text) => describeFor(text, null, asPrinted));

function describeFor(text: string, own: RegExp | null, dated: Dated): Described {
  const clean = cleanText(text).replace(WHOLE_YEAR, '').trim();
  const found = findMentions(dated(clean));
  const bare = found.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, clean);
  const floor = FLOOR.test(bare);
  const role: Role | null = floor ? 'floor' : TARGET.test(bare) ? 'target' : null;
  const withoutRole = (own ? bare.replace(own, ' ') : bare).replace(FLOOR, ' ').replace(TARGET, ' ');
  const area = areaOf(withoutRole, role);
  return {
    text: clean,
    area,
    role,
    mention: found[0]?.mention ?? null,
    mentions: found.map(({ mention }) => mention),
    basis: findBasis(clean),
    unit: (STRETCH.test(withoutRole.trim()) ? null : namedUnit(withoutRole.trim())) ?? (SHARE.test(withoutRole.trim()) ? 'percent' : null) ?? unitInLabel(clean) ?? (area !== null && /\bnumber\b/i.test(withoutRole) ? 'count' : null),
    initials: own?.test(bare) ?? false,
    numbered: /\d/.test(withoutRole),
    rest: area || (role !== null && areaNamed(withoutRole)) || isUnitInBrackets(clean) || SHARE.test(withoutRole.trim()) ? '' : restOf(withoutRole),
  };
}

/** "(number of young people)" on a line of its own says how the figures of the heading over it are counted, and names nothing else. */
function isUnitInBrackets(text: string): boolean {
  return /^\([^()]+\)$/.test(text) && unitInLabel(text.slice(1, -1)) !== null;
}

/** A heading with more words than this says more than whose figures stand under it. */
const MOST_WORDS = 9;

/** "National target" is the target that the nation sets for this council, and no target of England's. */
function areaOf(text: string, role: Role | null): Area | null {
  const area = areaNamed(text);
  return role !== null && area?.kind !== 'council' ? null : area;
}

function areaNamed(text: string): Area | null {
  const plain = text.replace(/\([^)]*\)/g, ' ').replace(POPULATION, ' ').replace(KIND_OF_YEAR, '').trim();
  if (plain === '' || plain.split(/\s+/).length > MOST_WORDS || /^with(?:in)?\b/i.test(plain)) return null;
  return benchmarkNamed(INITIALS[plain] ?? plain) ?? councilNamed(plain, { company: true }) ?? quartileNamed(plain) ?? groupNamed(plain, text) ?? cutOffName(plain);
}

/** Which of an area's children its figures are of: "England CLA", "Southampton all pupils". */
const POPULATION = /\b(?:all (?:pupils|children|schools)|non-(?:cla|lac|sen)(?: pupils)?|cla|lac|cic|looked[ -]after(?: children)?|children looked[ -]after|children in care)\b/i;

/** Of which kind of year an area's figures are, without the year: "Merton, calendar year". */
const KIND_OF_YEAR = /,? *\b(?:calendar|financial|academic|school) years?\s*$/i;

/** Initials that only a heading of figures gives to the parts of London. */
const INITIALS: Record<string, string> = { IL: 'Inner London', ILB: 'Inner London', OL: 'Outer London', OLB: 'Outer London' };

/** Names of comparators that a narrow cell cuts off, and letters from which on one can be told. */
const LONG_NAMES = ['Statistical neighbours', 'East Midlands', 'West Midlands', 'East of England', 'Yorkshire and the Humber', 'Inner London', 'Outer London'];
const FEWEST_LETTERS = 8;

/** "Statistical n": a spreadsheet prints as much of a heading as its column is wide. */
function cutOffName(text: string): Area | null {
  const names = text.length < FEWEST_LETTERS ? [] : LONG_NAMES.filter((name) => name.toLowerCase().startsWith(text.toLowerCase()));
  return names.length === 1 ? benchmarkNamed(names[0]!) : null;
}

/** Where a part of all councils begins, by its place: "Best quartile", "Top qtile", "Quartile 1", "75th percentile", "Top 10% nationally". */
const QUARTILE = /\b(?:(?:best|top|upper|lower|bottom|worst|median|mid|1st|first|2nd|second|3rd|third|4th|fourth|[a-d])[ -]?(?:performing )?(?:quartile|q'?tile)|(?:quartile|q'?tile) ?(?:[1-4]|[a-d])(?![\p{L}\d/])|\d\d(?:th|st|nd|rd) (?:per)?centile|(?:top|best)(?:[- ]performing)? \d\d? ?(?:%|per cent)(?=.*\b(?:nation|LAs?\b|authorit|council)))/iu;

/** A published threshold, which is nobody's own figure. */
function quartileNamed(text: string): Area | null {
  const found = QUARTILE.exec(text);
  return found && !/\brank|position\b/i.test(text) ? { gss: null, name: found[0], kind: 'other' } : null;
}

/** "Regional average": of the region that the report's council lies in. */
export const HOME_REGION: Area = { gss: null, name: 'Region', kind: 'other' };

/** "Best stat neigh", "SN highest": of a group that is known, only the best. */
const BEST = /^(?:the )?(?:best|top|highest|lowest|worst|max(?:imum)?\.?|min(?:imum)?\.?)(?:[- ]performing)? (?=\p{L})|(?<=\p{L}) (?:best|highest|lowest|worst|max(?:imum)?\.?|min(?:imum)?\.?)$/iu;
/** "Best performing council", "Good and outstanding LAs", "Best in region". */
const OTHERS = /^(?:(?:the )?(?:best|top|highest|lowest|worst)(?:[- ]performing)?|(?:ofsted )?good(?:(?: and |\/| or | & )outstanding)?|(?:ofsted )?outstanding) (?:SNs?|LAs?|(?:local )?authorit(?:y|ies)|councils?|boroughs?|(?:statistical )?neighbours?|in (?:the )?(?:region|country|class|england|london|group|sector))(?: (?:average|avg\.?|mean))?$/i;
/** "Avon and Somerset PCC", "Police force area": the ground of a police force, over several councils. */
const POLICE_AREA = /^(?:[\p{L}& ]{0,40}\bPCC(?: (?:area|region))?|[\p{L}& ]{0,40}\bpolice (?:force )?area|PFA)(?: (?:average|avg\.?|mean))?$/iu;

/** "Benchmark", "Comparator group average": somebody else's figures, whoever they are, unless a bracket in the `whole` tells it. */
function groupNamed(text: string, whole: string): Area | null {
  const isGroup = /^(?:our )?(?:benchmarks?|comparators?|peers?|peer group|family group|family|neighbours?)(?: (?:group|average|avg\.?|mean|median|authorit(?:y|ies)|councils?|data|figures?|value|performance))*$/i.test(text);
  if (/^(?:our |the )?reg(?:\.|ion(?:al)?)?(?: (?:average|avg\.?|mean|median|figures?|data|performance|rate|comparator|benchmark))*$/i.test(text)) return HOME_REGION;
  if (OTHERS.test(text) || POLICE_AREA.test(text) || (BEST.test(text) && isOfGroup(text.replace(BEST, '')))) return { gss: null, name: text, kind: 'other' };
  const bracket = isGroup ? /\(([^)]+)\)/.exec(whole)?.[1] : undefined;
  return isGroup ? benchmarkNamed(bracket ?? '') ?? { gss: null, name: text, kind: 'other' } : null;
}

function isOfGroup(text: string): boolean {
  return benchmarkNamed(text) !== null || /^(?:our |the )?region(?:al)?$/i.test(text);
}

function restOf(text: string): string {
  return text
    .replace(/[%£#()[\]/*:,.;'"+&–|-]|\d+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !NEUTRAL.has(word.toLowerCase()))
    .join(' ');
}
