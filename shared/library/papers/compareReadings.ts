import type { Observation } from '../../model/observation.ts';
import type { ReadingChanges } from './heldPaper.ts';
import { canonical } from '../state/fingerprint.ts';
import { areaKey, meaningFields, meaningOf, plain } from '../state/meaning.ts';

/**
 * What makes two readings' figures one figure under two ids, the surest first: the same text in the same place, then
 * the same label, column and text on the same page. Boxes are compared to the nearest point, which is finer than any
 * two cells lie apart.
 */
const sameFigure: ((observation: Observation) => string)[] = [
  ({ source, raw, area, role }) => canonical([source.page, source.bbox.map(Math.round), raw, areaKey(area), role]),
  ({ source, raw }) => canonical([source.page, source.bbox.map(Math.round), raw]),
  ({ source, raw, indicator, area, role }) => canonical([source.page, plain(indicator.label), source.column && plain(source.column), plain(raw), areaKey(area), role]),
  ({ source, raw, indicator, role }) => canonical([source.page, plain(indicator.label), plain(raw), role]),
];

/** What a newer reading of one paper says otherwise. Nothing is decided here. */
export function compareReadings(before: Observation[], after: Observation[]): ReadingChanges {
  const old = new Map(before.map((observation) => [observation.id, observation]));
  const now = new Set(after.map((observation) => observation.id));
  const held = after.flatMap((next) => {
    const last = old.get(next.id);
    return last ? [{ before: last, after: next, fields: changedFields(last, next) }] : [];
  });
  const changed = held.filter(({ fields }) => fields.length > 0);
  const { moved, left, came } = matchMoved(before.filter(({ id }) => !now.has(id)), after.filter(({ id }) => !old.has(id)));
  return { same: held.length - changed.length, changed, moved, appeared: came, gone: left };
}

function changedFields(before: Observation, after: Observation): string[] {
  if (meaningOf(before) === meaningOf(after)) return [];
  return meaningFields.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** Pairs figures by ever looser likeness, and only where there is one candidate on either side. */
function matchMoved(before: Observation[], after: Observation[]) {
  const moved: ReadingChanges['moved'] = [];
  let [left, came] = [before, after];
  for (const keyOf of sameFigure) {
    const [froms, tos] = [singles(left, keyOf), singles(came, keyOf)];
    const pairs = [...froms].flatMap(([key, from]) => (tos.has(key) ? [{ from, to: tos.get(key)! }] : []));
    moved.push(...pairs);
    const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
    left = left.filter((observation) => !paired.has(observation));
    came = came.filter((observation) => !paired.has(observation));
  }
  return { moved, left, came };
}

function singles(observations: Observation[], keyOf: (observation: Observation) => string): Map<string, Observation> {
  const groups = Map.groupBy(observations, keyOf);
  return new Map([...groups].flatMap(([key, [only, ...more]]) => (only && more.length === 0 ? [[key, only] as const] : [])));
}
