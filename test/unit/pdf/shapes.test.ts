import { describe, expect, it } from 'vitest';
import type { Page, Ruling } from '../../../shared/model/page.ts';
import { picture } from './rawPdf.ts';
import { readDrawn, rounded } from './readOne.ts';

/** Drawn lines as [kind, x0, y0, x1, y1], without the edges of shadings, top to bottom. */
function lines(page: Page): unknown[] {
  return page.rulings.filter(({ kind }) => kind !== 'edge').sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0).map(place);
}
const place = ({ kind, x0, y0, x1, y1 }: Ruling): unknown[] => [kind, ...rounded([x0, y0, x1, y1])];

describe('lines, however they are drawn', () => {
  it.each([
    ['a stroke', '0.5 w 50 700 m 250 700 l S', [['stroke', 50, 100, 250, 100]]],
    ['a stroke a little askew', '50 700 m 250 700.4 l S', [['stroke', 50, 100, 250, 100]]],
    ['a stroke of no width, which prints as a hairline', '0 w 50 700 m 250 700 l S', [['stroke', 50, 100, 250, 100]]],
    ['a thin filled bar', '50 699.5 200 1 re f', [['bar', 50, 100, 250, 100]]],
    ['a thin bar drawn upwards through a matrix', 'q 0 1 -1 0 100 600 cm 0 0 100 1 re f Q', [['bar', 100, 100, 100, 200]]],
    ['a stroked box', '50 600 200 100 re S', [['stroke', 50, 100, 250, 100], ['stroke', 50, 100, 50, 200], ['stroke', 250, 100, 250, 200], ['stroke', 50, 200, 250, 200]]],
    ['a frame with rounded corners', '60 600 m 240 600 l 250 600 250 600 250 610 c 250 690 l 250 700 250 700 240 700 c 60 700 l 50 700 50 700 50 690 c 50 610 l 50 600 50 600 60 600 c h S', [['stroke', 50, 100, 250, 100], ['stroke', 50, 100, 50, 200], ['stroke', 250, 100, 250, 200], ['stroke', 50, 200, 250, 200]]],
    ['no frame around a pill', '60 600 m 90 600 l 100 600 100 620 90 620 c 60 620 l 50 620 50 600 60 600 c h S', []],
    ['a frame cut out of a box', '50 600 200 100 re 50.5 600.5 199 99 re f*', [['bar', 50, 100, 50, 200], ['bar', 250, 100, 250, 200], ['bar', 50, 100, 250, 100], ['bar', 50, 200, 250, 200]]],
    ['a thick frame with rounded corners, cut out of a box', '60 600 m 240 600 l 250 600 250 600 250 610 c 250 690 l 250 700 250 700 240 700 c 60 700 l 50 700 50 700 50 690 c 50 610 l 50 600 50 600 60 600 c h 60 602 m 240 602 l 248 602 248 602 248 610 c 248 690 l 248 698 248 698 240 698 c 60 698 l 52 698 52 698 52 690 c 52 610 l 52 602 52 602 60 602 c h f*', [['bar', 51, 100, 51, 200], ['bar', 249, 100, 249, 200], ['bar', 50, 101, 250, 101], ['bar', 50, 199, 250, 199]]],
    ['a double rule, kept as two', '0.5 w 50 700 m 250 700 l S 50 698 m 250 698 l S', [['stroke', 50, 100, 250, 100], ['stroke', 50, 102, 250, 102]]],
    ['a rule drawn dash by dash', Array.from({ length: 20 }, (_, dash) => `${50 + dash * 10} 700 m ${56 + dash * 10} 700 l S`).join(' '), [['stroke', 50, 100, 246, 100]]],
    ['a dotted upright of little squares', Array.from({ length: 30 }, (_, dot) => `50 ${600 + dot * 2} 1 1 re f`).join(' '), [['bar', 51, 141, 51, 200]]],
    ['what a clip leaves of a line', 'q 100 600 50 200 re W n 50 700 m 250 700 l S Q', [['stroke', 100, 100, 150, 100]]],
    ['no slanting line', '50 700 m 250 600 l S', []],
    ['no white line on white', '1 G 50 700 m 250 700 l S', []],
    ['no line under a later box', '50 700 m 250 700 l S 0.9 g 40 690 300 20 re f', []],
    ['no unpainted path', '50 700 m 250 700 l n', []],
  ])('%s', async (_, content, expected) => {
    expect(lines(await readDrawn(content))).toEqual(expected);
  });

  it('a picture of a line', async () => {
    const page = await readDrawn({ content: 'q 200 0 0 1 50 700 cm /P Do Q', resources: '/XObject << /P 20 0 R >>' }, [picture(20, [0, 0, 0])]);
    expect([lines(page), page.images]).toEqual([[['image', 50, 100, 250, 100]], []]);
  });

  it('white rules between shaded cells', async () => {
    const page = await readDrawn('0 0 0.5 rg 50 680 200 40 re f 1 G 150 680 m 150 720 l S 1 g 50 699.5 200 1 re f');
    expect(lines(page)).toEqual([['stroke', 150, 80, 150, 120], ['bar', 50, 100, 250, 100]]);
  });

  it('tells a rule’s thickness after every matrix', async () => {
    const page = await readDrawn('q 2 0 0 2 0 0 cm 0.75 w 25 350 m 125 350 l S Q');
    expect(page.rulings[0]).toMatchObject({ thickness: 1.5, colour: '#000000' });
  });

  it('turns with the page', async () => {
    expect(lines(await readDrawn({ content: '50 700 m 250 700 l S', entries: '/Rotate 90' }))).toEqual([['stroke', 700, 50, 700, 250]]);
  });
});

