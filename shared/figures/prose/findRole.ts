import type { Role } from '../../model/observation.ts';

/** Words for what a figure should be. A limit by law is nobody's target. */
const AIM = 'targets?|aims?|thresholds?|(?<!\\b(?:expected|higher|required|age-related) )standards?|goals?|ambitions?|aspirations?|trajectory|trajectories|milestones?|target range|ceilings?|(?<=\\b(?:against|below|above|short of|meeting|met|missed|exceeded|with|to) (?:an?|the|our|its) (?:[\\p{L}-]+ )?)expectations?|(?:acceptable|expected) range|target figure|target level|benchmark of good';
const AIM_LINK = String.raw`(?:[\s,:(=≤≥<>-]|¶+|\b(?:of|is|was|are|were|at|set|be|being|been|having|maximum|minimum|to|no|not|more|less|fewer|than|least|below|under|over|above|between|or|currently|now|remains|the|a|which|has|had|have|been|range|level|figure|nationally|locally|for|in|this|year|quarter|month|average|national|local)\b)*`;
const AIM_BEFORE = new RegExp(String.raw`\b(?<aim>${AIM})(?<link>${AIM_LINK})$`, 'iu');
const AIM_NAMED = new RegExp(String.raw`\b(?:${AIM})\b(?: range)? (?:for|on|in respect of) [^,;.]{3,80}? (?:is|was|are|of|at|being|remains) (?:set at |to be )?$`, 'iu');
const AIM_AFTER = new RegExp(String.raw`^ ?(?:(?:local|locally|national|nationally|annual|council|corporate|year[- ]end|stretch|statutory|quarterly|internal|minimum|service|agreed|set|expected|¶+) )*(?:targets?|thresholds?|standards?|ceilings?|target range)\b(?! ?(?::|\((?!(?:rag|rated|red|amber|green|blue|not met|missed|met)\b)|of\b|is \d|was \d))`, 'iu');
const FLOOR_BEFORE = /\b(?:floor(?: (?:standard|level|threshold))?|(?:lower|upper) limit|floor target|minimum acceptable level|tolerance)(?:[\s,:(=-]|\b(?:of|is|was|at|set)\b)*$/iu;
/** "Performance against target was 88%" states performance. */
const AGAINST_AIM = /\b(?:performance|progress|delivery|result|outturn) (?:against|on|to|towards) (?:the |its |this |our |that )?(?:\w+ )?targets? (?:is|was|stands at|stood at|remains at|has been|reached)\b[^,;]*$/iu;

/** "Recruitment was below target: 9 households were approved": what stands after the colon is how it was. */
const HOW_IT_STOOD = /\b(?:below|above|under|over|on|off|within|behind|ahead of|met|missed|exceeded|short of) (?:the |our |its )?(?:\p{L}+ )?targets?: (?:just |only )?$/iu;

/** Whether the figure is a target or a floor, from the words on either side of it; else `actual`. */
export function findRole(before: string, after: string): Role {
  if (FLOOR_BEFORE.test(before)) return 'floor';
  if ((AIM_BEFORE.test(before) || AIM_NAMED.test(before)) && !AGAINST_AIM.test(before) && !HOW_IT_STOOD.test(before)) return 'target';
  if (/\b(?:we|they|council|service|team|borough|county|trust|partnership|board|agency) (?:(?:are|is|were|was|had(?: been)?) )?(?:now )?(?:aiming for|aim for|aims for|aimed for|working towards) (?:(?:an? )?(?:average|maximum) of |at least |at most |(?:no|not) (?:more|less|fewer|higher|lower) than )?$/iu.test(before)) return 'target';
  // "The target is a turnover of no more than 14%".
  if (/\b(?:targets?|aims?|goals?|ambitions?) (?:is|was|remains) (?:for )?an? [^,;.%\d]{3,40} of (?:at least |at most |(?:no|not) (?:more|less|fewer|higher|lower) than |under |below |over )?$/iu.test(before)) return 'target';
  // "a little above where we want to be (18%)".
  if (/\bwhere (?:we|it|the (?:council|service)) (?:wants?|needs?|would like|aims?|hopes?|ought|should like) to be,? \(?(?:of |at )?$/iu.test(before)) return 'target';
  // "We want to reach 70% in 2024".
  if (/\b(?:we|council|service|team|borough|county|board|partnership) (?:wants?|intends?|hopes?|aims?|plans?) to (?:reach|achieve|get to|hit|be at) (?:at least )?$/iu.test(before)) return 'target';
  // "the target is to bring this to 15% by March".
  if (/\b(?:targets?|aims?|goals?|ambitions?) (?:is|was|remains) (?:now )?to [^,;.%\d]{3,40} (?:to|at|of|below|under|above|over) $/iu.test(before)) return 'target';
  const article = /(?:^|\s)(?:the|a|an|our|its|their|this|their|council's|local|national|of) ?$/iu.test(before);
  if (article && AIM_AFTER.test(after)) return 'target';
  if (/\btargets? (?:for|on) [^,;.()]{3,60} \($/iu.test(before)) return 'target';
  // "just short of the 85% we are aiming for"; "the target, which was set before the pandemic, is 65%".
  if (/^ (?:that |which )?(?:we|it|the (?:council|service|team)) (?:(?:are|is|were|was|had been) (?:aiming for|working towards)|(?:had )?(?:aims?|aimed) for)\b/iu.test(after) || /\btarget, which [^,;]{3,60}, (?:is|was|remains) (?:set at )?$/iu.test(before)) return 'target';
  if (/^ ?\((?:the |our )?(?:\w+ )?target\)/iu.test(after)) return 'target';
  return /^,? which (?:is|was) (?:also )?(?:the|our|its) (?:\w+ )?target\b/iu.test(after) ? 'target' : 'actual';
}

const DIFFERENCE = new RegExp(String.raw`^ ?(?:\w+ )?(?<side>above|over|higher than|more than|in excess of|below|under|lower than|short of|less than|fewer than|worse than|better than) (?:the |our |its |this |their |the (?:borough|county|city|council|authority|service|partnership|board)'s )?(?:(?:local|national|annual|council|corporate|year[- ]end|nationally set|agreed|¶+) )*(?:target|threshold|standard)\b(?<rest>.{0,12})`, 'iu');

/**
 * "0.9 percentage points below the target": what is to be added to the figure to reach the target. Null where the target
 * itself is printed too. For "worse than" it is that of an indicator which is better when higher.
 */
export function targetByDifference(amount: number, after: string): { add: number; judged: boolean } | null {
  const { side, rest } = DIFFERENCE.exec(after)?.groups ?? {};
  if (side === undefined || /^ (?:of|\(|figure|range)/u.test(rest!) || /\d/u.test(rest!)) return null;
  return { add: /^(?:above|over|higher|more|in excess|better)/iu.test(side) ? -amount : amount, judged: /^(?:worse|better)/iu.test(side) };
}
