import type { Document, Provenance } from '../../shared/model/document.ts';

type Held = Pick<Document, 'address' | 'title' | 'fileName' | 'council' | 'meetingDate' | 'sha256'>;

/**
 * Finds the paper of the library that a listed one is, or null: kept from the same address, or of the same meeting and
 * called the same. A title alone would not do, since every meeting has a "Public reports pack". A page may list hundreds
 * of papers and a library hold as many, so each is looked at once.
 */
export function heldPaperAmong<T extends Held>(documents: readonly T[]): (paper: { address: string; title: string }, meeting: Provenance | null) => T | null {
  const byAddress = new Map(documents.toReversed().flatMap((held) => (held.address === null ? [] : [[addressKey(held.address), held] as const])));
  const byMeeting = Map.groupBy(documents, ({ council, meetingDate }) => (council && meetingDate ? `${council.gss} ${meetingDate}` : null));
  return ({ address, title }, meeting) => {
    const name = nameKey(title);
    const same = meeting?.council && meeting.meetingDate ? (byMeeting.get(`${meeting.council.gss} ${meeting.meetingDate}`) ?? []) : [];
    return byAddress.get(addressKey(address)) ?? same.find((held) => name !== '' && [held.title, held.fileName].some((one) => one !== null && nameKey(one) === name)) ?? null;
  };
}

/** One address however it was written: by either protocol, with capitals in the host, with a place inside the paper. */
function addressKey(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.host}${url.pathname}${url.search}` : address;
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/\.pdf$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
