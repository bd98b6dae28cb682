import { readNumbers } from './numbers.ts';
import { spellAlike } from './spelling.ts';

const irregular = new Map([['children', 'child'], ['childrens', 'child'], ['plus', 'plus'], ['families', 'family']]);

/** A word without its plural, so that "plan" and "plans" are one. */
export function stem(text: string): string {
  const known = irregular.get(text);
  if (known !== undefined) return known;
  if (text.length <= 3 || !text.endsWith('s') || 'sui'.includes(text.at(-2)!)) return text;
  if (text.endsWith('ies') && text.length > 4) return `${text.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(text)) return text.slice(0, -2);
  return text.slice(0, -1);
}

/** Letters that a scan reads as digits, inside a word of letters. */
function mendScan(text: string): string {
  return text.replace(/(?<=[a-z]{2})[01](?=[a-z])|(?<=[a-z])[01](?=[a-z]{2})/g, (digit) => (digit === '0' ? 'o' : 'l'));
}

/** Capitals and a number that begin with a meaning of their own, and are no code. */
const noCode = '(?!KS|FF2|ATT|PROG|SEN|S[. ]?\\d|A8|P8|Y\\d|U ?\\d\\d|YR|YEAR|NI|L\\d|LEVEL|AGED?|UNDER|OVER|TOP|GRADE|STAGE)';
/** "CS-12 …", "PM01: …", "FCS 1.2: …", "CF 09 …": the code of a row, which means something only to its council. */
const rowCode = new RegExp(`^\\s*(?:\\d{1,3}[.)]\\s+)?[([]?(?:${noCode}[A-Z]{1,5}[._/-]?\\d{1,4}(?:\\.\\d{1,3})*[a-zA-Z]?(?:-[A-Z](?= ))?[)\\]]?(?=[\\s:|–-])|${noCode}[A-Z]{1,5} 0\\d{1,2}[a-z]?(?=\\s)|${noCode}[A-Z]{1,5} \\d{1,3}(?:\\.\\d{1,3})*[a-z]?[)\\]]?\\s*(?:[:|](?=\\s)|–(?=\\s+[A-Za-z%])))`);

/** "CS/6a": a code that is known for one wherever it stands. */
const slashedCode = /(?<![A-Za-z\d/])[A-Z]{2,3}\/\d{1,2}[a-hA-H]?(?![A-Za-z\d/,])/g;

/** "Indicator 4.2", "Measure 3a –", "Priority 1:", "3.1.2", "2.06ii": the same in words, or in numbers alone. */
const rowNumber = /^\s*[([]?(?:(?:[Ii]ndicator|INDICATOR|[Mm]easure|MEASURE|[Mm]etric|KPI|PI|[Rr]eference|[Rr]ef|REF|[Ii]tem|[Rr]ow)\.? ?(?:no\.? ?)?\d{1,3}(?:\.\d{1,3})*[a-z]?[)\]]?\s*[-–—:.|]?\s+(?!(?:[Yy]ears?(?! ?\d)|yrs?|weeks?|months?|days?|hours?|miles?)\b)|(?:[Oo]utcome|[Oo]bjective|[Pp]riority|[Aa]im|[Gg]oal|[Tt]heme|[Qq]uestion|[Tt]arget)\.? ?\d{1,2}(?:\.\d{1,2})*[a-z]?[)\]]?\s*[-–—:.|]\s+|\d{1,2}(?:\.\d{1,2}){1,3}(?:[ivx]{2,4}|[a-z])?[.):]?\s+(?=[A-Z%#(]))/;

/** A raised figure, or one that lost its raising after the unit of a length of time ("within 20 weeks1"). */
const footnoteMark = /[¹²³⁰⁴-⁹]+|(?<=\b(?:weeks|days|months|miles|hours|years))\d\b/g;

/** A label without the code or the number of its row. */
export function withoutRowCode(label: string): string {
  const coded = label.replace(rowNumber, ' ').replace(rowCode, ' ');
  return coded.includes('/') ? coded.replace(slashedCode, ' ') : coded;
}

/** The words of a label in order, numbers read, plurals gone. */
export function labelWords(label: string): string[] {
  const text = spellAlike(mendScan(withoutRowCode(label).replaceAll('½', '.5').replace(footnoteMark, ' ').normalize('NFKC').toLowerCase()));
  const found = readNumbers(text).match(/(?:age:)?[<>]?=?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])(?![a-z])|age:[<>=]*\d+(?:-\d+)?|per-\d+|\d+pc|\d\+|a\*|[a-z]+(?:\d+[a-z]*)?|\d+[a-z]+|\d+(?:\.\d+)?\+?|[%#£&]/g);
  return (found ?? []).map((one) => (one === '&' ? 'and' : stem(one)));
}

/** True for a word that `readNumbers` made. */
export function isNumberWord(text: string): boolean {
  return /^(?:age:|[<>]?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])$|\d\+$)/.test(text);
}
