import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables without lines, or with a few: accounts, statistics by area and year, and what stands around them. */

const rights = [300, 360, 420, 480];

/** Labels from the left at 50, figures ending where their columns do; rows 14 points apart. */
function drawRows(sketch: PageSketch, top: number, rows: string[][], ends = rights): PageSketch {
  rows.forEach(([label, ...figures], r) => {
    if (label !== '') sketch.text(50, top + 14 * r, label!);
    figures.forEach((text, c) => text !== '' && sketch.text(ends[c]!, top + 14 * r, text, { align: 'right' }));
  });
  return sketch;
}

const years = ['Area', '2019', '2020', '2021', '2022'];
const counts = [['North', '81,204', '84,117', '85,993', '88,010'], ['South', '12,044', '13,980', '13,102', '12,875'], ['East', '44,120', '45,002', '46,871', '47,113'], ['West', '9,871', '9,950', '10,204', '10,330']];

describe('figures that stand close together', () => {
  test('columns a word space apart are columns all the same, in every row', async () => {
    const ends = [200, 233, 266, 299];
    const rows = [['', '2019', '2020', '2021', '2022'], ...counts];
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, rows, ends));
    expect(textsOf(table!)).toEqual(rows);
  });

  test('columns hardly apart are told by their figures, line after line', async () => {
    const rows = [['', '2021', '2022'], ['Staff', '976', '12,450'], ['Travel', '1,693', '11,960'], ['Rent', '458', '12,841'], ['Fees', '1,583', '12,086']];
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, rows, [200, 232.5]));
    expect(textsOf(table!)).toEqual(rows);
  });

  test('a share in brackets stays with its count', async () => {
    const rows = [['Faculty', 'Sample', 'Population'], ['Science', '38 (24.7%)', '672 (24.8%)'], ['Letters', '58 (37.7%)', '937 (41.9%)'], ['Arts', '18 (11.7%)', '413 (15.2%)'], ['Law', '40 (26.0%)', '492 (18.1%)']];
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, rows));
    expect(textsOf(table!)).toEqual(rows);
  });

  test('a figure with thousands set apart by a space stays one', async () => {
    const rows = [years, ['North', '81 204', '84 117', '85 993', '88 010'], ['South', '12 044', '13 980', '13 102', '12 875'], ['East', '44 120', '45 002', '46 871', '47 113']];
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, rows));
    expect(textsOf(table!)).toEqual(rows);
  });

  test('a pound sign at the left edge of its column goes with the amount after it, not with the one before', async () => {
    const sketch = drawRows(new PageSketch(), 100, [['', '2021', '2022'], ['Staff', '(31,068)', '114,909'], ['Travel', '1,224', '68,737'], ['Total', '45,325', '49,782']], [300, 352]);
    for (const y of [114, 142]) sketch.text(258, y, '£').text(307, y, '£');
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!).map((row) => row.map((text) => text.replace(' ', '')))).toEqual([['', '2021', '2022'], ['Staff', '£(31,068)', '£114,909'], ['Travel', '1,224', '68,737'], ['Total', '£45,325', '£49,782']]);
  });
});

describe('a label that runs up to its figures', () => {
  test('is parted from them where two rows show each column, in a table of three', async () => {
    const sketch = new PageSketch().text(50, 100, 'Measure').text(230, 100, 'Q1').text(262, 100, 'Q2');
    const rows = [['Contacts received', '21.3%', '22.4%'], ['Repeat referrals', '18.4%', '19.1%'], ['Assessments within 45 working days', '86.0%', '88.2%']];
    for (const [i, [label, first, second]] of rows.entries()) sketch.text(50, 114 + 14 * i, label!).text(230, 114 + 14 * i, first!).text(260, 114 + 14 * i, second!);
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual([['Measure', 'Q1', 'Q2'], ...rows]);
  });

  test('keeps the year of an area whose figures end with it', async () => {
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, [['Indicator', '2023', '2024', 'England 2023'], ['Per 10,000', '98.1', '97.4', '71.0'], ['Over 20 miles', '13.2%', '12.9%', '17.3%'], ['In time', '91.0%', '92.3%', '88.4%']], [250, 320, 420]));
    expect(textsOf(table!)[0]).toEqual(['Indicator', '2023', '2024', 'England 2023']);
  });
});

