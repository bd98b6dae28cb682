import { describe, expect, it } from 'vitest';
import { createProvenance } from '../../../shared/figures/readProvenance.ts';
import type { Page } from '../../../shared/model/page.ts';
import { lines, makePage, type Printed } from '../prose/makePage.ts';

function page(number: number, texts: readonly (string | Printed)[], printedPage: string | null = null): Page {
  const printed = texts.map((text, index) => (typeof text === 'string' ? { text, y: 90 + index * 16 } : text));
  return makePage(printed, { number, printedPage });
}

function read(pages: readonly Page[], fileName = 'report.pdf', address: string | null = null) {
  const feed = createProvenance({ fileName, address });
  for (const one of pages) feed.addPage(one);
  return feed;
}

describe('the report’s own period', () => {
  const periodOf = (texts: string[]): unknown[] => {
    const { period } = read([page(1, texts)]).contextFor(1);
    return [period?.kind, period?.start, period?.end];
  };

  it('is not that of its comparators', () => {
    expect(periodOf(['Sunderland City Council – Children’s Performance', 'Annual report 2023/24', 'Comparators are for 2022/23.', 'This year   91.7%'])).toEqual(['financial-year', '2023-04-01', '2024-03-31']);
  });

  it('is the quarter of its title, though its data run “to the end of” a month', () => {
    expect(periodOf(['Norfolk County Council', 'Subject: Performance report, Quarter 3 2024/25', 'Date: 14 March 2025', 'Data is to the end of December 2024 unless a card says otherwise.']))
      .toEqual(['quarter', '2024-10-01', '2024-12-31']);
  });

  it('is what a note under a table says of all figures, though the last of those stands before it', () => {
    const table = ['Norfolk County Council', 'Measure   Actual   Target', 'Re-referrals   18.4%   20.0%', 'Repeat plans   21.5%   20.0%'];
    expect(periodOf([...table, 'Note: all figures are as at 30 September 2023.'])).toEqual(['as-at', '2023-09-30', '2023-09-30']);
  });

  it('is none that dates a figure of its own, though the page holds few lines, as a cover does', () => {
    expect(periodOf(['Norfolk County Council', 'Re-referrals within 12 months', 'Latest 24.6%', 'Q1 2023/24: 26.0%'])).toEqual([undefined, undefined, undefined]);
    expect(periodOf(['Norfolk County Council', 'Re-referrals within 12 months', 'Latest 24.6%', 'Q1 2023/24'])).toEqual(['quarter', '2023-04-01', '2023-06-30']);
  });

  it('is that of a heading which names a report of figures, and never the day of the meeting', () => {
    const headed = (text: string): unknown => read([page(1, [
      { text: 'Shropshire Council', y: 60, size: 16, bold: true }, { text: 'Children and Families Scrutiny Committee', y: 90, size: 14, bold: true }, '21 February 2024',
      { text, y: 130, size: 14, bold: true }, 'Report of the Director of Children’s Services', ...Array.from({ length: 12 }, (_, index) => ({ text: 'Members are asked to look at this.', y: 300 + 14 * index })),
    ])]).contextFor(1).period?.end ?? null;
    expect(headed('Performance scorecard: Quarter 3 2023/24')).toBe('2023-12-31');
    expect(headed('Children’s services monthly dataset, January 2024')).toBe('2024-01-31');
    expect(headed('Delivery plan for 2024/25')).toBe(null);
    expect(headed('Council Delivery Plan: People – Quarter 2 2023/24')).toBe('2023-09-30');
    expect(headed('Quarter 2 (July to September) 2023/24')).toBe('2023-09-30');
    expect(headed('Performance report')).toBe(null);
  });

  it('is not that of a table’s title, though it is set larger than the report’s', () => {
    const rows = ['Indicator   Actual   Target   England', 'Overall absence   7.4%   6.8%   7.1%', 'Persistent absence   21.3%   19.5%   20.4%'];
    const titled = (...over: Printed[]) => read([page(1, [...over, { text: 'School attendance 2022/23', y: 150, size: 18, bold: true }, ...rows.flatMap((row, index) => row.split('   ').map((text, column) => ({ text, x: 60 + 120 * column, y: 170 + 16 * index })))])]).contextFor(1);
    expect(titled({ text: 'Performance report: Quarter 2 2024/25', y: 100, size: 14, bold: true })).toMatchObject({ title: 'Performance report: Quarter 2 2024/25', period: { end: '2024-09-30' } });
    expect(titled({ text: 'Rochdale Borough Council', y: 100 })).toMatchObject({ title: 'School attendance 2022/23', period: { start: '2022-04-01' } });
  });

  it.each([
    ['Quarter 3 of 2023/24 (October to December 2023)', '2023-12-31'],
    ['October to December 2023 (Quarter 3)', '2023-12-31'],
    ['April 2023 to March 2024', '2024-03-31'],
    // A day of its own is the meeting's as soon as the figures', and a year alone may be a column's.
    ['24 January 2024', null],
    ['2023/24', null],
  ])('is what the line “%s” says above the text, in letters no larger', (text, end) => {
    const { period } = read([page(1, ['Hampshire County Council', 'Select Committee', text, ...Array.from({ length: 12 }, (_, index) => ({ text: 'Each indicator is shown in a card of its own.', y: 300 + 14 * index }))])]).contextFor(1);
    expect(period?.end ?? null).toBe(end);
  });

  it('is not the year of comparators, left alone on the last line of a table’s headings', () => {
    const heading = (x: number, y: number, text: string): Printed => ({ text, x, y, bold: true });
    const feed = read([page(1, [
      { text: 'Norfolk County Council', y: 60, size: 16, bold: true }, { text: 'Children’s services vital signs: November 2024', y: 90, size: 14, bold: true },
      heading(60, 150, 'Vital sign'), heading(260, 150, 'Nov 24'), heading(360, 150, 'Eastern'), heading(460, 150, 'England'), heading(360, 164, '2023/24'), heading(460, 178, '2023/24'),
      ...Array.from({ length: 12 }, (_, index) => ({ text: 'Referrals per 10,000', y: 200 + 14 * index })),
    ])]);
    expect(feed.contextFor(1).period).toMatchObject({ kind: 'month', start: '2024-11-01' });
  });

  it('is not the time of comparators, which a card’s heading in bold tells', () => {
    const body = Array.from({ length: 12 }, (_, index) => ({ text: 'Local figures are provisional.', y: 300 + 14 * index }));
    const headed = (text: string): unknown => read([page(1, ['Barnet Council', { text, y: 140, bold: true }, 'England   22.4%', ...body])]).contextFor(1).period?.end ?? null;
    expect(headed('Benchmarking Mar-23')).toBe(null);
    expect(headed('Performance data Mar-23')).toBe('2023-03-31');
  });

  it('holds on the pages under a running head that names the committee and its day', () => {
    const head = { text: 'CHILDREN AND FAMILIES SELECT COMMITTEE, 18 SEPTEMBER 2025', y: 40, bold: true };
    const feed = read([page(1, [head, 'Surrey County Council', 'Reporting period: Quarter 1 2025/26 (to the end of June 2025)']), page(2, [head, 'Early help and safeguarding', 'Actual 83.4%'])]);
    expect(feed.reports()).toHaveLength(1);
    expect(feed.contextFor(2).period?.start).toBe('2025-04-01');
  });
});

