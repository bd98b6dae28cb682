import type { Arrow, Rating, Value } from '../../../../shared/model/observation.ts';
import { financialYear, havering, missing, number, quarter } from '../say.ts';
import { type Cell, type DrawnTable, type Span, cell } from '../table.ts';

/*
 * Havering's quarter 4 slides of July 2021. The figures are the paper's. Its text survives damaged: words under a page
 * stamp were restored ("% of former relevant young people"), and the arrows follow from the paper's own rule and from the
 * figures beside them. Ratings follow from target and tolerance, and agree with the paper's count of one green, two amber
 * and three red.
 */

type Way = 'better' | 'worse' | 'same' | null;
interface SlideRow {
  label: string;
  mark?: string;
  tolerance: string;
  target: string;
  now: string;
  rating: Rating;
  /** Direction of travel against quarter 3 of 2020/21, and against quarter 4 of 2019/20: way, and the earlier figure. */
  short: [Way, string];
  long: [Way, string];
}

const slideRows: SlideRow[] = [
  { label: '% of Contacts progressing to Early Help', tolerance: '+/-5%', target: '30%', now: '28.5%', rating: 'amber', short: ['worse', '30%'], long: ['better', '26%'] },
  { label: '% of LAC aged under 16 who have been looked after continuously for at least 2.5 years and living in the same placement for at least 2 years', mark: '*', tolerance: '+/-10%', target: '70%', now: '57.5%', rating: 'red', short: ['same', '59.5%'], long: ['worse', '69.1%'] },
  { label: '% of former relevant young people at age 18-21 who are in education, employment or training', tolerance: '+/-5%', target: '75%', now: '61.2%', rating: 'red', short: ['worse', '67.6%'], long: ['worse', '75.6%'] },
  { label: '% LAC with an up to date pathway plan in place', tolerance: '+/-10%', target: '70%', now: '66.3%', rating: 'amber', short: ['worse', '73.1%'], long: [null, 'N/A'] },
  { label: '% of LAC cases with supervision in the last three months', tolerance: '+/-10%', target: '95%', now: '100%', rating: 'green', short: ['better', '98%'], long: [null, 'N/A'] },
  { label: '% of Education, Health and Care (EHC) assessments that are completed within 20 weeks', tolerance: '+/-10%', target: '72%', now: '48%', rating: 'red', short: ['worse', '53%'], long: [null, 'N/A'] },
];

const grounds: Record<Rating, string> = { green: '#92d050', amber: '#ffc000', red: '#ff0000', blue: '#00b0f0' };
const colours = { better: '#00b050', worse: '#ff0000', same: '#ffc000' };
const directions = { better: 'up', worse: 'down', same: 'level' } as const;

/** The table runs over two slides; the first holds four indicators. */
export const firstSlide = 4;
const onFirstSlide = 4;

export function haveringSlides2021(): DrawnTable {
  const head = (text: string, more: Omit<Cell, 'text'> = {}) => cell(text, { bold: true, ink: '#ffffff', fill: '#1f3864', align: 'centre', ...more });
  const heading = [
    head('Indicator and Description'), head('Value'), head('Tolerance'), head('2020/21 Annual Target'), head('2020/21 Q4 Target'),
    head('2020/21 Q4 Performance'), head('Short Term DOT against Q3 2020/21', { cols: 2 }), null,
    head('Long Term DOT against Q4 2019/20', { cols: 2 }), null,
  ];
  return {
    widths: [250, 70, 66, 72, 72, 86, 34, 66, 34, 66],
    headerRows: 1, rows: [heading, ...slideRows.map(slideRow)], sectionRows: [],
    pageOfRow: (row) => (row <= onFirstSlide ? firstSlide : firstSlide + 1),
  };
}

function slideRow(row: SlideRow): (Cell | null)[] {
  const middle = { align: 'centre' } as const;
  const say = (text: string, role: 'actual' | 'target', period: Span, more: { rating?: Rating; arrow?: Arrow | null; fill?: string } = {}): Cell => {
    const { fill, ...said } = more;
    return cell(text, { ...middle, ...(fill ? { fill } : {}), said: { label: row.label, role, value: valueOf(text), period, area: havering, ...said } });
  };
  return [
    cell(row.label, row.mark ? { mark: row.mark } : {}),
    cell('Higher is better', middle),
    cell(row.tolerance, middle),
    say(row.target, 'target', financialYear(2020)),
    say(row.target, 'target', quarter(2020, 4)),
    say(row.now, 'actual', quarter(2020, 4), { rating: row.rating, fill: grounds[row.rating], arrow: arrowOf(row.short[0]) }),
    travel(row.short[0]), say(row.short[1], 'actual', quarter(2020, 3)),
    travel(row.long[0]), say(row.long[1], 'actual', quarter(2019, 4)),
  ];
}

function valueOf(text: string): Value {
  return text === 'N/A' ? missing('not-applicable') : number(text.replace('%', ''), 'percent');
}

function arrowOf(way: Way): Arrow | null {
  return way === null ? null : { direction: directions[way], means: way };
}

function travel(way: Way): Cell {
  return way === null ? cell('-', { align: 'centre' }) : cell('', { arrow: { direction: directions[way], colour: colours[way] } });
}
