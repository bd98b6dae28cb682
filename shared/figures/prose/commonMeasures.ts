/*
 * What every children's service counts and the catalogue has no indicator for: complaints about it, and enquiries about
 * fostering and adoption. They are told of as surely as what it has.
 */

const COMPLAINTS = /^(?:Number of |% of )?(?:(?:new|formal|statutory|further|stage (?:1|2|one|two)) )*complaints\b/iu;
const ENQUIRIES = /^(?:Number of |% of )?(?:(?:new|initial|further|fostering|adoption) )*enquiries\b/iu;

/** True for such a label, where it, its sentence or its heading says whose it is. */
export function isCommonMeasure(label: string, sentence: string, section: string | null): boolean {
  const around = `${section ?? ''} ${sentence}`;
  if (COMPLAINTS.test(label)) return /\b(?:children|young people|SEND|social care|special educational)\b/iu.test(around.replace(/\badult social care\b/giu, ''));
  return ENQUIRIES.test(label) && /\b(?:foster|adopt)/iu.test(around);
}
