import type { Role } from '../../model/observation.ts';
import type { NamedArea } from './findAreas.ts';
import type { PrintedFigure } from './findNumbers.ts';
import type { NamedPeriod } from './namedPeriod.ts';
import type { Subject } from './findSubject.ts';
import type { Stretch } from './splitSentences.ts';

/** What a sentence says of one of its numbers. */
export interface Claim {
  figure: PrintedFigure;
  /** "2 children", "14 plans": the people or things it counts follow it at once. */
  counted: boolean;
  /** "over 80%", "around 300": the words before it say that the number is none exactly. */
  approximate: boolean;
  /** "This equates to 47 per 10,000", "Of these, 12% …": the figure just told in another unit, or a part of it, and of its time. */
  restates: boolean;
  role: Role;
  /** The area named beside it, or null: the report's own. */
  area: NamedArea | null;
  /** Another area is named since the figure before, by words that do not tie it to any: whose figure this is, is in doubt. */
  strayArea: boolean;
  /** "from 24.3%": an earlier value of the same thing. */
  earlier: boolean;
  /** "is now 20.4%", "the latest figure was": of a later time than what was told before. */
  now: boolean;
  /** The period named for it, or null. */
  period: NamedPeriod | null;
  subject: Subject | null;
  parts: { numerator: number; denominator: number } | null;
  /** A target that is said only as a distance from this figure. */
  target: DistantTarget | null;
}

/** "2.4 points above the target". */
export interface DistantTarget {
  /** What to add to the figure to reach the target. */
  add: number;
  /** "Worse than target": `add` is for what is better when higher, and is taken off what is better when lower. */
  judged: boolean;
  /** Where that is printed, by offsets of its sentence. */
  printed: PrintedFigure;
  /** The sentence, where it is a later one than the figure's. */
  stretch?: Stretch;
}
