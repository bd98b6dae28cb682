import type { Observation } from '../../model/observation.ts';

/** So many shares with their sign, and none without, are a paper's way of printing them. */
const FEWEST = 3;
const SIGN = /%|\bper ?cent|\bpercentages?\b|\bproportion\b|\bpct\b/i;

/** How a paper's tables print their shares, as far as they have been read: where each has its sign, what has none is no share. */
export class ShareSigns {
  private signed = 0;
  private open = 0;

  add(observations: readonly Observation[]): void {
    for (const { value, raw, indicator, source } of observations) {
      if (value.kind !== 'number') continue;
      if (value.unit === 'percent' && [raw, indicator.label, source.column ?? ''].some((text) => SIGN.test(text))) this.signed += 1;
      else if (value.unit === 'percent' || (value.unit === null && indicator.id !== null)) this.open += 1;
    }
  }

  get marked(): boolean {
    return this.signed >= FEWEST && this.open === 0;
  }
}
