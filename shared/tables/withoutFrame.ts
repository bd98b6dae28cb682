import type { Page } from '../model/page.ts';
import type { Rule, Rules } from './cleanRulings.ts';

/** A frame around the page runs along at least this share of each side, this near to it. */
const frame = { along: 0.88, near: 0.065 };

/** The rules without the frame that some papers draw around the page. */
export function withoutFrame(rules: Rules, { width, height }: Page): Rules {
  const sides = (list: Rule[], along: number, across: number) => {
    const long = list.filter((rule) => rule.to - rule.from >= frame.along * along);
    return [long.filter((rule) => rule.at < frame.near * across), long.filter((rule) => rule.at > (1 - frame.near) * across)];
  };
  const four = [...sides(rules.across, width, height), ...sides(rules.down, height, width)];
  if (four.some((side) => side.length === 0)) return rules;
  const drop = new Set(four.flat());
  return { across: rules.across.filter((rule) => !drop.has(rule)), down: rules.down.filter((rule) => !drop.has(rule)) };
}
