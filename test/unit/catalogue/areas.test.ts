import { describe, expect, test } from 'vitest';
import {
  areaByGss, benchmarkNamed, councilNamed, councils, findCouncils, membersOf, nearestAreas, neighboursOf, regionOf,
} from '../../../shared/catalogue/areas.ts';

describe('councils by name', () => {
  const printed: [string, string | null][] = [
    ['London Borough of Havering', 'E09000016'],
    ['LB Merton', 'E09000024'],
    ['LONDON BOROUGH OF MERTON', 'E09000024'],
    ['Merton 2018/19', 'E09000024'],
    ['Merton Council', 'E09000024'],
    ['merton', 'E09000024'],
    ['Kent County Council', 'E10000016'],
    ['KENT COUNTY COUNCIL', 'E10000016'],
    ['Royal Borough of Kingston upon Thames', 'E09000021'],
    ['Kingston upon Hull City Council', 'E06000010'],
    ['Hull City Council', 'E06000010'],
    ['Richmond', 'E09000027'],
    ['London Borough of Richmond upon Thames', 'E09000027'],
    ['LB Richmond', 'E09000027'],
    ['Richmond, North Yorkshire', null],
    ['London Borough of Bexley', 'E09000004'],
    ['Kensington & Chelsea', 'E09000020'],
    ['Royal Borough of Kensington and Chelsea', 'E09000020'],
    ['City of York Council', 'E06000014'],
    ['York', 'E06000014'],
    ['North Yorkshire County Council', 'E06000065'],
    ['City of Bradford Metropolitan District Council', 'E08000032'],
    ['City of Wolverhampton Council', 'E08000031'],
    ['Barnsley MBC', 'E08000016'],
    ['St. Helens Council', 'E08000013'],
    ['St Helens', 'E08000013'],
    ['Stoke-on-Trent City Council', 'E06000021'],
    ['Southend-on-Sea Borough Council', 'E06000033'],
    ['Council of the Isles of Scilly', 'E06000053'],
    ['Bath & North East Somerset Council', 'E06000022'],
    ['B&NES', 'E06000022'],
    ['Bath NES', 'E06000022'],
    ['Bristol City Council', 'E06000023'],
    ['Bristol, City of', 'E06000023'],
    ['Durham County Council', 'E06000047'],
    ['County Durham', 'E06000047'],
    ['Leicester City Council', 'E06000016'],
    ['Leicestershire County Council', 'E10000018'],
    ['Derby', 'E06000015'],
    ['Derbyshire', 'E10000007'],
    ['South Gloucestershire', 'E06000025'],
    ['Newcastle City Council', 'E08000021'],
    ['Newcastle-under-Lyme Borough Council', null],
    ['North Norfolk District Council', null],
    ['Surrey Heath Borough Council', null],
    ['Derbyshire Dales District Council', null],
    ['South Somerset District Council', null],
    ['Dorset Council', 'E06000059'],
    ['Dorset County Council', 'E10000009'],
    ['Bournemouth Borough Council', 'E06000028'],
    ['Bournemouth, Christchurch and Poole Council', 'E06000058'],
    ['BCP Council', 'E06000058'],
    ['Cumbria County Council', 'E10000006'],
    ['Cumberland Council', 'E06000063'],
    ['Northamptonshire County Council', 'E10000021'],
    ['West Northamptonshire Council', 'E06000062'],
    ['Medway Council', 'E06000035'],
    ['Reading Borough Council', 'E06000038'],
    ['Reading', null],
    ['Cyngor Caerdydd', null],
    ['Cardiff Council', null],
    ['Cyngor Sir Gaerfyrddin', null],
    ['Kent and Medway', null],
    ["Kent's Statistical Neighbours", null],
    ['Cllr Kent', null],
    ['London', null],
    ['England', null],
    ['City of London', 'E09000001'],
    ['City of London Corporation', 'E09000001'],
    ['Westminster City Council', 'E09000033'],
    ['Telford & Wrekin', 'E06000020'],
    ['RBWM', 'E06000040'],
  ];
  test.each(printed)('%s', (text, gss) => {
    expect(councilNamed(text)?.gss ?? null).toBe(gss);
  });

  test('"Reading" is the town among other councils', () => {
    expect(councilNamed('Reading', { company: true })?.gss).toBe('E06000038');
  });

  test('every council is found by its own name and its full names', () => {
    for (const council of councils.filter((one) => one.until === undefined)) {
      expect(councilNamed(council.name, { company: true })?.gss, council.name).toBe(council.gss);
      expect(councilNamed(`${council.name} Council`)?.gss, council.name).toBe(council.gss);
    }
  });

  test('mentions keep their place in the sentence', () => {
    const text = 'The service is shared between Croydon, Kingston, Lambeth and the London Borough of Merton; Mr Poole and South Norfolk are not councils here.';
    const found = findCouncils(text);
    expect(found.map((mention) => mention.council.name)).toEqual(['Croydon', 'Kingston upon Thames', 'Lambeth', 'Merton']);
    expect(text.slice(found[3]!.start, found[3]!.end)).toBe('London Borough of Merton');
    expect(found[3]!.formal).toBe(true);
    expect(found[0]!.formal).toBe(false);
  });

  test('an unknown name brings the nearest ones', () => {
    expect(nearestAreas('Mertn')[0]!.name).toBe('Merton');
    expect(nearestAreas('yorkshire and humber')[0]!.name).toBe('Yorkshire and the Humber');
  });
});

