import { befalls, people } from './lexicon.ts';
import { readLabel } from './readLabel.ts';

/**
 * "% of NEET young people who are care leavers" is not "% of care leavers who are NEET": a share of those to whom
 * something happened, and not of those to whom it may. True where what happened stands before the clause and whose it is
 * only within it, and where the label names what happened as the base of its share ("not known as a share of NEET").
 */
export function isReversedShare(label: string): boolean {
  const [, base = ''] = asShareOf.exec(label) ?? [];
  if (base !== '' && conceptsIn(base).some((one) => befalls.has(one))) return true;
  const [, counted = '', clause = ''] = shareOfThose.exec(label) ?? [];
  if (clause === '') return false;
  const happened = conceptsIn(counted.split(/\b(?:of|among|amongst|for|by|from|to)\b/i).at(-1)!);
  const whose = conceptsIn(clause);
  return happened.some((one) => befalls.has(one)) && !conceptsIn(counted).some((one) => people.has(one)) && whose.some((one) => people.has(one));
}

/** The things counted, up to the clause that narrows them. */
const shareOfThose = /(?:%|\bper ?cent(?:age)?|\bpct|\bproportion|\bshare|\brate) of (.+?) (?:who|whom|that|which|with)\b(.+)/i;

/** "… as a share of": what it is a share of. */
const asShareOf = /\bas (?:an? )?(?:%|per ?cent(?:age)?|pct|proportion|share) of (.+)/i;

const conceptsIn = (text: string) => readLabel(text).meanings.flatMap(({ concepts }) => concepts);
