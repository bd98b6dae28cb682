import { announced, hasOpenEnd } from './cardWords.ts';
import type { Piece } from './layLines.ts';
import type { PlacedItem } from '../items/placeItems.ts';

type Line = readonly Piece[];

/** None where they begin with a number that the line before leads up to: "Children looked after per" over "10,000 at 31 March". */
export function unlessLedUpTo(items: PlacedItem[], before: Line | undefined): PlacedItem[] {
  const [first] = items;
  if (first === undefined || before === undefined) return items;
  const isLedUpTo = (first.at <= first.from && hasOpenEnd(before.at(-1)!.text)) || (Math.min(first.from, first.at) <= 2 && endsInName(before.at(-1)!.text));
  return isLedUpTo ? [] : items;
}

/** "Target 82% · England", "Target: 875 | Quarter 1": its figure stands in the next line. */
function endsInName(text: string): boolean {
  const name = NAME_AT_END.exec(text)?.[1];
  return name !== undefined && (CUT_NAME.test(name) || announced(name.trim()) !== null);
}

const NAME_AT_END = /[|·•;,]\s*([^|·•;,]+)$/u;
const CUT_NAME = /^(?:stat\.?|statistical|nearest|similar|(?:inner|outer|north|south|east|west)|yorkshire(?: (?:and|&)(?: the)?)?|same (?:period|quarter|month|time)|previous|last)\s*$/i;
