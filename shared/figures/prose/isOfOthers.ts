import type { Claim } from './claim.ts';
import type { WeighedLabel } from './weighLabel.ts';

/** Who else receives referrals: allegations against staff, therapies, advocates. */
const OTHER_SERVICE = /\b(?:LADO|designated officer|CAMHS|advoca\w+|police|health visit\w+|school nurs\w+|therap\w+|psycholog\w+|independent visitor\w*|mediation|short breaks?|youth justice|virtual school|family group conferenc\w+|channel panel|domestic abuse service)\b[^.;,]{0,60}\b(?:received|had|dealt with|accepted) (?:a total of |only |just )?$/iu;
/** "Agencies sent a report to 79% of conferences": what was done stands before the share. A change leads up to a figure as well. */
const DONE_TO = /(?<!\b(?:rose|risen|fell|fallen|increased?|decreased?|reduced?|reducing|improved?|improving|dropped|grown|grew|up|down|amount(?:s|ed)|equates?|equal|compared|relates?|attributed|close|nearer?|in relation|from [\d.,]+ ?(?:%|per cent))) (?:to|by|with) (?:just |only |some |about )*$/iu;

/** True for a figure whose sentence says, before it, that it is another service's, or of what was done to those it counts. */
export function isOfOthers(sentence: string, { figure }: Claim, { id, label }: WeighedLabel): boolean {
  const before = sentence.slice(0, figure.start);
  if (id?.startsWith('referrals-') === true && figure.unit === null) return OTHER_SERVICE.test(before);
  return id === null && figure.unit === 'percent' && /^% of (?:\p{L}+ ){0,4}\p{L}+$/u.test(label) && DONE_TO.test(before);
}
