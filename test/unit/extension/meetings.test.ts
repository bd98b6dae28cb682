import { describe, expect, test } from 'vitest';
import { heldPaperAmong } from '../../../extension/capture/heldPaper.ts';
import { meetingHeadings } from '../../../extension/capture/meetingHeadings.ts';
import { tieToMeeting } from '../../../extension/capture/tieToMeeting.ts';
import { readWebHeadings } from '../../../shared/figures/readWebHeadings.ts';
import type { Document, Provenance } from '../../../shared/model/document.ts';

const meetingOf = (address: string, title: string, headings: string[], lines: string[] = []) =>
  readWebHeadings({ address, title, headings: meetingHeadings({ title, headings, blocks: lines.map((text) => ({ text, kind: 'paragraph' })) }) });

describe('which meeting a page is about', () => {
  test('ModernGov: committee and date in one heading', () => {
    expect(meetingOf('https://democracy.merton.gov.uk/ieListDocuments.aspx?CId=152&MId=3288', 'Agenda for Children and Young People Overview and Scrutiny Panel on Wednesday 26 June 2019, 7.15 pm', ['Agenda', 'Children and Young People Overview and Scrutiny Panel Wednesday, 26th June, 2019 7.15 pm']))
      .toMatchObject({ council: { name: 'Merton' }, committee: 'Children and Young People Overview and Scrutiny Panel', meetingDate: '2019-06-26' });
  });

  test('ModernGov: a cabinet, whose name is one word', () => {
    expect(meetingOf('https://democracy.kent.gov.uk/ieListDocuments.aspx?CId=115&MId=9321', 'Agenda for Cabinet on Tuesday, 19th March, 2024, 10.00 am', ['Agenda and minutes', 'Cabinet Tuesday, 19th March, 2024 10.00 am', 'Items']))
      .toMatchObject({ council: { name: 'Kent' }, committee: 'Cabinet', meetingDate: '2024-03-19' });
  });

  test('ModernGov: an item’s page names its meeting in a line', () => {
    expect(meetingOf('https://democracy.merton.gov.uk/ieIssueDetails.aspx?IId=1', 'Agenda item - Performance monitoring', ['Agenda item', 'Performance monitoring'], ['Meeting: 26/06/2019 - Children and Young People Overview and Scrutiny Panel (Item 7)']))
      .toMatchObject({ committee: 'Children and Young People Overview and Scrutiny Panel', meetingDate: '2019-06-26' });
  });

  test('CMIS: the date stands by itself', () => {
    expect(meetingOf('https://cmis.bradford.gov.uk/Meetings/tabid/1/ctl/ViewMeetingPublic/mid/4/Meeting/123', 'Meeting details - Children’s Services Overview & Scrutiny Committee', ['Children’s Services Overview & Scrutiny Committee', '25 Sep 2018 - 10:00']))
      .toMatchObject({ council: { name: 'Bradford' }, committee: 'Children\'s Services Overview & Scrutiny Committee', meetingDate: '2018-09-25' });
  });

  test('a committee’s own page has no date', () => {
    expect(meetingOf('https://democracy.merton.gov.uk/ieListMeetings.aspx?CId=152', 'Browse meetings - Scrutiny Panel for Children', ['Browse meetings', 'Scrutiny Panel for Children'])).toMatchObject({ committee: 'Scrutiny Panel for Children', meetingDate: null });
  });
});

const meeting: Provenance = { council: { gss: 'E09000024', name: 'Merton' }, committee: 'Scrutiny Panel', meetingDate: '2019-06-26', title: null };
const held: Document = {
  sha256: 'a'.repeat(64), fileName: 'Index.pdf', address: 'https://democracy.merton.gov.uk/documents/s1/Index.pdf', council: meeting.council, committee: null, meetingDate: '2019-06-26', title: 'Performance index', pages: 2,
  reports: [], captured: '2026-11-22T10:00:00Z',
};

describe('papers captured already', () => {
  test('are known by their address, by either protocol and at any page', () => {
    expect(heldPaperAmong([held])({ address: 'http://Democracy.merton.gov.uk/documents/s1/Index.pdf#page=3', title: 'x' }, null)).toBe(held);
    expect(heldPaperAmong([held])({ address: 'https://democracy.merton.gov.uk/documents/s1/Index.pdf?T=9', title: 'x' }, null)).toBeNull();
  });

  test('are known by their title within the same meeting', () => {
    expect(heldPaperAmong([held])({ address: 'https://x.gov.uk/2.pdf', title: 'Performance  Index' }, meeting)).toBe(held);
    expect(heldPaperAmong([held])({ address: 'https://x.gov.uk/2.pdf', title: 'index' }, meeting)).toBe(held);
  });

  test('a title that every meeting has is not enough', () => {
    expect(heldPaperAmong([held])({ address: 'https://x.gov.uk/2.pdf', title: 'Performance index' }, { ...meeting, meetingDate: '2019-11-06' })).toBeNull();
    expect(heldPaperAmong([held])({ address: 'https://x.gov.uk/2.pdf', title: 'Performance index' }, { ...meeting, council: { gss: 'E10000016', name: 'Kent' } })).toBeNull();
    expect(heldPaperAmong([held])({ address: 'https://x.gov.uk/2.pdf', title: 'Performance index' }, null)).toBeNull();
  });
});

describe('a supplement', () => {
  test('that names no meeting is tied to the one that lists it', () => {
    expect(tieToMeeting({ ...held, council: null, meetingDate: null }, meeting)).toMatchObject({ council: { name: 'Merton' }, committee: 'Scrutiny Panel', meetingDate: '2019-06-26' });
  });

  test('that names its own keeps it', () => {
    expect(tieToMeeting({ ...held, meetingDate: '2019-03-13', committee: 'Cabinet' }, meeting)).toMatchObject({ meetingDate: '2019-03-13', committee: 'Cabinet' });
    expect(tieToMeeting(held, null)).toBe(held);
  });
});
