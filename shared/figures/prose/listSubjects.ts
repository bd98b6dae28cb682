import type { Claim } from './claim.ts';
import { speaksOfChildren } from './domain.ts';
import type { Subject } from './findSubject.ts';
import { weighLabel } from './weighLabel.ts';

/*
 * Subjects that the titles and the items of a list within a sentence name.
 */

/** "Persistent absence: primary 16.4%, secondary 27.9%": a title that names the measure, and a word or two on whose it is. */
export function subjectOfTitle(sentence: string, masked: string, { figure }: Claim): Subject | null {
  const title = /^(?<name>[^:;.¶¤]{4,100}?)(?: \(¶+\))?(?:: | - )/u.exec(masked)?.groups?.['name'];
  const item = /(?:[:;,)] |- |\band )(?<who>(?:[\p{L}'-]+ ){0,4})$/u.exec(masked.slice(0, figure.start));
  if (title === undefined || item === null || title.length >= figure.start || !speaksOfChildren(`${sentence.slice(0, title.length)} ${item[0]}`)) return null;
  const who = item.groups!['who']!.trim();
  // "Initial child protection conferences: timeliness 82.5%": the item says what of it is measured.
  if (/^(?:timeliness|completion|take-up|uptake|turnover|attendance|participation)(?: (?:rate|was|is))?$/iu.test(who)) return { start: 0, end: figure.start - 1, kind: 'name', population: null, goesOn: false };
  return { start: 0, end: title.length, kind: 'name', population: speaksOfChildren(who) ? who : null, goesOn: false };
}

/** ": agency rate 19.8%", ", persistent absence 20.0%": an item of a list that names its own measure. */
export function subjectOfItem(masked: string, { figure }: Claim, title: Subject | null): Subject | null {
  // "Progress 8 +0.21": a name that holds a number.
  const eight = figure.unit === null ? /(?:^|[:;,)] |\band )(?:the |an |average )*(?<name>(?:attainment|progress) 8(?: score)?)(?:,| was| of| at| is| stood at| averaged)* \+?$/iu.exec(masked.slice(0, figure.start))?.groups?.['name'] : undefined;
  if (eight !== undefined) return { start: masked.lastIndexOf(eight, figure.start), end: masked.lastIndexOf(eight, figure.start) + eight.length, kind: 'name', population: null, goesOn: false };
  const item = /(?:^|[:;,)] |\band )(?:with |and |the )*(?<name>(?:[\p{L}'-]+ ){1,4}?)(?:at |on )?$/u.exec(masked.slice(0, figure.start))?.groups?.['name']?.trimEnd();
  if (item === undefined || !/\b(?:rate|turnover|absence|attendance|caseloads?|stability|take-up|exclusions|suspensions|re-?referrals|vacanc(?:y|ies)|neet)$/iu.test(item) || /^rate$/iu.test(item) || !speaksOfChildren(item)) return null;
  const start = masked.lastIndexOf(item, figure.start);
  return { start, end: start + item.length, kind: 'name', population: null, goesOn: false, ...(title === null ? {} : { instead: title }) };
}

/** "The dental figure for children in care was 78%, immunisations 91% and health assessments 94%": short names that the catalogue knows beside the first. */
export function subjectOfNextItem(sentence: string, masked: string, { figure, area }: Claim, previousEnd: number, current: Subject): Subject | null {
  const name = /^(?: (?:on|in) time(?:scale)?)?(?:,|;|,? and) (?:(?:and|the|our) )*(?<name>(?!(?:in|for|at|to|from|with|by|up|down|now|then|this|that|which|it|all|other|primary|secondary|boys|girls|a|an)\b)\p{L}[\p{L}'-]*(?: (?!(?:in(?! (?:need|care)\b)|for|from|with)\b)[\p{L}'-]+){0,4}?)(?: at| on| of| was| were| is)? $/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['name'];
  if (figure.unit !== 'percent' || area !== null || current.kind !== 'name' || name === undefined || !speaksOfChildren(name)) return null;
  const before = sentence.slice(current.start, current.end);
  const id = [before, sentence.slice(0, current.start)].map((whose) => weighLabel(name, whose, 'percent', true).id).find((one) => one !== null) ?? null;
  if (id === null || id === weighLabel(before, null, 'percent').id) return null;
  const start = masked.lastIndexOf(name, figure.start);
  return { start, end: start + name.length, kind: 'name', population: null, goesOn: false };
}

/** "Overall absence at primary 4.6% (national 4.0%)": a label that the catalogue knows, and its figure, as in a list. */
export function subjectOfLabel(masked: string, { figure }: Claim): Subject | null {
  const name = /(?:^(?:[•-] ?)?(?=\p{Lu})|[;:] (?:and )?)(?<name>\p{L}[^.;:¶¤]{5,90}?)(?: at| -| of|,| was| is)? $/u.exec(masked.slice(0, figure.start))?.groups?.['name'];
  if (figure.unit !== 'percent' || name === undefined || /\d ?%/u.test(name) || !speaksOfChildren(name) || weighLabel(name, null, 'percent').id === null) return null;
  const start = masked.lastIndexOf(name, figure.start);
  return { start, end: start + name.length, kind: 'name', population: null, goesOn: false };
}

/** "Boys 61%, girls 69%, all pupils 65%." under its heading: nothing but a list, and whose each figure is. */
export function subjectOfBareList(masked: string, { figure }: Claim): Subject | null {
  if (!/^(?:(?:¶+(?!¶) ?|\p{L}[\p{L}'/-]*:? ){1,4}\d+(?:[.,]\d+)*(?: ?%| per cent)?[,;.]? ?)+$/u.test(masked.replace(/ ?\([^)]*\)/gu, ''))) return null;
  const who = /(?:^|[,;] )(?<who>(?!(?:actual|target|result|outturn|latest|current|performance)\b)[\p{L}'/ -]{3,30}) $/iu.exec(masked.slice(0, figure.start))?.groups?.['who'] ?? null;
  return { start: figure.start, end: figure.start, kind: 'carried', population: who, goesOn: false };
}