describe('rows', () => {
  test('a year in brackets under a benchmark is no figure of a row of its own', async () => {
    const sketch = new PageSketch().text(50, 100, 'Measure').text(300, 100, 'Q2').text(360, 100, 'England');
    const rows = [['Plans issued within', '20 weeks', '64.8%', '50.3%', '(2023)'], ['Young people who are', 'not known', '3.7%', '5.4%', '(2024)'], ['Schools judged good or', 'outstanding', '92.1%', '90.2%', '(2024)']];
    rows.forEach(([first, second, own, england, year], r) => {
      const y = 124 + 40 * r;
      sketch.text(50, y, first!).text(50, y + 12, second!).text(300, y, own!).text(360, y, england!).text(360, y + 12, year!);
    });
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!).slice(1)).toEqual(rows.map(([first, second, own, england, year]) => [`${first}\n${second}`, own, `${england}\n${year}`]));
  });

  test('rules over the totals only do not cut the labels off', async () => {
    const rows = [['', '2021', '2022'], ['Salaries', '217,112', '221,207'], ['Premises', '140,061', '425,293'], ['Total spending', '357,173', '646,500'], ['Grants', '194,615', '163,645'], ['Fees', '43,167', '49,924'], ['Total income', '237,782', '213,569'], ['Net', '119,391', '432,931']];
    const sketch = drawRows(new PageSketch(), 100, rows, [300, 380]);
    for (const y of [132, 174, 188]) sketch.rule(250, y, 380, y);
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual(rows);
  });

  test('a label over the middle, set apart by white, names a part of the table and does not end it', async () => {
    const sketch = drawRows(drawRows(new PageSketch(), 100, [years, ...counts]), 200, counts.slice(0, 3));
    const [table, ...others] = await tablesOf(sketch.text(265, 182, 'Women', { align: 'middle' }));
    expect(others).toEqual([]);
    expect(textsOf(table!).map(([label]) => label)).toEqual(['Area', 'North', 'South', 'East', 'West', 'Women', 'North', 'South', 'East']);
  });

  test('two figures of one column are two rows, whatever label stands between them', async () => {
    const sketch = drawRows(new PageSketch(), 100, [['Problem', 'Measure', 'Had it', 'Treated'], ['Allergy', 'Count', '93', '77'], ['', 'Share', '18.8%', '15.6%'], ['', 'Count', '19', '4'], ['', 'Share', '3.8%', '0.8%'], ['Asthma', 'Count', '31', '22'], ['', 'Share', '6.3%', '4.4%']], [200, 280, 360]);
    sketch.text(50, 136, 'Chronic').text(50, 148, 'fatigue');
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!).map((row) => row.slice(2))).toEqual([['Had it', 'Treated'], ['93', '77'], ['18.8%', '15.6%'], ['19', '4'], ['3.8%', '0.8%'], ['31', '22'], ['6.3%', '4.4%']]);
  });
});

