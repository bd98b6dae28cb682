import type { Observation } from '../../model/observation.ts';

/** So many labels, most of them known, show what a paper is about. */
const FEWEST = 10;
const MOST_KNOWN = 0.6;

/** How many of the labels in a paper's tables the catalogue knows, as far as they have been read: such a paper is on children, whatever it is titled. */
export class KnownLabels {
  private readonly known = new Set<string>();
  private readonly all = new Set<string>();

  add(observations: readonly Observation[]): void {
    for (const { indicator: { label, id } } of observations) {
      this.all.add(label);
      if (id !== null) this.known.add(label);
    }
  }

  get ofChildren(): boolean {
    return this.known.size >= FEWEST && this.known.size >= MOST_KNOWN * this.all.size;
  }
}
