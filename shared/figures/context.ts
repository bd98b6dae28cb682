import type { Period, Unit } from '../model/observation.ts';
import type { BenchmarkTime } from './footnotes/benchmarkTimes.ts';
import type { ComparatorName } from './footnotes/comparatorNames.ts';
import type { Footnote } from './footnotes/collectFootnotes.ts';
import type { UnitNote } from './footnotes/unitNotes.ts';

/** What is known about the report in which a figure stands. A pack of many reports gives each its own. */
export interface ReadingContext {
  /** The document's sha256. */
  document: string;
  council: { gss: string; name: string } | null;
  committee: string | null;
  /** ISO date. */
  meetingDate: string | null;
  /** The report's title, as printed. */
  title: string | null;
  /** The report's own period ("to the end of January 2019"), against which "this quarter" and "last year" resolve. */
  period: Period | null;
  /** True where the report says that its period holds for every figure "unless another date is given". */
  periodForAll?: boolean;
  /** What it says of when the figures of others are, where they stand without a date. */
  benchmarkTimes?: readonly BenchmarkTime[];
  /** Whom it says that its words for some group of councils mean. */
  comparators?: readonly ComparatorName[];
  /** True where it says that a year of its tables ("2024") is the school year that ended in it. */
  schoolYears?: boolean;
  /** True when the report says what the colours of its arrows mean: green better, red worse, amber the same. */
  arrowsExplained?: boolean;
  /** True where every share in the paper's tables so far has its sign. */
  sharesMarked?: boolean;
  /** True where the catalogue knows most of what the paper's tables have named so far. */
  ofChildren?: boolean;
  /** True where a person has pointed at the table and said that it holds figures. */
  vouched?: boolean;
  /** The indicator that the page's own heading names, for tables that say only areas and dates; null where none does. */
  subject?: string | null;
  /** The unit that a line over or under the table says that all of its figures have; null where none does. */
  unit?: Unit | null;
  /** Notes at the foot of tables and pages, by page of the file. */
  footnotes?: ReadonlyMap<number, readonly Footnote[]>;
  /** Lines over or under tables that say the unit of their figures, by page of the file. */
  unitNotes?: ReadonlyMap<number, readonly UnitNote[]>;
  /** The number a pack printed on each page, by page of the file. */
  printedPages: ReadonlyMap<number, string>;
}