describe('what stands around a table', () => {
  test('the note of units under a caption is no heading', async () => {
    const rows = [years, ...counts];
    const sketch = drawRows(new PageSketch().text(265, 76, 'Table 3. Residents by area', { align: 'middle' }).text(265, 88, '(in thousands of residents)', { align: 'middle' }), 100, rows);
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual(rows);
  });

  test('the last line of the sentence above a ruled heading is no heading', async () => {
    const rows = [years, ...counts];
    const sketch = drawRows(new PageSketch().text(50, 74, 'These counts were made on one night and').text(50, 86, 'should be read with care by everyone who uses them'), 104, rows);
    for (const y of [93, 108, 164]) sketch.rule(50, y, 480, y);
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual(rows);
  });

  test('prose that runs beside a table, and on below it at the full width, is none of it', async () => {
    const rows = [years, ...counts, ['Coast', '1,204', '1,311', '1,298', '1,402'], ['Islands', '904', '911', '898', '902']];
    const sketch = new PageSketch();
    const words = 'funds obligated in the year stayed available until';
    for (let i = 0; i < 8; i++) sketch.text(40, 107 + 12.9 * i, words.slice(0, 36 - (i % 4) * 2), { size: 10 });
    for (let i = 8; i < 16; i++) sketch.text(40, 107 + 12.9 * i, `${words} they were spent as the law provides for that purpose`, { size: 10 });
    rows.forEach(([label, ...figures], r) => {
      sketch.text(250, 100 + 14 * r, label!);
      figures.forEach((text, c) => sketch.text(350 + 55 * c, 100 + 14 * r, text, { align: 'right' }));
    });
    const [table, ...others] = await tablesOf(sketch);
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual(rows);
  });

  test('a ruled table keeps its place where lines of prose beside it stand at the height of its rules', async () => {
    const rows = [['', 'Rural', 'Men'], ['Employed', '11,337', '9,579'], ['Median age', '1,453', '1,013'], ['Unemployed', '16,806', '20,575']];
    const sketch = new PageSketch().grid([50, 150, 220, 290], [100, 120, 140, 160, 180]).cells([50, 150, 220, 290], 100, 20, rows);
    for (let i = 0; i < 6; i++) sketch.text(300, 103.5 + 20 * i, 'recipients must file a report within ninety days');
    const [table, ...others] = await tablesOf(sketch);
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual(rows);
  });

  test('the lines of a plan, far more than the names among them could fill, are no table', async () => {
    const sketch = new PageSketch();
    for (let i = 0; i <= 60; i++) sketch.rule(40 + 8 * i, 100, 40 + 8 * i, 580).rule(40, 100 + 8 * i, 520, 100 + 8 * i);
    for (let i = 0; i < 40; i++) sketch.text(42 + ((i * 97) % 460), 106.5 + 8 * ((i * 31) % 58), 'Oak', { size: 3 });
    expect(await tablesOf(sketch)).toEqual([]);
  });

  test('the marks of an axis beside a list are no table', async () => {
    const sketch = new PageSketch();
    ['Barking and Dagenham', 'London', 'England'].forEach((text, i) => sketch.text(180, 146 + 52 * i, text));
    ['110 Looked after', '130 Seeking asylum', '140 Carer', '150 Substance misuse', '160 Care leaver', '170 Supervised', '190 Parent'].forEach((text, i) => sketch.text(344, 150 + 24 * i, text));
    ['0', '25', '50', '75', '100'].forEach((text, i) => sketch.text(99 + 58 * i, 299, text, { align: 'middle' }));
    expect(await tablesOf(sketch)).toEqual([]);
  });
});

describe('headings', () => {
  test('each heading has its own column of figures, however far from them it is centred', async () => {
    const rows = [['Site', 'Refused', 'Average length', 'Sample'], ['Midwest', '8,881', '10,854', '15,221'], ['West', '432', '11,267', '513'], ['South', '4,522', '13,667', '11,556'], ['Medicaid', '7,858', '2,312', '724']];
    const sketch = drawRows(new PageSketch(), 114, rows.slice(1), [240, 380, 520]);
    ['Site', 'Refused', 'Average length', 'Sample'].forEach((text, c) => sketch.text([70, 160, 315, 455][c]!, 100, text, { align: 'middle' }));
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual(rows);
  });

  test('a heading over headings centred far from their figures spans them all', async () => {
    const rows = [['Offence', 'Acquitted', 'Other', 'Dismissed', 'Convicted'], ['Theft', '0.8', '27.6', '9.5', '11.7'], ['Fraud', '3.3', '72.0', '75.4', '15.3'], ['Arson', '19.8', '86.5', '17.7', '8.0']];
    const ends = [220, 320, 420, 520];
    const sketch = drawRows(new PageSketch(), 114, rows.slice(1), ends).text(60, 100, 'Offence').text(320, 88, 'Share of cases', { align: 'middle' });
    ['Acquitted', 'Other', 'Dismissed', 'Convicted'].forEach((text, c) => sketch.text(170 + 100 * c, 100, text, { align: 'middle' }));
    const [table] = await tablesOf(sketch);
    expect(table!.cells.find(({ text }) => text === 'Share of cases')).toMatchObject({ col: 1, colSpan: 4 });
  });
});

