import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../shared/model/problem.ts';
import { openPaper } from '../../../shared/pdf/openPaper.ts';
import { at, rawPdf } from './rawPdf.ts';
import { problemsOf, readBytes, readDrawn, textsOf } from './readOne.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

async function problemOf(bytes: Uint8Array, password?: string): Promise<Problem | null> {
  const opened = await openPaper(bytes, password === undefined ? {} : { password });
  if (opened.ok) await opened.value.close();
  return opened.ok ? null : opened.problem;
}

async function printedPages(count: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= count; number++) pdf.addPage([595, 842]).drawText(`Figure ${number}`, { x: 50, y: 700, size: 12, font });
  return pdf;
}

describe('a file that cannot be read says why, and what to do', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty-file', /empty/],
    ['a login page that the site sent instead', bytesOf('\n<!DOCTYPE html><html><head><title>Sign in</title>'), 'not-a-pdf', /web page.*login/],
    ['a Word file', bytesOf('PK\u0003\u0004word/document.xml'), 'not-a-pdf', /Office document/],
    ['an old Excel file', bytesOf('\u00D0\u00CF\u0011\u00E0\u00A1'), 'not-a-pdf', /older Word, Excel/],
    ['a photograph', bytesOf('\u00FF\u00D8\u00FF\u00E0'), 'not-a-pdf', /picture/],
    ['plain text', bytesOf('Minutes of the meeting'), 'not-a-pdf', /does not begin as one/],
    ['a PDF of nothing but its first line', bytesOf('%PDF-1.7\n'), 'damaged', /damaged or was cut short/],
  ])('%s', async (_, bytes, kind, message) => {
    const problem = await problemOf(bytes);
    expect(problem).toMatchObject({ kind, page: null });
    expect(problem?.message).toMatch(message);
  });

  it('an encrypted file, without a password, with a wrong one, and with the right one', async () => {
    const pdf = await printedPages(1);
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    const bytes = await pdf.save();
    expect((await problemOf(bytes))?.kind).toBe('password-needed');
    expect((await problemOf(bytes, 'guess'))?.kind).toBe('wrong-password');
    expect(await problemOf(bytes, 'secret')).toBeNull();
  });

  it('opening that was cancelled', async () => {
    const opened = await openPaper(rawPdf([at(50, 700, 'A')]), {}, AbortSignal.abort());
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  });
});

