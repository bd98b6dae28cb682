import type { Document, Provenance } from '../../shared/model/document.ts';

/**
 * A paper with the meeting that its page lists it under, where the paper itself does not say: an appendix or a late
 * supplement often names neither committee nor date. What the paper says of itself stands.
 */
export function tieToMeeting(document: Document, meeting: Provenance | null): Document {
  if (meeting === null) return document;
  return {
    ...document,
    council: document.council ?? meeting.council,
    committee: document.committee ?? meeting.committee,
    meetingDate: document.meetingDate ?? meeting.meetingDate,
  };
}
