import type { Claim } from './claim.ts';

/*
 * "In reading 72% of pupils met the expected standard, in writing 69% and in mathematics 70%": the subject of school stands
 * before its share, apart from the rest of its name.
 */

const BEFORE = /(?:^|[,;:] |,? (?:and|but|while) )(?:and )?(?<lead>in|for) (?<school>(?:reading|writing|maths|mathematics|science|spelling|grammar, punctuation and spelling|GPS|English)(?:,? (?:reading|writing|maths|mathematics)?,? ?and (?:reading|writing|maths|mathematics))?),? (?:it (?:is|was) |just |only |some )*$/iu;

/** "The combined figure was 57%" after the shares of three subjects: of the three, in the words of one of them. */
export function combinedSubjects(labels: readonly string[]): string | null {
  const of = labels.filter((label) => LAST.test(label));
  return of.length < 2 ? null : of.at(-1)!.replace(LAST, ' in reading, writing and maths');
}

const LAST = / in (?:reading|writing|maths|mathematics)$/u;

/** "Progress scores were positive in all subjects: +0.4 in reading, +0.6 in writing": each is of the subject after it. */
function nameScores(sentence: string, masked: string, claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { figure, subject } = claim;
    const school = figure.unit === null && figure.decimals > 0 ? /^ (?:in|for) (?<school>reading|writing|maths|mathematics)\b/iu.exec(masked.slice(figure.end))?.groups?.['school'] : undefined;
    const name = subject === null || subject.kind !== 'name' ? null : /\b(?:(?:key stage 2|KS2|average) )*progress (?:scores?|measures?)\b/iu.exec(sentence.slice(subject.start, subject.end));
    if (school !== undefined && name !== null) claim.subject = { ...subject!, start: subject!.start + name.index, end: subject!.start + name.index + name[0].length, school };
  }
}

/** Gives each share, and what it is held against, the subject of school that leads it, in place. */
export function nameSchoolSubjects(sentence: string, masked: string, claims: readonly Claim[]): void {
  nameScores(sentence, masked, claims);
  let school: string | null = null;
  let from: Claim['subject'] = null;
  for (const claim of claims) {
    const found = claim.figure.unit === 'percent' ? BEFORE.exec(masked.slice(0, claim.figure.start))?.groups?.['school'] : undefined;
    // What names something else is none of it.
    if (found === undefined && (claim.subject !== from || (claim.area?.own !== false && claim.role === 'actual' && !claim.earlier))) school = null;
    school = found ?? school;
    from = claim.subject;
    if (school !== null && claim.subject?.kind === 'share') claim.subject = { ...claim.subject, school };
  }
}
