import type { Observation } from '../../model/observation.ts';

type Doubt = Observation['doubts'][number];

/** Each doubt as a sentence for the person who has to decide: what is odd, and what to look at. */
export const doubtWords: Record<Doubt, string> = {
  'header-year-differs-from-title': 'The year in the column heading is not the year in the report’s title.',
  'benchmark-dated-after-meeting': 'This figure is dated after the meeting it was printed for.',
  'note-contradicts-cell': 'A note in the paper says something else about this figure.',
  'unit-differs-from-row': 'Its unit is not the unit of the rest of its row.',
  'percent-out-of-range': 'A percentage above 100, or below 0.',
  'tenfold-change': 'About ten times the figure beside it: a digit or a decimal point may be misprinted.',
  'parts-do-not-add-up': 'The numbers it was worked out from do not give this percentage.',
  'printed-twice-differently': 'The paper prints this figure twice, with different values.',
  'period-unresolved': 'The paper does not say clearly which period this is for.',
  'council-unknown': 'The paper does not say clearly whose figure this is.',
  'headings-unclear': 'The headings over this column could not be read with certainty.',
  'two-units-in-column': 'The column mixes two units.',
  'indicator-unmatched': 'We do not know this indicator yet, so it is compared with nothing.',
  'area-unclear': 'It is not clear which area this figure is for.',
  'text-recognised-from-picture': 'The page is a picture, and its text was recognised: check each digit.',
  'read-from-prose': 'Read from a sentence, not from a table.',
  'computed-from-difference': 'The paper states only a difference; this was worked out from it.',
  'bound-not-number': 'The paper gives a bound (such as “fewer than 5”), not a number.',
  'readings-disagree': 'Two ways of reading this table give different answers.',
  'unit-unknown': 'The paper does not say what unit this is in.',
};