describe('council, committee and date', () => {
  it('reads them from a report’s form', () => {
    const { council, committee, meetingDate, title } = read([page(1, [
      'Merton Council', 'Committee: Children and Young People Overview and Scrutiny Panel', 'Date: 10 October 2017', 'Wards: All wards',
      'Subject: Performance monitoring 2017/18 (August 2017)',
    ])]).provenance();
    expect({ council: council?.name, committee, meetingDate, title }).toEqual({
      council: 'Merton', committee: 'Children and Young People Overview and Scrutiny Panel', meetingDate: '2017-10-10',
      title: 'Performance monitoring 2017/18 (August 2017)',
    });
  });

  it('reads the council from a running head that is tagged as one', () => {
    const head = { text: 'Bury Council – Children and Young People Scrutiny Committee', y: 40, artifact: true };
    const { council, title } = read([page(1, [head, 'Report to: Children and Young People Scrutiny Committee', 'Date: 11 March 2025', 'Subject: Performance scorecard, Quarter 3'])]).provenance();
    expect([council?.name, title]).toEqual(['Bury', 'Performance scorecard, Quarter 3']);
  });

  describe('where a paper without a cover names its meeting', () => {
    const meetingOf = (texts: (string | Printed)[]): unknown[] => {
      const { committee, meetingDate } = read([page(1, ['Corporate parenting at a glance: end of January 2024', ...texts]), page(2, ['Next steps'])]).provenance();
      return [committee, meetingDate];
    };
    const foot = (text: string, artifact: boolean): Printed => ({ text, y: 820, artifact });

    it.each([
      ['Enfield Council | Corporate Parenting Board | 6 March 2024   1', ['Corporate Parenting Board', '2024-03-06']],
      ['Suffolk County Council – Education and Children’s Services Scrutiny Committee, 3 July 2024', ['Education and Children’s Services Scrutiny Committee', '2024-07-03']],
      ['Children’s Services Scrutiny Committee, 11 January 2023. DoT: change since the month before.', ['Children’s Services Scrutiny Committee', '2023-01-11']],
      ['Data to 28 February 2025, run on 5 March 2025. Children and Young People Scrutiny Committee, 20 March 2025', ['Children and Young People Scrutiny Committee', '2025-03-20']],
    ])('reads it at the foot, whether that is tagged as one or not: %s', (text, told) => {
      const plain = (name: unknown) => (typeof name === 'string' ? name.replaceAll('’', "'") : name);
      for (const artifact of [true, false]) expect(meetingOf([foot(text, artifact)]).map(plain)).toEqual(told.map(plain));
    });

    it('takes no day of figures, of another meeting or of an update for it, however often that is printed', () => {
      expect(meetingOf(['31 March 2023', '31 March 2023', 'At 31 March 2023 there were 318 children.'])).toEqual([null, null]);
      expect(meetingOf(['Updated 22 November 2024.', 'Next dashboard: 26 February 2026.', '(b) agrees that the group reports to the meeting on 16 January 2025; and'])).toEqual([null, null]);
      expect(meetingOf(['Report to the Corporate Parenting Board, 6 March 2024', 'The plan is to go before the Cabinet', 'on 7 July 2025.'])[1]).toBe('2024-03-06');
    });

    it('takes no sentence for a committee', () => {
      expect(meetingOf(['Demand has outrun the number of psychologists. A plan to recover is before the board'])).toEqual([null, null]);
      expect(meetingOf(['for 2024/25. Targets and floor standards were set by Cabinet'])).toEqual([null, null]);
    });
  });

  it('believes the cover and not the neighbours that the text names', () => {
    const feed = read([
      page(1, ['London Borough of Havering', 'CHILDREN & LEARNING SUB-COMMITTEE', 'Tuesday 6 July 2021']),
      page(2, [
        'The Assistant Director has left for neighbouring Wandsworth, and her successor joins us from Lambeth.',
        'Placements in Essex and in Redbridge grew. Redbridge Council and Essex County Council were told.',
        'Adopt London East serves Barking and Dagenham, Havering, Newham, Tower Hamlets and Redbridge.',
      ]),
    ]);
    expect(feed.provenance().council).toEqual({ gss: 'E09000016', name: 'Havering' });
  });

  it('makes do with the council’s own voice when there is no cover', () => {
    const feed = read([page(1, ['Subject: Performance Scorecard', 'From: Cabinet Member', 'The rate of referrals in Kent is now above the target for the year.'])]);
    expect(feed.provenance().council?.name).toBe('Kent');
  });

  it('says that the council cannot be told, and guesses none', () => {
    const feed = read([page(1, ['Performance report', 'The percentage of reviews held on time was 97.1% this quarter.', { text: 'Merton Park', y: 600 }])]);
    expect(feed.provenance().council).toBeNull();
    expect(feed.problems()).toMatchObject([{ kind: 'council-unknown', page: null }]);
    expect(feed.contextFor(1).council).toBeNull();
  });

  it('takes the host for whose paper it is until a cover says otherwise', () => {
    const address = 'https://democracy.kent.gov.uk/documents/s1/Report.pdf';
    const body = page(1, ['Scorecard', 'The percentage of reviews held on time was 97.1% this quarter.']);
    expect(read([body], 'Report.pdf', address).provenance().council?.name).toBe('Kent');
    const cover = page(1, ['Medway Council', 'Scorecard', 'The percentage of reviews held on time was 97.1% this quarter.']);
    expect(read([cover], 'Report.pdf', address).provenance().council?.name).toBe('Medway');
  });

  it('gives no council when two are named alike', () => {
    const feed = read([page(1, ['Performance report', 'Kent reviewed 91% of its plans in time this year, as it had planned.', 'Surrey reviewed 93% of its plans in time this year, as it had planned.'])]);
    expect(feed.provenance().council).toBeNull();
  });

  it('reads a page whose text is turned', () => {
    const feed = read([makePage([
      { text: 'London Borough of Merton', x: 60, y: 700, angle: -90 },
      { text: 'Overview and Scrutiny Panel, 26 June 2019', x: 80, y: 700, angle: -90 },
    ])]);
    expect(feed.provenance()).toMatchObject({ council: { name: 'Merton' }, meetingDate: '2019-06-26' });
  });

  it('takes the report’s period from the line under its title, and not from the second line of a tile’s title', () => {
    const lines = (subtitle: string): Page => makePage([
      { text: 'Our year in numbers', x: 40, y: 50, size: 20 }, { text: subtitle, x: 40, y: 66, size: 8 }, { text: 'Repeat child protection plans', x: 40, y: 120, size: 8 }, { text: '2021/22', x: 70, y: 132, size: 12 }, { text: 'children in our care at the end of the year', x: 300, y: 132, size: 8 },
    ]);
    expect(read([lines('Merton Council – Children’s Services Annual Performance Report, April 2022 to March 2023')]).contextFor(1).period?.label).toBe('2022/23');
  });

  it('takes the council from its name written together in the file’s name, where the pages name none or another in passing', () => {
    expect(read([page(1, ['Performance on a page: keeping children safe'])], 'walthamforest_poap_jan24.pdf').provenance().council).toMatchObject({ name: 'Waltham Forest' });
    expect(read([page(1, ['Quarterly service report'])], 'bracknell-qsr-q3.pdf').provenance().council).toMatchObject({ name: 'Bracknell Forest' });
    expect(read([page(1, ['Quarterly service report'])], 'walthamforest_and_northtyneside.pdf').provenance().council).toBeNull();
    expect(read([page(1, ['London Borough of Merton', 'Quarterly service report'])], 'walthamforest_poap.pdf').provenance().council).toMatchObject({ name: 'Merton' });
  });

  it.each([
    'Select Committee  ·  7 September 2023  ·  Data to the end of July 2023', 'Scrutiny Panel • 7 September 2023', 'Quarter 1 2023/24, for Corporate Parenting Panel, 7 September 2023Kent County Council',
  ])('takes the meeting from what a line sets apart: %s', (line) => {
    expect(read([page(1, ['Kent County Council', line])]).provenance().meetingDate).toBe('2023-09-07');
  });

  it('takes the date of a pack from its file’s name when nothing is printed', () => {
    expect(read([page(1, ['Agenda'])], 'Public reports pack 06072021 1900 Overview Board.pdf').provenance().meetingDate).toBe('2021-07-06');
  });
});

