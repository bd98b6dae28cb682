/** What arrived of a paper before its connection broke off, and what is needed to go on from there. */
export interface PartPaper {
  bytes: Blob;
  /** Size of the whole paper in bytes. */
  of: number;
  /** What the site calls this very state of the file, as it goes into `If-Range`: an entity tag, or the time of its last change. */
  validator: string;
}

/** A file changed twice within a minute may bear one time for both (RFC 9110, 8.8.2.2), in milliseconds. */
const surelyOlder = 60_000;

/** The part to go on from, or null where the site does not send parts, or does not say which state of the file it sent. */
export function partOf({ headers }: Response, bytes: Blob, of: number | null): PartPaper | null {
  const sendsParts = /\bbytes\b/i.test(headers.get('accept-ranges') ?? '') || headers.has('content-range');
  const validator = validatorOf(headers);
  if (!sendsParts || validator === null || of === null || bytes.size === 0 || bytes.size >= of || headers.has('content-encoding')) return null;
  return { bytes, of, validator };
}

/** A strong one: only the very same bytes bear it (RFC 9110, 13.1.5). */
function validatorOf(headers: Headers): string | null {
  const tag = headers.get('etag');
  if (tag !== null) return tag.startsWith('"') ? tag : null;
  const changed = headers.get('last-modified');
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(changed ?? '');
  return age >= surelyOlder ? changed : null;
}

/** Asks for the rest; a site whose file is another by now sends the whole of it instead. The browser's cache has no say in it. */
export function restOf({ bytes, validator }: PartPaper): RequestInit {
  return { headers: { range: `bytes=${bytes.size}-`, 'if-range': validator }, cache: 'no-store' };
}

/** Whether an answer is the rest of this part, from its end to the whole's. */
export function isRest({ status, headers }: Response, { bytes, of, validator }: PartPaper): boolean {
  const [, from, to, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/i.exec(headers.get('content-range') ?? '') ?? [];
  const tag = headers.get('etag');
  return status === 206 && Number(from) === bytes.size && Number(to) === of - 1 && Number(whole) === of && (tag === null || !validator.startsWith('"') || tag === validator);
}
