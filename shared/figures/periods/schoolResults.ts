import { indicatorById } from '../../catalogue/indicators.ts';

/** Results of the summer's examinations and assessments, which are those of the school year that ends with it. */
const EXAMS = /\b(?:key stage|ks ?[1245]|gcses?|a[- ]levels?|phonics|early years foundation stage|eyfs|good level of development|gld|attainment 8|progress 8|ebacc|english baccalaureate|expected standard|early learning goals?|multiplication tables?|scaled scores?|grades? [4-9])\b/i;

/** Returns of such results: assessments and examinations are of a school year, in whatever year they are reported. */
const ASSESSED = /^(?:key stage assessments|school performance data|early years foundation stage profile)/i;

/** True for words that name results of the summer's assessments, or an indicator that is one. */
export function isOfResults(words: string, indicator: string | null): boolean {
  return EXAMS.test(words) || isAssessed(indicator);
}

/** True for an indicator, by its id, whose return is one of results. */
export function isAssessed(indicator: string | null): boolean {
  return indicator !== null && ASSESSED.test(indicatorById(indicator)?.return ?? '');
}
