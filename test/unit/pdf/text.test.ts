import { describe, expect, it } from 'vitest';
import { at } from './rawPdf.ts';
import { readDrawn, rounded, textsOf } from './readOne.ts';

describe('where text stands', () => {
  it('gives each character of a figure the place where it is drawn', async () => {
    // In Helvetica a figure is 0.556 em wide, a full stop 0.278 em.
    const [run] = (await readDrawn(at(100, 700, '12.3'))).runs;
    expect(run?.text).toBe('12.3');
    expect(run?.edges?.map((edge) => Number(edge.toFixed(2)))).toEqual([0, 5.56, 11.12, 13.9, 19.46]);
    expect(run?.origin.map(Math.round)).toEqual([100, 100]);
  });

  it('keeps apart two columns that one operator prints with a wide gap', async () => {
    const page = await readDrawn('BT /F 10 Tf 100 700 Td [(45.6) -1500 (78.9)] TJ ET');
    expect(textsOf(page)).toEqual(['45.6', '78.9']);
    expect(Math.round(page.runs[1]?.origin[0] ?? 0)).toBe(134);
  });

  it('joins the letters of a figure that a producer places one by one', async () => {
    const page = await readDrawn('BT /F 10 Tf 1 0 0 1 100 700 Tm (4) Tj 1 0 0 1 105.56 700 Tm (5) Tj 1 0 0 1 111.12 700 Tm (.6) Tj ET');
    expect(textsOf(page)).toEqual(['45.6']);
  });

  it('reads a word space where words are set apart without one', async () => {
    expect(textsOf(await readDrawn('BT /F 10 Tf 100 700 Td [(Looked) -300 (after)] TJ ET'))).toEqual(['Looked after']);
  });

  it('does not read letter-spaced capitals as single letters', async () => {
    expect(textsOf(await readDrawn('BT /F 10 Tf 2 Tc 100 700 Td (TOTAL) Tj ET'))).toEqual(['TOTAL']);
  });

  it('keeps the words of a letter-spaced heading together, and figures set out by spacing alone apart', async () => {
    expect(textsOf(await readDrawn('BT /F 10 Tf 2 Tc 1 Tw 100 700 Td (TOTAL FOR 2019) Tj ET'))).toEqual(['TOTAL FOR 2019']);
    expect(textsOf(await readDrawn('BT /F 10 Tf 40 Tc 100 700 Td (123) Tj ET'))).toEqual(['1', '2', '3']);
  });

  it('sets a raised footnote mark apart from its figure', async () => {
    const page = await readDrawn('BT /F 10 Tf 100 700 Td (45.6) Tj /F 6 Tf 4 Ts (2) Tj ET');
    expect(textsOf(page)).toEqual(['45.6', '2']);
  });

  it('knows headings turned upwards, downwards and aslant', async () => {
    const turned = (matrix: string, text: string): string => `BT /F 10 Tf ${matrix} 300 400 Tm (${text}) Tj ET\n`;
    const page = await readDrawn(turned('0 1 -1 0', 'Upwards') + turned('0 -1 1 0', 'Downwards') + turned('0.7071 0.7071 -0.7071 0.7071', 'Aslant'));
    expect(page.runs.map((run) => [run.text, Math.round(run.angle)])).toEqual([['Upwards', -90], ['Downwards', 90], ['Aslant', -45]]);
    const up = page.runs[0];
    expect(up && up.box[3] - up.box[1] > up.box[2] - up.box[0]).toBe(true);
  });

  it.each([
    ['', [100, 93, 116, 102]],
    ['/Rotate 90', [698, 100, 707, 116]],
    ['/Rotate 180', [484, 698, 500, 707]],
    ['/Rotate 270', [93, 484, 102, 500]],
    ['/CropBox [50 100 550 750]', [50, 43, 66, 52]],
    ['/UserUnit 2', [200, 182, 233, 204]],
  ])('puts the box where the displayed page has the text (%s)', async (entries, box) => {
    const page = await readDrawn({ content: at(100, 700, '101'), entries });
    const found = page.runs[0]?.box ?? [];
    found.forEach((value, side) => expect(Math.abs(value - (box[side] ?? 0))).toBeLessThan(4));
    expect(page.runs[0]?.size).toBeCloseTo(entries.includes('UserUnit') ? 20 : 10, 3);
  });

  it('follows text through nested forms with matrices of their own', async () => {
    const inner = { number: 20, dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 10 20] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>', stream: at(0, 0, 'Inner') };
    const outer = { number: 21, dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Matrix [2 0 0 2 0 0] /Resources << /XObject << /I 20 0 R >> >>', stream: '/I Do' };
    const page = await readDrawn({ content: 'q 1 0 0 1 30 40 cm /O Do Q', resources: '/XObject << /O 21 0 R >>' }, [inner, outer]);
    expect(page.runs.map((run) => [run.text, ...rounded(run.origin), run.size])).toEqual([['Inner', 50, 720, 20]]);
  });
});

describe('how text looks', () => {
  it('tells bold, italic and colour, which ratings are printed in', async () => {
    const page = await readDrawn(`1 0 0 rg ${at(50, 700, 'Red', { font: 'B' })} 0 0 0 rg ${at(50, 650, 'Plain')}`);
    expect(page.runs.map(({ text, bold, italic, colour }) => [text, bold, italic, colour])).toEqual([
      ['Red', true, true, '#ff0000'], ['Plain', false, false, '#000000'],
    ]);
  });

  it.each([['CMBX10', true], ['ABCDEF+CMSSBX10', true], ['SFBX1000', true], ['CMR10', false], ['CMSS8', false]])('tells bold by the names of TeX’s faces: %s', async (face, expected) => {
    const page = await readDrawn({ content: 'BT /T 10 Tf 100 700 Td (Care) Tj ET', fonts: `/T << /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>` });
    expect(page.runs.map(({ bold }) => bold)).toEqual([expected]);
  });
});

describe('what text says', () => {
  const withUnicode = (content: string, map: Record<string, string>): ReturnType<typeof readDrawn> => {
    const lines = Object.entries(map).map(([code, text]) => `<${code}> <${Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`);
    const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def 1 begincodespacerange <00> <FF> endcodespacerange ${lines.length} beginbfchar ${lines.join(' ')} endbfchar endcmap end end`;
    const font = { number: 20, dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 21 0 R' };
    return readDrawn({ content: `BT /U 10 Tf 100 700 Td ${content} TJ ET`, fonts: '/U 20 0 R' }, [font, { number: 21, dictionary: '', stream: cmap }]);
  };

  it.each([
    ['a ligature is spelt out', '\uFB01', 'fi'],
    ['a non-breaking space is a space', 'a\u00A0b', 'a b'],
    ['a thin space is a space', '1\u2009000', '1 000'],
    ['a drawn soft hyphen is a hyphen', '\u00AD', '-'],
    ['a minus of its own is kept', '\u2212', '\u2212'],
    ['a combining accent joins its letter', 'e\u0301', '\u00E9'],
    ['a private-use glyph is kept as it is', '\uE123', '\uE123'],
    ['right-to-left text comes in reading order', '\u05D2\u05D1\u05D0', '\u05D0\u05D1\u05D2'],
  ])('%s', async (_, glyphs, text) => {
    const letters = Array.from(glyphs);
    const map = Object.fromEntries(letters.map((letter, index) => [(0x61 + index).toString(16), letter]));
    const page = await withUnicode(`[<${Object.keys(map).join('')}>]`, map);
    expect(textsOf(page)).toEqual([text]);
    expect(page.runs[0]?.edges === null || page.runs[0]?.edges.length === text.length + 1).toBe(true);
  });

  it.each([['\u6600\u6900', 'fi'], ['\u6600\u6600', 'ff'], ['\u6600\uCF00', 'ffi'], ['\u7400\u6900', 'ti']])('a ligature whose bytes a program has swapped is spelt out: %s', async (glyph, text) => {
    expect(textsOf(await withUnicode('[<61>]', { 61: glyph }))).toEqual([text]);
  });

  it('a zero-width mark is nothing', async () => {
    const page = await withUnicode('[<61> 0 <62> 556 <63>]', { 61: '4', 62: '\u200B', 63: '5' });
    expect(textsOf(page)).toEqual(['45']);
  });

  it('reads the arrows, ticks and blobs of symbol fonts', async () => {
    const page = await readDrawn(`${at(50, 700, '\u00E1\u00E2\u00FC\u00FBl', { font: 'W' })}${at(50, 650, '34', { font: 'Z' })}`);
    expect(textsOf(page)).toEqual(['↑↓✓✗●', '✓✔']);
  });
});

describe('tags', () => {
  it('gives text its marked content, and marks headers and footers as artifacts', async () => {
    const page = await readDrawn(`/Artifact BMC ${at(50, 780, 'Running header')} EMC /TD << /MCID 4 >> BDC ${at(50, 700, '45.6')} EMC ${at(50, 600, 'Unmarked')}`);
    expect(page.runs.map(({ text, contentId, artifact }) => [text, contentId, artifact])).toEqual([
      ['Running header', null, true], ['45.6', 'p10R_mc4', false], ['Unmarked', null, false],
    ]);
  });

  it('gives a tagged table its cells, with spans and scopes', async () => {
    const cell = (number: number, role: string, mcid: number, attributes = ''): { number: number; dictionary: string } =>
      ({ number, dictionary: `/Type /StructElem /S /${role} /P 32 0 R /Pg 10 0 R /K ${mcid} ${attributes}` });
    const page = await readDrawn({
      content: `/TH << /MCID 0 >> BDC ${at(50, 700, 'Indicator')} EMC /TD << /MCID 1 >> BDC ${at(200, 700, '45.6')} EMC`,
      entries: '/StructParents 0',
    }, [
      { number: 30, dictionary: '/Type /StructTreeRoot /K 31 0 R /ParentTree 35 0 R /ParentTreeNextKey 1' },
      { number: 31, dictionary: '/Type /StructElem /S /Table /P 30 0 R /K [32 0 R]' },
      { number: 32, dictionary: '/Type /StructElem /S /TR /P 31 0 R /K [33 0 R 34 0 R]' },
      cell(33, 'TH', 0, '/A << /O /Table /Scope /Row /ColSpan 2 >>'), cell(34, 'TD', 1, '/A << /O /Table /RowSpan 3 >>'),
      { number: 35, dictionary: '/Nums [0 [33 0 R 34 0 R]]' },
    ], '/StructTreeRoot 30 0 R /MarkInfo << /Marked true >>');
    const cells = page.tags?.children[0]?.children[0]?.children;
    expect(cells?.map(({ role, scope, rowSpan, colSpan, contentIds }) => ({ role, scope, rowSpan, colSpan, contentIds }))).toEqual([
      { role: 'TH', scope: 'row', rowSpan: 1, colSpan: 2, contentIds: ['p10R_mc0'] },
      { role: 'TD', scope: null, rowSpan: 3, colSpan: 1, contentIds: ['p10R_mc1'] },
    ]);
    expect(page.runs.map((run) => run.contentId)).toEqual(['p10R_mc0', 'p10R_mc1']);
  });
});

describe('the page’s own number', () => {
  it.each([
    ['a pack’s stamp before a report’s footer', at(50, 20, 'Page 3 of 12') + at(560, 20, 'Page 35'), '35'],
    ['a report’s footer', at(250, 20, 'Page 3 of 12'), '3'],
    ['a bare number at the foot', at(300, 20, '41'), '41'],
    ['no figure of a table that runs to the edge', at(50, 30, 'Kent') + at(200, 30, '54') + at(300, 30, '61') + at(400, 30, '12'), null],
    ['no figure in the middle of the page', at(300, 400, 'Page 7'), null],
  ])('%s', async (_, content, printed) => {
    expect((await readDrawn(content)).printedPage).toBe(printed);
  });
});
