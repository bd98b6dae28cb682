import type { Claim } from './claim.ts';
import { speaksOfChildren } from './domain.ts';
import { subjectAfter, trimName, type Subject } from './findSubject.ts';
import type { Place } from './linkAreas.ts';
import type { Stretch } from './splitSentences.ts';

/*
 * Subjects that another clause of the sentence names: its title, the whole of which a share is told, the clause before.
 */

/** "Timeliness of assessments remains a concern; just 71% met the standard": the clause before says of what. */
export function subjectOfComplaint(sentence: string, { figure }: Claim): Subject | null {
  const clause = /^(?<name>[^,;]{4,100}?) (?:remains?|is|are|was|were|continues? to be|has been|have been) (?:an? |the |of )[^;]*; (?:just |only )?$/iu.exec(sentence.slice(0, figure.start));
  const name = clause?.groups?.['name'];
  return name !== undefined && speaksOfChildren(name) ? { start: 0, end: name.length, kind: 'name', population: null, goesOn: false } : null;
}

/** "Of the 412 plans issued, 231 (56.1%) were completed in time": a share of people or things named before it. */
export function subjectOfPopulation(sentence: string, masked: string, claim: Claim, { nextStart }: Place, { start, end }: Stretch): Subject | null {
  // "1,121 were done in time, or 85.1%": what is said of them stands before the share.
  const counted = /, (?:or|which is|that is|equivalent to|equating to|i\.e\.|making) $/u.test(masked.slice(end, claim.figure.start)) ? /^[\d,]*\d/u.exec(masked.slice(end)) : null;
  const after = counted === null ? subjectAfter(masked, { ...claim.figure, unit: 'percent' }, nextStart)
    : subjectAfter(masked, { end: end + counted[0].length, unit: 'percent' }, claim.figure.start);
  const population = sentence.slice(start, end).replace(/,? of (?:which|whom|these|those)\b.*$/iu, '').replace(/[\s,(]+$/u, '').trim();
  return after?.goesOn === true && speaksOfChildren(`${population} ${sentence.slice(after.start, after.end)}`) ? { ...after, population } : null;
}

/** "interviews had been offered within 72 hours in 91.3 per cent of the cases": the name stands before its verb. */
export function subjectInCases(sentence: string, masked: string, { figure }: Claim, from: number): Subject | null {
  if (!masked.slice(from, figure.start).endsWith(' in ') || !/^ of (?:the |all )?(?:cases|instances|files|occasions|these)\b/iu.test(masked.slice(figure.end))) return null;
  const clause = Math.max(from, masked.lastIndexOf(';', figure.start - 1) + 1);
  const { start, end } = trimName(masked, clause, figure.start);
  return speaksOfChildren(sentence.slice(start, end)) ? { start, end, kind: 'share', population: null, goesOn: false } : null;
}

/** "One hundred and fifty-five children (62.5%) lived …": the children, without how many. */
export function whoOf(sentence: string, name: Subject): string {
  return sentence.slice(name.start, name.end).replace(/^(?:(?:[\d,.]+|hundred|thousand|and|\w+ty(?:-\w+)?|\w+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -])+/iu, '');
}

/** "Of the care leavers we work with, 93% are in touch": the whole is said first, and the share goes on from it. */
export function subjectOfWhole(sentence: string, masked: string, { figure }: Claim, nextStart: number): Subject | null {
  const who = /^(?:and |while )?of (?:(?:the|our|all|those) )*(?<who>[^,;\d]{4,80}), /iu.exec(sentence.slice(0, figure.start))?.groups?.['who'];
  if (figure.unit !== 'percent' || who === undefined || !speaksOfChildren(who)) return null;
  const after = subjectAfter(masked, figure, nextStart);
  return after?.goesOn === true ? { ...after, population: who } : null;
}

/** "Persistent absence: primary 16.4%, secondary 27.9%": a title that names the measure, and a word or two on whose it is. */
export function subjectOfTitle(sentence: string, masked: string, { figure }: Claim): Subject | null {
  const title = /^(?<name>[^:;.¶¤]{4,100}?)(?: \(¶+\))?: /u.exec(masked)?.groups?.['name'];
  const item = /(?:[:;,)] |\band )(?:[\p{L}'-]+ ){0,3}$/u.exec(masked.slice(0, figure.start));
  return title === undefined || item === null || title.length >= figure.start || !speaksOfChildren(sentence.slice(0, title.length)) ? null
    : { start: 0, end: title.length, kind: 'name', population: null, goesOn: false };
}

/** "and permanent exclusions from 41 to 58": a second thing that changed, told without its verb. */
export function subjectToldFrom(masked: string, { figure }: Claim, previousEnd: number): Subject | null {
  const name = /(?:,|;|,? and|,? while) (?<name>(?!(?:and|while) )[^,;¶]{4,80}?) from $/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['name'];
  if (name === undefined || !speaksOfChildren(name)) return null;
  const start = figure.start - ' from '.length - name.length;
  return { start, end: start + name.length, kind: 'name', population: null, goesOn: false };
}

/** "90 children started to be looked after and 71 ceased": the same children, and something else is said of them. */
export function subjectOfVerb(sentence: string, masked: string, { figure }: Claim, nextStart: number, current: Subject): Subject | null {
  const verb = /^ (?:ceased|left|ended|started|entered|returned|moved|became|received|were|was|had|have|has|went)\b/iu;
  const who = /^(?:children|young people|pupils|care leavers|families|adopters|carers|[\w-]+ children)\b/iu.exec(sentence.slice(current.start, current.end))?.[0];
  if (figure.unit !== null || current.kind !== 'count' || who === undefined || !verb.test(masked.slice(figure.end))) return null;
  const words = /^[^,;:.¶¤]*?(?=,|;|:|\.|¶|¤| and | in | at | during |$)/u.exec(masked.slice(figure.end, nextStart))![0];
  return { start: figure.end, end: figure.end + words.length, kind: 'count', population: who, goesOn: true };
}
