import type { PageLine } from './pageLines.ts';

/** One item of the agenda a pack begins with. */
export interface AgendaItem {
  number: string;
  title: string;
  /** Numbers printed on the item's pages by the pack, or null when the agenda gives none. */
  pages: [number, number] | null;
}

const RANGE = /\s*[.…\s]*\(?(?:pages?\s*)?(?<from>\d{1,4})\s*(?:-|to)\s*(?<to>\d{1,4})\)?\s*$/iu;
const ITEM = /^(?<number>\d{1,2}[a-z]?)\.?\s+(?<title>\p{L}.*)$/u;

/** Items of an agenda that gives no pages: "7 Performance information", each on its line. */
export function bareItems(lines: readonly PageLine[]): AgendaItem[] {
  const begin = lines.findIndex(({ text }) => /^agenda\b/iu.test(text.trim()));
  if (begin < 0) return [];
  return lines.slice(begin + 1).flatMap(({ text }) => {
    const item = ITEM.exec(text)?.groups;
    return item === undefined ? [] : [{ number: item['number']!, title: item['title']!.replace(/\s+/gu, ' ').trim(), pages: null }];
  });
}

/** Items of an agenda page: "7 PERFORMANCE INFORMATION - QUARTER 4 (Pages 27 - 50)". A title may run over two lines. */
export function agendaItems(lines: readonly PageLine[]): AgendaItem[] {
  const items: AgendaItem[] = [];
  let open: { number: string; title: string } | null = null;
  for (const { text } of lines) {
    const plain = text.replace(/\s{2,}/gu, '  ').replace(/\*/gu, '');
    const item = ITEM.exec(plain)?.groups;
    if (item !== undefined) open = { number: item['number']!, title: item['title']! };
    else if (open !== null && open.title.length < 160) open = { number: open.number, title: `${open.title} ${plain}` };
    const range = open === null ? null : RANGE.exec(open.title);
    if (open === null || range === null) continue;
    const [from, to] = [Number(range.groups!['from']), Number(range.groups!['to'])];
    if (to >= from) items.push({ number: open.number, title: open.title.slice(0, range.index).replace(/\s+/gu, ' ').trim(), pages: [from, to] });
    open = null;
  }
  return items;
}

/** True for a page that lists the meeting's items. */
export function isAgenda(lines: readonly PageLine[]): boolean {
  return lines.some(({ text }) => /^(?:supplementary )?agenda\b|\bagenda items?$/iu.test(text.trim())) || agendaItems(lines).length >= 2;
}
