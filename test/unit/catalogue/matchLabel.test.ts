import { describe, expect, test } from 'vitest';
import { indicatorById } from '../../../shared/catalogue/indicators.ts';
import { matchLabel } from '../../../shared/catalogue/matchLabel.ts';
import { labels } from './labels.ts';
import type { PrintedLabel } from './labels.ts';

/** Share of labels matched rightly among those matched, and among those that have an indicator. */
function score(table: readonly PrintedLabel[]) {
  const matched = table.map((row) => ({ row, match: matchLabel(row.label, row.context) }));
  const given = matched.filter(({ match }) => match.id !== null);
  const existing = matched.filter(({ row }) => row.id !== null);
  const right = (pairs: typeof matched) => pairs.filter(({ row, match }) => match.id === row.id);
  return {
    precision: right(given).length / given.length,
    recall: right(existing).length / existing.length,
    laitRight: right(given).filter(({ row, match }) => match.lait === row.lait).length / right(given).length,
    wrong: given.filter(({ row, match }) => match.id !== row.id).map(({ row, match }) => `${row.label} → ${match.id}`),
  };
}

describe('printed labels', () => {
  test('the table is large, foreign and unseen labels among it, and every truth is an indicator with that code', () => {
    expect(labels.length).toBeGreaterThanOrEqual(1000);
    expect(labels.filter(({ unseen }) => unseen).length).toBeGreaterThanOrEqual(100);
    expect(labels.filter(({ id }) => id === null).length).toBeGreaterThanOrEqual(150);
    expect(new Set(labels.map(({ label, context }) => label + JSON.stringify(context))).size).toBe(labels.length);
    for (const { id, lait } of labels) {
      if (id === null) continue;
      const indicator = indicatorById(id);
      expect(indicator, id).not.toBeNull();
      if (lait !== null) expect(indicator!.lait?.map(({ code }) => code), `${id} ${lait}`).toContain(lait);
    }
  });

  test('labels that the rules were written with are read rightly, and no foreign one is taken for ours', () => {
    const { precision, recall, laitRight, wrong } = score(labels.filter(({ unseen }) => !unseen));
    expect(wrong).toEqual([]);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.99);
    expect(laitRight).toBe(1);
  });

  test('unseen labels: at least 98% right where a match is given, 92% matched where one exists', () => {
    const { precision, recall, laitRight } = score(labels.filter(({ unseen }) => unseen));
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.92);
    expect(laitRight).toBeGreaterThanOrEqual(0.98);
  });
});

describe('what stands around a label', () => {
  const wrappings: [string, (label: string) => string][] = [
    ['a code', (label) => `CS-12 ${label}`],
    ['a code and a colon', (label) => `FCS 1.2: ${label}`],
    ['a code with a nought', (label) => `CF 09 ${label}`],
    ['a row number', (label) => `14. ${label}`],
    ['a row number in words', (label) => `Indicator 4.2 ${label}`],
    ['a measure of a priority', (label) => `Measure 3a – ${label}`],
    ['a wish', (label) => `Reduce the ${label}`],
    ['a year', (label) => `${label} 2021/22`],
    ['a quarter', (label) => `${label} (Q3)`],
    ['a footnote mark', (label) => `${label} ¹`],
    ['a word on its polarity', (label) => `${label} (lower is better)`],
    ['capitals', (label) => label.toUpperCase()],
    ['a soft hyphen', (label) => label.replace(/children/i, 'chil\u00ADdren')],
  ];
  test.each(wrappings)('%s changes nothing', (_, wrap) => {
    const changed = labels.filter(({ unseen }) => !unseen).filter(({ label, context }) => {
      const { id, lait } = matchLabel(label, context);
      const wrapped = matchLabel(wrap(label), context);
      return wrapped.id !== id || wrapped.lait !== lait;
    });
    expect(changed.map(({ label }) => label)).toEqual([]);
  });

  test('a row of the public health framework has a Roman numeral after its number', () => {
    expect(matchLabel('2.06ii Excess weight in 10-11 year olds (Yr 6)', { section: 'PHOF', unit: 'percent' }).id).toBe('overweight-year-6');
  });
});