describe('a file that can be read', () => {
  it('opens with lines of a mail gateway before it', async () => {
    const bytes = rawPdf([at(50, 700, '45.6')]);
    const junk = bytesOf('X-Gateway: scanned\r\n\r\n');
    expect(textsOf(await readBytes(new Uint8Array([...junk, ...bytes])))).toEqual(['45.6']);
  });

  it('is known by the hash of its bytes, which stay the caller’s', async () => {
    const bytes = rawPdf([at(50, 700, '45.6')]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const opened = await openPaper(bytes);
    expect(opened.ok && opened.value.sha256).toBe(hash);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });

  it('tells what it says about itself', async () => {
    const pdf = await printedPages(2);
    pdf.setTitle('Performance index');
    pdf.setProducer('Printer');
    pdf.setCreationDate(new Date('2019-06-26T12:00:00Z'));
    const opened = await openPaper(await pdf.save());
    expect(opened.ok && [opened.value.pages, opened.value.info.title, opened.value.info.producer, opened.value.info.created, opened.value.problems])
      .toEqual([2, 'Performance index', 'Printer', '2019-06-26T12:00:00Z', []]);
  });

  it('gives the same page each time, in any order, and stops when asked to', async () => {
    const opened = await openPaper(await (await printedPages(3)).save());
    if (!opened.ok) throw new Error(opened.problem.message);
    const [third, first, again] = [await opened.value.readPage(3), await opened.value.readPage(1), await opened.value.readPage(3)];
    expect([textsOf(third), textsOf(first)]).toEqual([['Figure 3'], ['Figure 1']]);
    expect(again).toEqual(third);
    await expect(opened.value.readPage(2, AbortSignal.abort())).rejects.toThrow('aborted');
    await expect(opened.value.readPage(4)).rejects.toThrow(RangeError);
  });
});

describe('a damaged file', () => {
  it('cut short says that pages may be missing, and gives those that are there', async () => {
    const whole = rawPdf(Array.from({ length: 6 }, (_, index) => at(50, 700, `Figure ${index + 1}`)));
    const end = new TextDecoder('latin1').decode(whole).indexOf('startxref');
    const opened = await openPaper(whole.subarray(0, end));
    if (!opened.ok) throw new Error(opened.problem.message);
    expect(opened.value.problems).toMatchObject([{ kind: 'damaged', page: null }]);
    expect(opened.value.problems[0]?.message).toContain('6 pages could be recovered');
    expect(textsOf(await opened.value.readPage(6))).toEqual(['Figure 6']);
  });

  it('says which page could not be read in full, and reads the others', async () => {
    const broken = `${at(50, 700, 'Kept')} /Pattern cs /Missing scn 0 0 100 100 re f ${at(50, 600, 'After')}`;
    const bytes = rawPdf([broken, at(50, 700, 'Whole'), '']);
    const page = await readBytes(bytes, 1);
    expect(problemsOf(page)).toEqual(['page-damaged', 'rulings-untrusted']);
    expect(page.problems[0]?.message).toMatch(/Page 1 is damaged inside/);
    expect(textsOf(page)).toContain('Kept');
    const other = await readBytes(bytes, 2);
    expect([textsOf(other), other.problems]).toEqual([['Whole'], []]);
    expect((await readBytes(bytes, 3)).problems).toEqual([]);
  });

  it('keeps text whose font is missing, and says that the page is not whole', async () => {
    const page = await readDrawn(`${at(50, 700, '45.6', { font: 'Missing' })} ${at(50, 600, 'England')}`);
    expect(textsOf(page)).toEqual(['45.6', 'England']);
    expect(problemsOf(page)).toEqual(['page-damaged']);
  });
});

describe('text that does not say which letters it shows', () => {
  it('is marked and not guessed, when a font has glyph numbers alone', async () => {
    const codes = (text: string): string => Array.from(text, (letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('');
    const page = await readDrawn({
      content: `BT /N 10 Tf 50 700 Td <${codes('Rate 45.6')}> Tj ET ${at(50, 650, 'Plain')}`, fonts: '/N 20 0 R',
    }, [
      { number: 20, dictionary: '/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Arial /Encoding /Identity-H /DescendantFonts [21 0 R]' },
      { number: 21, dictionary: '/Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 22 0 R /DW 600' },
      { number: 22, dictionary: '/Type /FontDescriptor /FontName /ABCDEF+Arial /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80' },
    ]);
    expect(page.runs.map((run) => run.text.replace(/\uFFFD+/, '?'))).toEqual(['?', 'Plain']);
    expect(page.problems).toMatchObject([{ kind: 'font-without-unicode', page: 1 }]);
    expect(page.problems[0]?.message).toContain('Arial');
  });
});

describe('an honest font', () => {
  it('keeps its letters when one of its glyphs says nothing', async () => {
    const page = await readDrawn(`BT /F 10 Tf 50 700 Td (\\001 Children in need) Tj ET`);
    expect(textsOf(page)).toEqual(['\uFFFD Children in need']);
    expect(problemsOf(page)).toEqual(['font-without-unicode']);
  });
});

describe('a page with too much on it', () => {
  it('is left out by name, and the pages around it are read', async () => {
    const plan = `BT /F 1 Tf ${'1 0 0 1 100 100 Tm (abcdefghij) Tj '.repeat(45_000)} ET`;
    const opened = await openPaper(rawPdf([at(50, 700, 'Before'), plan, at(50, 700, 'After')]));
    if (!opened.ok) throw new Error(opened.problem.message);
    const pages = [await opened.value.readPage(1), await opened.value.readPage(2), await opened.value.readPage(3)];
    expect(pages.map(textsOf)).toEqual([['Before'], [], ['After']]);
    expect(pages.map(problemsOf)).toEqual([[], ['too-much-on-page'], []]);
    expect(pages[1]?.problems[0]?.message).toContain('Page 2 holds more than');
  });

  it('is left out as well when its text comes in 200,000 pieces', async () => {
    const pieces = Array.from({ length: 200_000 }, (_, piece) => `1 0 0 1 ${(piece % 400) * 50} ${Math.floor(piece / 400) * 12} Tm (n/a) Tj`).join('\n');
    const page = await readDrawn({ content: `BT /F 10 Tf ${pieces} ET`, mediaBox: [0, 0, 20_000, 6_000] });
    expect([textsOf(page), problemsOf(page)]).toEqual([[], ['too-much-on-page']]);
  });

  it('keeps its text without its lines, when it is a map', async () => {
    const coast = Array.from({ length: 400_000 }, (_, step) => `${step % 600} ${(step * 7) % 800} l`).join(' ');
    const page = await readDrawn(`${at(50, 700, 'Wards')} 0 0 m ${coast} S 50 600 m 250 600 l S`);
    expect(textsOf(page)).toEqual(['Wards']);
    expect(page.rulings).toEqual([]);
    expect(problemsOf(page)).toEqual(['too-much-on-page']);
  });

  it('is told in one sentence when it is too much of everything', async () => {
    const strokes = Array.from({ length: 650_000 }, (_, stroke) => `${stroke % 600} 0 m ${stroke % 500} 800 l S`).join('\n');
    const page = await readDrawn(at(50, 700, 'Plan') + strokes);
    expect([textsOf(page), page.rulings, problemsOf(page)]).toEqual([[], [], ['too-much-on-page']]);
  });

  it('is a map when its areas lie on one another by the thousand', async () => {
    const washes = Array.from({ length: 20_000 }, (_, wash) => `0.${wash % 10} 0 0 rg ${wash % 300} ${wash % 400} 300 400 re f`).join('\n');
    const page = await readDrawn(washes + at(50, 750, 'Plan'));
    expect([textsOf(page), page.shadings, problemsOf(page)]).toEqual([['Plan'], [], ['too-much-on-page']]);
  });

  it('keeps a dense sheet of boxed-in figures whole', async () => {
    const cells = Array.from({ length: 5_000 }, (_, cell) => [(cell % 50) * 40, Math.floor(cell / 50) * 12] as const);
    const content = cells.map(([x, y]) => `${x} ${y} 40 12 re S ${at(x + 2, y + 3, '9.5', { size: 8 })}`).join('\n');
    const page = await readDrawn({ content, mediaBox: [0, 0, 2_000, 1_200] });
    expect([page.runs.length, page.rulings.length, page.problems]).toEqual([5_000, 20_000, []]);
  });
});
