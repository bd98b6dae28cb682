import type { KnownPaper, Region, RegionReading } from '../../figures/readRegion.ts';
import type { Result } from '../../model/problem.ts';
import { pdfAssets } from './pdfAssets.ts';
import { startWorker } from './startWorker.ts';

/** A paper's file, what opens it, and what is known of it. */
export interface OpenedFile {
  file: Blob;
  password: string | null;
  known: KnownPaper;
}

/** Reads a part of one page in a worker. Never settles once `signal` is aborted. */
export function readPart({ file, password, known }: OpenedFile, region: Region, signal: AbortSignal): Promise<Result<RegionReading>> {
  return new Promise((resolve) => {
    const worker = startWorker((message) => {
      if (message.kind === 'region') resolve({ ok: true, value: message.reading });
      if (message.kind === 'failed') resolve({ ok: false, problem: message.problem });
      worker.end();
    }, signal);
    worker.send({ kind: 'region', file, password, region, known, assets: pdfAssets() });
  });
}
