import type { Provenance } from '../../../shared/model/document.ts';
import { formatDate } from '../../../shared/view/words/formatDate.ts';

/** Which meeting the page is about, by its own headings. */
export function MeetingHead({ meeting }: { meeting: Provenance | null }) {
  if (!meeting || (meeting.committee === null && meeting.meetingDate === null)) return null;
  const when = [meeting.meetingDate ? formatDate(meeting.meetingDate) : null, meeting.council?.name ?? null].filter((part) => part !== null);
  return (
    <header class="panel__meeting" aria-label="This meeting">
      <h2 class="panel__title">{meeting.committee ?? 'Meeting'}</h2>
      {when.length > 0 ? <p class="soft">{when.join(' · ')}</p> : null}
    </header>
  );
}