describe('labels, sections and pages', () => {
  const heads = ['Measure', '2021/22', '2022/23'];
  const rows = [['Referrals', '1,204', '1,117'], ['Assessments', '980', '1,044'], ['Plans', '212', '198']];

  test('a section’s name right under the headings is of the body', async () => {
    const sketch = drawRows(new PageSketch(), 100, [heads]).text(50, 120, 'Children are safe', { bold: true });
    const [table] = await tablesOf(drawRows(sketch, 140, rows));
    expect([table!.headerRows, table!.sectionRows]).toEqual([1, [1]]);
  });

  test('a rating’s letter a word space behind its figure has a column of its own', async () => {
    const lines = [['Measure', '2021', '2022', 'RAG'], ['Referrals', '88%', '92%', 'G'], ['Reviews', '91%', '90%', 'A'], ['Visits', '84%', '79%', 'R']];
    const sketch = drawRows(new PageSketch(), 100, lines.map(([label, ...cells]) => [label!, ...cells.slice(0, 2)]), [200, 230]);
    lines.forEach((cells, r) => sketch.text(235, 100 + 14 * r, cells[3]!));
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual(lines);
  });

  test('headings set from the right stand over their whole group', async () => {
    const sketch = new PageSketch().text(420, 98, '2021/22(published)', { align: 'right' }).text(560, 98, '2022/23(local)', { align: 'right' });
    const lines = [['Measure', 'Merton', 'London', 'England', 'Merton', 'Target'], ['Referrals', '71.3%', '78.1%', '79.0%', '83.9%', '85%'], ['Reviews', '5.5%', '8.1%', '7.7%', '6.9%', '8%'], ['Visits', '32%', '52%', '70%', '34%', '40%']];
    const [table] = await tablesOf(drawRows(sketch, 114, lines, [260, 340, 420, 490, 560]));
    expect(table!.header.slice(1).map(([first]) => first)).toEqual([...Array<string>(3).fill('2021/22(published)'), ...Array<string>(2).fill('2022/23(local)')]);
  });

  test('overleaf a table goes on past a section’s name and a note that run across its columns', async () => {
    const first = drawRows(new PageSketch(1), 700, [heads, ...rows], [200, 260]);
    const second = drawRows(new PageSketch(2), 60, [['Contacts', '5,120', '5,344']], [200, 260]).text(50, 82, 'Families are supported in their own homes', { bold: true });
    drawRows(second, 102, [['Cases', '310', '322'], ['Visits', '41', '44']], [200, 260]);
    const [table, ...others] = await tablesOf(first, second);
    expect([others.length, table!.rows, table!.pages]).toEqual([0, 8, [1, 2]]);
  });
});

describe('headings that run over two lines', () => {
  test('the end of a year under its beginning is no figure', async () => {
    const rows = [['Indicator', 'Qtr 1 24-', 'Qtr 2 24-', 'Apr', 'England'], ['', '25', '25', '2024', '2023/24'], ['Referrals', '481', '470', '160', '544'], ['Plans', '36.1', '37.0', '36.8', '41.6'], ['Care', '58.7', '61.3', '60.0', '70.0']];
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, rows));
    expect(table!.headerRows).toBe(1);
    expect(table!.header.map((path) => path.join(' ').replaceAll('\n', ' '))).toEqual(['Indicator', 'Qtr 1 24- 25', 'Qtr 2 24- 25', 'Apr 2024', 'England 2023/24']);
  });

  test('a row of a range, a tolerance and a word is a row', async () => {
    const rows = [['Indicator', 'Target', 'Tolerance', 'Q1', 'Rating'], ['Repeat referrals', '15-20%', '+/-2%', '17.2%', 'Green'], ['Plans for neglect', '40-45%', '+/-5%', '41.2%', 'Green'], ['Stable homes', '65-70%', '+/-2%', '68.0%', 'Green']];
    const [table] = await tablesOf(drawRows(new PageSketch(), 100, rows));
    expect([table!.headerRows, table!.rows]).toEqual([1, 4]);
  });
});

