import type { Rule } from '../rules/cleanRulings.ts';
import type { Region } from '../grid/grid.ts';
import { middleX, middleY } from '../text/lines.ts';
import { fullAcross } from '../regions/regions.ts';

/** A wall reaches a table's top within so many points, and leaves room for a group's heading from so many sizes on. */
const REACHES = 2;
const ROOM = 0.6;

/**
 * The region with the lines between the headings of groups and those of their columns that a filled heading is drawn
 * without: where a wall begins under the table's top, with words over it and beside it, a line runs from the wall before
 * it that reaches the top to the one behind.
 */
export function withGroupRules(region: Region, size: number): Region {
  const { rules } = region;
  return { ...region, rules: { across: [...rules.across, ...groupRules(region, size)], down: rules.down } };
}

function groupRules({ x0, x1, y0, y1, rules, words }: Region, size: number): Rule[] {
  const foot = fullAcross({ x0, x1, y0, y1, rules });
  const walls = [...Map.groupBy(rules.down.filter(({ from, to }) => from < foot && to > y0), ({ at }) => Math.round(at)).values()].map((parts) => ({ at: parts[0]!.at, from: Math.min(...parts.map(({ from }) => from)) }));
  const high = [x0, ...walls.filter(({ from }) => from <= y0 + REACHES).map(({ at }) => at), x1];
  const low = walls.filter(({ from }) => from >= y0 + ROOM * size && from <= foot - ROOM * size);
  return low.flatMap(({ at, from }) => {
    const [left, right] = [Math.max(...high.filter((x) => x < at)), Math.min(...high.filter((x) => x > at))];
    const inside = words.filter((word) => middleX(word) > left && middleX(word) < right);
    const isDrawn = rules.across.some((rule) => Math.abs(rule.at - from) <= REACHES && rule.from < at && rule.to > at);
    const heads = inside.some((word) => word.y1 <= from + REACHES) && [left, at].every((x, k) => inside.some((word) => word.y0 >= from - REACHES && middleY(word) < foot && middleX(word) > x && middleX(word) < (k === 0 ? at : right)));
    return isDrawn || !heads ? [] : [{ at: from, from: left, to: right, thickness: 0 }];
  });
}
