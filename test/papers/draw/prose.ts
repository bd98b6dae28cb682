import type { Contents } from './paper.ts';
import { escape } from './paint/printHtml.ts';
import type { Said } from './table.ts';

/** A paragraph as printed, and what it says: each figure with its printed text. */
export interface Paragraph {
  text: string;
  kind?: 'heading' | 'title' | 'front' | 'bullet';
  says?: [string, Said][];
}

/** Pages of paragraphs. */
export type Prose = Paragraph[][];

export const heading = (text: string): Paragraph => ({ text, kind: 'heading' });
export const plain = (text: string): Paragraph => ({ text });

export function htmlProse(prose: Prose): string {
  return prose.map((page) => `<section class="page">${page.map(htmlParagraph).join('')}</section>`).join('');
}

function htmlParagraph({ text, kind }: Paragraph): string {
  const tag = kind === 'heading' || kind === 'title' ? 'h2' : 'p';
  return `<${tag}${kind ? ` class="${kind}"` : ''}>${escape(text)}</${tag}>`;
}

/** The figures of the paragraphs. A figure that its own paragraph does not print is a mistake of the data. */
export function saidInProse(prose: Prose): NonNullable<Contents['outside']> {
  return prose.flatMap((page, index) => page.flatMap(({ text, says }) => (says ?? []).map(([printed, said]) => {
    if (!text.includes(printed)) throw new Error(`"${printed}" does not stand in: ${text}`);
    return { how: 'prose' as const, page: index + 1, text: printed, said };
  })));
}

export const proseStyle = `
  body { font-size: 11pt; line-height: 1.32; }
  h2 { font-size: 11.5pt; margin: 9pt 0 4pt; } h2.title { font-size: 14pt; }
  p { margin: 0 0 7pt; } p.front { margin: 0 0 3pt; } p.bullet { margin-left: 18pt; }`;
