import type { Claim } from './claim.ts';
import { regionalAgency } from './findAreas.ts';
import { isListed } from './linkAreas.ts';
import type { Finding } from './toObservations.ts';

/**
 * "Absence was 8.1%, and 25.3% of pupils were persistently absent. Both are higher than the national figures of 7.4% and
 * 21.2%": figures listed for one other area, in a sentence that names nothing new, follow the order of the own figures
 * of the sentence before. Gives each such claim the finding it stands against.
 */
export function pairWithBefore(masked: string, claims: readonly Claim[], before: readonly Finding[]): Map<Claim, Finding> {
  const unit = claims.find(({ role, area }) => role === 'target' || area?.own === false)?.figure.unit;
  // "Of the 698 children, 66% were in foster care and 12% in homes. Nationally these figures are 67% and 10%": the shares, and not their whole.
  const told = before.filter(({ claim }) => claim.role === 'actual' && !claim.earlier && claim.area?.own !== false && (unit !== 'percent' || claim.figure.unit === 'percent'));
  const pairs = new Map<Claim, Finding>();
  if (told.length < 2 || new Set(told.map(({ spoken }) => spoken)).size < told.length) return pairs;
  for (const [index, first] of claims.entries()) {
    const run = claims.slice(index, index + told.length);
    const listed = run.length === told.length && run.every((claim, place) => place === 0 || isListed(masked.slice(run[place - 1]!.figure.end, claim.figure.start)));
    // "Twelve months ago the two figures were 11.0% and 6.2%".
    const again = first.area === null && first.period !== null && /\b(?:figures|rates|percentages|proportions|numbers|these|they|it|this)(?: (?:for|in|at|on) (?:the )?¶+)? (?:were|was|had been|stood at) $|\bthere (?:were|had been) $/iu.test(masked.slice(0, first.figure.start));
    // "The targets are 60% and 92% respectively".
    const aims = run.every(({ role }) => role === 'target');
    const follows = run.every(({ subject, area }) => (again || aims || area?.own === false) && area === first.area && (subject === null || subject.kind === 'carried'));
    const alike = run.every(({ figure }, place) => figure.unit === told[place]!.claim.figure.unit || (figure.unit === null && /^(?:days|weeks)$/u.test(told[place]!.claim.figure.unit ?? '')));
    if (listed && follows && alike) for (const [place, claim] of run.entries()) pairs.set(claim, told[place]!);
  }
  return pairs;
}

/** "40% of our pupils met it, against 37% nationally. In 2022 the figures were 34% and 32%": areas in the order of the sentence before, in place. */
export function areasOfBefore(masked: string, claims: readonly Claim[], before: readonly Finding[]): void {
  const told = before.filter(({ claim }) => claim.role === 'actual' && !claim.earlier);
  const [first] = claims;
  // "children looked after in England rose to 80,080. This is a rate of 67 per 10,000": of the same area.
  const [other] = told;
  if (first !== undefined && other?.claim.area?.own === false && told.every(({ claim }) => claim.area === other.claim.area) && /^(?:this|that|it) (?:is|was|equates|equals|represents|gives) /iu.test(masked)) {
    for (const claim of claims) if (claim.area === null && claim.role === 'actual') claim.area = other.claim.area;
    return;
  }
  // "Across the regional agency 83 were approved. At 31 March the agency had 46 approved adopters": the agency's own.
  if (first?.area === null && other?.claim.area?.area === regionalAgency && /\bthe agency (?:had|has|approved|recruited|placed|matched) (?:only |just |a total of )*$/iu.test(masked.slice(0, first.figure.start))) first.area = other.claim.area;
  if (first === undefined || told.length < 2 || claims.length !== told.length || new Set(told.map(({ claim }) => claim.area)).size < told.length) return;
  const listed = claims.every((claim, index) => index === 0 || isListed(masked.slice(claims[index - 1]!.figure.end, claim.figure.start)));
  const follows = claims.every(({ subject, area, role }) => area === null && role === 'actual' && (subject === null || subject.kind === 'carried'));
  if (listed && follows && /\b(?:figures|rates|percentages|proportions) (?:were|are) $/iu.test(masked.slice(0, first.figure.start))) for (const [index, claim] of claims.entries()) claim.area = told[index]!.claim.area;
}
