import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Cell, DrawnTable } from '../table.ts';
import { escape } from './printHtml.ts';

type Kind = 'writer' | 'calc' | 'impress';

const mimes = { writer: 'text', calc: 'spreadsheet', impress: 'presentation' };
const extensions = { writer: 'fodt', calc: 'fods', impress: 'fodp' };

/**
 * Prints a title and a table through LibreOffice, with tags. It writes the time and a random id into the file; both are set
 * to fixed ones of the same length.
 */
export async function printOffice(kind: Kind, title: string, table: DrawnTable): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const source = join(folder, `paper.${extensions[kind]}`);
    await writeFile(source, flatDocument(kind, title, table));
    const filter = `pdf:${kind}_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}`;
    await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, source]);
    return withFixedStamps(await readFile(join(folder, 'paper.pdf')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function withFixedStamps(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1')
    .replaceAll(/\(D:\d{14}/g, '(D:20210901090000')
    .replaceAll(/<[0-9A-F]{32}>/g, `<${'0'.repeat(32)}>`)
    .replaceAll(/(\/DocChecksum \/)[0-9A-F]{32}/g, `$1${'0'.repeat(32)}`)
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, '2021-09-01T09:00:00');
  return Buffer.from(text, 'latin1');
}

function flatDocument(kind: Kind, title: string, table: DrawnTable): string {
  const names = ['office', 'style', 'text', 'table', 'drawing'].map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
  const compatible = ['fo', 'svg'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo' : 'svg'}-compatible:1.0"`).join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} ${compatible} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${mimes[kind]}">
    ${styles(kind, table)}<office:body>${body(kind, title, table)}</office:body></office:document>`;
}

function styles(kind: Kind, table: DrawnTable): string {
  const columns = table.widths.map((width, index) => `<style:style style:name="c${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}pt"/></style:style>`).join('');
  const cellStyle = (name: string, bold: boolean) => `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:border="0.6pt solid #000000" fo:padding="3pt" fo:wrap-option="wrap"/>${kind === 'calc' ? letters(bold) : ''}</style:style>`;
  const letters = (bold: boolean) => `<style:text-properties style:font-name="Liberation Sans" fo:font-size="9.5pt"${bold ? ' fo:font-weight="bold"' : ''}/>`;
  const paragraphs = [false, true].map((bold) => `<style:style style:name="${bold ? 'bold' : 'plain'}" style:family="paragraph">${letters(bold)}</style:style>`).join('');
  const sheet = kind === 'impress' ? ['28cm', '15.75cm'] : ['21cm', '29.7cm'];
  const layout = `<style:page-layout style:name="sheet"><style:page-layout-properties fo:page-width="${sheet[0]}" fo:page-height="${sheet[1]}" fo:margin="2cm"/></style:page-layout>`;
  return `<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'"/></office:font-face-decls>
    <office:automatic-styles>${columns}${cellStyle('head', true)}${cellStyle('body', false)}${paragraphs}${layout}<style:style style:name="frame" style:family="graphic"/></office:automatic-styles>
    <office:master-styles><style:master-page style:name="Default" style:page-layout-name="sheet"/><style:master-page style:name="Standard" style:page-layout-name="sheet"/></office:master-styles>`;
}

function body(kind: Kind, title: string, table: DrawnTable): string {
  const grid = officeTable(table, kind);
  const heading = `<text:h text:outline-level="1">${escape(title)}</text:h>`;
  if (kind === 'writer') return `<office:text>${heading}<text:p/>${grid}</office:text>`;
  if (kind === 'calc') return `<office:spreadsheet>${grid.replace('<table:table-row>', `<table:table-row><table:table-cell office:value-type="string"><text:p>${escape(title)}</text:p></table:table-cell></table:table-row><table:table-row/><table:table-row>`)}</office:spreadsheet>`;
  const box = (name: string, y: number, height: number, inside: string) => `<draw:frame draw:style-name="frame" draw:layer="layout" draw:name="${name}" svg:x="2cm" svg:y="${y}cm" svg:width="24cm" svg:height="${height}cm">${inside}</draw:frame>`;
  return `<office:presentation><draw:page draw:name="Slide" draw:master-page-name="Default">${box('Title', 0.8, 1.5, `<draw:text-box><text:p>${escape(title)}</text:p></draw:text-box>`)}${box('Table', 3, 9, grid)}</draw:page></office:presentation>`;
}

function officeTable(table: DrawnTable, kind: Kind): string {
  const columns = table.widths.map((_, index) => `<table:table-column table:style-name="c${index}"/>`).join('');
  const rows = table.rows.map((line, row) => `<table:table-row>${line.map((cell) => officeCell(cell, row < table.headerRows)).join('')}</table:table-row>`);
  const head = rows.slice(0, table.headerRows).join('');
  const repeated = kind === 'writer' ? `<table:table-header-rows>${head}</table:table-header-rows>` : head;
  return `<table:table table:name="Scorecard">${columns}${repeated}${rows.slice(table.headerRows).join('')}</table:table>`;
}

/** Without spans: none of the tables printed this way has any. */
function officeCell(cell: Cell | null, head: boolean): string {
  const style = `table:style-name="${head ? 'head' : 'body'}"`;
  if (cell === null) return `<table:table-cell ${style}/>`;
  return `<table:table-cell ${style} office:value-type="string"><text:p text:style-name="${head ? 'bold' : 'plain'}">${escape(cell.text)}</text:p></table:table-cell>`;
}
