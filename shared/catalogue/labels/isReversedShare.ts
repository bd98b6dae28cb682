import { befalls, meaningfulWords, people, phraseAt } from './lexicon.ts';

/**
 * "% of NEET young people who are care leavers" is not "% of care leavers who are NEET": a share of those to whom
 * something happened, and not of those to whom it may. True where what happened stands before the clause and whose it is
 * only within it.
 */
export function isReversedShare(label: string): boolean {
  const [, base = ''] = asShareOf.exec(label) ?? [];
  if (base !== '' && conceptsIn(base).some((one) => befalls.has(one))) return true;
  const [, counted = '', clause = ''] = shareOfThose.exec(label) ?? [];
  if (clause === '') return false;
  const happened = conceptsIn(counted.split(/\b(?:of|among|amongst|for|by|from|to)\b/).at(-1)!);
  const whose = conceptsIn(clause);
  return happened.some((one) => befalls.has(one)) && !conceptsIn(counted).some((one) => people.has(one)) && whose.some((one) => people.has(one));
}

/** The things counted, up to the clause that narrows them. */
const shareOfThose = /(?:%|\bper ?cent(?:age)?|\bpct|\bproportion|\bshare|\brate) of (.+?) (?:who|whom|that|which|with)\b(.+)/i;

/** "… as a share of": what it is a share of. */
const asShareOf = /\bas (?:an? )?(?:%|per ?cent(?:age)?|pct|proportion|share) of (.+)/i;

function conceptsIn(text: string): string[] {
  const words = meaningfulWords(text);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    found.push(...(phrase?.means.flat() ?? []));
    at += phrase?.words.length ?? 1;
  }
  return found;
}
