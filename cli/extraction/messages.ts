import type { Reading } from '../../shared/model/document.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { ExtractOptions } from './extractFile.ts';

export interface ToWorker {
  index: number;
  file: string;
  options: ExtractOptions;
}

export type ToMain =
  | { kind: 'page'; index: number; page: number; of: number }
  | { kind: 'result'; index: number; result: Result<Reading> }
  | { kind: 'bug'; index: number; error: unknown };
