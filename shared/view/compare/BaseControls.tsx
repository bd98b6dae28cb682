import { useId, useMemo } from 'preact/hooks';
import type { Area } from '../../model/observation.ts';
import type { AreaSet } from '../groups/areaSets.ts';
import type { Day } from './chooseDay.ts';

export interface BaseControlsProps {
  areas: readonly Area[];
  base: Area | null;
  /** Periods for which the base has a figure. */
  days: readonly Day[];
  on: string | null;
  onDay: (on: string) => void;
  /** The sets in which the base can be ranked, and the key of the one chosen. */
  sets: readonly AreaSet[];
  among: string;
  /** Further areas drawn as lines, by GSS code. */
  drawn: readonly string[];
  onBase: (gss: string) => void;
  onAmong: (set: string) => void;
  onDrawn: (drawn: string[]) => void;
}

/** More lines than this would be a tangle. */
const MOST_DRAWN = 4;

/** Whose figure is asked about, among whom it is ranked, and who else is drawn. */
export function BaseControls({ areas, base, days, on, onDay, sets, among, drawn, onBase, onAmong, onDrawn }: BaseControlsProps) {
  const id = useId();
  const coded = areas.filter(isCoded);
  const spare = coded.filter(({ gss, kind }) => gss !== base?.gss && kind !== 'england' && kind !== 'london' && !drawn.includes(gss));
  const [choices, further] = [useOptions(coded), useOptions(spare)];
  // Nothing to choose from: what can be done instead is said below.
  if (coded.length === 0) return null;
  return (
    <div class="controls-row">
      <div class="field">
        <label for={`${id}base`}>Council</label>
        <select id={`${id}base`} class="select" value={base?.gss ?? ''} onChange={(event) => onBase(event.currentTarget.value)}>
          {base ? null : <option value="">Choose one</option>}
          {choices}
        </select>
      </div>
      {days.length > 1 ? (
        <div class="field">
          <label for={`${id}on`}>Period</label>
          <select id={`${id}on`} class="select" value={on ?? ''} onChange={(event) => onDay(event.currentTarget.value)}>
            {days.map((day) => <option key={day.on} value={day.on}>{day.words}</option>)}
          </select>
        </div>
      ) : null}
      <div class="field">
        <label for={`${id}among`}>Ranked among</label>
        <select id={`${id}among`} class="select" value={among} onChange={(event) => onAmong(event.currentTarget.value)}>
          {sets.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
        </select>
      </div>
      {spare.length > 0 && drawn.length < MOST_DRAWN ? (
        <div class="field">
          <label for={`${id}add`}>Draw another area</label>
          <select id={`${id}add`} class="select" value="" onChange={(event) => event.currentTarget.value && onDrawn([...drawn, event.currentTarget.value])}>
            <option value="">Choose one</option>
            {further}
          </select>
        </div>
      ) : null}
      {drawn.length > 0 ? <button type="button" class="button" onClick={() => onDrawn([])}>Draw only England and London</button> : null}
    </div>
  );
}

type CodedArea = Area & { gss: string };

function isCoded(area: Area): area is CodedArea {
  return area.gss !== null;
}

/** Some hundred and fifty councils, nearly always the same ones from indicator to indicator: drawn anew only when they are others. */
function useOptions(areas: readonly CodedArea[]) {
  return useMemo(() => areas.map(({ gss, name }) => <option key={gss} value={gss}>{name}</option>), [areas.map(({ gss }) => gss).join(' ')]);
}
