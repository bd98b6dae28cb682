import { describe, expect, it } from 'vitest';
import { htmlParagraphs } from '../../../shared/figures/htmlParagraphs.ts';
import { boxOfSpan, collectParagraphs, createParagraphs } from '../../../shared/figures/paragraphs.ts';
import { LETTER, lines, makePage } from './makePage.ts';

const texts = (paragraphs: readonly { text: string }[]) => paragraphs.map(({ text }) => text);

describe('paragraphs of a page', () => {
  it('joins the lines of a numbered paragraph and sets its number apart', () => {
    const [paragraph] = collectParagraphs(makePage([
      { text: '3.12', x: 72, y: 100 },
      ...lines(['The percentage of children becoming subject to a', 'child protection plan for a second time is 20.5%.'], { x: 110 }),
    ]), []);
    expect(paragraph).toMatchObject({
      number: '3.12', text: 'The percentage of children becoming subject to a child protection plan for a second time is 20.5%.',
    });
  });

  it('takes a figure that begins a paragraph for no number of it', () => {
    const [decimal, whole] = collectParagraphs(makePage([
      ...lines(['7.5 children per worker is the average caseload in the teams.'], { y: 100 }),
      ...lines(['49 out of our 54 schools are judged good or outstanding.'], { y: 140 }),
    ]), []);
    expect(decimal).toMatchObject({ number: null, text: '7.5 children per worker is the average caseload in the teams.' });
    expect(whole).toMatchObject({ number: null, text: '49 out of our 54 schools are judged good or outstanding.' });
  });

  it('reads the left column of a page before the right, under the full-width heading', () => {
    const left = ['The left column speaks of care leavers', 'and of the accommodation they live in,', 'and of how many of them are in work or', 'in training at the end of the quarter.', 'It goes on to the foot of the page.'];
    const right = ['The right column speaks of children in', 'care and of the homes they live in, of', 'their reviews and of their health. It is', 'read when the left column has been read', 'from its top to its very last line.'];
    const page = makePage([
      { text: 'A heading that runs across both of the columns of this page', y: 80, bold: true },
      ...lines(left, { x: 72, y: 110 }), ...lines(right, { x: 320, y: 112 }),
    ]);
    expect(texts(collectParagraphs(page, []))).toEqual(['A heading that runs across both of the columns of this page', left.join(' '), right.join(' ')]);
  });

  it('closes words that a line end breaks, and keeps hyphens that belong to them', () => {
    const [paragraph] = collectParagraphs(makePage(lines(['The percent-', 'age of looked-', 'after children in semi-', 'independent homes is 11%.'])), []);
    expect(paragraph!.text).toBe('The percentage of looked-after children in semi-independent homes is 11%.');
  });

  it('sets aside page numbers, stamps, turned text, line numbers and footnote marks', () => {
    const page = makePage([
      { text: 'Page 35', x: 20, y: 400, angle: -90 },
      { text: 'Agenda Item 7', x: 480, y: 40 },
      { text: '35', x: 290, y: 815 },
      ...[1, 2, 3, 4, 5].map((number, index) => ({ text: String(number), x: 40, y: 100 + index * 13 })),
      ...lines(['One line of the draft speaks of children in care,', 'another of the homes they live in, and the third of', 'their reviews, of which 97%', 'were held on time, as the fourth', 'line says before the fifth.'], { y: 100 }),
      { text: '2', x: 72 + 27 * 11 * LETTER + 1, y: 121, size: 6 },
    ]);
    expect(texts(collectParagraphs(page, []))).toEqual(['One line of the draft speaks of children in care, another of the homes they live in, and the third of their reviews, of which 97% were held on time, as the fourth line says before the fifth.']);
  });

  it('leaves out what stands in a table', () => {
    const page = makePage([...lines(['Words above the table.'], { y: 100 }), { text: '45.6%', y: 200 }, ...lines(['Words below it.'], { y: 300 })]);
    expect(texts(collectParagraphs(page, [[60, 180, 500, 220]]))).toEqual(['Words above the table.', 'Words below it.']);
  });

  it('knows headings by their type, and names the nearest one above each paragraph', () => {
    const page = makePage([
      { text: 'KPI no. 3: Percentage of plans issued within 20 weeks – Red', y: 100, bold: true },
      ...lines(['As at the end of June 47% of plans were completed.'], { y: 130 }),
    ]);
    const [heading, paragraph] = collectParagraphs(page, []);
    expect(heading!.isHeading).toBe(true);
    expect(paragraph).toMatchObject({ isHeading: false, heading: 'KPI no. 3: Percentage of plans issued within 20 weeks – Red' });
  });

  it('carries a paragraph and its heading over the page', () => {
    const feed = createParagraphs();
    const first = feed.add(makePage([{ text: 'Child Protection', y: 600, bold: true }, ...lines(['The rate of children subject to a plan was'], { y: 630 })], { number: 4 }), []);
    const rest = [...feed.add(makePage(lines(['46.3 per 10,000 at the end of March.']), { number: 5 }), []), ...feed.end()];
    expect(texts(first)).toEqual(['Child Protection']);
    expect(rest).toMatchObject([{ page: 4, heading: 'Child Protection', text: 'The rate of children subject to a plan was 46.3 per 10,000 at the end of March.' }]);
    const at = rest[0]!.text.indexOf('46.3');
    expect(boxOfSpan(rest[0]!, at, at + 4)).toMatchObject({ page: 5, box: [72, 100 - 0.8 * 11, 72 + 4 * 11 * LETTER, 100 + 0.2 * 11] });
  });

  it('drops a running header once it has seen it repeated', () => {
    const feed = createParagraphs();
    const page = (number: number, text: string) => makePage([{ text: `Performance report, sheet ${number}`, y: 40 }, ...lines([text])], { number });
    feed.add(page(1, 'The first page ends here.'), []);
    const second = [...feed.add(page(2, 'The second page ends here.'), []), ...feed.end()];
    expect(texts(second)).toEqual(['The first page ends here.', 'The second page ends here.']);
  });

  it('finds the box of a figure from its place in the text', () => {
    const [paragraph] = collectParagraphs(makePage(lines(['The rate is 46.3 per 10,000', 'children.'])), []);
    const at = paragraph!.text.indexOf('46.3');
    const { page, box } = boxOfSpan(paragraph!, at, at + 4);
    expect(page).toBe(1);
    expect(box[0]).toBeCloseTo(72 + 12 * 11 * LETTER);
    expect(box[2]).toBeCloseTo(72 + 16 * 11 * LETTER);
  });
});

