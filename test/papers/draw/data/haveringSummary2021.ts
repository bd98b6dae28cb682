import type { Rating } from '../../../../shared/model/observation.ts';
import { financialYear, havering, number } from '../say.ts';
import { type Cell, type DrawnTable, type Said, cell } from '../table.ts';

/*
 * Havering's year-end summary for 2020/21. Labels, targets, outturns and sections are the paper's. Its text survives
 * damaged, so what follows was restored: three labels that ran under a page stamp; arrows where a sign is left of them (none
 * where nothing is); and the cells' grounds, which are lost: green for a target met, amber within a tenth of it, red beyond.
 * The narratives are our own words, shorter than the paper's, and run over the same rows.
 */

type Sign = '↑' | '↓' | '→' | '';
interface SummaryRow {
  label: string;
  target: string;
  outturn: string;
  sign: Sign;
  /** Lower is better. */
  lower?: boolean;
  /** The narrative that begins here, and over how many rows it runs; none where one runs on from above. */
  narrative?: [string, number];
}

/** One list a page: sections that begin on it. */
const pages: { section: string; rows: SummaryRow[] }[][] = [
  [{ section: 'Contacts, Referrals and Assessments', rows: [
    { label: '% of Contacts progressing to Early Help', target: '30.0%', outturn: '28.5%', sign: '', narrative: ['About as many contacts reached the MASH as the year before, but a smaller share went on to Early Help. A worker from Early Help now sits in the MASH. Contacts that go on to Universal Plus are not counted here, and there are more of those.', 1] },
    { label: "% of referrals to Children's Social Care progressing to assessment", target: '90.0%', outturn: '93.0%', sign: '↑', narrative: ['More referrals lead to an assessment than last year. Managers look again, every fortnight, at each referral that did not. Domestic abuse is still the most common reason for a contact.', 1] },
    { label: '% of assessments completed within 45 working days', target: '85.0%', outturn: '85.0%', sign: '→', narrative: ['Timeliness went up and down over the year and ended on target, with 702 more assessments than in 2019/20. The target for next year will be higher.', 1] },
  ] }],
  [{ section: 'Child Protection', rows: [
    { label: '% of Initial Child Protection conferences held within 15 days', target: '85.0%', outturn: '85.0%', sign: '↑', narrative: ['There was a dip in December and January, since made good. Conferences by video have made it easier to find a chair.', 1] },
    { label: '% of children and young people de-registered from a Child Protection Plan whose plan lasted less than 3 months', target: '10.0%', outturn: '10.5%', sign: '', lower: true, narrative: ['133 plans ended in the year. Each of the short ones was looked at again, and ending it was found to be right.', 1] },
    { label: '% of children and young people de-registered from a Child Protection Plan whose plan lasted more than 2 years', target: '5.0%', outturn: '0.0%', sign: '→', lower: true, narrative: ['No plan that ended in the year had run for more than 2 years. A panel of managers reviews every plan older than 15 months. The share of repeat plans moved about early in the year, because few plans began; on the national "ever" measure, which is not quite the same, we are below England and close to London.', 2] },
    { label: '% of children becoming subject of child protection plan for second / subsequent time within two years', target: '12.0%', outturn: '4.1%', sign: '↓', lower: true },
  ] }],
  [{ section: 'Looked After Children', rows: [
    { label: '% of looked after children with three or more placements during year', target: '10.0%', outturn: '11.7%', sign: '↓', lower: true, narrative: ['Moves rose sharply in 2019/20, mostly among teenagers, and have eased since. Some moves were agreed so that carers could shield.', 1] },
    { label: '% of LAC aged under 16 who had been looked after continuously for at least 2.5 years who were living in the same placement for at least 2 years, or are placed for adoption and their adoption and their adoptive placement together with their previous placement', target: '70.0%', outturn: '57.5%', sign: '↓', narrative: ['Steady through the year, but lower than before and below London. Carers are being trained, and a meeting every fortnight looks at each child who may move.', 1] },
    { label: '% of looked after children at 31 March placed outside LA boundary and more than 20 miles from where they used to live', target: '14.0%', outturn: '16.0%', sign: '↓', lower: true, narrative: ['33 children, many of them in Essex and Redbridge, and about half with agency carers in placements meant to last.', 1] },
    { label: '% of looked after children who contributed their views to a statutory review', target: '98.0%', outturn: '98.4%', sign: '→', narrative: ['On target. Reviews by video do not suit every child; advocates may help.', 1] },
    { label: '% of looked after young people of school age with an up to date Personal Education Plan', target: '95.0%', outturn: '100.0%', sign: '↑', narrative: ['Counted by term now, which is closer to the truth than by month.', 1] },
    { label: '% of all looked after young people of school age with an up to date medical (annual)', target: '95.0%', outturn: '95%', sign: '', narrative: ['All three targets were met. Face-to-face medicals were few during the year; nurses rang the children most at risk instead. Other authorities now answer faster for children placed with them. Papers go out three months ahead.', 3] },
    { label: '% of all looked after young people below school age with a medical within the last 6 months (6 monthly)', target: '92.0%', outturn: '100.0%', sign: '↑' },
    { label: '% of all looked after young people with an up to date medical', target: '93.0%', outturn: '95.1%', sign: '' },
  ] }],
  [{ section: 'Fostering and Adoption', rows: [
    { label: 'Average time between court decision and child being matched with prospective adopters (days) for children who have been adopted', target: '121', outturn: '108', sign: '↓', lower: true, narrative: ['Four adoption orders were made in the year. Courts have been slow throughout. One child with complex needs waited longest, and in so small a group that alone moves the average.', 3] },
    { label: '% Children who wait less than 14 months between entering care and moving in with their adopting family', target: '30.0%', outturn: '37.5%', sign: '↑' },
    { label: 'Average time between a child entering care and moving in with their adoptive family for children who have been adopted (in days)', target: '426', outturn: '391', sign: '↓', lower: true },
    { label: '% of looked after children who ceased to be looked after who were adopted', target: '8.0%', outturn: '3.6%', sign: '↓', narrative: ['Delays at court are the main cause.', 1] },
    { label: '% of looked after children who ceased to be looked after as a result of a special guardianship order', target: '8.0%', outturn: '7.2%', sign: '↑', narrative: ['How many orders are made depends on courts and on families, and is hard to foresee.', 2] },
    { label: '% of looked after children who ceased to be looked after as a result of permanency (Adoption and Special Guardianship Order)', target: '16.0%', outturn: '10.8%', sign: '→' },
    { label: '% of LAC placed in LBH foster care', target: '45.0%', outturn: '41.3%', sign: '↓', narrative: ['Within tolerance. Young people who stay put after 18 fill places that a child could have had, and some older carers are cautious about new placements.', 1] },
    { label: 'Total number of in-house foster carers', target: '80', outturn: '81', sign: '↑', narrative: ['Both recruitment targets were met, in spite of fewer enquiries than before.', 2] },
    { label: 'Number of new in-house foster carers', target: '12', outturn: '13', sign: '↑' },
  ] }],
  [{ section: 'Leaving Care', rows: [
    { label: '% of young people leaving care over the age of 16 who remained looked after until their 18th birthday.', target: '80.0%', outturn: '71.8%', sign: '↓', narrative: ['In line with those we compare ourselves with. Most of those who left earlier went home.', 1] },
    { label: '% of looked after children that leave care at 18 and remain living with their foster carers (Staying Put)', target: '50.0%', outturn: '47.4%', sign: '↓', narrative: ['Good for the young people, but it ties up foster places.', 1] },
    { label: '% of former relevant young people aged 19-21 who were in suitable accommodation', target: '95.0%', outturn: '92.2%', sign: '↑', narrative: ['Young adults in custody count against this indicator.', 1] },
    { label: '% of young people leaving care who are in higher education aged 19-21', target: '5.0%', outturn: '5.7%', sign: '↑', narrative: ['Higher education is above target in spite of the pandemic. For work and training the year was hard: many of our young adults are in shops, hospitality, health, or hair and beauty. Each who needed a laptop has one, keyworkers keep in touch, and mentors have begun. Pathway plans will put work and study first, and supervision will follow how they do, for those in custody too.', 6] },
    { label: '% of former relevant young people aged 19-21 who were in education, employment or training (SSDA 903 Definition)', target: '55.0%', outturn: '53.5%', sign: '↑' },
    { label: '% of former relevant young people aged 19-21 who were in education, employment or training (Based on cases open to Leaving Care Service)', target: '65.0%', outturn: '62.4%', sign: '↓' },
    { label: '% of former relevant young people aged 19-21 who were NOT in education, employment or training (NEET)(SSDA 903 Definition)', target: '30.0%', outturn: '31.4%', sign: '', lower: true },
    { label: '% of former relevant young people aged 19-21 who were NOT in education, employment or training (NEET) (Based on cases open to Leaving Care Service)', target: '30.0%', outturn: '32.6%', sign: '', lower: true },
    { label: '% of former relevant young people at age 18-21 who are in education, employment or training', target: '75.0%', outturn: '61.2%', sign: '↓' },
  ] }],
  [{ section: 'Pathway Plans and Supervision', rows: [
    { label: '% Care Leavers with an up to date pathway plan in place', target: '50.0%', outturn: '85.3%', sign: '', narrative: ['Plans are checked every week, and reviewing officers see to it that a first assessment is done in good time. Plans of young people over 18 are much better than in the first half of the year.', 2] },
    { label: '% LAC with an up to date pathway plan in place', target: '70.0%', outturn: '66.3%', sign: '' },
    { label: '% CP cases with supervision in the last three months', target: '97.0%', outturn: '98.9%', sign: '', narrative: ['A new form for supervision makes regular reports possible. From April a shorter cycle applies. Groups of workers supervise each other too.', 3] },
    { label: '% CLA cases with supervision in the last three months', target: '95.0%', outturn: '100.0%', sign: '' },
    { label: '% CIN cases with supervision in the last three months', target: '90.0%', outturn: '89.8%', sign: '' },
  ] }],
  [{ section: 'Missing', rows: [
    { label: 'Number of children missing from care', target: '8', outturn: '10', sign: '', lower: true, narrative: ['There were peaks in the second winter lockdown, often short. A child missing over the end of a month is counted in both. A permanent worker now offers the interviews, and families of those most often missing get extra help.', 3] },
    { label: 'Number of children missing from home', target: '5', outturn: '6.25', sign: '', lower: true },
    { label: '% of return home interviews (RHI) offered within 72 hours.', target: '50.0%', outturn: '71.4%', sign: '' },
  ] }, { section: 'Work Force', rows: [
    { label: '% of LAC with 2+ changes of social worker in the last 12 months', target: '10.0%', outturn: '13.0%', sign: '', lower: true, narrative: ['Many social workers have left since the pandemic began. A recruitment drive is under way.', 2] },
    { label: 'Number of children & young people experiencing 3+ changes of social worker within the last 12 months', target: '5.0%', outturn: '4.4%', sign: '→', lower: true },
  ] }],
];

