import { describe, expect, it } from 'vitest';
import { read } from './scoreProse.ts';

/** The indicator of each figure of a text. */
const namesOf = (text: string): (string | null)[] => read(text, { report: '2023-Q4', meeting: '2024-06-12' }).map(({ indicator }) => indicator.id);

describe('what a figure in prose is of', () => {
  it('takes the subject from the sentence before, and nothing else', () => {
    expect(namesOf('At the end of March 441 children were looked after. Of these, 38% were placed outside the borough.')).toEqual(['lac-number', 'lac-out-of-area']);
    expect(namesOf('31 children became subject to a child protection plan and 27 plans ended.')).toEqual(['cpp-starts-number', 'cpp-ends-number']);
    expect(namesOf('82% of our children have an up to date dental check; 90% have had an annual health assessment.')).toEqual(['lac-dental', 'lac-health-assessment']);
    expect(namesOf('The number of looked after children fell to 425. Over the same period plans fell to 158.')).toEqual(['lac-number']);
  });

  it('tells those of an age from the people just asked about, and takes neither the size of a team nor those told before for a figure', () => {
    expect(namesOf('Members asked how care leavers were faring. 58% of those aged 19 to 21 had been in education, employment or training.')).toEqual(['care-leavers-eet']);
    expect(namesOf('26 children were adopted. On average those 26 children had waited a long time.')).toEqual(['adopted-number']);
    expect(namesOf('There was one vacancy in the team of 12 at the end of the year.')).toEqual([]);
    expect(namesOf('7 PERFORMANCE – The Director introduced the report and said that the number of children looked after had come down. There were 772 at the end of March.')).toEqual(['lac-number']);
  });

  it('gives the former and the latter their own targets, and both theirs in a bracket', () => {
    const text = '58% of care leavers were in education, employment or training and 93% were in suitable accommodation.';
    expect(namesOf(`${text} The target for the former was 60%.`).at(-1)).toBe('care-leavers-eet');
    expect(namesOf(`${text} The target for the latter was 90%.`).at(-1)).toBe('care-leavers-accommodation');
    expect(read('93% of children in care had an up to date health assessment and 71% had seen a dentist; both are below target (95% and 85%).').map(({ role, indicator: { id } }) => `${role} ${id}`)).toEqual([
      'actual lac-health-assessment', 'actual lac-dental', 'target lac-health-assessment', 'target lac-dental',
    ]);
  });

  it('takes no subject from the figure before where its own words are another’s', () => {
    expect(namesOf('91% of children in care had a Strengths and Difficulties Questionnaire; 38% scored above 17.')).toEqual(['lac-sdq-completed']);
    expect(namesOf('The vacancy rate of social workers was 14.3%, and agency staff made up 16.1% of the social work workforce.')).toEqual(['social-workers-vacancy', 'social-workers-agency']);
  });

  it('keeps a benchmark’s area out of the next clause', () => {
    const areas = (text: string) => read(text).map(({ area: { kind } }) => kind);
    expect(areas('4.4% of pupils had an EHC plan, close to the national figure of 4.3%, and 11.8% were on SEN support, below the national figure of 13.0%.')).toEqual(['council', 'england', 'council', 'england']);
    expect(areas('Compared with 83.1% for statistical neighbours and 82.4% for England in 2015/16, 88.4% of our assessments were completed within 45 days.')).toEqual(['statistical-neighbours', 'england', 'council']);
    expect(areas('Absence was 12.4% (national 13.0%) in special schools and 9.2% (9.0%) in secondary schools.')).toEqual(['council', 'england', 'council']);
  });

  it('keeps a share apart from the time told before it', () => {
    expect(namesOf('The average duration of care proceedings was 41 weeks, with 22% concluded in time.').at(-1)).not.toBe('care-proceedings-weeks');
  });

  it('gives benchmarks listed in order the indicators of the figures before them', () => {
    const [, , persistent, severe] = namesOf('The persistent absence rate was 19.4% and the severe absence rate was 2.1%. The national rates for 2022/23 were 20.0% and 2.3%.');
    expect([persistent, severe]).toEqual(['persistent-absence', 'severe-absence']);
  });

  it('goes back to the whole after its parts in a bracket', () => {
    const found = read('2.9% of 16 and 17 year olds were NEET or not known (1.9% NEET and 1.0% not known), compared with 3.4% in London.');
    expect(found.map(({ indicator }) => indicator.id)).toEqual(['neet-or-not-known', 'neet', 'neet-not-known', 'neet-or-not-known']);
  });

  it('takes no rate for a number, and finds the rate of those counted wherever the paragraph told it', () => {
    const found = read('There were 29 first time entrants in 2016/17, a rate of 214 per 100,000. There were 41 in 2015/16. The rate for England was 148.');
    expect(found.at(-1)).toMatchObject({ indicator: { id: 'first-time-entrants-rate' }, area: { kind: 'england' } });
    expect(read('There were 41 first time entrants in 2016/17. The rate for England was 148.')).toHaveLength(1);
  });

  it('tells those who left and those who were there apart from those who were approved', () => {
    const found = read('Twenty-four fostering households were approved in 2016/17. Thirty-one left, and there were 389 at 31 March 2017.');
    expect(found.map(({ indicator }) => indicator.id)).toEqual(['foster-carers-recruited', 'foster-carers-lost', 'foster-carers-number']);
  });

  it('takes a bare number after a count and its rate for whichever of them it is nearer to', () => {
    const found = read('There were 397 children on a child protection plan, a rate of 39.2 per 10,000. A year ago the figure was 431.');
    expect(found.at(-1)).toMatchObject({ indicator: { id: 'cpp-number' }, value: { number: 431, unit: 'count' } });
    const [, , before, rate] = read('The number of children in need is 3,102, a rate of 455 per 10,000. This compares with 3,240 (475) this time last year.');
    expect([before, rate]).toMatchObject([{ indicator: { id: 'cin-number' }, value: { number: 3240, unit: 'count' } }, { indicator: { id: 'cin-rate' }, value: { number: 475, unit: 'per-10000' } }]);
  });

  it('never counts children in parts, nor prints a share without its sign', () => {
    expect(read('Children in care: 492 at 30 June 2017 (rate 93.6).').map(({ value }) => value)).toMatchObject([{ number: 492, unit: 'count' }, { number: 93.6, unit: 'per-10000' }]);
    expect(read('Young people on a staying put arrangement: 74.')).toMatchObject([{ indicator: { id: 'staying-put-number' }, value: { number: 74, unit: 'count' } }]);
    expect(read('Of young people who offended, 28.6% reoffended within 12 months, below the regional averages of 33.1% and 4.0.', { council: 'Durham' }).map(({ value }) => value.kind === 'number' && value.number)).toEqual([28.6, 33.1]);
  });

  it('knows from a question or a remark what the answer is about', () => {
    expect(namesOf('A Member asked how many children had been permanently excluded. Officers responded that the number had fallen from 24 in 2015/16 to 15 in 2016/17.')).toEqual(['permanent-exclusions-number', 'permanent-exclusions-number']);
    expect(namesOf('Fixed term exclusions remain a worry. There were 4,865 in 2016/17.')).toEqual(['suspensions-number']);
    expect(namesOf('In relation to children looked after, the Panel noted that there were 641 at 30 June 2017 and that the rate per 10,000 was 64.2.')).toEqual(['lac-number', 'lac-rate']);
  });

  it('tells one thing of children and of their families', () => {
    expect(namesOf('On 31 March 2017, 199 children from 104 families were on a child protection plan.')).toEqual(['cpp-number', 'cpp-families-number']);
  });

  it('counts those whom a council looks after, and a part of them', () => {
    const found = read('At 31 March 2017 Merton looked after 318 children, compared with 301 at 31 March 2016. Unaccompanied children made up 62 of them.');
    expect(found.map(({ indicator, period }) => [indicator.id, period?.end])).toEqual([['lac-number', '2017-03-31'], ['lac-number', '2016-03-31'], ['uasc-number', '2017-03-31']]);
  });

  it('reads what is said of a share’s things, and of two kinds of them', () => {
    expect(namesOf('84% of initial conferences were within 15 working days and 88% of them ended with a child protection plan.')[0]).toBe('initial-conferences-in-15-days');
    expect(namesOf('96% of review conferences had been held in time, and 81% of initial conferences.')).toEqual(['cpp-reviews-in-time', 'initial-conferences-in-15-days']);
    expect(namesOf('There were 61 unaccompanied asylum seeking children. They account for 18% of our looked after population.')).toEqual(['uasc-number', 'uasc-share']);
  });

  it('knows what two shares are together', () => {
    expect(namesOf('5.9% of 16 and 17 year olds were NEET and the activity of 2.4% was not known, giving a combined figure of 8.3%.')).toEqual(['neet', 'neet-not-known', 'neet-or-not-known']);
  });
});

