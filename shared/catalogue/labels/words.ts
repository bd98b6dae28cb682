import { readNumbers } from './numbers.ts';

const irregular: Record<string, string> = { children: 'child', childrens: 'child', peoples: 'people', persons: 'person', plus: 'plus', families: 'family', maths: 'math' };

/** A word without its plural, so that "plan" and "plans" are one. */
export function stem(text: string): string {
  if (text in irregular) return irregular[text]!;
  if (text.length <= 3 || !text.endsWith('s') || /(?:ss|us|is)$/.test(text)) return text;
  if (text.endsWith('ies') && text.length > 4) return `${text.slice(0, -3)}y`;
  return text.slice(0, -1);
}

/** Letters that a scan reads as digits, inside a word of letters. */
function mendScan(text: string): string {
  return text.replace(/(?<=[a-z]{2})[01](?=[a-z])|(?<=[a-z])[01](?=[a-z]{2})/g, (digit) => (digit === '0' ? 'o' : 'l'));
}

/** The words of a label in order, numbers read, plurals gone. */
export function labelWords(label: string): string[] {
  const text = mendScan(label.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replaceAll('½', '.5').normalize('NFKC').toLowerCase())
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/'s\b|s'(?=\s)/g, 's')
    .replace(/\bnos?\.? of\b|^\s*nos?\.(?=\s)|\(nos?\.?\)/g, 'number')
    .replace(/\s+/g, ' ');
  const found = readNumbers(text).match(/(?:age:)?[<>]?=?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])(?![a-z])|age:[<>=]*\d+(?:-\d+)?|per-\d+|\d+pc|\d\+|a\*|[a-z]+(?:\d+[a-z]*)?|\d+[a-z]+|\d+(?:\.\d+)?\+?|[%#£&]/g);
  return (found ?? []).map((one) => (one === '&' ? 'and' : stem(one)));
}

/** True for a word that `readNumbers` made. */
export function isNumberWord(text: string): boolean {
  return /^(?:age:|[<>]?\d+(?:\.\d+)?(?:-\d+)?(?:mi|[mwdh])$|\d\+$)/.test(text);
}
