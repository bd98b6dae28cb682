import type { Area } from '../../model/observation.ts';

/** What a person can choose from. */
export interface Choices {
  indicators: readonly { id: string; title: string }[];
  areas: readonly Area[];
}
