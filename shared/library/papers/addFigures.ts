import type { Observation } from '../../model/observation.ts';
import type { Pen } from '../decisions/decide.ts';
import { type Draft, startStamp } from '../decisions/stamp.ts';
import type { ObservationRecord } from '../records.ts';
import type { HeldFigure } from '../state/heldFigure.ts';
import { joinBundles } from '../state/joinRecords.ts';
import { meaningOf } from '../state/meaning.ts';
import { readingsById } from '../state/standing.ts';
import { held as standing, loadBundle, paperTables, saveBundle } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import { figuresOfPaper } from '../store/sheets.ts';
import type { AddedFigures } from './heldPaper.ts';
import { observationRecords } from './keepPaper.ts';

/**
 * Adds figures read from a part of a page that a person pointed at, in place of those of `replace` that nobody has
 * decided about, as one act that can be undone. What is read as it was before stays as it is, and so does a cell of which
 * the library holds another figure: it may have been decided about. Null when the paper is not held.
 */
export function addFigures(database: Database, pen: Pen, document: string, observations: Observation[], replace: ReadonlySet<string>): Promise<AddedFigures | null> {
  return database.transaction('rw', [...paperTables(database), database.settings], async () => {
    const bundle = await loadBundle(database, document);
    const row = await database.papers.get(document);
    if (!bundle || !row) return null;
    const { fresh, replaced } = sortOut(observations, standing(await figuresOfPaper(database, document)), replace);
    const { reader } = bundle.paper;
    const added = observationRecords(nameApart(fresh, bundle.observations), reader, pen.now(), true);
    if (added.length > 0) {
      const stamp = await startStamp(database, pen.device, pen.now());
      const draft = (kind: Draft['kind'], of: Observation[]): Draft => ({
        kind, document, observations: of.map(({ id }) => id), seen: of.map(meaningOf), reader, patch: null, remember: null, from: [],
      });
      const drafts = [draft('add', added.map(({ observation }) => observation)), ...(replaced.length > 0 ? [draft('replace', replaced)] : [])];
      await saveBundle(database, joinBundles(bundle, { ...bundle, observations: added, decisions: stamp(drafts) }), row.bytes);
    }
    return {
      added: added.map(({ observation }) => observation.id), held: observations.length - fresh.length,
      replaced: added.length > 0 ? replaced.map(({ id }) => id) : [],
    };
  });
}

/** Which of the figures found are new, and in place of which that are held. */
function sortOut(observations: Observation[], figures: HeldFigure[], replace: ReadonlySet<string>): { fresh: Observation[]; replaced: Observation[] } {
  const leaving = figures.filter(({ read, status }) => status === 'proposed' && replace.has(read.id));
  const confirmed = leaving.filter(({ read }) => observations.some((observation) => isSameCell(read, observation) && meaningOf(read) === meaningOf(observation)));
  const replaced = leaving.filter((figure) => !confirmed.includes(figure));
  const staying = figures.filter((figure) => !replaced.includes(figure));
  return {
    fresh: observations.filter((observation) => !staying.some(({ read }) => isSameCell(read, observation))),
    replaced: replaced.map(({ read }) => read),
  };
}

/** A cell that was read otherwise before bears the same id: the new reading is told apart by a number. */
function nameApart(observations: Observation[], held: ObservationRecord[]): Observation[] {
  const records = readingsById(held);
  return observations.map((observation) => {
    const isAnother = (id: string) => records.has(id) && !records.get(id)?.some((record) => meaningOf(record.observation) === meaningOf(observation));
    let { id } = observation;
    for (let time = 1; isAnother(id); time++) id = `${observation.id}~part${time}`;
    return id === observation.id ? observation : { ...observation, id };
  });
}

/** Points by which two readings of one cell may lie apart: a part that is drawn by hand moves its outer edges. */
const apart = 4;

/** The same text at the same place. */
function isSameCell(a: Observation, b: Observation): boolean {
  const middle = ({ source: { bbox: [x0, y0, x1, y1] } }: Observation) => [(x0 + x1) / 2, (y0 + y1) / 2] as const;
  const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
  return a.source.page === b.source.page && a.raw === b.raw && Math.abs(ax - bx) <= apart && Math.abs(ay - by) <= apart;
}
