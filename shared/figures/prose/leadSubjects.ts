import { HEAD, isCarrier, trimName, type Subject } from './findSubject.ts';
import type { Stretch } from './splitSentences.ts';

/*
 * Names that lead up to a figure, or that its sentence begins with after it.
 */

/** "At 23.1 the average caseload … is": the name stands between the figure and its verb. */
export function subjectOfLead(masked: string, figure: Stretch, to: number): Subject | null {
  if (!/^(?:[^,]{0,40}, )?(?:at|with) $/iu.test(masked.slice(0, figure.start))) return null;
  const rest = masked.slice(figure.end, to);
  // "At 71.2%, the percentage of Education, Health and Care Plans … is": what begins so may hold commas.
  const verb = /^(?: (?:against|compared (?:with|to)) (?:a |the |our )?(?:target|average) of \d[\d.]* ?(?:%|per ?cent))?,? ?(?<name>(?:(?:the |our )?(?:percentage|proportion|number|rate|average|share)\b[^;]*?|(?:the |our |its )?[^,;]*?))(?<!\b(?:who|that|which|whose \p{L}+)) (?:is|was|are|were|equals|remains|has|exceeds|meets|compares|stands|continues|needs|requires)\b/iu.exec(rest);
  if (verb?.groups?.['name'] === undefined || verb.groups['name'] === '') return null;
  const start = figure.end + verb[0].indexOf(verb.groups['name']);
  const name = trimName(masked, start, start + verb.groups['name'].length);
  return { ...name, kind: isCarrier(masked.slice(name.start, name.end)) ? 'carried' : 'name', population: null, goesOn: false };
}

/** "the total number of on-line audits completed in the period – 352": a name that runs straight on to its figure. */
export function headBefore(masked: string, from: number, figureStart: number): Subject | null {
  const head = HEAD.exec(masked.slice(from, figureStart));
  if (head?.groups?.['head'] === undefined) return null;
  return { ...trimName(masked, from, figureStart), kind: 'name', population: null, goesOn: false };
}
