import type { Page } from '../../model/page.ts';
import type { Rule, Rules } from './cleanRulings.ts';

/** A frame around the page runs along at least this share of each side, this near to it. */
const frame = { along: 0.88, near: 0.065 };

/** So many rules from side to side, ends meeting the sides within so many points, and the sides are a table's that fills its page. */
const rowsOfTable = { rules: 3, meets: 2 };

/** The rules without the frame that some papers draw around the page. */
export function withoutFrame(rules: Rules, { width, height }: Page): Rules {
  const sides = (list: Rule[], along: number, across: number) => {
    const long = list.filter((rule) => rule.to - rule.from >= frame.along * along);
    return [long.filter((rule) => rule.at < frame.near * across), long.filter((rule) => rule.at > (1 - frame.near) * across)] as const;
  };
  const [top, bottom] = sides(rules.across, width, height);
  const [left, right] = sides(rules.down, height, width);
  if ([top, bottom, left, right].some((side) => side.length === 0)) return rules;
  const drop = new Set([...top, ...bottom, ...left, ...right]);
  const across = rules.across.filter((rule) => !drop.has(rule));
  const meets = (end: number, side: readonly Rule[]) => side.some(({ at }) => Math.abs(at - end) <= rowsOfTable.meets);
  if (across.filter(({ from, to }) => meets(from, left) && meets(to, right)).length >= rowsOfTable.rules) return rules;
  return { across, down: rules.down.filter((rule) => !drop.has(rule)) };
}
