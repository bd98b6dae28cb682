import type { Observation } from '../../model/observation.ts';
import type { Pen } from '../decisions/decide.ts';
import { startStamp } from '../decisions/stamp.ts';
import type { AddedFigures } from '../library.ts';
import { joinBundles } from '../state/joinRecords.ts';
import { meaningOf } from '../state/meaning.ts';
import { held as standing, loadBundle, paperTables, saveBundle } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import { observationRecords } from './keepPaper.ts';

/**
 * Adds figures read from a part of a page that a person pointed at, as one act that can be undone. A cell of which the
 * library holds a figure already is left as it is: what is there may have been decided about. Null when the paper is
 * not held.
 */
export function addFigures(database: Database, pen: Pen, document: string, observations: Observation[]): Promise<AddedFigures | null> {
  return database.transaction('rw', [...paperTables(database), database.settings], async () => {
    const bundle = await loadBundle(database, document);
    const row = await database.papers.get(document);
    if (!bundle || !row) return null;
    const figures = standing(await database.figures.where('document').equals(document).toArray());
    const fresh = observations.filter((observation) => !figures.some(({ read }) => isSameCell(read, observation)));
    const added = observationRecords(fresh, bundle.paper.reader, pen.now(), true);
    if (added.length > 0) {
      const stamp = await startStamp(database, pen.device, pen.now());
      const ids = added.map(({ observation }) => observation.id);
      const decisions = stamp([{
        kind: 'add', document, observations: ids, seen: added.map(({ observation }) => meaningOf(observation)), reader: bundle.paper.reader,
        patch: null, remember: null, from: [],
      }]);
      await saveBundle(database, joinBundles(bundle, { ...bundle, observations: added, decisions }), row.bytes);
    }
    return { added: added.map(({ observation }) => observation.id), held: observations.length - fresh.length };
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
