import * as z from 'zod/mini';
import type { Comparison } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { findingSentence, senseSentence } from '../../shared/compare/sentence.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Result } from '../../shared/model/problem.ts';
import { onePerArea } from '../../shared/view/compare/orderEntries.ts';
import { periodWords } from '../../shared/view/compare/periodWords.ts';
import { revisionWords } from '../../shared/view/compare/revisionWords.ts';
import { groundWords, verdictWords } from '../../shared/view/export/verdictWords.ts';
import { cite } from '../../shared/view/export/cite.ts';
import { formatValue, unitName } from '../../shared/view/words/formatValue.ts';

/** The version this app writes; a briefing of a newer one is shown as unreadable rather than half-read. */
const VERSION = 1;

/** A place of this app and of no other: a briefing comes from strangers too. */
const Place = z.string().check(z.regex(/^#\//));

const Row = z.object({
  who: z.string(), value: z.string(), period: z.string(), verdict: z.string(), reason: z.string(), citation: z.string(), strong: z.boolean(),
  /** The cell it was printed in; null for a published figure, absent from a briefing made before cells were kept. */
  cell: z.optional(z.nullable(Place)),
});

/** One comparison as it was when it was added: what was said in a meeting must not change afterwards. */
export const BriefingItem = z.object({
  id: z.string(),
  /** The address that shows the comparison as it stands now. */
  link: Place,
  title: z.string(),
  definition: z.string(),
  unit: z.string(),
  finding: z.nullable(z.string()),
  sense: z.nullable(z.string()),
  rows: z.array(Row),
  note: z.string(),
  added: z.string(),
});
export type BriefingItem = z.infer<typeof BriefingItem>;

export const BriefingBody = z.object({ version: z.literal(VERSION), note: z.string(), items: z.array(BriefingItem) });
export type BriefingBody = z.infer<typeof BriefingBody>;

export const emptyBriefing: BriefingBody = { version: VERSION, note: '', items: [] };

/** Reads a stored body. A body of a newer version, or none at all, is refused with a sentence for the person. */
export function parseBody(text: string): Result<BriefingBody> {
  const refuse = (message: string): Result<BriefingBody> => ({ ok: false, problem: { kind: 'unreadable-file', page: null, message } });
  const json = parseJson(text);
  const body = z.safeParse(BriefingBody, json);
  if (body.success) return { ok: true, value: body.data };
  const version = z.safeParse(z.object({ version: z.number() }), json);
  if (version.success && version.data.version > VERSION) return refuse('This briefing was made by a newer version of Like for Like. Update this one to open it; nothing in it is lost.');
  return refuse('This briefing cannot be read: it is damaged, or was not made by Like for Like.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface ItemMade {
  /** Where the comparison stands, and the cell of a figure (null for a published one): addresses of this app. */
  link: string;
  cellOf: (figure: Figure) => string | null;
  now: Date;
}

/** What a comparison says now, set down for good. */
export function toItem(comparison: Comparison, definition: string, documentOf: (figure: Figure) => Document | null, at: ItemMade): BriefingItem {
  const single = onePerArea(comparison);
  const { base, targets, entries, measure, revisions } = single;
  const row = (figure: Figure, verdict: string, reason: string, strong = false) => ({
    who: figure.role === 'actual' ? figure.area.name : `${figure.area.name}’s ${figure.role}`,
    value: formatValue(figure.value), period: periodWords(figure, measure), verdict, reason,
    citation: [cite(figure, documentOf(figure)), revisionWords(figure, revisions)].filter((words) => words !== null).join(' '), strong,
    cell: at.cellOf(figure),
  });
  const shown = entries.filter(({ figure }) => figure.area.kind === 'england' || figure.area.kind === 'london' || figure.area.kind === 'statistical-neighbours' || figure.origin === 'paper').slice(0, MOST_ROWS);
  return {
    id: crypto.randomUUID(), link: at.link, title: measure.title, definition, unit: unitName(measure.unit),
    finding: findingSentence(single), sense: senseSentence(single),
    rows: [
      ...(base ? [row(base, '', '', true)] : []), ...targets.map((target) => row(target, '', '')),
      ...shown.map((entry) => row(entry.figure, verdictWords(entry), groundWords(entry))),
    ],
    note: '', added: at.now.toISOString(),
  };
}

/** A briefing is read in a meeting: the nation, the capital and the councils whose papers are here, not a hundred and fifty. */
const MOST_ROWS = 10;
