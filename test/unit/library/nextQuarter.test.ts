import { describe, expect, test } from 'vitest';
import type { Library } from '../../../shared/library/library.ts';
import { ehcp, freshLibrary, havering, paper, type PaperIdea, repeatPlans, value, visits } from './fixtures.ts';

const may: PaperIdea = { name: 'may', month: '2019-05', rows: [ehcp, repeatPlans, visits] };
const august = (rows: PaperIdea['rows']): PaperIdea => ({ name: 'august', month: '2019-08', meetingDate: '2019-09-25', rows });

async function accept(library: Library, document: string, which: (label: string) => boolean = () => true) {
  const figures = (await library.figures(document)).filter(({ observation }) => which(observation.indicator.label));
  value(await library.decide({ kind: 'accept', observations: figures.map(({ observation }) => observation.id) }));
}

async function reviewed(idea: PaperIdea = may) {
  const library = await freshLibrary();
  const first = await paper(idea);
  value(await library.keep(first));
  await accept(library, first.document.sha256);
  const next = async (following: PaperIdea) => value(await library.keep(await paper(following)));
  const asking = async (document: string) =>
    (await library.review(document)).needEyes.map(({ observation, reasons }) => [observation.indicator.label, observation.raw, reasons[0]]);
  return { library, first, next, asking };
}

describe('the next quarter of the same council', () => {
  test('takes over the decisions, and asks only about its new rows', async () => {
    const { library, next, asking } = await reviewed();
    const caseloads = { label: 'Caseloads', id: null, own: '14' };
    const kept = await next(august([{ ...ehcp, own: '51.0%' }, { ...repeatPlans, own: '17.0%' }, { ...visits, own: '88%' }, caseloads]));
    expect(kept.takenOver).toBe(5);
    expect(await asking(kept.document.sha256)).toEqual([['Caseloads', '14', 'unmatched']]);
    const [found] = await library.observationsFor('ehcp-20-weeks', { areas: ['E09000024'] });
    const own = await library.observation(found!.observation.id);
    expect(own).toMatchObject({ status: 'accepted', takenOver: true, observation: { raw: '51.0%', period: { label: '2019-08' } } });
    expect((await library.history(own!.observation.id)).at(-1)).toMatchObject({ kind: 'taken-over', from: own!.lastTime, words: 'Accepted, as in the earlier paper' });
  });

  test('what was taken over can be taken back at once', async () => {
    const { library, next } = await reviewed();
    const kept = await next(august([ehcp, { ...repeatPlans, own: '1.8%' }]));
    expect((await library.document(kept.document.sha256))?.counts).toMatchObject({ proposed: 1, accepted: 3 });
    value(await library.undo());
    expect(await library.document(kept.document.sha256)).toMatchObject({ counts: { proposed: 4, accepted: 0 }, toReview: 1 });
  });

  test('a corrected indicator and a rejected row are taken over', async () => {
    const { library, first, next } = await reviewed();
    const id = (label: string) => first.reading.observations.find(({ indicator }) => indicator.label === label)!.id;
    value(await library.decide({ kind: 'correct', observations: [id(visits.label)], patch: { indicator: 'visits-on-time' } }));
    value(await library.decide({ kind: 'reject', observations: [id(repeatPlans.label)] }));
    await next(august([{ ...repeatPlans, own: '17.0%' }, { ...visits, own: '88%' }]));
    expect((await library.observationsFor('visits-on-time')).map(({ observation }) => observation.value)).toMatchObject([{ number: 88 }, { number: 91 }]);
    expect((await library.observationsFor('repeat-cpp', { statuses: ['rejected'] })).map(({ observation }) => observation.value)).toMatchObject([{ number: 17 }, { number: 18.1 }]);
  });

  test('a figure that jumps tenfold, changes its unit, is doubted or cannot be read is left to a person', async () => {
    const { next, asking } = await reviewed();
    const kept = await next(august([{ ...ehcp, own: '4.6%', doubts: ['percent-out-of-range'] }, { ...repeatPlans, own: '1.8%' }, { ...visits, own: '88' }]));
    expect(await asking(kept.document.sha256)).toEqual([
      [ehcp.label, '4.6%', 'changed'], [ehcp.label, '64.9%', 'changed'], [visits.label, '88', 'changed'], [repeatPlans.label, '1.8%', 'changed'],
    ]);
  });

  test('a figure revised for the same period is left to a person', async () => {
    const { next, asking } = await reviewed();
    const kept = await next({ ...may, name: 'may, revised', meetingDate: '2019-09-25', rows: [{ ...ehcp, own: '47.0%' }, repeatPlans] });
    expect(await asking(kept.document.sha256)).toEqual([[ehcp.label, '47.0%', 'changed']]);
  });

  test('a value corrected last time is not trusted this time', async () => {
    const { library, first, next, asking } = await reviewed();
    value(await library.decide({ kind: 'correct', observations: [first.reading.observations[0]!.id], patch: { value: { kind: 'number', number: 64.3, unit: 'percent', decimals: 1 } } }));
    const kept = await next(august([{ ...ehcp, own: '51.0%' }]));
    expect(await asking(kept.document.sha256)).toEqual([[ehcp.label, '51.0%', 'changed']]);
  });

  test('nothing is taken over from another council, another shape, or an undecided paper', async () => {
    const { next, library } = await reviewed();
    expect((await next({ ...august([ehcp]), council: havering })).takenOver).toBe(0);
    expect((await next({ ...august([ehcp]), name: 'other shape', heading: 'Year to date' })).takenOver).toBe(0);
    const other = await freshLibrary();
    value(await other.keep(await paper(may)));
    expect(value(await other.keep(await paper(august([ehcp])))).takenOver).toBe(0);
    expect(value(await library.keep({ ...(await paper({ ...august([ehcp]), name: 'not asked' })), takeOver: false })).takenOver).toBe(0);
  });
});

