import { cleanText } from '../values/cleanText.ts';

/** "2024 is the academic year 2023/24." */
const EQUATES = /\b20(\d\d) (?:is|means|denotes|refers to|relates to|stands for|=) (?:the )?(?:academic|school) year (?:20)?(\d\d)[/-](?:20)?(\d\d)\b/iu;
/** "The year named is the summer in which the academic year ended." */
const ENDED = /\byears?(?: [\p{L}-]{2,12}){0,5} (?:is|are|refers? to|relates? to) (?:the )?(?:[\p{L}-]{2,12} ){0,2}in which the (?:academic|school) year (?:ends?|ended|finishe[sd])\b/iu;

/** "Years are academic years ending in the summer shown." */
const ENDING = /\b(?:all )?years?(?: (?:shown|named|given|stated|quoted))? (?:is|are) (?:the )?(?:academic|school) years? (?:that )?(?:end(?:s|ing|ed)?|finish(?:es|ing|ed)?) in (?:the )?(?:summer|july|august|year)\b/iu;

/** True for a page's text that says that a year of its tables is the school year which ended in it. */
export function saysSchoolYears(text: string): boolean {
  const clean = cleanText(text);
  const [, year, start, end] = EQUATES.exec(clean) ?? [];
  return (year !== undefined && year === end && Number(start) === Number(end) - 1) || ENDED.test(clean) || ENDING.test(clean);
}
