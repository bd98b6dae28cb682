import { describe, expect, test } from 'vitest';
import { findSubject } from '../../../extension/capture/findSubject.ts';
import type { PageSnapshot, SnapshotLink } from '../../../extension/capture/snapshotPage.ts';

const site = 'https://democracy.merton.gov.uk';
const link = (address: string, text: string, more: Partial<SnapshotLink> = {}): SnapshotLink => ({ address: new URL(address, site).href, text, context: text, item: null, ...more });
const page = (path: string, links: SnapshotLink[] = [], more: Partial<PageSnapshot> = {}): PageSnapshot => ({
  address: `${site}${path}`, title: 'A page', headings: [], links, blocks: [], embedded: [], contentType: 'text/html', ...more,
});
const look = (snapshot: PageSnapshot) => findSubject({ address: snapshot.address, title: snapshot.title, snapshot, link: null });

const meeting = '/ieListDocuments.aspx?CId=152&MId=3288&Ver=4';

describe('what there is to capture in a tab', () => {
  test('a tab that shows a PDF is that paper, whatever its address ends in', () => {
    expect(look(page('/mgConvert2PDF.aspx?ID=31415', [], { contentType: 'application/pdf', title: 'Index' }))).toMatchObject({ kind: 'paper', title: 'Index' });
    expect(findSubject({ address: `${site}/documents/s1/Index.pdf`, title: '', snapshot: null, link: null })).toMatchObject({ kind: 'paper', title: 'Index.pdf' });
  });

  test('a PDF without a title is called by its file’s name, not by the address that the browser puts in the tab', () => {
    expect(look(page('/documents/s1/June%20index.pdf', [], { contentType: 'application/pdf', title: 'democracy.merton.gov.uk/documents/s1/June%20index.pdf' }))).toMatchObject({ title: 'June index.pdf' });
  });

  test('the browser’s own pages, and a page that may not be looked at, offer nothing', () => {
    expect(findSubject({ address: 'chrome://settings', title: '', snapshot: null, link: null })).toEqual({ kind: 'closed' });
    expect(findSubject({ address: `${site}/news`, title: '', snapshot: null, link: null })).toEqual({ kind: 'closed' });
  });

  test('a link chosen in the context menu comes before its page, under the name that the page gives it', () => {
    const snapshot = page(meeting, [link('/documents/s1/x.pdf', 'View the Performance report PDF 88 KB')]);
    expect(findSubject({ address: snapshot.address, title: '', snapshot, link: `${site}/documents/s1/x.pdf` })).toEqual({ kind: 'paper', address: `${site}/documents/s1/x.pdf`, title: 'Performance report' });
    expect(findSubject({ address: snapshot.address, title: '', snapshot: null, link: `${site}/documents/s1/June%20index.pdf` })).toMatchObject({ title: 'June index.pdf' });
  });

  test('a chosen link that leads to no page of the web is no paper', () => {
    for (const address of ['mailto:clerk@merton.gov.uk', 'javascript:void(0)', 'file:///etc/passwd']) {
      expect(findSubject({ address: `${site}${meeting}`, title: '', snapshot: null, link: address })).toEqual({ kind: 'closed' });
    }
  });

  test('a meeting’s papers are each listed once, with their item, size and kind, the likely ones first', () => {
    const subject = look(page(meeting, [
      link('/documents/g3288/Public%20reports%20pack.pdf?T=10', 'Public reports pack PDF 3 MB'),
      link('/documents/s1/a.pdf', ''), link('/documents/s1/a.pdf', 'Performance monitoring PDF 88 KB', { item: '7.' }),
      link('/documents/b22/Supplement.pdf', 'Supplement: to follow PDF 180 KB'),
      link('/mgMeetingAttendance.aspx?ID=3288', 'Attendance details'), link('/mgUserInfo.aspx?UID=1', 'A councillor'),
    ]));
    expect(subject).toMatchObject({ kind: 'page', meetings: [], papers: [
      { title: 'Performance monitoring', item: '7', size: 88_000, kind: 'report', likely: true },
      { title: 'Public reports pack', item: null, size: 3_000_000, kind: 'pack', likely: false, supplement: false },
      { title: 'Supplement: to follow', size: 180_000, supplement: true },
    ] });
  });

  test('a committee’s page leads to its meetings', () => {
    const subject = look(page('/ieListMeetings.aspx?CId=152&Year=0', [link(meeting, '26 Jun 2019 7.15 pm'), link('/ieListDocuments.aspx?CId=152&MId=3289', '6 Nov 2019'), link(meeting, '26 Jun 2019')]));
    expect(subject).toMatchObject({ kind: 'page', papers: [], meetings: [{ title: '26 Jun 2019 7.15 pm' }, { title: '6 Nov 2019' }] });
  });

  test.each([
    ['a frame with the paper itself', '/documents/s1/Index.pdf', '/documents/s1/Index.pdf'],
    ['a frame with an address that tells nothing of a PDF', '/mgConvert2PDF.aspx?ID=3', '/mgConvert2PDF.aspx?ID=3'],
    ['the viewer of pdf.js', '/viewer/web/viewer.html?file=%2Fdocuments%2Fs1%2FIndex.pdf#page=2', '/documents/s1/Index.pdf'],
  ])('an embedded paper is found: %s', (_, frame, paper) => {
    expect(look(page('/report', [], { embedded: [`${site}${frame}`] }))).toMatchObject({ papers: [{ address: `${site}${paper}`, embedded: true, title: 'A page' }] });
  });

  test('a frame that shows something else is no paper', () => {
    expect(look(page('/news', [], { embedded: [`${site}/map.html?src=map`, 'https://www.youtube.com/embed/x'] }))).toMatchObject({ papers: [] });
  });
});