describe('shadings', () => {
  const shadings = async (content: string): Promise<unknown> => (await readDrawn(content)).shadings.map(({ box, colour }) => [colour, ...rounded(box)]);

  it.each([
    ['a rating’s colour behind its cell', '1 0 0 rg 50 690 40 20 re f', [['#ff0000', 50, 90, 90, 110]]],
    ['a box whose sides are drawn as curves', '0 0.5 0 rg 50 690 m 60 690 80 690 90 690 c 90 695 90 705 90 710 c 50 710 l h f', [['#008000', 50, 90, 90, 110]]],
    ['what a clip leaves of it', 'q 60 690 10 100 re W n 1 0 0 rg 50 690 40 20 re f Q', [['#ff0000', 60, 90, 70, 110]]],
    ['a half-transparent colour, as it looks on white', 'q /T gs 1 0 0 rg 50 690 40 20 re f Q', [['#ff8080', 50, 90, 90, 110]]],
    ['white laid on a colour', '0 0 1 rg 50 600 200 100 re f 1 g 60 650 50 20 re f', [['#0000ff', 50, 100, 250, 200], ['#ffffff', 60, 130, 110, 150]]],
    ['not the ground of the whole page', '0.9 g 0 0 600 800 re f', []],
    ['not white on white', '1 g 50 690 40 20 re f', []],
    ['not a colour wholly painted over', '1 0 0 rg 50 690 40 20 re f 0 1 0 rg 45 680 60 40 re f', [['#00ff00', 45, 80, 105, 120]]],
  ])('%s', async (_, content, expected) => {
    const page = await readDrawn({ content, resources: '/ExtGState << /T << /ca 0.5 >> >>' });
    expect(page.shadings.map(({ box, colour }) => [colour, ...rounded(box)])).toEqual(expected);
  });

  it('give their sides as weak rulings, where bands stand for rules', async () => {
    const page = await readDrawn('0.8 g 50 690 40 20 re f');
    expect(page.rulings.map(place)).toEqual([['edge', 50, 90, 90, 90], ['edge', 50, 110, 90, 110], ['edge', 50, 90, 50, 110], ['edge', 90, 90, 90, 110]]);
  });

  it('come in the order in which they were painted', async () => {
    expect(await shadings('0.8 g 50 600 200 100 re f 1 0 0 rg 60 620 20 20 re f')).toEqual([['#cccccc', 50, 100, 250, 200], ['#ff0000', 60, 160, 80, 180]]);
  });
});

describe('signs', () => {
  const CIRCLE = '56 700 m 56 703.3 53.3 706 50 706 c 46.7 706 44 703.3 44 700 c 44 696.7 46.7 694 50 694 c 53.3 694 56 696.7 56 700 c h';

  it('an arrow’s outline, so that its direction can be told', async () => {
    const page = await readDrawn('0 0.5 0 rg 100 690 m 104 690 l 104 700 l 108 700 l 102 710 l 96 700 l 100 700 l h f');
    expect(page.drawings).toHaveLength(1);
    expect(page.drawings[0]).toMatchObject({ colour: '#008000' });
    expect(rounded(page.drawings[0]?.box ?? [])).toEqual([96, 90, 108, 110]);
    expect(page.drawings[0]?.outline.map(rounded)).toContainEqual([102, 90]);
  });

  it('a coloured blob', async () => {
    const page = await readDrawn(`1 0.75 0 rg ${CIRCLE} f`);
    expect(page.drawings.map(({ box, colour }) => [colour, ...rounded(box)])).toEqual([['#ffbf00', 44, 94, 56, 106]]);
    expect([page.shadings, page.rulings]).toEqual([[], []]);
  });

  it('a tick drawn as a stroke', async () => {
    const page = await readDrawn('0 0.5 0 RG 1.5 w 100 700 m 103 696 l 110 708 l S');
    expect(page.drawings.map(({ colour, outline }) => [colour, outline.length])).toEqual([['#008000', 3]]);
  });

  it('no chart, which is larger than any sign', async () => {
    expect((await readDrawn('0 0 1 rg 100 400 m 300 400 l 200 600 l h f')).drawings).toEqual([]);
  });

  it('an icon’s colour, which is the rating', async () => {
    const page = await readDrawn({ content: 'q 12 0 0 12 50 700 cm /P Do Q q 100 0 0 50 50 500 cm /P Do Q', resources: '/XObject << /P 20 0 R >>' }, [picture(20, [255, 192, 0])]);
    expect(page.drawings.map(({ box, colour, outline }) => [colour, outline, ...rounded(box)])).toEqual([['#ffc000', [], 50, 88, 62, 100]]);
    expect(page.images).toHaveLength(2);
  });

  it('pictures’ boxes', async () => {
    const page = await readDrawn({ content: 'q 100 0 0 50 50 700 cm /P Do Q', resources: '/XObject << /P 20 0 R >>' }, [picture(20, [9, 9, 9])]);
    expect(page.images.map(rounded)).toEqual([[50, 50, 150, 100]]);
  });
});