test('a heading over the middle of labels that wrap opens no column of its own', async () => {
  const sketch = new PageSketch().text(150, 100, 'Indicator').text(360, 100, '2023', { align: 'right' }).text(420, 100, '2024', { align: 'right' });
  for (const [r, end] of ['excluding exceptions', 'including exceptions'].entries()) {
    sketch.text(50, 120 + 30 * r, `Plans issued within 20 weeks, ${end}`).text(50, 132 + 30 * r, '(per cent)');
    for (const [c, figure] of ['58.1', '60.4'].entries()) sketch.text(360 + 60 * c, 126 + 30 * r, figure, { align: 'right' });
  }
  sketch.text(50, 180, 'New plans').text(360, 180, '301', { align: 'right' }).text(420, 180, '14,210', { align: 'right' });
  const [table] = await tablesOf(sketch);
  expect([table!.columns, table!.header.map((path) => path.join(' '))]).toEqual([3, ['Indicator', '2023', '2024']]);
});

test('a heading in the white between two columns is over both, where the next line heads them', async () => {
  const sketch = new PageSketch().text(250, 86, 'Attainment', { align: 'middle' }).text(450, 86, 'Absence', { align: 'middle' });
  const [table] = await tablesOf(drawRows(sketch, 100, [['', '2022/23', '2023/24', '2022/23', '2023/24'], ['Derbyshire', '19.1', '20.0', '18.8%', '17.7%'], ['East', '18.4', '18.1', '20.1%', '19.6%'], ['England', '19.4', '19.6', '19.1%', '18.2%']], [200, 328, 410, 518]));
  expect([table!.columns, table!.header[1], table!.header[4]]).toEqual([5, ['Attainment', '2022/23'], ['Absence', '2023/24']]);
});

test('bands filled for sections part no rows from one another', async () => {
  const rows = [['Front door', ''], ['Contacts', '702', '744'], ['Referrals', '130', '141'], ['Child protection', ''], ['Enquiries', '41', '44'], ['Conferences on time', '88.0%', '91.3%'], ['Care', ''], ['Children', '388', '391'], ['Reviews on time', '97.0%', '96.6%']];
  const sketch = drawRows(new PageSketch(), 100, [['', 'Aug-24', 'Sep-24'], ...rows]);
  for (const r of [1, 4, 7]) sketch.shade(48, 89 + 14 * r, 362, 103 + 14 * r, '#d9e2f3');
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).map(([label]) => label)).toEqual(['', ...rows.map(([label]) => label)]);
});

test('cells of two lines set in the middle of the first row begin no heading', async () => {
  const sketch = drawRows(new PageSketch(), 100, [['Indicator', 'Q1', 'Q2', 'Target'], ['', '', '', ''], ['Plans', '286', '277', ''], ['', '', '', ''], ['Repeat plans', '25.1%', '21.8%', '21%'], ['Care leavers', '91.2%', '88.4%', '92%']]);
  for (const [dy, target, remark] of [[-6, 'Trend:', 'Numbers fell'], [6, 'monitor', 'in June.']] as const) sketch.text(480, 128 + dy, target, { align: 'right' }).text(500, 128 + dy, remark);
  const [table] = await tablesOf(sketch);
  expect(table!.headerRows).toBe(1);
  expect(table!.cells.filter(({ row }) => row === 1).map(({ text }) => text)).toEqual(['Plans', '286', '277', 'Trend:\nmonitor', 'Numbers fell\nin June.']);
});

