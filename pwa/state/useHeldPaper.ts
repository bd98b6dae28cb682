import { useEffect, useState } from 'preact/hooks';
import type { HeldFigure, HeldDocument } from '../../shared/library/library.ts';
import { type Query, useQuery } from '../../shared/view/hooks/useQuery.ts';
import { library } from './library.ts';

export interface HeldPaper {
  document: HeldDocument;
  figures: HeldFigure[];
  tableTitles: ReadonlyMap<number, string>;
}

/** A paper of the library with its figures, kept up to date; null when the library does not hold it. */
export function useHeldPaper(sha256: string | null): Query<HeldPaper | null> {
  return useQuery(
    library.value,
    async (held) => {
      if (sha256 === null) return null;
      const [document, figures, tables] = await Promise.all([held.document(sha256), held.figures(sha256), held.tables(sha256)]);
      if (!document) return null;
      return { document, figures, tableTitles: new Map(tables.flatMap(({ table, title }) => (title ? [[table, title] as const] : []))) };
    },
    [sha256],
  );
}

/** The stored file of a paper; `undefined` while it is looked for, null when only its figures are kept. */
export function useHeldFile(sha256: string | null): Blob | null | undefined {
  const [file, setFile] = useState<Blob | null | undefined>(undefined);
  const held = library.value;
  useEffect(() => {
    let current = true;
    setFile(undefined);
    if (held && sha256) void held.bytes(sha256).then((bytes) => current && setFile(bytes));
    return () => {
      current = false;
    };
  }, [held, sha256]);
  return file;
}
