import type { Document, Provenance } from '../../shared/model/document.ts';

type Held = Pick<Document, 'address' | 'title' | 'fileName' | 'council' | 'meetingDate' | 'sha256'>;

/**
 * The paper of the library that a listed one is, or null: kept from the same address, or of the same meeting and called
 * the same. A title alone would not do, since every meeting has a "Public reports pack".
 */
export function heldPaper<T extends Held>(paper: { address: string; title: string }, meeting: Provenance | null, documents: readonly T[]): T | null {
  const address = addressKey(paper.address);
  const name = nameKey(paper.title);
  const sameMeeting = ({ council, meetingDate }: T) =>
    meeting !== null && meeting.meetingDate !== null && meetingDate === meeting.meetingDate && council !== null && council.gss === meeting.council?.gss;
  return (
    documents.find((held) => held.address !== null && addressKey(held.address) === address) ??
    documents.find((held) => name !== '' && sameMeeting(held) && [held.title, held.fileName].some((one) => one !== null && nameKey(one) === name)) ??
    null
  );
}

/** One address however it was written: by either protocol, with capitals in the host, with a place inside the paper. */
function addressKey(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host}${url.pathname}${url.search}` : address;
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/\.pdf$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
