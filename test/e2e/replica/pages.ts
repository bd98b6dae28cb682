/* Pages of council sites, in the shapes that ModernGov and CMIS give them. The words and figures are our own. */

const shell = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><title>${title}</title></head><body>
<header><a href="/mgMemberIndex.aspx">Councillors</a> <a href="/mgCalendarMonthView.aspx">Calendar</a></header>
<div id="modgov"><div class="mgContent">${body}</div></div>
<footer><a href="/privacy">Privacy</a></footer></body></html>`;

const file = (address: string, title: string, size: string) => `<a class="mgFileLink" href="${address}" title="Link to document">${title} <span class="mgFileSize">PDF ${size}</span></a>`;

/** A meeting with six papers: the pack, four reports and a supplement. */
export const meetingPage = shell(
  'Agenda for Children and Young People Overview and Scrutiny Panel on Wednesday 26 June 2019, 7.15 pm',
  `<h1 class="mgMainTitleTxt">Agenda</h1>
  <h2 class="mgSubTitleTxt">Children and Young People Overview and Scrutiny Panel<br>Wednesday, 26th June, 2019 7.15 pm</h2>
  <p>Venue: Committee rooms, Civic Centre</p>
  <ul class="mgActionList">
    <li>${file('/documents/g3288/Public%20reports%20pack%20Wednesday%2026-Jun-2019%2019.15%20Children%20and%20Young%20People%20Overview%20and%20Scrutiny.pdf?T=10', 'Public reports pack', '3 MB')}</li>
    <li>${file('/documents/b2201/Supplementary%20agenda.pdf', 'Supplement: to follow', '180 KB')}</li>
  </ul>
  <table class="mgItemTable">
    <tr><td>1.</td><td><p>Apologies for absence</p></td></tr>
    <tr><td>4.</td><td><p>Minutes of the previous meeting</p><ul><li>${file('/documents/s4/Minutes%20of%2013%20March.pdf', 'Minutes of the previous meeting', '96 KB')}</li></ul></td></tr>
    <tr><td>6.</td><td><p>Budget monitoring</p><ul><li>${file('/documents/s3/Budget.pdf', 'Budget monitoring report', '301 KB')}</li></ul></td></tr>
    <tr><td>7.</td><td><p>Performance monitoring</p><ul>
      <li>${file('/documents/s1/Performance%20index.pdf', 'Performance monitoring report', '88 KB')}</li>
      <li>${file('/mgConvert2PDF.aspx?ID=31415&amp;T=9', 'Appendix: performance index', '88 KB')}</li></ul></td></tr>
  </table>
  <p><a href="/mgMeetingAttendance.aspx?ID=3288">Attendance details</a> <a href="/ieListMeetings.aspx?CId=152&amp;Year=0">Meetings of this committee</a></p>`,
);

export const meetingsPage = shell(
  'Browse meetings - Children and Young People Overview and Scrutiny Panel',
  `<h1 class="mgMainTitleTxt">Browse meetings</h1><h2 class="mgSubTitleTxt">Children and Young People Overview and Scrutiny Panel</h2>
  <ul class="mgBulletList"><li><a href="/ieListDocuments.aspx?CId=152&amp;MId=3288&amp;Ver=4">26 Jun 2019 7.15 pm</a></li>
  <li><a href="/ieListDocuments.aspx?CId=152&amp;MId=3289&amp;Ver=4">6 Nov 2019 7.15 pm</a></li></ul>`,
);

/** An item whose minutes state figures on the page itself. */
export const itemPage = shell(
  'Agenda item - Performance monitoring',
  `<h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Performance monitoring</h2>
  <p class="mgMeetingDate">Meeting: 26/06/2019 - Children and Young People Overview and Scrutiny Panel (Item 7)</p>
  <h3>Minutes:</h3>
  <p>The Director introduced the report to the end of May 2019.</p>
  <p>The percentage of single assessments completed within 45 days increased from 89% in April 2019 to 95% in May 2019, above the target of 93%.</p>
  <p>Members asked about 45 days and were told that this was the statutory limit. The Panel agreed to meet again on 6 November 2019.</p>`,
);

export const cmisMeeting = shell(
  'Meeting details - Children’s, Young People and Education Cabinet Committee',
  `<h1>Children’s, Young People and Education Cabinet Committee</h1><h2>25 Sep 2018 - 10:00</h2>
  <table><tr><td>Item 12</td><td>Performance scorecard</td><td><a href="/cmis/Document.ashx?czJKcaeAi5tUFL1DTL2UE4zNRBcoShgo=abcDEF%2fgh&amp;rUzwRPf%2bZ3zd4E7Ikn8Lyw%3d%3d=pwRE6AGJFLDNlh225F5QMaQWCtPHwdhUfCZ%2fLUQzgA2uL5jNRG4jdQ%3d%3d">Performance scorecard.pdf</a></td></tr></table>`,
);

/** What a site shows instead of a paper when it wants a password: a page, with status 200. */
export const loginPage = '<!doctype html><html><head><title>Sign in</title></head><body><form><input name="user"><input name="password" type="password"></form></body></html>';

/** A page with a viewer of its own: the paper stands in a frame, and no link leads to it. */
export const viewerPage = shell('Quarterly scorecard', '<h1>Quarterly scorecard</h1><iframe title="Scorecard" src="/viewer/viewer.html?file=%2Fdocuments%2Fs13%2FQuarterly%20scorecard.pdf"></iframe>');