describe('the reports of a pack', () => {
  const pack = () => read([
    page(1, ['Public Document Pack', 'London Borough of Merton', 'Children and Young People Panel', '15 September 2021', 'AGENDA',
      '4   Minutes of the last meeting (Pages 1 - 2)', '7   Performance information, quarter 4 (Pages 3 - 4)']),
    page(2, ['MINUTES OF A MEETING OF THE PANEL', '4 March 2021', '51 Performance information'], '1'),
    page(3, ['The Panel noted the report.'], '2'),
    page(4, ['Agenda Item 7', 'Subject: Quarter 4 performance information', 'This report sets out performance for Quarter 4 (January to March 2021).'], '3'),
    page(5, ['More of it.'], '4'),
  ]);

  it('finds each with its pages, item and title', () => {
    expect(pack().reports()).toMatchObject([
      { pages: [1, 1] }, { pages: [2, 3], agendaItem: '4' }, { pages: [4, 5], agendaItem: '7', title: 'Performance information, quarter 4' },
    ]);
  });

  it('keeps the date of bound-in minutes apart from the pack’s', () => {
    expect(pack().provenance().meetingDate).toBe('2021-09-15');
    expect(pack().contextFor(3).meetingDate).toBe('2021-03-04');
    expect(pack().contextFor(5).meetingDate).toBe('2021-09-15');
  });

  it('gives each its own period', () => {
    expect(pack().contextFor(5).period).toMatchObject({ start: '2021-01-01', end: '2021-03-31', kind: 'quarter' });
    expect(pack().contextFor(3).period).toBeNull();
  });

  it('gives a report of another council its own', () => {
    const feed = read([
      page(1, ['London Borough of Merton', 'Children and Young People Panel', '15 September 2021']),
      page(2, ['Kent County Council', 'To: Cabinet Committee – 25 September 2018', 'Subject: Scorecard', 'From: Cabinet Member']),
      page(3, ['Merton again is not named here.']),
    ]);
    expect(feed.provenance().council?.name).toBe('Merton');
    expect(feed.contextFor(3)).toMatchObject({ council: { name: 'Kent' }, meetingDate: '2018-09-25' });
  });

  it('remembers the numbers printed on its pages', () => {
    expect(pack().contextFor(5).printedPages.get(5)).toBe('4');
  });
});