describe('a word that makes another thing of a label', () => {
  const narrowings: [string, (label: string) => string][] = [
    ['a change', (label) => `% change in ${label}`],
    ['an increase in words', (label) => `Per cent increase in ${label}`],
    ['a forecast', (label) => `Forecast ${label}`],
    ['a variance', (label) => `${label}: variance from target`],
    ['what was cancelled', (label) => `${label} cancelled`],
    ['satisfaction', (label) => `Satisfaction with ${label}`],
    ['training', (label) => `Training on ${label}`],
    ['adults', (label) => `${label} (adults)`],
    ['somebody else\'s', (label) => `${label} of other local authorities`],
    ['an unknown part', (label) => `${label} with a bicycle`],
    ['an unknown kind', (label) => `Unplanned ${label}`],
    ['how long it lasted', (label) => `Years of ${label}`],
  ];
  test.each(narrowings)('%s leaves none of ours', (_, narrow) => {
    const taken = labels.filter(({ id, context }) => id !== null && !context.section).filter(({ label, context }) => matchLabel(narrow(label), context).id !== null);
    expect(taken.map(({ label }) => label)).toEqual([]);
  });

  test('a share of those to whom it happened is not the share of those to whom it may', () => {
    expect(matchLabel('% of care leavers who are NEET').id).toBe('care-leavers-neet');
    expect(matchLabel('% of NEET young people who are care leavers').id).toBeNull();
    expect(matchLabel('% of pupils with an EHCP who are persistently absent').id).toBe('persistent-absence');
    expect(matchLabel('% of persistent absentees with an EHCP').id).toBeNull();
    expect(matchLabel('Not known 16-17 as a share of NEET').id).toBeNull();
    expect(matchLabel('Custodial sentences as a % of convictions').id).toBe('youth-custody-share');
  });

  test('a total of people is a number of them, and "per cent of" a share', () => {
    expect(matchLabel('Total care leavers in EET').id).toBe('care-leavers-eet-number');
    expect(matchLabel('Total absence').id).toBe('absence');
    expect(matchLabel('Total primary absence').lait).toBe('PriTotAbs');
    expect(matchLabel('Per cent of CLA who are UASC').id).toBe('uasc-share');
    expect(matchLabel('Share of CLA who are UASC').id).toBe('uasc-share');
  });

  test('what happened again, what is planned and who is known to others are not the thing itself', () => {
    for (const label of ['Re-entrants to care', 'Readmissions to care', 'Children with a plan for adoption', 'NEETs known to social care', 'Children in Care Council attendance', '% A level entries A*-B']) expect(matchLabel(label).id, label).toBeNull();
  });

  test('schools that are counted are not the children in them', () => {
    expect(matchLabel('% of schools with attendance above 95%').id).toBeNull();
    expect(matchLabel('% of schools judged good or outstanding').id).toBe('schools-good');
  });
});

