import { firstSlide, haveringSlides2021 } from '../data/haveringSlides2021.ts';
import { type Kit, faces, newKit, paintArrow, paintLine, paintText } from '../paint/kit.ts';
import { paintTable } from '../paint/kitTable.ts';
import { type Contents, type Drawn, truthOfPaper } from '../paper.ts';
import type { DrawnTable } from '../table.ts';
import { calendarYear, england, havering, london, number, quarter } from '../say.ts';

const size: [number, number] = [960, 540];
const navy = '#1f3864';
const body = { font: faces.sans, size: 18 };
const look = { type: { font: faces.sans, size: 11.5 }, bold: faces.sansBold, pad: 6, colour: '#7f7f7f', thickness: 0.75 };

/** Havering's quarter 4 slides: ratings by colour alone, arrows drawn as shapes, an earlier figure beside each. */
export async function drawHaveringSlides2021(): Promise<Drawn> {
  const kit = newKit('Quarter 4 Performance Report 2020/21');
  const table = haveringSlides2021();
  titleSlide(kit);
  bulletSlide(kit, "About the Children and Learning O&S Sub-Committee performance report", [
    'It shows how the Council did on the indicators that the Children and Learning Overview and Scrutiny Sub-Committee chose to follow.',
    'Green: on track. Amber: short of the target, but within the agreed tolerance. Red: off track.',
    'Where an indicator is Red, the slides say what is being done about it.',
    'Direction of travel: a green arrow means that performance is better, a red arrow that it is worse, an amber arrow that it is the same.',
  ]);
  bulletSlide(kit, "Overview of Children's Services indicators", [
    'The Sub-Committee follows 6 indicators, and all 6 can be reported and rated this quarter.',
    '1 (17%) has a status of Green', '2 (33%) have a status of Amber', '3 (50%) have a status of Red',
  ]);
  tableSlide(kit, "Quarter 4 Performance – Children's Services", table, firstSlide,
    '* Counts children placed for adoption too, when that placement and the one before it come to at least 2 years');
  tableSlide(kit, "Quarter 4 Performance – Children's Services (contd.)", table, firstSlide + 1, null);
  bulletSlide(kit, 'Highlights', [highlight]);
  bulletSlide(kit, 'Improvements required', [improvement, published]);
  closingSlide(kit);
  const contents: Contents = {
    file: 'havering-2021-07-slides.pdf', producer: 'pdfkit', council: havering, meetingDate: '2021-07-06', tables: [table], outside,
    shows: 'Slides: rating by cell colour alone, drawn arrows, polarity in words, tolerance, annual and quarterly targets, figures repeated in sentences',
  };
  return { file: contents.file, bytes: await kit.finish(), truth: truthOfPaper(contents) };
}

const highlight = 'Supervision of LAC cases in the last three months stood at 100% at the end of quarter 4.';
const improvement = 'The percentage of EHC assessments completed within 20 weeks fell to 48% in quarter 4 from 53% in quarter 3: one case officer was away, and a new case system had to be learnt.';
const published = 'The latest published figures, for the calendar year 2020, show that nationally 58% of EHC plans were issued within 20 weeks, down from 60.4% in 2019. Havering reached 60.8% in 2020, and the London average was 61.8%.';

const supervised = '% of LAC cases with supervision in the last three months';
const assessed = 'percentage of EHC assessments completed within 20 weeks';
const issued = 'EHC plans issued within 20 weeks';
const percent = (text: string) => number(text, 'percent');
const outside: NonNullable<Contents['outside']> = [
  { how: 'prose', page: 6, text: '100%', said: { label: supervised, role: 'actual', value: percent('100'), period: quarter(2020, 4) } },
  { how: 'prose', page: 7, text: '48%', said: { label: assessed, role: 'actual', value: percent('48'), period: quarter(2020, 4) } },
  { how: 'prose', page: 7, text: '53%', said: { label: assessed, role: 'actual', value: percent('53'), period: quarter(2020, 3) } },
  { how: 'prose', page: 7, text: '58%', said: { label: issued, role: 'actual', area: england, value: percent('58'), period: calendarYear(2020) } },
  { how: 'prose', page: 7, text: '60.4%', said: { label: issued, role: 'actual', area: england, value: percent('60.4'), period: calendarYear(2019) } },
  { how: 'prose', page: 7, text: '60.8%', said: { label: issued, role: 'actual', value: percent('60.8'), period: calendarYear(2020) } },
  { how: 'prose', page: 7, text: '61.8%', said: { label: issued, role: 'actual', area: london, value: percent('61.8'), period: calendarYear(2020) } },
];

function newSlide({ doc }: Kit, heading: string): void {
  doc.addPage({ size });
  doc.rect(0, 0, size[0], 58).fill(navy);
  paintLine(doc, heading, 36, 17, { font: faces.sansBold, size: 22, ink: '#ffffff' });
  paintLine(doc, 'London Borough of Havering', 790, 514, { font: faces.sans, size: 10, ink: '#666666' });
}

function titleSlide({ doc }: Kit): void {
  doc.addPage({ size });
  doc.rect(0, 0, 960, 540).fill(navy);
  const white = { font: faces.sansBold, size: 36, ink: '#ffffff' };
  paintLine(doc, 'Quarter 4 Performance Report 2020/21', 70, 190, white);
  paintLine(doc, 'Children and Learning O&S Sub-Committee', 70, 250, { ...white, size: 22 });
  paintLine(doc, '6 July 2021', 70, 290, { ...white, size: 18 });
  paintLine(doc, 'London Borough of Havering', 70, 470, { ...white, size: 14 });
}

function bulletSlide(kit: Kit, heading: string, points: string[]): void {
  newSlide(kit, heading);
  let y = 96;
  for (const point of points) {
    kit.doc.circle(50, y + 11, 3).fill(navy);
    y = paintText(kit.doc, point, 66, y, 820, body) + 14;
  }
}

function tableSlide(kit: Kit, heading: string, table: DrawnTable, page: number, note: string | null): void {
  newSlide(kit, heading);
  const below = paintTable(kit.doc, table, { x: 72, y: 80, page }, look);
  const ways = [['up', '#00b050', 'better'], ['down', '#ff0000', 'worse'], ['level', '#ffc000', 'the same']] as const;
  for (const [index, [direction, colour, word]] of ways.entries()) {
    paintArrow(kit.doc, direction, colour, 72 + index * 90, below + 12, 10);
    paintLine(kit.doc, word, 88 + index * 90, below + 11, { font: faces.sans, size: 10 });
  }
  if (note) paintText(kit.doc, note, 72, below + 32, 800, { font: faces.sans, size: 10 });
}

function closingSlide(kit: Kit): void {
  newSlide(kit, 'Any questions?');
}
