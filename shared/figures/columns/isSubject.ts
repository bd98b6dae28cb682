import type { Area } from '../../model/observation.ts';

const OTHER_SUBJECTS = /^(?:writing|maths?|mathematics|science|(?:english )?(?:grammar|spelling|gps|spag)\b.*)\b/i;

/** "Reading" beside "Writing" and "Maths" is the subject, and no council. */
export function isSubject(area: Area | null, beside: readonly string[]): boolean {
  return area?.kind === 'council' && area.name === 'Reading' && beside.some((text) => OTHER_SUBJECTS.test(text.trim()));
}
