import type { Unit } from '../../model/observation.ts';
import { namedUnit, unitInLabel } from '../values/units.ts';

/** Words of units, and of whom or what they are, that name no matter. */
const PLAIN = /\b(?:percentages?|per ?cent|proportions?|shares?|rates?|numbers?|no|counts?|volumes?|measures?|indicators?|figures?|data|children|young people|population|aged?|years?|of|in|the|as|per|a|all)\b/giu;

/** The unit that a section gives to its rows, where it is called by nothing else: "Percentages", "Rates per 10,000 children", "Volumes (number)". */
export function unitOfSection(section: string | null): Unit | null {
  if (section === null) return null;
  const unit = namedUnit(section) ?? unitInLabel(section);
  return unit !== null && /^(?:days|weeks|months|\P{L}*)$/iu.test(section.replace(PLAIN, ' ').trim()) ? unit : null;
}