describe('paragraphs of a web page', () => {
  it('takes text as text, with the heading above it and its number apart', () => {
    const paragraphs = htmlParagraphs([
      { kind: 'heading', text: 'Performance  information' },
      { kind: 'paragraph', text: ' 53. The rate was\n 46.3 <b>per 10,000</b>. ' },
      { kind: 'item', text: '' },
    ]);
    expect(paragraphs.slice(1)).toMatchObject([{ number: '53', heading: 'Performance information', text: 'The rate was 46.3 <b>per 10,000</b>.' }]);
  });

  it('takes a figure that begins a paragraph for no number of it', () => {
    const [share, numbered] = htmlParagraphs([{ kind: 'paragraph', text: '78.2 per cent of plans were issued in time.' }, { kind: 'paragraph', text: '(c) 43 young people offended.' }]);
    expect(share).toMatchObject({ number: null, text: '78.2 per cent of plans were issued in time.' });
    expect(numbered).toMatchObject({ number: 'c', text: '43 young people offended.' });
  });

  it('gives the whole block for the place of a figure in it', () => {
    const [paragraph] = htmlParagraphs([{ kind: 'paragraph', text: 'The rate was 46.3.', box: [10, 20, 300, 60] }]);
    expect(boxOfSpan(paragraph!, 13, 17).box).toEqual([10, 20, 300, 60]);
  });
});