export const summaryPages = pages.length;
const year = financialYear(2020);
const grounds = { green: '#92d050', amber: '#ffc000', red: '#ff5050' };
const directions = { '↑': 'up', '↓': 'down', '→': 'level' } as const;

/** One table over seven pages, its heading repeated on each. */
export function haveringSummary2021(): DrawnTable {
  const head = (text: string) => cell(text, { bold: true, fill: '#d9d9d9', align: 'centre' });
  const rows: (Cell | null)[][] = [[
    head('Indicator'), head('Target 2020-21'), head('Year-end outturn'), head('Direction of travel (compared to this point last year)'), head('Service narrative and action'),
  ]];
  const sectionRows: number[] = [];
  const pageOf = [1];
  for (const [index, sections] of pages.entries()) {
    for (const { section, rows: list } of sections) {
      sectionRows.push(rows.length);
      rows.push([cell(section, { cols: 5, bold: true, fill: '#bdd7ee' }), null, null, null, null], ...list.map((row) => summaryRow(row, section)));
      pageOf.push(...Array.from({ length: list.length + 1 }, () => index + 1));
    }
  }
  return { widths: [230, 52, 54, 74, 376], headerRows: 1, rows, sectionRows, pageOfRow: (row) => pageOf[row]! };
}

function summaryRow(row: SummaryRow, section: string): (Cell | null)[] {
  const say = (role: Said['role'], text: string, more: Partial<Said> = {}): Said => {
    const unit = text.endsWith('%') ? 'percent' : row.label.includes('days)') ? 'days' : 'count';
    return { label: row.label, role, area: havering, section, period: year, value: number(text.replace('%', ''), unit), ...more };
  };
  const rating = rate(row);
  const arrow = row.sign === '' ? null : { direction: directions[row.sign], means: null };
  return [
    cell(row.label),
    cell(row.target, { align: 'centre', said: say('target', row.target) }),
    cell(row.outturn, { align: 'centre', fill: grounds[rating], said: say('actual', row.outturn, { rating, arrow }) }),
    row.sign === '' ? null : cell(row.sign, { align: 'centre' }),
    row.narrative ? cell(row.narrative[0], row.narrative[1] > 1 ? { rows: row.narrative[1] } : {}) : null,
  ];
}

function rate(row: SummaryRow): Extract<Rating, 'green' | 'amber' | 'red'> {
  const target = Number.parseFloat(row.target);
  const short = (row.lower ? Number.parseFloat(row.outturn) - target : target - Number.parseFloat(row.outturn)) / target;
  return short <= 0 ? 'green' : short <= 0.1 ? 'amber' : 'red';
}
