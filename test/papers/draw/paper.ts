import type { Area } from '../../../shared/model/observation.ts';
import type { Truth, TruthObservation, TruthTable } from '../truth.ts';
import { type DrawnTable, type Said, observationOf, truthOfTable } from './table.ts';

/** A paper as drawn: its bytes and its truth. The truth is null for input that cannot be read at all. */
export interface Drawn {
  file: string;
  bytes: Uint8Array;
  truth: Truth | null;
}

/** What a paper holds, in the order in which it is printed; `truthOfPaper` writes it down. */
export interface Contents {
  file: string;
  producer: string;
  shows: string;
  /** The council whose figures these are. */
  council: Area;
  /** What the paper itself says of its council; the same, unless it says nothing. */
  names?: Truth['document']['council'];
  meetingDate?: string | null;
  tables?: DrawnTable[];
  /** Figures outside tables: in cards and sentences, with their page and printed text. */
  outside?: { how: 'card' | 'prose'; page: number; text: string; said: Said }[];
  reports?: Truth['reports'];
  explanations?: Truth['explanations'];
  problems?: Truth['problems'];
  doubts?: Truth['doubts'];
  neverInCells?: string[];
}

export function truthOfPaper(contents: Contents): Truth {
  const tables: TruthTable[] = [];
  const observations: TruthObservation[] = [];
  for (const [index, table] of (contents.tables ?? []).entries()) {
    const truth = truthOfTable(table, index, contents.council);
    tables.push(truth.table);
    observations.push(...truth.observations);
  }
  for (const { how, page, text, said } of contents.outside ?? []) observations.push(observationOf(said, text, contents.council, page, how));
  return {
    paper: contents.file,
    producer: contents.producer,
    shows: contents.shows,
    document: {
      council: contents.names === undefined ? { gss: contents.council.gss ?? '', name: contents.council.name } : contents.names,
      meetingDate: contents.meetingDate ?? null,
    },
    reports: contents.reports ?? [],
    tables,
    observations,
    explanations: contents.explanations ?? [],
    problems: contents.problems ?? [],
    doubts: contents.doubts ?? [],
    neverInCells: contents.neverInCells ?? [],
  };
}
