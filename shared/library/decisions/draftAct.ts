import type { Act } from './act.ts';
import { meaningOf, plain } from '../state/meaning.ts';
import type { FigureRow, PaperRow } from '../store/rows.ts';
import type { Draft } from './stamp.ts';

/** The decisions that one act comes to on one paper's figures. Figures that no longer stand are left alone. */
export function draftAct(act: Act, paper: Pick<PaperRow, 'sha256' | 'reader' | 'council'>, rows: FigureRow[]): Draft[] {
  const standing = rows.filter((row) => row.state !== null);
  if (standing.length === 0) return [];
  const draft = (kind: Draft['kind'], of: FigureRow[], seen: (row: FigureRow) => string): Draft => ({
    kind, document: paper.sha256, observations: of.map((row) => row.id), seen: of.map(seen), reader: paper.reader,
    patch: null, remember: null, from: [],
  });
  if (act.kind === 'correct') {
    return byLabel(standing, act.remember !== undefined).map((of) => ({
      ...draft('correct', of, asItStands), patch: act.patch, remember: remembered(act, paper, of),
    }));
  }
  if (act.kind === 'accept' && act.take === 'read') return [draft('reopen', standing, asRead), draft('accept', standing, asRead)];
  return [draft(act.kind, standing, act.kind === 'reopen' ? asRead : asItStands)];
}

const asItStands = (row: FigureRow) => row.state?.base ?? asRead(row);
const asRead = (row: FigureRow) => meaningOf(row.versions[0]!.observation);

/** A remembered correction is remembered for each printed label on its own. */
function byLabel(rows: FigureRow[], apart: boolean): FigureRow[][] {
  return apart ? [...Map.groupBy(rows, (row) => labelOf(row)).values()] : [rows];
}

function remembered(act: Extract<Act, { kind: 'correct' }>, paper: Pick<PaperRow, 'council'>, rows: FigureRow[]): Draft['remember'] {
  if (!act.remember || act.patch.indicator === undefined) return null;
  const label = labelOf(rows[0]!);
  if (act.remember === 'all') return { label, council: null };
  return paper.council && { label, council: paper.council.gss };
}

/** A label as it is remembered: as printed, but for case and space. */
const labelOf = (row: FigureRow) => plain(row.versions[0]!.observation.indicator.label);