describe('whose a figure in prose is', () => {
  it('gives an area’s figure to the area its name begins with', () => {
    const [own, england] = read('12.5% of social worker posts were vacant in June 2017, whereas the national vacancy rate was 16.7% at 30 September 2016.');
    expect([own!.area.kind, england!.area.kind]).toEqual(['council', 'england']);
  });

  it('gives one number to every area that it is said of', () => {
    const found = read('6.7% of children in care had three or more placements, better than the national and regional averages (all at 10 per cent).', { council: 'Darlington' });
    expect(found.map(({ area, value }) => [area.kind, value.kind === 'number' && value.number])).toEqual([['council', 6.7], ['england', 10], ['region', 10]]);
  });
});

describe('what the figures after the first are of', () => {
  it('takes places for no households, and what was filled for the places', () => {
    expect(namesOf('At 31 March 2023 there were 228 approved fostering households, offering 402 approved places, of which 291 were filled.')).toEqual(['foster-carers-number', 'foster-places', 'foster-places-filled']);
    expect(namesOf('22 fostering households were approved in the year. In 2021/22 there were 19 approvals and 24 households left.')).toEqual(['foster-carers-recruited', 'foster-carers-recruited', 'foster-carers-lost']);
  });

  it('reads what was done before the share of those to whom it was, and not as the share told last', () => {
    expect(namesOf('24% of contacts became referrals. A decision was made within one working day on 92.7% of contacts (target 90%).')).toEqual(['contacts-to-referral', 'contacts-decided-in-one-day', 'contacts-decided-in-one-day']);
    expect(namesOf('63.8% of annual reviews of EHC plans were completed on time. Parents were sent the decision within four weeks of the meeting in 41.2% of cases.')).toEqual(['ehcp-annual-reviews-in-time', 'ehcp-annual-review-outcomes-in-4-weeks']);
    expect(namesOf('74% of children in need were visited in time. Flowers were sent to the office in 12% of cases in May.')).toEqual(['cin-visits-in-time']);
    expect(namesOf('Agency staff made up 19.2% of the social work workforce, and 15.4% of social worker posts were vacant.')).toEqual(['social-workers-agency', 'social-workers-vacancy']);
  });

  it('gives another deed, or another check, no name of the one told before', () => {
    expect(namesOf('Return interviews were offered in 96% of cases, and 71% were completed.')).toEqual(['return-interviews-offered', 'return-interviews-completed']);
    expect(namesOf('71% of looked after children had an up to date dental check. The nurse said that performance on health assessments was better, at 90%.')).toEqual(['lac-dental', 'lac-health-assessment']);
    expect(namesOf('93% of looked after children had an up to date health assessment. Because practices were closed, only 38.5% had seen a dentist, against 87.6% in the previous year.')).toEqual(['lac-health-assessment', 'lac-dental', 'lac-dental']);
    expect(namesOf('93% of looked after children had an up to date health assessment. Because the hall was closed, only 38.5% had gone swimming, against 87.6% in the previous year.')).toEqual(['lac-health-assessment']);
  });

  it('gives the targets of the sentence before in their order', () => {
    const found = read('Of our care leavers aged 19 to 21, 56% were in education, employment or training and 91% were in suitable accommodation. The targets are 60% and 92% respectively.');
    expect(found.map(({ role, indicator: { id } }) => `${role} ${id}`)).toEqual(['actual care-leavers-eet', 'actual care-leavers-accommodation', 'target care-leavers-eet', 'target care-leavers-accommodation']);
  });

  it('goes back to the one that is named again, and to the count before its share', () => {
    expect(namesOf('59% of pupils reached the expected standard in reading, writing and maths combined and 8% reached the higher standard. The London average for the expected standard was 58%.')).toEqual(['ks2-rwm-expected', 'ks2-rwm-higher', 'ks2-rwm-expected']);
    expect(namesOf('There were 61 permanent exclusions in 2022/23 (0.20% of the school population), up from 44 in 2021/22 (0.15%).')).toEqual(['permanent-exclusions-number', 'permanent-exclusions', 'permanent-exclusions-number', 'permanent-exclusions']);
    expect(namesOf('There were 487 children looked after, of whom 41 were unaccompanied asylum seeking children. At 31 March the rate was 69 per 10,000.')).toEqual(['lac-number', 'uasc-number', 'lac-rate']);
  });

  it('counts on those whom the sentence before counted, by what became of others of them', () => {
    expect(namesOf('There had been 111 fostering households at the end of December. Five had been approved in the quarter and seven had been deregistered.')).toEqual(['foster-carers-number', 'foster-carers-recruited', 'foster-carers-lost']);
    expect(namesOf('171 children started to be looked after in 2021/22 and 183 ceased. In the previous year 188 started and 164 ceased.')).toEqual(['lac-starts-number', 'lac-ends-number', 'lac-starts-number', 'lac-ends-number']);
    expect(namesOf('37 children were adopted in the year. A further 29 left care through a special guardianship order.')).toEqual(['adopted-number', 'sgo-number']);
    expect(namesOf('146 children went missing from home during 2019/20, and 61 from care.')).toEqual(['missing-from-home-number', 'lac-missing-number']);
  });

  it('takes other things, another deed and another clause for none of what was counted before', () => {
    expect(namesOf('There were 32 adoption orders in the year, 11 special guardianship orders and 4 child arrangements orders.')).toEqual(['adopted-number', 'sgo-number']);
    expect(namesOf('402 early help assessments were started and 377 closed.')).toEqual(['early-help-assessments-number']);
    expect(namesOf('Breastfeeding at 6 to 8 weeks was 58.1%, and smoking at delivery fell to 7.2%.')).toEqual(['breastfeeding']);
    expect(namesOf('79 appeals were registered with the SEND Tribunal in 2023. Mediation was held in 146 cases.')).toEqual(['send-tribunals-number']);
  });

  it('reads a list of short names, and a time told after another', () => {
    expect(namesOf('The dental figure for children in care was 78%, immunisations 91% and annual health assessments 94%.')).toEqual(['lac-dental', 'lac-immunisations', 'lac-health-assessment']);
    expect(namesOf('The average time from entering care to moving in with an adoptive family was 387 days, and from placement order to match 141 days.')).toEqual(['adoption-entering-to-placed-days', 'adoption-order-to-match-days']);
    expect(namesOf('PEP completion reached 98% and 84% were rated good.')).toEqual(['lac-pep', 'lac-pep-quality']);
    expect(namesOf('The 26-week limit for care proceedings was met in 31% of cases; the average duration was 43 weeks.').at(-1)).toBe('care-proceedings-weeks');
  });

  it('says the same of others', () => {
    const told = '17% of Year 6 pupils on SEN support achieved the expected standard in reading, writing and maths, as did 6% of those with an EHC plan. Nationally 21% of pupils on SEN support did so.';
    expect(namesOf(told)).toEqual(['ks2-rwm-expected', 'ks2-rwm-expected', 'ks2-rwm-expected']);
    expect(namesOf('39.2% of Year 6 children had been overweight or obese; in reception the figure was 25.1%.')).toEqual(['overweight-year-6', 'overweight-reception']);
    expect(namesOf('Of the 698 children in our care, 66% were in foster care and 12% in residential homes. The latest national figures are 67% and 10% respectively.')).toEqual(['lac-in-foster-care', 'lac-in-residential', 'lac-in-foster-care', 'lac-in-residential']);
  });

  it('gives each of both its target, and none to what stood below one', () => {
    const both = read('81.3% of looked after children had seen a dentist and 94.5% had an up to date health assessment; the target for both was 95%.');
    expect(both.filter(({ role }) => role === 'target').map(({ indicator: { id } }) => id)).toEqual(['lac-dental', 'lac-health-assessment']);
    expect(read('Recruitment of foster carers was below target: 9 households were approved against a target of 15.').map(({ role }) => role)).toEqual(['actual', 'target']);
  });

  it('reads the next part of the same people, and takes a part of what was counted for none of it', () => {
    expect(namesOf('The percentage of care leavers in suitable accommodation was 91% and in education, employment or training 57%.')).toEqual(['care-leavers-accommodation', 'care-leavers-eet']);
    expect(namesOf('97% of children in care were allocated to a social worker, 92% visited in time and 96% reviewed in time.')).toEqual(['lac-allocated', 'lac-visits-in-time', 'lac-reviews-in-time']);
    expect(namesOf('At 31 March there were 1,405 children in care, 340 on a child protection plan and 2,980 in need.')).toEqual(['lac-number', 'cpp-number', 'cin-number']);
    expect(namesOf('There were 61 permanent exclusions in 2022/23, 40 in secondary schools.')).toEqual(['permanent-exclusions-number']);
    expect(namesOf('Parents accepted 63% of the return interviews offered.')).not.toContain('return-interviews-offered');
    expect(namesOf('There were 684 care leavers at 31 March, of whom 92 were over 21.')).toEqual(['care-leavers-number']);
    expect(namesOf('Foster care accounts for 71% of children in care, of which in-house 48% and agency 23%.')).toEqual(['lac-in-foster-care']);
    expect(namesOf('In the quarter 41 children came into care and 52 left care, so that the total fell to 1,405.')).toEqual(['lac-starts-number', 'lac-ends-number']);
  });

  it('reads the same of all others of an age, and numbers told as a span for none', () => {
    expect(namesOf('The NEET rate for care leavers is 38%, against 3.2% for all 16 and 17 year olds.')).toEqual(['care-leavers-neet', 'neet']);
    expect(namesOf('Child protection numbers have stabilised at 340 to 350 in the last six months.')).toEqual([]);
    expect(namesOf('The target for re-referrals is 20% and for repeat plans 18%; we are at 23% and 21%.')).toEqual(['re-referrals', 'cpp-repeat', 're-referrals', 'cpp-repeat']);
    expect(namesOf('Contacts rose to 6,204 and 94.1% were processed within one working day.')).toEqual(['contacts-number', 'contacts-decided-in-one-day']);
    expect(namesOf('At 84% against a target of 90%, timeliness of annual health assessments needs attention.')).toEqual(['lac-health-assessment', 'lac-health-assessment']);
  });

  it('reads the parts of a share in the bracket after it, each by its own words, and NEET told beside what is not known', () => {
    expect(namesOf('The proportion of 16 and 17 year olds who were NEET or not known was 4.8% (2.6% NEET and 2.2% not known), compared to 5.5% nationally.')).toEqual(['neet-or-not-known', 'neet', 'neet-not-known', 'neet-or-not-known']);
    expect(namesOf('72% of children in care were in foster placements (in house 49%, independent agencies 23%).')).toEqual(['lac-in-foster-care', 'lac-in-house-foster-care', 'lac-agency-foster-care']);
    expect(namesOf('NEET stood at 3.4% and not known at 0.8%.')).toEqual(['neet', 'neet-not-known']);
    expect(namesOf('19.4% of referrals were re-referrals (22.3% in 2022/23).')).toEqual(['re-referrals', 're-referrals']);
  });

  it('goes on to a further share of those just told of', () => {
    expect(namesOf('68% of our children live with foster families. A further 12% are placed with relatives and friends, and 8% live in children’s homes.')).toEqual(['lac-in-foster-care', 'lac-kinship-care', 'lac-in-residential']);
    expect(namesOf('A further 12% reduction is expected.')).toEqual([]);
  });

  it('names what somebody asked about, and a deed without what was said of it', () => {
    expect(namesOf('A member asked about the number of children in care, which had risen from 388 in February to 402 in March.')).toEqual(['lac-number', 'lac-number']);
    expect(namesOf('The Chair drew attention to annual reviews of EHC plans, where only 44% had been completed on time.')).toEqual(['ehcp-annual-reviews-in-time']);
    expect(namesOf('Just 37% of the annual reviews due in 2023/24 had been completed within timescale, which the Chair described as disappointing.')).toEqual(['ehcp-annual-reviews-in-time']);
  });

  it('goes back from a share told by the way to the count, and from a rate to how many that is', () => {
    expect(namesOf('We care for 29 unaccompanied asylum-seeking children, 6.2% of all children in care, compared with 18 the previous year.')).toEqual(['uasc-number', 'uasc-share', 'uasc-number']);
    expect(namesOf('The rate of first time entrants in the year to March 2024 was 155 per 100,000. This represents 38 young people, six more than the year before.')).toEqual(['first-time-entrants-rate', 'first-time-entrants-number']);
    expect(namesOf('Of 204 children who came into care during the year, 44 were unaccompanied asylum seekers.')).not.toContain('uasc-number');
  });

  it('reads complaints and fostering enquiries, which no catalogue has, and a target for what is counted', () => {
    expect(namesOf('143 stage one complaints about children’s services had been received in 2023/24, compared with 127 in 2022/23.')).toEqual([null, null]);
    expect(namesOf('The service received 164 enquiries from people interested in fostering.')).toEqual([null]);
    expect(namesOf('The council received 1,204 complaints in 2023/24.')).toEqual([]);
    expect(namesOf('Against a target of 20 we approved 11 new fostering households.')).toEqual(['foster-carers-recruited', 'foster-carers-recruited']);
    expect(namesOf('Six children were adopted in the year and nine special guardianship orders were granted.')).toEqual(['adopted-number', 'sgo-number']);
  });

  it('gives a regional adoption agency its own figures, and the council what came of it', () => {
    const areas = (text: string) => read(text).map(({ area: { kind } }) => kind);
    expect(areas('Across the whole of the regional agency 83 adopters were approved in 2016/17. At 31 March 2017 the agency had 46 approved adopters who were waiting to be matched.')).toEqual(['other', 'other']);
    expect(areas('Through the regional adoption agency, 14 children were adopted in 2016/17.')).toEqual(['council']);
  });

  it('reads each subject of school by its own words, and what they are together', () => {
    expect(namesOf('In reading 72% of pupils met the expected standard at the end of Key Stage 2, in writing 69% and in mathematics 70%. The combined figure was 57%.')).toEqual(['ks2-expected', 'ks2-expected', 'ks2-expected', 'ks2-rwm-expected']);
    expect(namesOf('Overall absence was 7.6% in 2022/23, of which 2.3% was unauthorised.')).toEqual(['absence', 'unauthorised-absence']);
    expect(namesOf('A good level of development was reached by 67.9% of children and by 49.2% of those eligible for free school meals.')).toEqual(['gld', 'gld']);
    expect(namesOf('The disadvantage gap in Attainment 8 narrowed to 14.8 points.')).toEqual(['attainment-8-gap']);
  });

  it('reads the checks of health of those just told of, each its own', () => {
    expect(namesOf('89% of children in care had an up to date health assessment. Dental checks had been completed for 76%, and immunisations for 91%.')).toEqual(['lac-health-assessment', 'lac-dental', 'lac-immunisations']);
    expect(namesOf('Immunisations were in date for 88.4% of our children in care, and 79.2% had been to the dentist.')).toEqual(['lac-immunisations', 'lac-dental']);
  });

  it('counts what stands after “with”, and a share told as a fraction of what the sentence before counted', () => {
    expect(namesOf('The custody rate remains very low, with two young people sentenced to custody in the quarter.')).toEqual(['youth-custody-number']);
    expect(namesOf('There were 246 section 47 enquiries in the quarter. Four in ten (41%) resulted in an initial conference.')).toEqual(['section-47-number', 'section-47-to-conference']);
    expect(namesOf('The number of privately fostered children known to the council was six, down from eleven a year ago.')).toEqual(['private-fostering-number', 'private-fostering-number']);
    expect(namesOf('Staying put arrangements rose to 37.')).toEqual(['staying-put-number']);
    expect(namesOf('44 children had gone missing in January, with 103 episodes between them.')).toHaveLength(1);
    expect(namesOf('Caseloads averaged 15.4 across the service, although in the assessment teams they were 18.9.')).toEqual(['caseload']);
  });

  it('gives each part of a placement’s name its own, and what is said of others the same', () => {
    expect(namesOf('The proportion of our children placed with in-house carers was 46%, with 29% in independent fostering agency placements and 12% in residential care.')).toEqual(['lac-in-house-foster-care', 'lac-agency-foster-care', 'lac-in-residential']);
    expect(namesOf('Whilst 97% of care leavers aged 17 and 18 are in suitable accommodation, the figure drops to 88% for those aged 19 to 21.')).toEqual(['care-leavers-accommodation', 'care-leavers-accommodation']);
    expect(namesOf('73% of our children live with foster carers; 41% are with carers approved by Gateshead and 15% with independent agency carers.')).toEqual(['lac-in-foster-care', 'lac-in-house-foster-care', 'lac-agency-foster-care']);
  });

  it('parts a list whose first item alone has a verb, and things done alike, each with its own', () => {
    expect(namesOf('Of the 597 children in care at the end of the year, 428 (72%) were living with foster carers, 66 (11%) in children’s homes and 51 (9%) with their parents.')).toEqual(['lac-number', 'lac-in-foster-care', 'lac-in-residential', 'lac-with-parents']);
    expect(namesOf('Visits to children in care were on time in 88% of cases and reviews in 95%.')).toEqual(['lac-visits-in-time', 'lac-reviews-in-time']);
    expect(namesOf('GLD outcomes were 68.1% (67.2% nationally); phonics 79%.')).toEqual(['gld', 'gld', 'phonics']);
    expect(namesOf('Children waited an average of 389 days between entering care and moving in with their adoptive family, and 158 days between placement order and match. The England averages are 481 and 196.').slice(2)).toEqual(['adoption-entering-to-placed-days', 'adoption-order-to-match-days']);
    expect(namesOf('The fostering service received 142 enquiries, which led to 24 assessments.')).toEqual([null]);
  });

  it('reads what is sustained, who was absent beside an attendance, and complaints that fell', () => {
    expect(namesOf('PEP completion has been sustained at 98% for the year, with 85% rated good or better, up from 79%.')).toEqual(['lac-pep', 'lac-pep-quality', 'lac-pep-quality']);
    expect(namesOf('Attendance stood at 91.7%, 28% were persistently absent and there were no permanent exclusions.')).toEqual(['attendance', 'persistent-absence']);
    expect(namesOf('Stage 1 complaints about children’s social care fell from 71 to 58.')).toEqual([null, null]);
    expect(namesOf('The suspension rate doubled between 2020/21 and 2022/23, from 4.6% to 9.3%.')).toEqual(['suspensions', 'suspensions']);
  });
});
