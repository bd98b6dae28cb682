import { isPeriods } from '../lines/isPeriods.ts';
import type { Item } from '../items/readItems.ts';

/** One period for all the comparators of a line: "England 79.0%, South East 82.7% (both 2023/24)". */
export const SHARED = /\((both|all)(?=\s)(?: (?:for|in))?\s+([^)]{2,20})\)/i;
const DATE = '(?:\\d{1,2} )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?20\\d\\d(?:[/-]\\d\\d)?|\\d\\d[/-]\\d\\d';
const COMPARATORS = '(?:(?:published|national|external|latest) )?(?:comparators?|comparisons?|benchmarks?|benchmarking|published|how (?:do )?we compared?)(?: (?:figures|data))?';
/** Whom a period before them may be of. */
const WHOSE = '(?:england|national|regional|statistical|stat|sn|our|nearest|london|inner|outer|north|south|east|west|yorkshire)\\b';
/** Or one before them: "Comparators (2023/24): England 22.4%, statistical neighbours 23.1%", "2020/21 comparison:" over them, "31 March 2022: England 70"; or none: "Benchmark: England 22.4%". */
export const HEADED = new RegExp(`^\\s*(?:${COMPARATORS}(?: ?\\(([^)]{2,20})\\) ?:?| (${DATE}) ?[:–-](?=\\s)| ?:)|(${DATE}) ${COMPARATORS} ?:|(${DATE}) ?:(?=\\s*${WHOSE}))`, 'i');
/** The same behind other figures: "Target: 21% Comparators (2023/24): England 22.4%". */
export const HEADED_WITHIN = new RegExp(`(?<=[\\d%)] )(?:${COMPARATORS} ?\\([^)]{2,20}\\) ?:|(?:${DATE}) ${COMPARATORS} ?:)`, 'i');

/** A line's comparators without a period are of the one told for all. */
export function withPeriodOfAll(items: readonly Item[], told: string | null): readonly Item[] {
  return told === null ? items : items.map((item) => (isUndated(item) ? { ...item, period: told } : item));
}

/** A year behind the last of several comparators is of them all: "England 24.7%, East Midlands 24.3% (2023/24)". Before a figure it is that one's. */
export function lastPeriod(items: readonly Item[], text: string): string | null {
  const comparators = items.filter(({ kind }) => kind === 'benchmark');
  const last = comparators.at(-1);
  if (last === undefined || !comparators.slice(0, -1).every(isUndated)) return null;
  const own = last.parsed.period;
  if (own !== null) return text.slice(last.at, last.to).replace(/[\s)]+$/u, '').endsWith(own) ? own : null;
  const behind = last === items.at(-1) ? IN_BRACKET.exec(text.slice(last.to))?.[1] : undefined;
  return behind !== undefined && isPeriods(behind) ? behind : null;
}

const IN_BRACKET = /^\s*\(([^()]{4,24})\)\s*$/;

/** A comparator without a period, of its word or behind its value. */
function isUndated({ kind, period, parsed }: Item): boolean {
  return kind === 'benchmark' && period === null && parsed.period === null;
}
