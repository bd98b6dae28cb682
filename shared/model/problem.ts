import * as z from 'zod/mini';

/**
 * Something that went wrong, or could not be read with certainty: what, where, and the offending text.
 * `message` is a full sentence for the person using the product, and says what to do where something can be done.
 */
export const Problem = z.object({
  kind: z.enum([
    // The whole file.
    'empty-file', 'not-a-pdf', 'password-needed', 'wrong-password', 'damaged', 'too-large', 'cancelled', 'unreadable-file',
    // Fetching a file.
    'not-allowed', 'not-found', 'server-error', 'connection-lost', 'other-host',
    // A page.
    'no-text-layer', 'page-damaged', 'too-much-on-page', 'rulings-untrusted', 'font-without-unicode', 'text-recognised',
    // A table, a figure, a document.
    'no-figures', 'headings-unclear', 'council-unknown', 'period-unresolved', 'value-unreadable', 'table-unclear',
    'printed-twice-differently',
    // The library.
    'storage-full', 'library-newer', 'library-unavailable', 'not-held',
    // A library file from somebody else.
    'library-file-damaged', 'library-file-newer', 'library-file-unsafe',
  ]),
  /** Counted from 1; null when it concerns the whole file. */
  page: z.nullable(z.number()),
  message: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** The outcome of something that may fail in an expected way. A bug throws instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };
