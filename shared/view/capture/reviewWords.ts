import type { ReviewReason } from '../../library/library.ts';
import type { ShownFigure } from './shownFigure.ts';
import { doubtWords } from '../words/doubtWords.ts';

const reasonWords: Record<Exclude<ReviewReason, 'doubts' | 'changed'>, string> = {
  gone: 'The newest reading no longer finds this figure. It is kept because somebody decided about it.',
  unmatched: 'We do not know this indicator yet, so it is compared with nothing.',
  'low-confidence': 'We are not certain that this was read rightly.',
  prose: 'Read from a sentence, not from a table.',
};

const changedWords = {
  decided: 'Read again, this figure says something else than what was decided. The decision stands until you look.',
  proposed: 'It sits oddly with the same place in the earlier paper, so nothing was taken over for it.',
};

/** Why this figure asks for a person's eyes, one sentence each, none twice. */
export function reviewWords({ observation, reasons, status }: ShownFigure): string[] {
  const words = reasons.flatMap((reason) => {
    if (reason === 'doubts') return [];
    return reason === 'changed' ? changedWords[status === 'proposed' ? 'proposed' : 'decided'] : reasonWords[reason];
  });
  return [...new Set([...observation.doubts.map((doubt) => doubtWords[doubt]), ...words])];
}
