/** Where Wingdings has its arrows and ticks; a reader may give the code or the plain sign. */
const signs: Record<string, string> = { '\uf0e0': '→', '\uf0e1': '↑', '\uf0e2': '↓', '\uf0fb': '✗', '\uf0fc': '✓' };

/** A text as it is compared: without white space and soft hyphens, ligatures and composed letters in one form. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b]+/g, '').replaceAll(/[\uf0e0-\uf0fc]/g, (sign) => signs[sign] ?? sign);
}