test('a stub’s heading half way between groups and their columns is under none of them', async () => {
  const sketch = new PageSketch().text(44, 193, 'Month', { size: 8.5, bold: true }).text(201, 186, 'Children in care', { size: 8.5, bold: true, align: 'middle' }).text(427, 186, 'Children on a child protection plan', { size: 8.5, bold: true, align: 'middle' });
  for (const [column, text] of ['Number', 'Rate per 10,000', 'Number', 'Rate per 10,000'].entries()) sketch.text([139, 236, 344, 474][column]!, 201, text, { size: 8.5, bold: true, align: 'middle' });
  for (const [row, cells] of [['Apr-23', '401', '79.1', '266', '52.5'], ['May-23', '402', '79.3', '265', '52.3'], ['Jun-23', '403', '79.5', '264', '52.1']].entries()) {
    for (const [column, text] of cells.entries()) sketch.text([44, 139, 236, 344, 474][column]!, 214 + 14 * row, text, { size: 8.5, align: column === 0 ? 'left' : 'middle' });
  }
  const [table] = await tablesOf(sketch);
  expect(table?.header).toEqual([['Month'], ['Children in care', 'Number'], ['Children in care', 'Rate per 10,000'], ['Children on a child protection plan', 'Number'], ['Children on a child protection plan', 'Rate per 10,000']]);
});

test('bands behind sections alone part no rows from one another', async () => {
  const sketch = new PageSketch();
  const rows = [['Measure', 'Target', 'Apr', 'May'], ['Front door'], ['Contacts', '2,000', '181', '166'], ['Safeguarding'], ['Repeat referrals', '18%', '19%', '17%'], ['Assessments in time', '90%', '91%', '89%']];
  for (const [row, cells] of rows.entries()) {
    if (cells.length === 1) sketch.shade(45, 90 + 15 * row, 500, 105 + 15 * row, '#d9e2f3');
    for (const [column, text] of cells.entries()) sketch.text([50, 240, 340, 440][column]!, 101 + 15 * row, text, { bold: row === 0 || cells.length === 1 });
  }
  const [table] = await tablesOf(sketch);
  expect(table?.cells.filter(({ col, row }) => col === 2 && row > 0).map(({ text }) => text).filter((text) => text !== '')).toEqual(['181', '19%', '91%']);
});

test('bare tables over and under a chart are two', async () => {
  const sketch = new PageSketch();
  for (let i = 0; i < 3; i++) sketch.rule(80, 112 + 9 * i, 420, 112 + 9 * i).text(74, 114 + 9 * i, `${20 - 10 * i}%`, { size: 6, align: 'right' });
  const rows = [['Area', '2020/21', '2021/22'], ['Rutland', '21.2%', '19.9%'], ['England', '22.7%', '21.5%']];
  for (const top of [70, 160]) for (const [row, cells] of rows.entries()) for (const [column, text] of cells.entries()) sketch.text([60, 240, 340][column]!, top + 15 * row, text);
  expect((await tablesOf(sketch)).map(({ rows: count }) => count)).toEqual([3, 3]);
});

test('a bare table under a chart does not take the marks along its foot for headings', async () => {
  const sketch = new PageSketch();
  for (let i = 0; i < 4; i++) sketch.rule(80, 100 + 20 * i, 420, 100 + 20 * i).text(74, 102 + 20 * i, `${30 - 10 * i}%`, { size: 6, align: 'right' });
  for (let i = 0; i < 5; i++) sketch.text(80 + 80 * i, 170, ['Q3', 'Q4', 'Q1', 'Q2', 'Q3'][i]!, { size: 6 });
  const rows = [['Area', '2020/21', '2021/22', '2022/23'], ['Rutland', '21.2%', '19.9%', '20.4%'], ['Statistical neighbours', '21.9%', '20.8%', '22.1%'], ['England', '22.7%', '21.5%', '22.4%']];
  for (const [row, cells] of rows.entries()) for (const [column, text] of cells.entries()) sketch.text([60, 240, 340, 440][column]!, 185 + 15 * row, text, { size: 8.5, bold: row === 0 });
  const [table] = await tablesOf(sketch);
  expect(table?.header.map((path) => path.join(' '))).toEqual(rows[0]);
  expect(table?.rows).toBe(4);
});
