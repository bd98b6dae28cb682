import { isAge, readLabel } from './readLabel.ts';
import { someRuleLacksOne } from './rules.ts';

/**
 * True for words that no indicator is certainly meant by, and that yet say nothing but what one of ours says: "% of plans
 * reviewed in timescale", whose plans they are left open. A word that no indicator knows ("finished their workbook"), or two
 * that no indicator knows together ("in care from a minority ethnic background"), speak of something else. `share` says that
 * the figure is a percentage.
 */
export function mayBeOurs(label: string, share: boolean): boolean {
  const { meanings, unknown } = readLabel(label);
  return unknown.every((word) => STORY.test(word)) && meanings.some(({ light, concepts }) => !light && !concepts.every(isAge)) && someRuleLacksOne(meanings, share);
}

/** Words of a sentence's story, which narrow nothing. */
const STORY = /^(?:almost|only|first|second|small|large|better|worse|best|arrive|arrived|itself|themselves|before|again|down|red|amber|green|lowest|highest|check|interview|introduced|highlighted|report|officer|auditor|slightly|significantly|continue|continued|steadily|well|very|recent|typical|further)$/u;
