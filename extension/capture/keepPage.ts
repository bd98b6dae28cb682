import type { Library } from '../../shared/library/library.ts';
import type { Provenance } from '../../shared/model/document.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { PageSnapshot } from './snapshotPage.ts';
import { tieToMeeting } from './tieToMeeting.ts';

/** Reads the figures that a page's own sentences state, and keeps them. @returns the document's id */
export async function keepPage(library: Library, { address, title, blocks }: PageSnapshot, meeting: Provenance | null, now: () => Date): Promise<Result<string>> {
  const { readWebPage } = await import('../../shared/figures/readWebPage.ts');
  const reading = await readWebPage({ address, title, blocks });
  if (reading.observations.length === 0) {
    return { ok: false, problem: { kind: 'no-figures', page: null, message: 'No sentence on this page states an indicator’s figure. Nothing was kept.' } };
  }
  const document = {
    sha256: reading.sha256, fileName: title || address, address, ...reading.provenance, pages: 1, reports: reading.reports, captured: now().toISOString(),
  };
  const kept = await library.keep({ document: tieToMeeting(document, meeting), reading, bytes: null });
  return kept.ok ? { ok: true, value: reading.sha256 } : kept;
}
