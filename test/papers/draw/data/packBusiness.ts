import { type Cell, type DrawnTable, cell } from '../table.ts';

/*
 * The other business of an agenda pack: minutes, budgets, timetables, terms of reference. All of it is made up, and none of
 * it holds an indicator, though there are numbers, shares and tables throughout.
 */

/** A page of business: headings and paragraphs, and tables between them. */
export type Block = { heading: string } | { text: string } | { table: DrawnTable; className: 'grid' | 'rows' | 'bands' };
export interface Item {
  title: string;
  pages: Block[][];
}

const chair = ['The Chair welcomed members and officers to the meeting.', 'The Chair thanked everyone who had prepared the papers.', 'The Chair asked that questions be kept short.'];
const debate = [
  'Members asked how families are told about the change, and officers explained the letters and the drop-in sessions.',
  'A member asked whether the contract could be ended early; the Assistant Director said that it could, with notice of six months.',
  'In answer to a question the Head of Service said that two posts had been filled and that interviews for a third were under way.',
  'The co-opted member for parent governors asked that schools be told sooner in the term.',
  'Officers undertook to send a note to members on the point that had been raised.',
  'It was noted that the building would be open again after the works, and that a visit could be arranged.',
  'Members were told that the partnership meets every two months and that its minutes are public.',
  'A member was concerned about parking near the centre and asked that residents be heard.',
  'The Cabinet Member said that the review would report in the autumn, and that the Panel would see a draft.',
  'The Panel heard from a young inspector about the visits that young people had made themselves.',
];
const outcomes = ['RESOLVED: That the report be noted.', 'RESOLVED: That the Panel receive a further report in six months.', 'RESOLVED: That the minutes be agreed as a correct record.'];

const pick = <T>(list: T[], index: number): T => list[index % list.length]!;

function minutesPage(meeting: number, page: number): Block[] {
  const blocks: Block[] = [];
  for (let item = 0; item < 4; item += 1) {
    const number = page * 4 + item + 1;
    const at = meeting * 17 + number * 3;
    blocks.push({ heading: `${number} ${pick(['Apologies for absence', 'Declarations of interest', 'Minutes of the last meeting', "Cabinet Members' priorities", 'Departmental update', 'School places', 'Youth offer', 'Home to school transport', 'Adult learning', 'Corporate parenting', 'Task group on mental health', 'Work programme'], number - 1 + meeting)} (Agenda Item ${number})` });
    blocks.push({ text: `${pick(chair, at)} ${pick(debate, at)} ${pick(debate, at + 1)}` });
    blocks.push({ text: `${pick(debate, at + 4)} ${pick(debate, at + 7)}` });
    blocks.push({ text: pick(outcomes, at) });
  }
  return blocks;
}

function minutes(date: string, meeting: number, pages: number): Item {
  const front: Block[] = [
    { text: `CHILDREN AND YOUNG PEOPLE OVERVIEW AND SCRUTINY PANEL, ${date} (7.15 pm - 9.40 pm)` },
    { text: 'Present: fourteen members, four co-opted members and the Director of Children, Schools and Families. Quorum: 4.' },
  ];
  return {
    title: `Minutes of the meeting on ${date}`,
    pages: Array.from({ length: pages }, (_, page) => (page === 0 ? [...front, ...minutesPage(meeting, 0)] : minutesPage(meeting, page))),
  };
}

const head = (text: string, more: Omit<Cell, 'text'> = {}) => cell(text, { bold: true, align: 'centre', fill: '#e2e2e2', ...more });
const right = (text: string) => cell(text, { align: 'right' });
const money = (thousands: number) => (thousands < 0 ? `(${grouped(-thousands)})` : grouped(thousands));
const grouped = (number: number) => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');

const services = ['Placements', 'Fostering', 'Adoption', 'Leaving care', 'Early help', 'Children with disabilities', 'Youth justice', 'School improvement', 'Home to school transport', 'Special educational needs', 'Admissions', 'Early years', 'Premises', 'Legal costs', 'Training', 'Business support'];

/** Budgets in thousands of pounds, with the share of the variance: shares that are no indicators. */
function budgetTable(page: number, seed: number): DrawnTable {
  const rows: (Cell | null)[][] = [
    [head('Service', { rows: 2 }), head('2021/22', { cols: 3 }), null, null, head('Variance', { cols: 2 }), null],
    [null, head('Budget £000'), head('Forecast £000'), head('To date £000'), head('£000'), head('%')],
  ];
  for (let line = 0; line < 9; line += 1) {
    const budget = 400 + ((seed * 733 + line * 1291) % 9600);
    const variance = ((seed * 57 + line * 89) % 700) - 300;
    rows.push([
      cell(pick(services, seed * 5 + line)), right(money(budget)), right(money(budget + variance)), right(money(Math.round(budget * 0.42))),
      right(money(variance)), right(`${((100 * variance) / budget).toFixed(1)}%`),
    ]);
  }
  return { widths: [150, 66, 66, 66, 66, 66], headerRows: 2, rows, sectionRows: [], pageOfRow: () => page };
}

