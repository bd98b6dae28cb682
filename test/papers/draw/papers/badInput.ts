import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { htmlProse, plain, proseStyle } from '../prose.ts';
import { faces, newKit, paintLine } from '../paint/kit.ts';
import { png } from '../paint/png.ts';
import { a4, document, margins, printHtml } from '../paint/printHtml.ts';
import { type Drawn, truthOfPaper } from '../paper.ts';
import { cell, onPage } from '../table.ts';
import { merton, month, number } from '../say.ts';
import { paintTable } from '../paint/kitTable.ts';

/* Files that cannot be read, or hold nothing to read. */

export async function drawEmptyFile(): Promise<Drawn> {
  return { file: 'bad-empty.pdf', bytes: new Uint8Array(0), truth: null };
}

/** What a browser saves when a session has run out: a page to sign in on, under the paper's name. */
export async function drawLoginPage(): Promise<Drawn> {
  const html = '<!DOCTYPE html>\n<html lang="en"><head><title>Sign in</title></head><body><h1>Sign in</h1><form method="post" action="/login">'
    + '<label>Name <input name="name"></label><label>Password <input name="password" type="password"></label><button>Sign in</button></form></body></html>\n';
  return { file: 'bad-login-page.pdf', bytes: Buffer.from(html), truth: null };
}

/** The password is `committee`. */
export async function drawEncrypted(): Promise<Drawn> {
  const kit = newKit('Performance monitoring', { userPassword: 'committee', ownerPassword: 'committee-owner', pdfVersion: '1.7' });
  const table = smallTable();
  kit.doc.addPage({ size: [a4.width, a4.height] });
  paintLine(kit.doc, 'London Borough of Merton: performance in May 2019', 57, 57, { font: faces.sansBold, size: 14 });
  paintTable(kit.doc, table, { x: 57, y: 90, page: 1 }, { type: { font: faces.sans, size: 10 }, bold: faces.sansBold });
  const file = 'bad-encrypted.pdf';
  const truth = truthOfPaper({ file, producer: 'pdfkit', council: merton, tables: [table], shows: 'A file that opens with the password "committee" only' });
  return { file, bytes: await kit.finish(), truth };
}

function smallTable() {
  const label = '% of Single Assessments authorised within the statutory 45 days';
  const head = (text: string) => cell(text, { bold: true, fill: '#d9e2f3' });
  return {
    widths: [220, 80, 80], headerRows: 1, sectionRows: [], pageOfRow: onPage(1),
    rows: [
      [head('Performance Indicator'), head('Target'), head('May-19')],
      [cell(label), cell('93%', { said: { label, role: 'target', value: number('93', 'percent'), period: month(2019, 5), openPeriod: true } }),
        cell('95%', { said: { label, role: 'actual', value: number('95', 'percent'), period: month(2019, 5) } })],
    ],
  };
}

/** The first half of Merton's index: the list of objects at the end is gone, and so is page 2. */
export async function drawTruncated(): Promise<Drawn> {
  const whole = await readFile(new URL('../../merton-2019-06-index.pdf', import.meta.url));
  return { file: 'bad-truncated.pdf', bytes: whole.subarray(0, Math.floor(whole.length / 2)), truth: null };
}

/** A scan: two pages that are pictures, without a text layer. */
export async function drawPicturesOnly(): Promise<Drawn> {
  const kit = newKit('Scanned report');
  for (const shift of [0, 3]) {
    kit.doc.addPage({ size: [a4.width, a4.height] });
    kit.doc.image(scanPicture(shift), 0, 0, { width: a4.width, height: a4.height });
  }
  const file = 'bad-pictures-only.pdf';
  const truth = truthOfPaper({ file, producer: 'pdfkit', council: merton, names: null, problems: ['no-text-layer'], shows: 'Pages that are pictures' });
  return { file, bytes: await kit.finish(), truth };
}

/** Grey bars where a scan would have lines of writing. */
function scanPicture(shift: number): Buffer {
  const [width, height] = [60, 84];
  const rows = Buffer.alloc(height * (width * 3 + 1), 0xf4);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width * 3 + 1)] = 0;
    if ((y + shift) % 4 === 0 && y > 8 && y < 76) rows.fill(0x66, y * (width * 3 + 1) + 1 + 18, y * (width * 3 + 1) + 1 + (150 - ((y * 7) % 13) * 3));
  }
  return png(width, height, deflateSync(rows));
}

export async function drawPlainAgenda(): Promise<Drawn> {
  const items = ['1 Apologies for absence', '2 Declarations of interest', '3 Minutes of the meeting on 13 March 2019 (Pages 1 - 6)', '4 Questions from the public', '5 Work programme 2019/20 (Pages 7 - 10)', '6 Date of the next meeting: 1 October 2019 at 7.15 pm'];
  const prose = [[
    { text: 'London Borough of Merton', kind: 'title' as const },
    { text: 'Children and Young People Overview and Scrutiny Panel', kind: 'title' as const },
    plain('Date: 26 June 2019'), plain('Time: 7.15 pm'), plain('Venue: Committee rooms C, D and E, Civic Centre, London Road'),
    { text: 'Agenda', kind: 'heading' as const }, ...items.map(plain),
    plain('The Panel has 14 members. Quorum: 4. Telephone 020 0000 0000 for more about this meeting.'),
  ]];
  const file = 'plain-agenda.pdf';
  const bytes = await printHtml(document(proseStyle, htmlProse(prose), 'Agenda'), { ...a4, margin: margins(57), tagged: true });
  const truth = truthOfPaper({ file, producer: 'Chromium, tagged', council: merton, meetingDate: '2019-06-26', problems: ['no-figures'], shows: 'An agenda: dates, times, page numbers and a quorum, and no figure' });
  return { file, bytes, truth };
}
