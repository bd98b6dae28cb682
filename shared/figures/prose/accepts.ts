import { indicatorById } from '../../catalogue/indicators.ts';
import { mayBeOurs } from '../../catalogue/labels/mayBeOurs.ts';
import type { Claim } from './claim.ts';
import { isCommonMeasure } from './commonMeasures.ts';
import { countIsStated } from './countIsStated.ts';
import { speaksOfMoney } from './domain.ts';
import { isOfOthers } from './isOfOthers.ts';
import type { Topic } from './topic.ts';
import { isIndicator, type WeighedLabel } from './weighLabel.ts';

/** A sentence, and what was told before it or in it. */
export interface Told {
  sentence: string;
  /** True where a count before in the sentence is one that the catalogue knows. */
  listed: boolean;
  /** The indicator last spoken of. */
  about: WeighedLabel | null;
}

/** True where a figure may be one of what the label names, or seems to name. */
export function accepts(weighed: WeighedLabel, kind: Topic['kind'], { sentence, listed, about }: Told, claim: Claim, section: string | null): boolean {
  if (/\b(?:survey|(?<!difficulties )questionnaire|consultation|respondents)\b/iu.test(sentence) && weighed.id === null) return false;
  // "and 78% of children had one in place": something told before, which no catalogue knows.
  if (weighed.id === null && /\b(?:had|have|has|with|without) one\b|\b(?:over|under|above|below|aged|than|least)$/iu.test(weighed.label)) return false;
  if (weighed.id === null && ADULTS.test(`${section ?? ''} ${sentence}`)) return false;
  if (isOfOthers(sentence, claim, weighed)) return false;
  if (kind === 'count' && weighed.id !== null && OF_THOSE_WHO_CAME.test(sentence.slice(0, claim.figure.start)) && indicatorById(weighed.id)?.basis === 'snapshot') return false;
  // "142 enquiries, which led to 24 assessments": of those who would foster.
  if (weighed.id?.startsWith('assessments-') === true && /\b(?:foster|adopt)\w*|\benquir(?:y|ies),? (?:which|of which|leading|resulting|and)\b/iu.test(sentence)) return false;
  const common = isCommonMeasure(weighed.label, `${sentence} ${about?.label ?? ''}`, section);
  if (weighed.id === null && !common && !isNamedOutright(weighed.label, kind, sentence) && (isTime(claim) || !mayBeOurs(weighed.label, claim.figure.unit === 'percent'))) return false;
  if (kind === 'count') return countIsStated(sentence, claim, weighed.id !== null || common, listed) && (weighed.id !== null || !speaksOfMoney(sentence));
  return (common && kind === 'name' && claim.figure.unit === null) || isIndicator(weighed, kind, claim.figure.unit === 'percent');
}

/**
 * "The percentage of children's files with a chronology", "48% of annual reviews … against a target of 65%": a local
 * indicator by its full name, or by its aim. What is only said in passing counts where nothing of it is foreign to
 * every indicator, and a time where the catalogue has its name.
 */
function isNamedOutright(label: string, kind: Topic['kind'], sentence: string): boolean {
  if (/\btargets?\b/iu.test(sentence)) return kind !== 'count';
  return kind === 'name' && /^(?:percentage|proportion|rate) of\b/iu.test(label);
}

/** "Of 204 children who came into care, 61 were 16 or 17 and 44 were unaccompanied": so many of those who came, and not of all who are there. */
const OF_THOSE_WHO_CAME = /^of (?:the |our )?[\d,]+ (?:children|young people)\b[^,;]*\b(?:came into|coming into|entered|entering|started|starting|became|left|leaving|ceased)\b[^,;]*, /iu;

export const isTime = ({ figure: { unit } }: Claim) => unit === 'days' || unit === 'weeks' || unit === 'months' || unit === 'years';

/** Services for adults speak of learners, care and assessments too. */
const ADULTS = /\badults?(?: (?:social|education|learning|learners|skills|college|services|community|care)|['’]s?)\b|\b(?:older people|care homes?|libraries|learners (?:overall|recruited|aged 19))\b/iu;