function budgetPage(item: string, page: number, seed: number): Block[] {
  return [
    { heading: `${item}: ${pick(['Placements and support', 'Education', 'Early years block', 'High needs block', 'Central costs', 'Grants'], seed)}` },
    { text: `${page === 0 ? 'Committee: Children and Young People Overview and Scrutiny Panel. ' : ''}The tables are in thousands of pounds. ${pick(['An overspend of £1.2m is forecast, mostly on placements.', 'Savings of £0.4m are on track.', 'Reserves of £2.6m would cover the gap this year.'], seed)}` },
    { heading: `Table ${seed * 2 + 1}` },
    { table: budgetTable(0, seed * 2), className: pick(['grid', 'rows', 'bands'] as const, seed) },
    { text: pick(debate, seed) },
    { heading: `Table ${seed * 2 + 2}` },
    { table: budgetTable(0, seed * 2 + 1), className: pick(['rows', 'bands', 'grid'] as const, seed) },
    { text: pick(debate, seed + 3) },
  ];
}

const subjects = ['Biology', 'Chemistry', 'Physics', 'English Language', 'English Literature', 'Mathematics', 'History', 'Geography', 'French', 'Spanish', 'German', 'Music', 'Drama', 'Computer Science', 'Business', 'Economics'];

function timetable(seed: number): DrawnTable {
  const rows: (Cell | null)[][] = [[head('Date'), head('Session'), head('Subject'), head('Paper'), head('Length'), head('Candidates')]];
  for (let line = 0; line < 18; line += 1) {
    const day = 9 + ((seed * 18 + line) % 20);
    rows.push([
      cell(`${day} May 2022`), cell(line % 2 ? 'pm' : 'am', { align: 'centre' }), cell(pick(subjects, seed * 7 + line)), cell(`Paper ${(line % 3) + 1}`),
      right(pick(['1h 45m', '2h 00m', '1h 15m', '1h 30m'], line)), right(String(20 + ((seed * 31 + line * 47) % 190))),
    ]);
  }
  return { widths: [90, 60, 140, 70, 60, 70], headerRows: 1, rows, sectionRows: [], pageOfRow: () => 0 };
}

function workProgramme(seed: number): DrawnTable {
  const rows: (Cell | null)[][] = [[head('Meeting'), head('Item'), head('Lead'), head('Why')]];
  const items = ['School standards', 'Corporate parenting', 'Budget', 'Performance', 'Youth justice plan', 'Safeguarding partnership', 'Young inspectors', 'Childcare places'];
  for (let line = 0; line < 8; line += 1) {
    rows.push([cell(pick(['29 September 2021', '10 November 2021', '12 January 2022', '9 March 2022'], Math.floor(line / 2) + seed)), cell(pick(items, line + seed * 3)), cell(pick(['Director', 'Head of Service', 'Assistant Director'], line + seed)), cell(pick(debate, line + seed * 2))]);
  }
  return { widths: [90, 110, 90, 190], headerRows: 1, rows, sectionRows: [], pageOfRow: () => 0 };
}

const duties = [
  'To hold the Cabinet to account for services to children, young people and their families.',
  'To follow how schools of every kind work with the Council.',
  'To look into matters that residents raise, through groups of up to six members.',
  'To advise the Cabinet before it decides, where there is time to do so.',
  'To hear from young people at least twice a year.',
  'To work with the health scrutiny panel where a matter concerns both.',
  'To report to the Council once a year on what it has done.',
];

function rulesPage(title: string, page: number): Block[] {
  const blocks: Block[] = [{ heading: `${title}, part ${page + 1}` }];
  for (let paragraph = 1; paragraph <= 9; paragraph += 1) {
    blocks.push({ text: `${page + 1}.${paragraph} ${pick(duties, page * 3 + paragraph)} ${pick(['A quorum is a quarter of the members, and never less than 3.', 'Notice of 5 clear working days is given.', 'The Chair has a second vote.', 'Papers are published on the website.'], page + paragraph)}` });
  }
  return blocks;
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

export const packItems = {
  minutesMarch: minutes('9 March 2021', 1, 9),
  minutesJune: minutes('23 June 2021', 2, 9),
  budget: { title: 'Budget monitoring 2021/22', pages: times(14, (page) => budgetPage('Budget monitoring 2021/22', page, page)) },
  timetable: { title: 'Examinations in summer 2022', pages: times(4, (page): Block[] => [{ heading: `Timetable, week ${page + 1}` }, { table: timetable(page), className: pick(['grid', 'bands', 'rows', 'grid'] as const, page) }, { text: 'Clashes are dealt with by the school. Call 020 0000 0000 with questions.' }]) },
  terms: { title: 'Terms of reference', pages: times(12, (page) => rulesPage('Terms of reference', page)) },
  protocol: { title: 'Protocol for task groups', pages: times(9, (page) => rulesPage('Protocol for task groups', page)) },
  programme: { title: 'Work programme 2021/22', pages: times(5, (page): Block[] => [{ heading: `Work programme, sheet ${page + 1}` }, { table: workProgramme(page), className: pick(['grid', 'rows', 'bands'] as const, page) }]) },
  capital: { title: 'Capital programme', pages: times(9, (page) => budgetPage('Capital programme', page, page + 20)) },
} satisfies Record<string, Item>;
