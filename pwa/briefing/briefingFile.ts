import * as z from 'zod/mini';
import type { Result } from '../../shared/model/problem.ts';
import { type BriefingBody, parseBody } from './briefingBody.ts';

/** A briefing as a file that another person can open: a title, and a body as the library keeps it. */
const BriefingFile = z.object({ kind: z.literal('like-for-like-briefing'), title: z.string(), body: z.unknown() });

export function writeBriefingFile(title: string, body: BriefingBody): Blob {
  return new Blob([JSON.stringify({ kind: 'like-for-like-briefing', title, body }, null, 1)], { type: 'application/json' });
}

/** Checks a file from a stranger before anything of it is kept. */
export function readBriefingFile(text: string): Result<{ title: string; body: string }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  const file = z.safeParse(BriefingFile, json);
  if (!file.success) return { ok: false, problem: { kind: 'unreadable-file', page: null, message: 'This is no briefing of Like for Like. A library file is opened under Settings and backup.' } };
  const body = parseBody(JSON.stringify(file.data.body));
  return body.ok ? { ok: true, value: { title: file.data.title, body: JSON.stringify(body.value) } } : body;
}