describe('labels that are easily confused', () => {
  const same: [string, string][] = [
    ['Number of LAC', 'Number of children looked after'],
    ['Number of CLA', 'Number of children in care'],
    ['CiC rate per 10,000', 'Looked after children per 10,000'],
    ['% of CPP reviewed on time', '% of child protection plans reviewed within timescale'],
  ];
  test.each(same)('"%s" is "%s"', (a, b) => {
    expect(matchLabel(a).id).toBe(matchLabel(b).id);
    expect(matchLabel(a).id).not.toBeNull();
  });

  const different: [string, string][] = [
    ['CP plans starting in the year', 'CP plans at year end'],
    ['% of LAC placed within 20 miles of home', '% of LAC placed more than 20 miles from home'],
    ['Number of looked after children', 'Number of looked after children (rate per 10,000)'],
    ['Number of permanent exclusions', 'Permanent exclusions as a % of the school population'],
    ['% of 16-17 year olds NEET', '% of 16-17 year olds NEET or not known'],
    ['First time entrants (number)', 'First time entrants per 100,000'],
    ['Number of FTE social workers', 'Number of FTEs to the youth justice system'],
    ['Care leavers in EET', 'Care leavers NEET'],
    ['% of care leavers in suitable accommodation', '% of care leavers in unsuitable accommodation'],
    ['School attendance', 'School absence'],
  ];
  test.each(different)('"%s" is not "%s"', (a, b) => {
    expect(matchLabel(a).id).not.toBeNull();
    expect(matchLabel(a).id).not.toBe(matchLabel(b).id);
  });

  const variants: [string, string, string, string | null][] = [
    ['% of EHCPs issued in 20 weeks, excluding exceptions', 'exceptions', 'excluded', 'SEN_EHC_Excpt_20wks'],
    ['% of EHCPs issued in 20 weeks, including exceptions', 'exceptions', 'included', 'SEN_EHC_All_20wks'],
    ['% of EHCPs issued in 20 weeks', 'exceptions', 'not-stated', null],
    ['% of children becoming subject of a CP plan for a second or subsequent time', 'window', 'ever', 'PrevRegCPR'],
    ['% of children becoming subject of a CP plan for a second time within two years', 'window', 'within-two-years', null],
    ['% of care leavers aged 19-21 in EET', 'age', '19-21', 'CareLeaverEET'],
    ['% of care leavers aged 18-21 in EET', 'age', '18-21', null],
    ['% of care leavers (19-21) in EET, of those in touch', 'touch', 'in-touch-only', null],
    ['16-17 year olds NEET', 'age', '16-17', '16-17 NEET'],
    ['16-18 year olds NEET', 'age', '16-18', null],
    ['Persistent absence, secondary (15% or more)', 'definition', '15-percent', null],
    ['LAC placed more than 20 miles from home', 'boundary', 'not-stated', null],
    ['LAC placed more than 20 miles from home, outside the LA boundary', 'boundary', 'outside', 'LACDistance'],
    ['First time entrants aged 10-14 per 100,000', 'age', '10-14', null],
    ['Phonics: year 2', 'year', 'by-year-2', null],
    ['Number of SGOs granted', 'children', 'not-stated', null],
    ['Children in relative low income families (%)', 'measure', 'relative-low-income', 'ChildPov'],
    ['Child poverty (%)', 'measure', 'not-stated', null],
  ];
  test.each(variants)('%s: %s is %s', (label, axis, value, lait) => {
    const match = matchLabel(label);
    expect(match.variant[axis]).toBe(value);
    expect(match.lait).toBe(lait);
  });
});

