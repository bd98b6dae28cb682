import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { figureCell, headCell, scorecard, scorecardRows } from '../data/scorecard.ts';
import { faces } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import type { Drawn } from '../paper.ts';
import { financialYear, merton, number } from '../say.ts';
import { type Cell, type DrawnTable, cell, onPage } from '../table.ts';
import { below, drawSmall, left, newPage, sans } from './small.ts';

/* Letters and signs that are hard to read from a file, though easy on paper. */

const now = { role: 'actual', period: financialYear(2022), area: merton } as const;
const last = { ...now, period: financialYear(2021) };

/** Spaces and hyphens of every width, ligatures, accents set by combining marks, words from right to left. */
function signs(): Promise<Drawn> {
  const label = (text: string): Cell => cell(text);
  const say = (name: string, text: string, digits: string, unit: 'percent' | 'count' | 'per-10000', at: typeof now | typeof last): Cell =>
    cell(text, { align: 'centre', said: { label: name, value: number(digits, unit), ...at } });
  const change = (text: string): Cell => cell(text, { align: 'centre' });
  const names = ['% of ofﬁcers’ ﬁrst visits oﬀered on time', 'Number of looked\u00adafter chil\u00addren', 'Rate of children in\u202fneed per 10,000', 'Number of referrals from Café Zoe\u0308', 'Number of families who speak עברית at home'];
  const heading = ['Indicator', '2021/22', '2022/23', 'Change'].map((text, index) => headCell(text, index === 0 ? { align: 'left' } : {}));
  const table: DrawnTable = {
    widths: [230, 80, 80, 70], headerRows: 1, sectionRows: [], pageOfRow: onPage(1),
    rows: [
      heading,
      [label(names[0]!), say(names[0]!, '81.4\u00a0%', '81.4', 'percent', last), say(names[0]!, '84.9\u2009%', '84.9', 'percent', now), change('+3.5')],
      [label(names[1]!), say(names[1]!, '163', '163', 'count', last), say(names[1]!, '148', '148', 'count', now), change('\u221215')],
      [label(names[2]!), say(names[2]!, '301.4', '301.4', 'per-10000', last), say(names[2]!, '288.2', '288.2', 'per-10000', now), change('\u201313.2')],
      [label(names[3]!), say(names[3]!, '41', '41', 'count', last), say(names[3]!, '38', '38', 'count', now), change('\u20113')],
      [label(names[4]!), say(names[4]!, '12', '12', 'count', last), say(names[4]!, '15', '15', 'count', now), change('3')],
    ],
  };
  return drawSmall({
    file: 'lettering', shows: 'Ligatures, soft hyphens, non-breaking and thin spaces, minus signs of every kind, combining marks, words from right to left', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, { ...sans, type: { font: faces.signs, size: 9 } });
    },
  });
}

/** Where the sign fonts of office suites put their arrows and ticks: private places of Unicode. */
const privateSigns: Record<string, string> = { '2191': 'f0e1', '2193': 'f0e2', '2192': 'f0e0', '2713': 'f0fc', '2717': 'f0fb' };

/** Arrows and ticks from a font that says no more of them than private codes. */
async function privateGlyphs(): Promise<Drawn> {
  const ways = ['up', 'down', 'level', 'up', 'down'] as const;
  const arrows = { up: '\u2191', down: '\u2193', level: '\u2192' };
  const heading = ['Indicator', '2021/22', '2022/23', 'Direction of travel', 'On target?'].map((text, index) => headCell(text, index === 0 ? { align: 'left' } : {}));
  const rows = scorecardRows.slice(0, 5).map(({ label, figures }, index) => {
    const own = figureCell(label, figures[2], { ...now, arrow: { direction: ways[index]!, means: null } });
    return [cell(label), figureCell(label, figures[1], last), own, cell(arrows[ways[index]!], { align: 'centre' }), cell(index % 2 ? '\u2717' : '\u2713', { align: 'centre' })];
  });
  const table: DrawnTable = { widths: [200, 62, 62, 70, 62], headerRows: 1, rows: [heading, ...rows], sectionRows: [], pageOfRow: onPage(1) };
  const drawn = await drawSmall({
    file: 'private-glyphs', shows: "Arrows and ticks that are private codes of a sign font", tables: [table], more: { producer: 'pdfkit, then pdf-lib' },
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, sans);
    },
  });
  return { ...drawn, bytes: await renameSigns(drawn.bytes) };
}

/** Gives the sign font the name and the private codes that Wingdings has. */
async function renameSigns(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && String(object.get(PDFName.of('BaseFont')) ?? '').includes('DejaVu')) object.set(PDFName.of('BaseFont'), PDFName.of('AAAAAA+Wingdings'));
    if (!(object instanceof PDFRawStream)) continue;
    const text = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
    if (!text.includes('begincmap') || !/<2191>/i.test(text)) continue;
    const changed = Object.entries(privateSigns).reduce((map, [from, to]) => map.replaceAll(new RegExp(`<${from}>`, 'gi'), `<${to}>`), text);
    document.context.assign(ref, document.context.flateStream(changed));
  }
  return document.save();
}

/** A font whose letters have neither codes nor names: what is printed cannot be known from the file. */
async function withoutUnicode(): Promise<Drawn> {
  const table = scorecard();
  const drawn = await drawSmall({
    file: 'font-without-unicode', shows: 'A font without Unicode', tables: [table],
    draw: ({ doc }) => {
      newPage(doc);
      paintTable(doc, table, { x: left, y: below, page: 1 }, { ...sans, type: { font: faces.narrow, size: 9.5 }, bold: faces.narrow });
    },
  });
  const document = await PDFDocument.load(drawn.bytes, { updateMetadata: false });
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !String(object.get(PDFName.of('BaseFont')) ?? '').includes('Narrow')) continue;
    object.delete(PDFName.of('ToUnicode'));
  }
  return { file: drawn.file, bytes: await document.save(), truth: null };
}

export const letteringPapers = { lettering: signs, 'private-glyphs': privateGlyphs, 'font-without-unicode': withoutUnicode };
