import * as z from 'zod/mini';

/** The app's first word: which papers it holds already, by sha256. */
export const Hello = z.strictObject({ kind: z.literal('hello'), holds: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.maxLength(100_000)) });
export type Hello = z.infer<typeof Hello>;