test('cards of the same council take over decisions by their label', async () => {
  const library = await freshLibrary();
  const asCards = async (idea: PaperIdea) => {
    const made = await paper(idea);
    const observations = made.reading.observations.map((each) => ({ ...each, table: null, source: { ...each.source, row: null, column: null, reading: 'card' as const } }));
    return { ...made, reading: { ...made.reading, tables: [], observations } };
  };
  const first = await asCards(may);
  value(await library.keep(first));
  await accept(library, first.document.sha256, (label) => label === ehcp.label);
  const kept = value(await library.keep(await asCards(august([{ ...ehcp, own: '51.0%' }, repeatPlans]))));
  expect(kept.takenOver).toBe(2);
  expect((await library.figures(kept.document.sha256)).map(({ status }) => status)).toEqual(['accepted', 'accepted', 'proposed', 'proposed']);
});

test('the same sentence with new numbers takes over what was decided about it; another sentence is left to a person', async () => {
  const library = await freshLibrary();
  const asProse = async (idea: PaperIdea, quotes: string[]) => {
    const made = await paper(idea);
    const observations = made.reading.observations.map((each, at) => ({ ...each, table: null, source: { ...each.source, row: null, column: null, reading: 'prose' as const, quote: quotes[at]! } }));
    return { ...made, reading: { ...made.reading, tables: [], observations } };
  };
  const ownOnly = { label: ehcp.label, id: ehcp.id!, own: ehcp.own };
  const plans = (value: string, when: string) => `In ${when} ${value} of plans were issued in 20 weeks.`;
  const visited = (value: string) => `${value} of visits were on time.`;
  const first = await asProse({ ...may, rows: [ownOnly, visits] }, [plans('46.3%', 'May 2019'), visited('91%')]);
  value(await library.keep(first));
  const [own, other] = first.reading.observations;
  value(await library.decide({ kind: 'accept', observations: [own!.id] }));
  value(await library.decide({ kind: 'correct', observations: [other!.id], patch: { indicator: 'visits-on-time' } }));
  const next = await asProse(august([{ ...ownOnly, own: '9%' }, { ...visits, own: '88%' }]), [plans('9%', 'August 2019'), `The panel heard that ${visited('88%')}`]);
  const kept = value(await library.keep(next));
  expect((await library.figures(kept.document.sha256)).map(({ observation, status }) => [observation.raw, observation.indicator.id, status])).toEqual([
    ['9%', 'ehcp-20-weeks', 'accepted'], ['88%', null, 'proposed'],
  ]);
});

