import { canonical, fingerprint } from '../state/fingerprint.ts';
import { plain } from '../state/meaning.ts';

const months = /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g;

/**
 * A heading without its dates and numbers: "Q1 2020/21" and "Q2 2020/21" are one column of a report that comes every
 * quarter.
 */
export function timeless(text: string): string {
  return plain(text).replace(months, '#').replace(/\d+/g, '#');
}

/** A sentence without its dates and numbers, however many digits each has: "9%" stands where "46.3%" stood. */
export function timelessSentence(text: string): string {
  return timeless(text).replace(/#(?:[.,]#)+/g, '#');
}

/** What a table's headings say apart from when: equal in every quarter's printing of one report. */
export function shapeOf(header: string[][]): string {
  return fingerprint(canonical(header.map((path) => path.map(timeless))));
}
