import { describe, expect, it } from 'vitest';
import { read } from './scoreProse.ts';
import type { ProseCase } from './sentences.ts';

/** When each figure of a text was so, as a reader would write it. */
const timesOf = (text: string, about: Partial<ProseCase> = { report: '2023-Q4', meeting: '2024-06-12' }): (string | null)[] => read(text, about).map(({ period }) => period?.label ?? null);

describe('when a figure in prose was so', () => {
  it('takes no time that a figure is only held against, or counted from', () => {
    expect(timesOf('The percentage of reviews held on time was 97.1%, two points lower than in 2021/22.')).toEqual(['January to March 2024']);
    expect(timesOf('The re-referral rate has held at 19% since 2019.')).toEqual(['January to March 2024']);
    expect(timesOf('The re-referral rate has fallen since Q2, when it was 21.3%.')).toEqual(['July to September 2023']);
  });

  it('gives a benchmark the year just told, or the day that leads it, and none where only the own figure is of that day', () => {
    expect(timesOf('The re-referral rate was 21.6% in 2021/22. The London average for that year was 20.9%.')).toEqual(['2021/22', '2021/22']);
    expect(timesOf('The rate of looked after children was 49 per 10,000. The latest published comparators are for 31 March 2023, when London stood at 57 and England at 71.')).toEqual(['January to March 2024', '31 March 2023', '31 March 2023']);
    expect(timesOf('The looked after rate was 60.3 per 10,000 at 31 December 2023, compared to a national rate of 67.')).toEqual(['31 December 2023', null]);
    expect(timesOf('According to the January 2023 census 12.8% of pupils were on SEN support.')).toEqual(['January 2023']);
  });

  it('counts years back from the one just told, and gives benchmarks told in a row the time said after the last', () => {
    expect(timesOf('44% of new EHC plans in 2022/23 named a mainstream school. The previous year’s figure was 49%.')).toEqual(['2022/23', '2021/22']);
    expect(timesOf('The re-referral rate was 89% in 2023/24. A year earlier it was 84%, and two years earlier 79%.')).toEqual(['2023/24', '2022/23', '2021/22']);
    expect(timesOf('The rate of looked after children on 31 March 2024 was 41 per 10,000, against 50 for our statistical neighbours and 51 for London on 31 March 2023.')).toEqual(['31 March 2024', '31 March 2023', '31 March 2023']);
  });

  it('keeps a quarter of this year apart from the same quarter of the year before', () => {
    expect(timesOf('At the end of Q4 the re-referral rate was 19.4%, down from 22.3% in Q4 2022/23.')).toEqual(['January to March 2024', 'January to March 2023']);
  });

  it('tells a time only of the figure that was reported then, and what changed over a span of its end', () => {
    expect(timesOf('19% of children were re-referred, although this was down on the 22% we reported last year.')).toEqual(['January to March 2024', '2022/23']);
    expect(timesOf('93% of children in care had a review in time, though the target had been met in 2021/22.')).toEqual(['January to March 2024']);
    expect(timesOf('3.1% of 16 and 17 year olds were NEET in November 2023 against 2.8% in November 2022, while the not known rate had halved over the same period to 1.4%.')).toEqual(['November 2023', 'November 2022', 'November 2023']);
    expect(timesOf('There were 637 looked after children at 30 November 2023; 43% of these were placed outside the borough.')).toEqual(['30 November 2023', '30 November 2023']);
  });

  it('ends a time where the sentence goes on to the latest figure', () => {
    expect(timesOf('Repeat child protection plans were 26.1% in Quarter 2 and the latest figure was 23.8%.')).toEqual(['July to September 2023', 'January to March 2024']);
  });

  it('keeps the time of the sentence before where a sentence only goes on from it', () => {
    expect(timesOf('During 2021/22, 241 children became subject to a child protection plan. Of these, 20.3% had been subject to a plan before.')).toEqual(['2021/22', '2021/22']);
    expect(timesOf('The re-referral rate was 22% in 2021/22. It is now 19%.')).toEqual(['2021/22', 'January to March 2024']);
  });

  it('keeps a figure of now apart from the year it is compared with', () => {
    expect(timesOf('94% of child protection reviews were held on time this year, compared to 91% last year.')).toEqual(['January to March 2024', '2022/23']);
    expect(timesOf('Social worker turnover was 22% last year. It is 14% today.')).toEqual(['2022/23', 'January to March 2024']);
    expect(timesOf('In autumn 2023 44% of personal education plans were rated good.')).toEqual([null]);
  });

  it('takes the time of the scorecard for all that is reported of it', () => {
    const text = 'The manager introduced the scorecard for December 2023 and reported that 88% of assessments had been completed in 45 days; 96% of child protection reviews had been held on time.';
    expect(timesOf(text)).toEqual(['December 2023', 'December 2023']);
  });

  it('leaves open of which quarter “the quarter” is in a month’s report, and of when a bare value compared with is', () => {
    expect(timesOf('19% of referrals in the quarter were re-referrals.', { report: '2024-02', meeting: '2024-04-12' })).toEqual([null]);
    expect(timesOf('There were 187 children subject to a child protection plan compared with 214.')).toEqual(['January to March 2024', null]);
  });
});

