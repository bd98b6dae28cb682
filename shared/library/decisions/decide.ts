import type { Act } from './act.ts';
import type { Decision, PaperPatch } from '../records.ts';
import type { Database } from '../store/database.ts';
import { byDocument, paperTables, refreshFigures } from '../store/bundles.ts';
import { figuresById } from '../store/sheets.ts';
import { draftAct } from './draftAct.ts';
import { type Draft, startStamp } from './stamp.ts';
import { nextSteps } from './nextSteps.ts';
import { remembering } from './rememberedLabels.ts';

/** Who writes, and when. */
export interface Pen {
  device: string;
  now: () => Date;
}

/** Lays an act over the figures it names, whatever papers they stand in. */
export function decide(database: Database, pen: Pen, act: Act): Promise<Decision[]> {
  return writing(database, async () => {
    const rows = await figuresById(database, act.observations);
    const stamp = await startStamp(database, pen.device, pen.now());
    const drafts: Draft[] = [];
    for (const [document, figures] of Map.groupBy(rows, (row) => row.document)) {
      const paper = await database.papers.get(document);
      if (paper) drafts.push(...draftAct(act, paper, figures));
    }
    const decisions = stamp(drafts);
    await record(database, decisions);
    return decisions;
  });
}

/** Puts right what a paper says about itself; null when it is not held. */
export function describe(database: Database, pen: Pen, document: string, put: PaperPatch): Promise<Decision | null> {
  return writing(database, async () => {
    const paper = await database.papers.get(document);
    if (!paper) return null;
    const stamp = await startStamp(database, pen.device, pen.now());
    const decisions = stamp([{ kind: 'describe', document, observations: [], seen: [], reader: paper.reader, patch: null, paper: put, remember: null, from: [] }]);
    await record(database, decisions);
    return decisions[0] ?? null;
  });
}

/** Ends that a label is remembered; null when it is not. What was decided about figures because of it stands. */
export function forgetLabel(database: Database, pen: Pen, label: string, council: string | null): Promise<Decision | null> {
  return writing(database, async () => {
    const last = (await remembering(database)).find(({ remember, patch }) => patch !== null && remember?.label === label && remember.council === council);
    if (!last) return null;
    const stamp = await startStamp(database, pen.device, pen.now());
    const { document, reader, remember } = last;
    const decisions = stamp([{ kind: 'forget', document, observations: [], seen: [], reader, patch: null, remember, from: [] }]);
    await record(database, decisions);
    return decisions[0] ?? null;
  });
}

/** Takes back the last act, or does it again: one more line in the log. Null when there is nothing to do. */
export function stepBack(database: Database, pen: Pen, kind: 'undo' | 'redo'): Promise<Decision | null> {
  return writing(database, async () => {
    const act = (await nextSteps(database, pen.device))[kind];
    if (!act[0]) return null;
    const stamp = await startStamp(database, pen.device, pen.now());
    const lines = [...byDocument(act)].map(([document, decisions]): Draft => {
      const observations = [...new Set(decisions.flatMap((decision) => decision.observations))];
      return { kind, document, observations, seen: [], reader: decisions[0]!.reader, patch: null, remember: null, from: [] };
    });
    await record(database, stamp(lines, act[0].group));
    return namesake(act);
  });
}

/** The decision that says what an act was: a person's own, if there is one. */
export function namesake(act: Decision[]): Decision | null {
  return act.find(({ kind }) => kind !== 'label' && kind !== 'flag') ?? act[0] ?? null;
}

async function record(database: Database, decisions: Decision[]): Promise<void> {
  await database.decisions.bulkAdd(decisions);
  for (const [document, its] of byDocument(decisions)) {
    await refreshFigures(database, document, [...new Set(its.flatMap((decision) => decision.observations))]);
  }
}

function writing<T>(database: Database, work: () => Promise<T>): Promise<T> {
  return database.transaction('rw', [...paperTables(database), database.settings], work);
}