describe('a report’s period', () => {
  const periodOf = (subject: string, ...texts: string[]) =>
    read([page(1, ['Merton Council', 'Committee: Scrutiny Panel', 'Date: 13 March 2019', `Subject: ${subject}`, ...lines(texts, { y: 300 }).map((line) => line)])]).contextFor(1).period;

  it.each([
    ['what the report says of its figures beats the month of its title', 'Performance Report March 2019', 'The report gives performance information to the end of January 2019.', '2019-01-31'],
    ['a bracket in the title', 'Performance monitoring 2018/19 (January 2019)', 'The panel is asked to note the report.', '2019-01-31'],
    ['a quarter and its year set apart in the title', 'Quarter 3 Performance Report 2018/19', 'The panel is asked to note the report.', '2018-12-31'],
    ['a quarter whose year the meeting settles', 'Quarter 3 performance', 'The panel is asked to note the report.', '2018-12-31'],
    ['a month whose year the meeting settles', 'Scorecard', 'The reporting period for the scorecard is based on the November data.', '2018-11-30'],
  ])('%s', (_, subject, text, end) => {
    expect(periodOf(subject, text)?.end).toBe(end);
  });

  it('is not that of the sentences that state figures', () => {
    expect(periodOf('Scorecard', 'The information for 2017/18 shows that 97% of reviews were held on time.')).toBeNull();
  });

  it('is not the meeting’s own month', () => {
    expect(periodOf('Performance Report March 2019', 'The panel is asked to note the report.')).toBeNull();
  });

  it('holds for benchmarks where the report says so', () => {
    const feed = read([page(1, ['Subject: Scorecard', 'Date: 13 March 2019', 'The figures below are those of the January 2019 scorecard unless another date is given.'])]);
    expect(feed.contextFor(1)).toMatchObject({ periodForAll: true, period: { end: '2019-01-31' } });
  });
});

describe('the meeting', () => {
  it('is on the day behind its committee, though that runs over into the next line, and never on the first of a span', () => {
    const dated = (...texts: string[]): unknown => read([page(1, ['Rotherham Metropolitan Borough Council', 'Our year at a glance', ...texts])]).contextFor(1).meetingDate;
    expect(dated('Children in care, 1 April 2022 to 31 March 2023 · Improving Lives Select Commission, 12', 'September 2023')).toBe('2023-09-12');
    expect(dated('Improving Lives Select Commission', '1 April 2022 to 31 March 2023')).toBe(null);
  });
});