describe('the context of a label', () => {
  test('a section row lends its subject', () => {
    expect(matchLabel('% of reviews completed within timescale').id).toBeNull();
    expect(matchLabel('% of reviews completed within timescale', { section: 'Child protection' }).id).toBe('cpp-reviews-in-time');
    expect(matchLabel('% of reviews completed within timescale', { section: 'Looked After Children' }).id).toBe('lac-reviews-in-time');
    expect(matchLabel('% persistent absence', { section: 'Children Looked After' }).variant['pupils']).toBe('looked-after');
  });

  test('a heading of early help lends nothing to what only social care does', () => {
    for (const section of ['Family help and protection', 'Early help']) {
      expect(matchLabel('Percentage of social work assessments completed within 45 working days', { section }).id).toBe('assessments-in-45-days');
      expect(matchLabel('Number of referrals to children’s social care', { section }).id).toBe('referrals-number');
      expect(matchLabel('% of single assessments completed within 45 working days', { section }).id).toBe('assessments-in-45-days');
    }
    expect(matchLabel('Number of referrals', { section: 'Early help' }).id).toBe('early-help-referrals-number');
    const atTheDoor = (label: string) => matchLabel(label, { section: 'Early help and the front door' }).id;
    expect(atTheDoor('Referrals (number)')).toBe('referrals-number');
    expect(atTheDoor('Re-referrals within 12 months')).toBe('re-referrals');
    expect(atTheDoor('Assessments completed in 45 working days')).toBe('assessments-in-45-days');
    expect(atTheDoor('Number of contacts received by the MASH')).toBe('contacts-number');
    expect(atTheDoor('Contacts progressing to early help')).toBe('contacts-to-early-help');
    expect(atTheDoor('Number of early help assessments completed')).toBe('early-help-assessments-number');
  });

  test('a visit under a heading of health is a visit, and no check of health', () => {
    expect(matchLabel('Statutory visits on time', { section: 'Health of looked after children' }).id).toBe('lac-visits-in-time');
    expect(matchLabel('Statutory visits on time', { section: 'Health assessments' }).id).toBeNull();
    expect(matchLabel('Statutory visits on time', { section: 'Being healthy' }).id).toBeNull();
  });

  test('a theme before a colon is read as a heading, unless it is of others or says more', () => {
    expect(matchLabel('Virtual School: % with an up to date PEP').id).toBe('lac-pep');
    expect(matchLabel('CLA health: dental checks').id).toBe('lac-dental');
    expect(matchLabel('Corporate parenting: reviews held on time').id).toBe('lac-reviews-in-time');
    expect(matchLabel('Leaving care: % EET').id).toBe('care-leavers-eet');
    for (const label of ['CIN: LAC reviews on time', 'Adults: reviews on time', 'Satisfaction: LAC reviews on time', 'Complaints: children in care', 'Early help: referrals progressing to assessment']) expect(matchLabel(label).id, label).toBeNull();
  });

  test('a section row may hold the half of a label that names it', () => {
    expect(matchLabel('% completed within 45 days').id).toBeNull();
    expect(matchLabel('% completed within 45 days', { section: 'Single assessments' }).lait).toBe('Continue_Assess_Comp');
    expect(matchLabel('Excluding exceptions (%)', { section: 'EHCPs issued within 20 weeks' }).lait).toBe('SEN_EHC_Excpt_20wks');
    expect(matchLabel('Rate per 10,000', { section: 'Children looked after' }).lait).toBe('LAC');
    expect(matchLabel('Number', { section: 'Child protection plans' }).lait).toBe('CPP_Num');
  });

  test('under a heading that names the indicator, a row may name its variant alone, and is not taken for a thing of its own', () => {
    const under = (section: string, label: string) => matchLabel(label, { section, unit: 'percent' });
    expect(under('Care leavers in education, employment or training', 'aged 17-18')).toMatchObject({ id: 'care-leavers-eet', variant: { age: '17-18' }, lait: null });
    expect(under('Care leavers in suitable accommodation', '19-21')).toMatchObject({ id: 'care-leavers-accommodation', lait: 'CareLeaverAcc' });
    expect(under('Good level of development', 'FSM')).toMatchObject({ id: 'gld', lait: 'FSP_Gooddev_FSM' });
    expect(matchLabel('LAC', { section: 'Attainment 8' })).toMatchObject({ id: 'attainment-8', lait: 'LAC_KS4_AVG_Attain8' });
    expect(under('Persistent absence', 'Secondary')).toMatchObject({ id: 'persistent-absence', lait: 'SFSecPerAbNew' });
  });

  test('a section lends its age with its subject', () => {
    expect(matchLabel('% in suitable accommodation', { section: 'Care leavers (19-21)' }).lait).toBe('CareLeaverAcc');
    expect(matchLabel('% in suitable accommodation', { section: 'Care leavers (17-18)' })).toMatchObject({ variant: { age: '17-18' }, lait: null });
    expect(matchLabel('of which: aged 16-17', { section: 'Looked after children', unit: 'count' }).id).toBeNull();
  });

  test('a row that names nothing is all that its heading says, and never the stock of what moves in it', () => {
    expect(matchLabel('Number', { section: 'Children entering care' }).id).toBe('lac-starts-number');
    expect(matchLabel('Rate per 10,000', { section: 'Children entering care' }).id).toBe('lac-starts-rate');
    expect(matchLabel('Number', { section: 'Child protection plans ending' }).id).toBe('cpp-ends-number');
    expect(matchLabel('Number', { section: 'Care leavers in suitable accommodation' }).id).toBe('care-leavers-accommodation-number');
    expect(matchLabel('Number', { section: 'Looked after children with a bicycle' }).id).toBeNull();
  });

  test('a part is not the whole, and a row of those in no part is nothing', () => {
    expect(matchLabel('of which UASC', { section: 'Children in care', unit: 'count' }).id).toBe('uasc-number');
    expect(matchLabel('of which UASC', { section: 'Children starting to be looked after', unit: 'count' }).id).toBeNull();
    expect(matchLabel('of which: on a CP plan', { section: 'Children in need', unit: 'count' }).id).toBeNull();
    expect(matchLabel('Not stated', { section: 'Children in need by ethnicity', unit: 'count' }).id).toBeNull();
    expect(matchLabel('A1', { section: 'Adoption' }).id).toBeNull();
    expect(matchLabel('Not known').id).toBeNull();
    expect(matchLabel('Not known', { section: 'NEET 16-17' }).id).toBe('neet-not-known');
  });

  test('a heading settles what a row leaves open, and people whom the indicator leaves out are none of its', () => {
    expect(matchLabel('Suspensions', { section: 'Primary', unit: 'percent' }).lait).toBe('PriFixedEx');
    expect(matchLabel('NEET', { section: '16-17 year olds' }).lait).toBe('16-17 NEET');
    expect(matchLabel('NEET', { section: 'Looked after children' }).id).toBeNull();
    expect(matchLabel('% of 19 to 21 year olds in EET').id).toBeNull();
    expect(matchLabel('% of 19 to 21 year olds in EET', { section: 'Care leavers' }).id).toBe('care-leavers-eet');
    expect(matchLabel('Dental checks', { section: 'Corporate parenting scorecard' }).id).toBe('lac-dental');
    expect(matchLabel('Dental checks').id).toBeNull();
  });

  test('a heading over a number and a rate means neither until a unit says which', () => {
    expect(matchLabel('Section 47 enquiries - number and rate').id).toBeNull();
    expect(matchLabel('Section 47 enquiries - number and rate', { unit: 'per-10000' }).id).toBe('section-47-rate');
    expect(matchLabel('Section 47 enquiries - number and rate', { unit: 'count' }).id).toBe('section-47-number');
  });

  test('two subjects in one label are neither alone', () => {
    expect(matchLabel('EYFSP literacy and maths')).toMatchObject({ variant: { area: 'literacy+mathematics' }, lait: null });
    expect(matchLabel('Attainment 8 of looked after children with SEN').lait).toBeNull();
  });

  test('a section of adult social care holds nothing of ours', () => {
    expect(matchLabel('% of referrals that are re-referrals', { section: 'Adult Social Care' }).id).toBeNull();
  });

  test('the unit says how a label without a measure is counted', () => {
    expect(matchLabel('First time entrants to the youth justice system', { unit: 'per-100000' }).lait).toBe('FirstYJS');
    expect(matchLabel('First time entrants to the youth justice system', { unit: 'count' }).lait).toBeNull();
    expect(matchLabel('Looked after children', { unit: 'per-10000' }).id).toBe('lac-rate');
    expect(matchLabel('Child protection plans', { unit: 'count' }).id).toBe('cpp-number');
    expect(matchLabel('Primary permanent exclusions', { unit: 'percent' }).lait).toBe('PriPermEx');
  });

  test('a limit is the same however it is told, and never its opposite', () => {
    for (const told of ['by working day 15', 'by the 15th working day', 'inside 15 days', 'in no more than 15 working days']) expect(matchLabel(`Initial conferences held ${told} %`).id, told).toBe('initial-conferences-in-15-days');
    expect(matchLabel('Children in care placed no more than 20 miles from home %').id).toBe('lac-within-20-miles');
    expect(matchLabel('Children in care placed more than 20 miles from home %').id).toBe('lac-over-20-miles');
    expect(matchLabel('% of contacts with a decision by the next working day').id).toBe('contacts-decided-in-one-day');
  });

  test('what comes and goes is of the people whom its heading names, and of nobody without one', () => {
    for (const [row, id] of [['Admissions in quarter', 'lac-starts-number'], ['Discharges in quarter', 'lac-ends-number'], ['Leavers', 'lac-ends-number']] as const) {
      expect(matchLabel(row, { section: 'Children in Care', unit: 'count' }).id, row).toBe(id);
      expect(matchLabel(row, { unit: 'count' }).id, row).toBeNull();
    }
    expect(matchLabel('Admissions', { section: 'Adult social care', unit: 'count' }).id).toBeNull();
    expect(matchLabel('Ceased plans', { section: 'SEND', unit: 'count' }).id).toBe('ehcp-ceased-number');
    expect(matchLabel('Our children: % seen by social worker in timescale').id).toBe('lac-visits-in-time');
  });

  test('"FTE" alone is read by the labels around it', () => {
    expect(matchLabel('FTEs').id).toBeNull();
    expect(matchLabel('FTEs', { neighbours: ['Re-offending rate', 'Young people in custody'] }).id).toBe('first-time-entrants-number');
  });

  test('misprints lower the certainty, and nonsense has none', () => {
    const printed = matchLabel('Percentge of Looked Aftr Childern reviews completed within timescale');
    expect(matchLabel('% of Looked After Childern with 3 or more placemnts').match).toBeLessThan(matchLabel('% of Looked After Children with 3 or more placements').match);
    expect(printed.match).toBeLessThan(0.99);
    for (const nothing of ['', '   ', '%', '12', 'Total', 'Number', 'n/a', '★', 'x'.repeat(5000)]) expect(matchLabel(nothing).id, nothing.slice(0, 9)).toBeNull();
  });
});