describe('benchmarks by name', () => {
  const printed: [string, string | null][] = [
    ['England', 'England'],
    ['National', 'England'],
    ['Eng avg', 'England'],
    ['England Average 2016/17', 'England'],
    ['National (England)', 'England'],
    ['London', 'London'],
    ['London average (2017/18)', 'London'],
    ['Inner London', 'Inner London'],
    ['London (Outer)', 'Outer London'],
    ['Statistical Neighbours', 'Statistical neighbours'],
    ['Stat nbrs', 'Statistical neighbours'],
    ['SN Avg', 'Statistical neighbours'],
    ["Kent's Statistical Neighbours", null],
    ['South East', 'South East'],
    ['SE average', 'South East'],
    ['Yorkshire & Humber', 'Yorkshire and the Humber'],
    ['North East Region', 'North East'],
    ['East of England', 'East of England'],
    ['CIPFA nearest neighbours', 'Nearest neighbours'],
    ['Benchmark Group', 'Comparators'],
    ['England & Wales', 'England and Wales'],
    ['England top quartile', null],
    ['Merton', null],
    ['London Borough of Merton', null],
    ['Target', null],
    ['Rank', null],
    ['Regional', null],
  ];
  test.each(printed)('%s', (text, name) => {
    expect(benchmarkNamed(text)?.name ?? null).toBe(name);
  });
});

describe('groups and neighbours', () => {
  test('England has its 153 authorities, London its 33, inner and outer apart', () => {
    expect(membersOf('E92000001')).toHaveLength(153);
    expect(membersOf('E12000007')).toHaveLength(33);
    expect(membersOf('E13000001').length + membersOf('E13000002').length).toBe(33);
    expect(membersOf('E13000001').map((area) => area.name)).toContain('Haringey');
  });

  test('a group has the councils that existed on the day', () => {
    const names = membersOf('E12000009', '2018-03-31').map((area) => area.name);
    expect(names).toContain('Poole');
    expect(names).not.toContain('Bournemouth, Christchurch and Poole');
    expect(membersOf('E92000001', '2018-03-31')).toHaveLength(152);
  });

  test('a code renewed for the same territory is the same council', () => {
    expect(areaByGss('E10000023')?.name).toBe('North Yorkshire');
    expect(areaByGss('E10000009')?.name).toBe('Dorset (county council until 2019)');
    expect(areaByGss('E07000001')).toBeNull();
  });

  test('neighbours differ between the models', () => {
    const early = neighboursOf('E09000024', '2021').map((one) => one.area.name);
    const late = neighboursOf('E09000024', '2025').map((one) => one.area.name);
    expect(early).toHaveLength(10);
    expect(late).toHaveLength(10);
    expect(early).not.toEqual(late);
    expect(regionOf('E10000016')?.name).toBe('South East');
    expect(regionOf('E09000024')?.kind).toBe('london');
  });
});
