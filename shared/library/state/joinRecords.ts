import type { Briefing, CouncilGroup, Decision, ObservationRecord, PaperRecord, PublishedVintage, TableRecord } from '../records.ts';
import { canonical } from './fingerprint.ts';
import { meaningOf } from './meaning.ts';
import { sameContent } from './sameContent.ts';
import { without } from './without.ts';

/*
 * How two libraries' records become one. Each kind of record has a key and, for one key, an order in which any two
 * different records have a winner. Taking the winner for every key is commutative, associative and idempotent, and so
 * is everything made of it (a join-semilattice: Shapiro et al., "Conflict-free replicated data types", 2011).
 */

/** Everything that is kept about one paper, its file aside. */
export interface PaperBundle {
  paper: PaperRecord;
  tables: TableRecord[];
  observations: ObservationRecord[];
  decisions: Decision[];
}

type Wins<T> = (a: T, b: T) => number;

/** Last resort of every order, so that only equal records tie. */
const byContent: Wins<unknown> = (a, b) => (sameContent(a, b) ? 0 : compareText(canonical(a), canonical(b)));

const paperWins: Wins<PaperRecord> = (a, b) => a.reader - b.reader || compareText(b.captured, a.captured) || byContent(a, b);
const newerTable: Wins<TableRecord> = (a, b) => a.reader - b.reader || byContent(a, b);
/** Nothing that is joined by itself (when it was read first, whether by hand) may take part. */
const newerReading: Wins<ObservationRecord> = (a, b) => a.reader - b.reader || byContent(a.observation, b.observation);
const newerBriefing: Wins<Briefing> = (a, b) => compareText(a.changed, b.changed) || byContent(a, b);
/** Its former ids are joined by themselves. */
const newerGroup: Wins<CouncilGroup> = (a, b) => compareText(a.changed, b.changed) || byContent(without(a, 'was'), without(b, 'was'));
/** Nobody's edition is newer: the first that was kept stands. */
const firstKept: Wins<PublishedVintage> = (a, b) => compareText(b.kept, a.kept) || byContent(a, b);

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of all records with one key the winner, the first of equal ones, sorted by key. */
function joinBy<T>(records: T[], keyOf: (record: T) => string, wins: Wins<T>): T[] {
  const winners = new Map<string, T>();
  for (const record of records) {
    const key = keyOf(record);
    const held = winners.get(key);
    if (held === undefined || wins(record, held) > 0) winners.set(key, record);
  }
  return [...winners].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

/** One record for each id and each thing it was ever read as, with the moment when it was first read so. */
export function joinObservations(records: ObservationRecord[]): ObservationRecord[] {
  // Nothing to join, as in nearly every paper that one side alone holds: what each says need not be worked out.
  if (new Set(records.map(({ observation }) => observation.id)).size === records.length) return records.toSorted((a, b) => compareText(a.observation.id, b.observation.id));
  const keyOf = ({ observation }: ObservationRecord) => `${observation.id} ${meaningOf(observation)}`;
  const byHand = new Set(records.filter((record) => record.byHand).map((record) => record.observation.id));
  const first = new Map<string, string>();
  for (const record of records) {
    const held = first.get(keyOf(record));
    if (held === undefined || record.at < held) first.set(keyOf(record), record.at);
  }
  return joinBy(records, keyOf, newerReading).map((record) => {
    const joined = { at: first.get(keyOf(record)) ?? record.at, byHand: byHand.has(record.observation.id) };
    return joined.at === record.at && joined.byHand === record.byHand ? record : { ...record, ...joined };
  });
}

export function joinDecisions(decisions: Decision[]): Decision[] {
  return joinBy(decisions, (decision) => decision.id, byContent);
}

export function joinBundles(a: PaperBundle, b: PaperBundle): PaperBundle {
  return {
    paper: paperWins(a.paper, b.paper) >= 0 ? a.paper : b.paper,
    tables: joinBy([...a.tables, ...b.tables], (table) => String(table.table).padStart(6, '0'), newerTable),
    observations: joinObservations([...a.observations, ...b.observations]),
    decisions: joinDecisions([...a.decisions, ...b.decisions]),
  };
}

/** Whether joining brought anything that `mine`, which stood first, did not hold. */
export function bringsNothing(mine: PaperBundle, joined: PaperBundle): boolean {
  const recordsOf = ({ paper, tables, observations, decisions }: PaperBundle): unknown[] => [paper, ...tables, ...observations, ...decisions];
  const [held, all] = [new Set(recordsOf(mine)), recordsOf(joined)];
  return held.size === all.length && all.every((record) => held.has(record));
}

export function joinBriefings(briefings: Briefing[]): Briefing[] {
  return joinBy(briefings, (briefing) => briefing.id, newerBriefing);
}

/** One record for each id, with every id that either side knows it by. */
export function joinGroups(groups: CouncilGroup[]): CouncilGroup[] {
  const former = Map.groupBy(groups, ({ id }) => id);
  return joinBy(groups, ({ id }) => id, newerGroup).map((group) => {
    const was = new Set(former.get(group.id)!.flatMap((record) => record.was ?? []));
    return { ...without(group, 'was'), ...(was.size > 0 ? { was: [...was].sort(compareText) } : {}) };
  });
}

export function joinVintages(vintages: PublishedVintage[]): PublishedVintage[] {
  return joinBy(vintages, ({ dataset, vintage }) => canonical([dataset, vintage]), firstKept);
}
