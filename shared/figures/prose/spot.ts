import type { Claim } from './claim.ts';
import type { Place } from './linkAreas.ts';

/** One figure where it stands: what a rule may look at to find its subject. */
export interface Spot {
  sentence: string;
  /** The sentence with its figures and periods hidden, letter for letter as long. */
  masked: string;
  claim: Claim;
  place: Place;
}