describe('remembered labels', () => {
  const label = { label: 'Timeliness of  Visits', id: null, own: '91%' };

  async function remembering(remember: 'council' | 'all') {
    const library = await freshLibrary();
    const first = await paper({ name: 'first', rows: [label], heading: 'A' });
    value(await library.keep(first));
    value(await library.decide({ kind: 'correct', observations: [first.reading.observations[0]!.id], patch: { indicator: 'visits-on-time' }, remember }));
    const indicators = async (name: string, council?: PaperIdea['council']) => {
      const kept = value(await library.keep(await paper({ name, rows: [{ ...label, label: 'timeliness of visits' }], heading: 'B', meetingDate: '2019-09-25', ...(council && { council }) })));
      return (await library.figures(kept.document.sha256)).map(({ observation, status }) => [observation.indicator.id, status]);
    };
    return { library, indicators };
  }

  test('hold for the council they were remembered for, and the figure is still reviewed', async () => {
    const { library, indicators } = await remembering('council');
    expect(await indicators('second')).toEqual([['visits-on-time', 'proposed']]);
    expect(await indicators('elsewhere', havering)).toEqual([[null, 'proposed']]);
    expect(await library.rememberedLabels()).toMatchObject([{ label: 'timeliness of visits', indicator: 'visits-on-time', council: 'E09000024' }]);
    value(await library.forgetLabel('timeliness of visits', 'E09000024'));
    expect(await library.rememberedLabels()).toEqual([]);
    expect(await indicators('third')).toEqual([[null, 'proposed']]);
    value(await library.undo());
    expect(await library.rememberedLabels()).toHaveLength(1);
    expect(await library.forgetLabel('never heard of', null)).toMatchObject({ ok: false });
  });

  test('or for all councils, until the correction is taken back', async () => {
    const { library, indicators } = await remembering('all');
    expect(await indicators('elsewhere', havering)).toEqual([['visits-on-time', 'proposed']]);
    value(await library.undo());
    expect(await library.rememberedLabels()).toEqual([]);
    expect(await indicators('later')).toEqual([[null, 'proposed']]);
  });
});

describe('several papers of one council', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => ({ label: `Indicator ${name}`, id: `indicator-${name}`, own: `${10 + index}.5%` }));

  test('the same report is recognised in a pack and alone, whatever its pages', async () => {
    const library = await freshLibrary();
    const alone = await paper({ name: 'alone', rows: many, page: 1 });
    value(await library.keep(alone));
    const other = many.map((row) => ({ ...row, label: `${row.label} of other business`, id: null }));
    const pack = value(await library.keep(await paper({ name: 'pack', rows: [...many, ...other], page: 35 })));
    expect(pack.sameReport).toMatchObject([{ document: alone.document.sha256, shared: 6, of: 6 }]);
    expect(await library.sameReport(alone.document.sha256)).toMatchObject([{ document: pack.document.sha256 }]);
  });

  test('a report of another meeting is the same only if its table is, to the last figure', async () => {
    const library = await freshLibrary();
    value(await library.keep(await paper({ name: 'alone', rows: many })));
    const again = value(await library.keep(await paper({ name: 'in a later pack', rows: many, page: 35, meetingDate: '2019-09-25' })));
    expect(again.sameReport).toMatchObject([{ shared: 6 }]);
    const grown = [...many, { label: 'Indicator g', id: 'indicator-g', own: '3%' }];
    const later = value(await library.keep(await paper({ name: 'next quarter', rows: grown, meetingDate: '2019-12-25' })));
    expect(later.sameReport).toEqual([]);
  });

  test('a revised figure keeps both, and the newest paper’s is used', async () => {
    const { library, next } = await reviewed();
    const kept = await next({ ...may, name: 'revised', meetingDate: '2019-09-25', rows: [{ ...ehcp, own: '47.0%' }] });
    await accept(library, kept.document.sha256);
    const revisions = await library.revisions('ehcp-20-weeks');
    expect(revisions.map(({ used, earlier, revised }) => [used.observation.raw, earlier.map(({ observation }) => observation.raw), revised])).toEqual([
      ['47.0%', ['46.3%'], true], ['64.9%', ['64.9%'], false],
    ]);
    expect(revisions[0]?.used.observation.document).toBe(kept.document.sha256);
  });

  test('what the council stopped reporting is listed, with the paper that last did', async () => {
    const { library, first, next } = await reviewed();
    const later = await next(august([ehcp, repeatPlans]));
    await next({ name: 'elsewhere', committee: 'Standards Committee', meetingDate: '2019-10-01', rows: many });
    expect(await library.stoppedReporting('E09000024')).toMatchObject([
      { indicator: { id: null, label: visits.label }, last: { sha256: first.document.sha256 }, missingFrom: { sha256: later.document.sha256 } },
    ]);
  });
});
