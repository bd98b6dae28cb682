import { describe, expect, it } from 'vitest';
import { at, picture } from './rawPdf.ts';
import { problemsOf, readDrawn, textsOf } from './readOne.ts';

const SEEN = at(50, 750, 'Seen');

describe('text that nobody sees is in no cell', () => {
  it.each([
    ['render mode 3', `q BT 3 Tr ET ${at(50, 700, 'Ghost')} Q`],
    ['render mode 7, which only clips', `q BT 7 Tr ET ${at(50, 700, 'Ghost')} Q`],
    ['white on white', `q 1 g ${at(50, 700, 'Ghost')} Q`],
    ['white but for one shade', `q 0.99 g ${at(50, 700, 'Ghost')} Q`],
    ['green on the same green', `q 0 0.5 0 rg 40 690 200 30 re f ${at(50, 700, 'Ghost')} Q`],
    ['beyond the page’s edge', at(700, 700, 'Ghost')],
    ['outside a clip', `q 300 600 100 100 re W n ${at(50, 700, 'Ghost')} Q`],
    ['under a later white box', `${at(50, 700, 'Ghost')} q 1 g 40 690 200 30 re f Q`],
    ['in ink that is wholly transparent', `q /T gs ${at(50, 700, 'Ghost')} Q`],
  ])('%s', async (_, hidden) => {
    const page = await readDrawn({ content: hidden + SEEN, resources: '/ExtGState << /T << /ca 0 >> >>' });
    expect(textsOf(page)).toEqual(['Seen']);
  });

  it('outside the crop box', async () => {
    expect(textsOf(await readDrawn({ content: at(10, 700, 'Ghost') + SEEN, entries: '/CropBox [45 0 600 800]' }))).toEqual(['Seen']);
  });

  it('under a later opaque picture', async () => {
    const page = await readDrawn({ content: `${at(50, 700, 'Ghost')} q 200 0 0 30 40 690 cm /P Do Q ${SEEN}`, resources: '/XObject << /P 20 0 R >>' }, [picture(20, [200, 200, 200])]);
    expect(textsOf(page)).toEqual(['Seen']);
  });

  it('the part of a line that a box blots out', async () => {
    const page = await readDrawn(`${at(50, 700, 'Child 12345678 has')} q 0 g 76 695 44 20 re f Q`);
    expect(textsOf(page)).toEqual(['Child', 'has']);
  });

  it('in a layer that is switched off', async () => {
    const layers = [20, 21].map((number) => ({ number, dictionary: `/Type /OCG /Name (L${number})` }));
    const page = await readDrawn(
      { content: `/OC /Off BDC ${at(50, 700, 'Ghost')} EMC /OC /On BDC ${SEEN} EMC`, resources: '/Properties << /Off 20 0 R /On 21 0 R >>' },
      layers, '/OCProperties << /OCGs [20 0 R 21 0 R] /D << /OFF [20 0 R] >> >>',
    );
    expect(textsOf(page)).toEqual(['Seen']);
  });

  it('the part of a long text that its cell cuts off', async () => {
    const page = await readDrawn(`q 50 690 47 30 re W n ${at(50, 700, 'Number of children')} Q`);
    expect(textsOf(page)).toEqual(['Number of']);
  });

  it('the second printing of fake bold, which is one bold figure', async () => {
    const page = await readDrawn(at(50, 700, '45.6') + at(50.3, 700, '45.6'));
    expect(page.runs.map(({ text, bold }) => [text, bold])).toEqual([['45.6', true]]);
  });

  it('the shadow under a heading', async () => {
    const page = await readDrawn(`q 0.6 g ${at(50.8, 699.2, 'England')} Q ${at(50, 700, 'England')}`);
    expect(page.runs.map(({ text, bold, colour }) => [text, bold, colour])).toEqual([['England', false, '#000000']]);
  });

  it('a layer printed twice in one place', async () => {
    const layer = at(50, 700, 'England') + at(150, 700, '45.6');
    expect(textsOf(await readDrawn(layer + layer))).toEqual(['England', '45.6']);
  });

  it('the colours of comments and highlights laid over the paper', async () => {
    const page = await readDrawn({ content: SEEN, entries: '/Annots [20 0 R 22 0 R]' }, [
      { number: 20, dictionary: '/Type /Annot /Subtype /Highlight /Rect [40 740 200 770] /QuadPoints [40 770 200 770 40 740 200 740] /AP << /N 21 0 R >>' },
      { number: 21, dictionary: '/Type /XObject /Subtype /Form /BBox [40 740 200 770]', stream: '1 1 0 rg 40 740 160 30 re f' },
      { number: 22, dictionary: '/Type /Annot /Subtype /Link /Rect [40 740 200 770] /Border [0 0 1]' },
    ]);
    expect([page.shadings, page.rulings]).toEqual([[], []]);
  });
});