describe('when a figure in prose was so', () => {
  const periodsOf = (text: string, about = {}) => read(text, about).map(({ period }) => period && `${period.start}..${period.end}`);

  it('takes the end of a year or a quarter for its last day where something is counted, and for all of it where it is a share', () => {
    expect(periodsOf('At year end 296 children had a child protection plan.', { report: '2016/17' })).toEqual(['2017-03-31..2017-03-31']);
    expect(periodsOf('There were 428 looked after children at the end of Q3 2016/17.')).toEqual(['2016-12-31..2016-12-31']);
    expect(periodsOf('89% of schools were good or outstanding at the end of quarter 1 2017/18.')).toEqual(['2017-04-01..2017-06-30']);
  });

  it('counts last year back from the newest time said', () => {
    expect(periodsOf('3,871 contacts were received in Q3 against 3,410 in Q2 and 3,295 in the same quarter last year.', { report: '2023-Q3', meeting: '2024-03-05' })).toEqual(['2023-10-01..2023-12-31', '2023-07-01..2023-09-30', '2022-10-01..2022-12-31']);
  });

  it('takes how far back a name looks for no time of the figure', () => {
    expect(periodsOf('78% of children in care had seen a dentist in the last year.')).toEqual(['2017-08-01..2017-08-31']);
  });

  it('lets a target lie ahead', () => {
    const [, target] = read('71% of social workers had supervision in August. The Board has asked for a target of 90% by the end of June.');
    expect(target).toMatchObject({ role: 'target', period: { end: '2018-06-30' } });
  });

  it('keeps the time of a bracket’s own figure in it, and gives a comparison the day said after its rate', () => {
    expect(timesOf('Three young people were sentenced to custody during the year (five in 2020/21), a rate of 0.16 per 1,000.', { report: '2021/22', meeting: '2022-06-12' })).toEqual(['2021/22', '2020/21', '2021/22']);
    expect(timesOf('At 31 December there were 248 children on a child protection plan, a rate of 38.9 per 10,000. This compares with 261 children (40.9 per 10,000) at the end of September.', { report: '2022-Q3', meeting: '2023-02-08' }).slice(2)).toEqual(['30 September 2022', '30 September 2022']);
    expect(timesOf('31 young people entered the youth justice system for the first time in the quarter, against 44 in the corresponding quarter of 2018/19.', { report: '2019-Q2', meeting: '2019-11-12' })).toEqual(['July to September 2019', 'July to September 2018']);
  });

  it('dates benchmark rates by the day on which the nation counts, where the sentence opens with it', () => {
    expect(timesOf('At 31 March 2019 the rate of looked after children was 69 per 10,000, compared with 50 per 10,000 in London.', { report: '2019-Q2', meeting: '2019-11-12' })).toEqual(['31 March 2019', '31 March 2019']);
    expect(timesOf('At 30 June 2019 the rate of looked after children was 69 per 10,000, compared with 50 per 10,000 in London.', { report: '2019-Q2', meeting: '2019-11-12' })).toEqual(['30 June 2019', null]);
  });

  it('gives both parts the time said after the last, and a clause of its own no area that the figure before owns', () => {
    expect(timesOf('The rate of suspensions was 8.4% in secondary schools and 1.1% in primary schools in 2021/22.')).toEqual(['academic year 2021/22', 'academic year 2021/22']);
    expect(read('71% of eligible two year olds took up a place, compared with 74% nationally, while take-up among three and four year olds was 94%.').map(({ area: { kind } }) => kind)).toEqual(['council', 'england', 'council']);
  });

  it('takes a quarter for no year', () => {
    expect(timesOf('The re-referral rate was 19% for the year, and 21% in the quarter.', { report: '2023-Q3', meeting: '2024-02-10' })).toEqual([null, 'October to December 2023']);
    expect(timesOf('The re-referral rate was 19% for the year.', { report: '2022/23', meeting: '2023-06-10' })).toEqual(['2022/23']);
  });

  it('gives all benchmarks told in a row the day said before the first, or the twelve months that the sentence opens with', () => {
    expect(timesOf('The rate of looked after children was 88.2 per 10,000. This is above the rates at 31 March 2023 for our statistical neighbours (84) and England (71).')).toEqual(['January to March 2024', '31 March 2023', '31 March 2023']);
    expect(timesOf('In the year to December 2023 the rate of first time entrants was 141 per 100,000, higher than London (133) but lower than England (148).').every((time, _, [first]) => time !== null && time === first)).toBe(true);
    expect(timesOf('In January the re-referral rate was 19.4%, above England (17.1%).', { report: '2023-Q4', meeting: '2024-06-12' })).toEqual(['January 2024', null]);
  });

  it('takes no time that its title compares with', () => {
    expect(timesOf('Numbers of children entering care were lower than in the same period last year: 78 children entered care.')).toEqual(['January to March 2024']);
  });

  it('gives what is so nationally now no month that the own figure was of, and a share of what there is now no earlier one', () => {
    expect(timesOf('Our re-referral rate is 21%. It was 24% in January. Nationally the figure is 22%.')).toEqual(['January to March 2024', 'January 2024', null]);
    expect(timesOf('There had been 31 agency social workers in February 2023 and there were now 19, or 11% of the workforce.').slice(1)).toEqual(['January to March 2024', 'January to March 2024']);
    expect(timesOf('We approved 11 new fostering households, and 15 left, so that we closed the year with 147 fostering households.', { report: '2023/24', meeting: '2024-06-12' })).toEqual(['2023/24', '2023/24', '31 March 2024']);
  });

  it('gives times told after a list to its figures in their order, and those of a pair of quarters to the earlier and the later', () => {
    expect(timesOf('Re-referrals were 18.4% and 21.0% in Quarter 1 and Quarter 2 respectively.')).toEqual(['April to June 2023', 'July to September 2023']);
    expect(timesOf('Re-referrals were 18.4%, 19.2% and 21.0% in April, May and June.')).toEqual(['April 2023', 'May 2023', 'June 2023']);
    expect(timesOf('Children waited an average of 421 and 398 days between entering care and moving in with their adopters in 2021/22 and 2022/23 respectively.')).toEqual(['2021/22', '2022/23']);
    expect(timesOf('Re-referrals were 18.4% in 2021/22 and 21.0% in 2022/23.')).toEqual(['2021/22', '2022/23']);
    expect(timesOf('Re-referrals fell from 26.2% in quarters one and two to 24.9% in quarters three and four.')).toEqual([null, null]);
    expect(timesOf('Re-referrals fell from 26.2% to 24.9% between quarters one and two.')).toEqual(['April to June 2023', 'July to September 2023']);
  });

  it('counts schools’ years by their own, and a year before from that told', () => {
    expect(timesOf('There were 73 permanent exclusions in 2018/19, equivalent to 0.14% of the school population. In the previous academic year there were 88.', { report: '2019-Q3', meeting: '2020-03-12' })).toEqual(['academic year 2018/19', 'academic year 2018/19', 'academic year 2017/18']);
    expect(timesOf('742 requests for EHC assessment were received in 2022 and 608 in 2021. Of those decided last year, 21% were refused.', { report: '2023-02', meeting: '2023-03-20' })).toEqual(['2022', '2021', '2022']);
    expect(timesOf('In the last academic year overall absence was 6.9%.', { report: 'AY2022/23', meeting: '2024-01-16' })).toEqual([null]);
  });

  it('gives the year of a school result to what is held against it in the next sentence, and a year in a bracket to no other benchmark', () => {
    expect(timesOf('The average Attainment 8 score in 2019 was 44.6, down from 45.1 in 2018. The England average was 46.7.')).toEqual(['academic year 2018/19', 'academic year 2017/18', 'academic year 2018/19']);
    expect(timesOf('Attainment in reading, writing and maths rose from 58% in 2022 to 61% in 2023. The national figures were 59% and 60%.')).toEqual(['academic year 2021/22', 'academic year 2022/23', 'academic year 2021/22', 'academic year 2022/23']);
    expect(timesOf('Re-referrals fell from 24% in January to 21% in March. The England figures were 21% and 22%.').slice(2)).toEqual([null, null]);
    expect(timesOf('The average Attainment 8 score in 2019 was 44.6. The latest England average is 46.7.')).toEqual(['academic year 2018/19', null]);
    expect(timesOf('Re-referrals were 21%. The last published national figure was 22% (2020/21) and that for the South West was 23%.')).toEqual(['January to March 2024', '2020/21', null]);
    expect(timesOf('In the calendar year 2022 61% of new EHC plans were issued within 20 weeks; nationally the figure in 2021 was 59.9%, and among our statistical neighbours 64.7%.')).toEqual(['2022', '2021', '2021']);
  });

  it('goes back from a month told as last, and from an academic year to the one before', () => {
    expect(timesOf('There were 187 looked after children on 31 January 2024. Last January there were 203.', { report: '2024-01', meeting: '2024-03-05' })).toEqual(['31 January 2024', 'January 2023']);
    expect(timesOf('94 appeals were registered with the SEND Tribunal in the 2022/23 academic year, up from 71 in the academic year before.')).toEqual(['academic year 2022/23', 'academic year 2021/22']);
  });

  it('tells the twelve months of a clause of the benchmark in the next, and the year of a value compared with of no benchmark', () => {
    expect(timesOf('The first time entrant rate for the twelve months to June 2023 was 172 per 100,000; the figure for London was 181 and for England 146.')).toEqual(['12 months to June 2023', '12 months to June 2023', '12 months to June 2023']);
    expect(timesOf('The first time entrant rate for the twelve months to June 2023 was 172 per 100,000 and is better than London (181).')).toEqual(['12 months to June 2023', null]);
    expect(timesOf('77.9% of Year 1 pupils passed the phonics check, which is higher than the 75.9% recorded in the 2021/22 academic year but lower than the England figure of 78.9%.').slice(1)).toEqual(['academic year 2021/22', null]);
  });

  it('tells the time of a cohort of no number beside it', () => {
    expect(timesOf('Reoffending was 28.6% for the January to March 2020 cohort, and custody fell to 4 sentences.')).toEqual(['January to March 2020', 'January to March 2024']);
  });
});
