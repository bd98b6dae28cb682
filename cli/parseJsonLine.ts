import * as z from 'zod/mini';

/** Parses and validates one line of JSON; a failure says which field is wrong and how. */
export function parseJsonLine<T extends z.ZodMiniType>(schema: T, text: string): { ok: true; value: z.infer<T> } | { ok: false; message: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, message: `this is no JSON: ${text.slice(0, 60)}` };
  }
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, message: `${issue!.path.join('.') || 'the line'}: ${issue!.message}` };
}