describe('text that is seen stays', () => {
  it('white on a dark heading', async () => {
    expect(textsOf(await readDrawn(`q 0 0 0.5 rg 40 690 200 30 re f Q q 1 g ${at(50, 700, 'England')} Q`))).toEqual(['England']);
  });

  it('white on a picture', async () => {
    const page = await readDrawn({ content: `q 200 0 0 30 40 690 cm /P Do Q q 1 g ${at(50, 700, 'England')} Q`, resources: '/XObject << /P 20 0 R >>' }, [picture(20, [20, 20, 20])]);
    expect(textsOf(page)).toEqual(['England']);
  });

  it('white on a gradient', async () => {
    const page = await readDrawn({
      content: `q 40 690 200 30 re W n /G sh Q q 1 g ${at(50, 700, 'England')} Q`,
      resources: '/Shading << /G << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [40 0 240 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0.4] /C1 [0 0 0.8] /N 1 >> >> >>',
    });
    expect(textsOf(page)).toEqual(['England']);
    expect(page.shadings.map((shading) => shading.colour)).toEqual(['#000099']);
  });

  it('under a see-through wash of colour', async () => {
    const page = await readDrawn({ content: `${at(50, 700, '45.6')} q /T gs 1 1 0 rg 40 690 200 30 re f Q`, resources: '/ExtGState << /T << /ca 0.4 >> >>' });
    expect(textsOf(page)).toEqual(['45.6']);
  });

  it('white letters with a dark outline', async () => {
    expect(textsOf(await readDrawn(`q 1 g 0 G BT 2 Tr ET ${at(50, 700, 'England')} Q`))).toEqual(['England']);
  });

  it('letters filled with a pattern', async () => {
    const page = await readDrawn({
      content: `0 g 40 690 200 30 re f /Pattern cs /G scn ${at(50, 700, 'England')}`,
      resources: '/Pattern << /G 20 0 R >>',
    }, [{ number: 20, dictionary: '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>', stream: '1 0 0 rg 0 0 4 4 re f' }]);
    expect(textsOf(page)).toEqual(['England']);
  });

  it('the same figure in two cells', async () => {
    expect(textsOf(await readDrawn(at(50, 700, '45.6') + at(90, 700, '45.6') + at(50, 686, '45.6')))).toEqual(['45.6', '45.6', '45.6']);
  });

  it('in the colour of the thick frame around it', async () => {
    const page = await readDrawn(`q 0 0.4 0.4 rg 40 600 200 150 re 43 603 194 144 re f* ${at(50, 700, '463')} Q`);
    expect(textsOf(page)).toEqual(['463']);
  });

  it('what a form field holds', async () => {
    const page = await readDrawn({ content: SEEN, entries: '/Annots [20 0 R]' }, [
      { number: 20, dictionary: '/Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (37) /F 4 /Rect [50 600 150 620] /AP << /N 21 0 R >>' },
      { number: 21, dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>', stream: '/Tx BMC BT /F 10 Tf 2 5 Td (37) Tj ET EMC' },
    ], '/AcroForm << /Fields [20 0 R] >>');
    expect(page.runs.map(({ text, origin }) => [text, ...origin.map(Math.round)])).toEqual([['Seen', 50, 50], ['37', 52, 195]]);
  });
});

describe('scanned pages', () => {
  const scan = [picture(20, [250, 250, 250])];
  const resources = '/XObject << /P 20 0 R >>';
  const whole = 'q 600 0 0 800 0 0 cm /P Do Q ';

  it('keeps the text that was recognised over a scan, and says what it is', async () => {
    const content = `${whole}BT 3 Tr ET ${at(50, 700, 'Repeat child-protection plans')}${at(300, 700, '21.4')}BT 0 Tr ET ${at(560, 20, 'Page 7')}`;
    const page = await readDrawn({ content, resources }, scan);
    expect(textsOf(page)).toEqual(['Repeat child-protection plans', '21.4', 'Page 7']);
    expect(problemsOf(page)).toEqual(['text-recognised']);
  });

  it('keeps it where the scan is painted over it', async () => {
    const page = await readDrawn({ content: `BT 3 Tr ET ${at(50, 700, 'Repeat plans')} BT 0 Tr ET ${whole}`, resources }, scan);
    expect(textsOf(page)).toEqual(['Repeat plans']);
  });

  it('says that a page of a picture has no text to read, also with a stamp on it', async () => {
    const page = await readDrawn({ content: whole + at(560, 20, 'Page 7'), resources }, scan);
    expect(page.problems).toMatchObject([{ kind: 'no-text-layer', page: 1 }]);
    expect(page.problems[0]?.message).toContain('Page 1 is a picture without text');
  });

  it('leaves hidden text hidden on a page with text of its own', async () => {
    const page = await readDrawn({ content: `${whole}${at(50, 600, 'Typed text of a born-digital page')}BT 3 Tr ET ${at(50, 700, 'Ghost')}`, resources }, scan);
    expect(textsOf(page)).toEqual(['Typed text of a born-digital page']);
  });
});
