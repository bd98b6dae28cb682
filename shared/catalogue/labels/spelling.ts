import { rewriter } from './rewrite.ts';

/** A list of three of what young people may be doing. */
function activities(before: string): RegExp {
  const one = '(?:(?:full[- ]time |further |suitable |paid )?(?:education|employment|training|work|learning|jobs?|a job|college|study|apprenticeships?))';
  return new RegExp(`\\b${before}${one}(?: ?[,/&] ?| and | or |, or |, and | )${one}(?:,? (?:and|or|and/or) | ?[,/&] ?| )${one}\\b(?! plans?)`, 'g');
}

/** One spelling for what is printed in several, in order. The text is in lower case. */
export const spellAlike = rewriter([
  ['‘|’|`|´', /[‘’`´]/g, "'"],
  ['', /[‐-―−]/g, '-'],
  ["'", /'s\b|s'(?=\s)/g, 's'],
  // "who've been", "they're in".
  ["'", /(?<=\b(?:who|they|we|that|which))'(?:ve|re|d|ll)\b/g, ' '],
  ['@', /@/g, ' at '],
  // A baby's weight at birth below which it is low.
  ['kg|2500|2,500', /\b(?:under|below|less than|<) ?(?:2\.5 ?kgs?|2,?500 ?g(?:rams?|ms?)?)\b|< ?2\.5 ?kgs?\b/g, ' lowbirth '],
  // The years of compulsory school.
  ['11|12|13', /\(?\b(?:r|reception|yr? ?1|year 1) ?(?:-|to) ?(?:y|yr|year) ?1[1-3]\b\)?/g, ' pupil '],
  // Over which months it is averaged is said of the period, and not of the thing.
  ['average', /\(? ?\b(?:the )?(?:(?:3|three)[- ]months?(?:ly)? )?average (?:of|for|over|across) (?:the )?(?:months of )?(?:(?:nov|dec|jan|feb|mar)[a-z]*(?: ?(?:,|and|&|to|-|\/) ?(?:and )?)?){2,4}\)?/g, ' '],
  // "Work, education or training", in any order and any of their names, and their lack.
  ['not ', activities('not (?:currently |engaged )?in (?:any )?'), ' neet '],
  ['employ|work|job|training|apprentice', activities(''), ' eet '],
  ['cent|share', /\bper ?cents?\b|\bper ?centages?\b|\bshares?(?= of\b)/g, '%'],
  // What an abbreviation says already: "EHCP plans", "ICPC conferences".
  ['cp|pep|rhi|sgo|cao|ha|hcna', /\b(?:(ehcp|cpp|pep)s? plans?|(icpc|rcpc)s? conferences?|(rhi)s? interviews?|(sgo|cao)s? orders?|(ehcna|iha|rha|eha)s? assessments?)\b/g, '$1$2$3$4$5'],
  ['foster', /\bfoster(?:ing)?(?: carer)? (?:famil(?:y|ies)|parents?)\b/g, 'foster carers'],
  // Unaccompanied asylum seekers, by any of their names.
  ['unaccompanied|asylum', /\bunaccompanied(?: and separated)?(?: asylum[- ]seek(?:ing|ers?))?(?: children and young people| children| minors| young people)?(?:,? ?\(uascs?\))?(?!\w)|\basylum[- ]seek(?:ing|ers?)(?: children and young people| children| minors| young people)?\b/g, ' uasc '],
  // The adoption scorecard's measures by their numbers.
  ['adoption', /\badoption(?: scorecard)?(?: (?:indicator|measure))? ?[:(-]? ?a10?\b/g, ' days between entering care and moving in with adoptive family '],
  ['adoption', /\badoption(?: scorecard)?(?: (?:indicator|measure))? ?[:(-]? ?a20?\b/g, ' days between placement order and match '],
  ['adoption', /\badoption(?: scorecard)?(?: (?:indicator|measure))? ?[:(-]? ?a3\b/g, ' % waiting less than 14 months between entering care and moving in with adoptive family '],
  // What is asked of a visit or a review, by whichever rule.
  ['frequen|interval|timescale|frame|schedule|regulation|guidance|procedure', /\b(?:in line with|in accordance with|according to|as per|within|at|to) (?:(?:the|their|its|all) )?(?:(?:required|statutory|agreed|minimum|prescribed|recommended|expected|set|planned|local|national|visit|visiting|review) ){1,3}(?:frequency|frequencies|intervals?|timescales?|time ?frames?|schedules?|regulations?|guidance|procedures?)\b/g, ' within timescale '],
  // A trust or a company that runs children's services for a council.
  ['trust', /\b(?:the|our|children'?s?(?: services)?) trust(?:s)?\b(?! (?:schools?|boards?))/g, ' council '],
  ['ie|i.|i e|eg.|e.|e g.', /\b(?:i\.? ?e\.?|e\.? ?g\.)(?=[\s,:])/g, ' '],
  ['o/s', /(?<=\bgood ?(?:or|and|&|\/|\+) ?)o\/s\b/g, 'outstanding'],
  ['y.o', /\by\.o\.?(?=\s|$)/g, 'yo'],
  ['un-', /\bun-(?=authori|known|suitable|matched|allocated)/g, 'un'],
  ['y/o', /\by\/o(s?)\b/g, 'yo$1'],
  ['thousand', /\bper (?:a |one )?(hundred |ten )?thousand\b/g, 'per $1thousand'],
  ['4+', /\b(cla|lac|cic|children|cyp|young people) ?\(?4\+\)?/g, '$1 aged 4 and over'],
  ['polic|standard|procedure|guidance|regulation', /\b(?:in line (?:with|w\/)|in accordance with|as per) (?:(?:the|our|its|council|practice|supervision|local) ){0,2}(?:policy|standards?|procedures?|guidance|regulations?)\b/g, ' within timescale '],
  // What came of it, before what it was: "S47 outcome - ICPC".
  ['outcome', /(?<=\b(?:contacts?|s47|icpcs?|assessments?|enquiries|conferences?) )outcomes? ?(?:=|:|-)(?= ?[a-z])/g, ' leading to '],
  // Where it was approved, and not what.
  ['panel', /(?<=\b(?:approv(?:ed|als?)|match(?:ed|es)?|agreed|ratified)\b.*) at (?:the )?(?:adoption |fostering )?panel\b/g, ' '],
  ['year', /\b(within|for|at least|over|more than|less than|under|after|every) (?:a|one) (?:full |whole )?year\b(?! ?-?old)/g, '$1 12 months'],
  ['year', /\ba year (?=(?:or|and) (?:more|longer|over|less|under)\b)/g, '12 months '],
  // The rule by which a time is set: "within the local standard of 20 working days".
  [' of ', /\bwithin (?:the |our |its |a )?(?:local |council |statutory |agreed |national |required )?(?:standard|target|limit|timescale|threshold) of (?=\d|[a-z]+ (?:working |school )?(?:day|week))/g, 'within '],
  // A plan before this one: "who have had a plan in the last two years".
  ['plan', /\bwho (?:have |had )(?:already |also )?(?:had|been on|been subject to) (?:a|one|another) (?:cp |child protection )?plan\b(?=(?: before| previously)?(?: in| within|$))/g, 'repeat plan'],
  // How the nation counts it where carers adopt.
  ['adjusted', /,? ?\(?adjusted (?:for|where) foster[a-z -]* adopt[a-z]*\)?/g, ' '],
  // What must happen so often, and may more often.
  ['least', /\bat least (?=every )/g, ' '],
  // A time limit told as the day or the week by which it ends.
  ['day', /\bby (?:the )?(?:end of )?(?:((?:working|school|calendar) )?day|wd|w\/d) ?(\d+)\b/g, 'within $2 $1days'],
  ['day', /\bby (?:the )?(?:end of )?(?:the )?(\d+)(?:st|nd|rd|th) ((?:working|school|calendar) )?day\b/g, 'within $1 $2days'],
  ['next', /(?:\b(?:by|within|on|before) (?:the )?(?:end of )?(?:the )?)?(?:\bsame (?:day )?(?:or|and|\/) ?(?:the )?)?\bnext (?:working |business )?day\b/g, 'within 1 day'],
  ['same', /\b(?:on the |within the )?same (?:working |business )?day\b/g, 'within 1 day'],
  ['day of', /\b(?:on |at |as at )?(?:the )?(?:last|final|closing) (?:working )?day of (?:the |each )?(?:month|quarter|year|period|term)\b/g, ' currently '],
  // A limit is a time, by whichever name; and what is inside it is within it.
  ['day|week', / (?=standard|target|limit|deadline|time)(?<=\b\d+ ?-?(?:working |school )?(?:day|week)s? )(?:standard|target|limit|deadline|timescale|time ?frame)s?\b/g, ' '],
  ['inside ', /\binside (?=(?:the |their )?(?:statutory |required |agreed )?(?:timescale|time|target|deadline))/g, 'within '],
  ['week', /\bby (?:the )?(?:end of )?week (\d+|six|ten|fifteen|sixteen|twenty)\b/g, 'within $1 weeks'],
  // Advice that is back within a time; who is back in care is another thing.
  ['back ', /\bback (?=(?:within|inside|by|on time)\b)/g, ' '],
  // From when a time to speak with a child runs.
  ['return', /(?<=\b(?:hours|days|hrs) )(?:of|after) (?:the |a )?(?:child|young person|them) return(?:ing|ed|s)?(?: home)?\b/g, ' '],
  // What was before, within a time: "had a plan in the 24 months before".
  ['before|prior|earlier', /\b(?:in|within|during) (?:the )?(\d+|two|twelve|six|eighteen) (months?|years?|weeks?) (?:before(?:hand)?|prior|previously|earlier|preceding)\b(?! (?:18|16|19|their|the))/g, 'previously within $1 $2'],
  ['eighteenth', /\beighteenth\b/g, '18th'],
  ["b'day", /\bb'day\b/g, 'birthday'],
  // What is asked in plain words.
  ['it take', /\b(?:does|did|do|will) it take(?: us)?(?: to)?\b/g, ' '],
  ['worker', /\b(cases|children) (?:does|do|did|is|are) (?:each|every|a|an|our) ((?:social )?worker)s?(?: (?:have|hold|carry|holding|carrying))?\b/g, '$1 per $2'],
  ['once ', /\bonce (?:we have|there is|they have)\b/g, ' after '],
  ['our ', /\bour (?:children|young people)(?= (?:who )?(?:live|lives|living|moved|(?:are|were) (?:placed|living)|have (?:a |an )?(?:family|foster|kinship|friend)|(?:had|have had) (?:three|3|their|a|an) ))/g, 'looked after children'],
  // The theme of the rows that are about the children whose parent the council is.
  ['our ', /\bour (?:children|young people|children (?:and|&) young people)(?=\s*(?:[:|]|-\s)(?!.*\b(?:pupils|schools|all children|reception|health visit\w*|born|births?|breast\w*|obes\w*|overweight|poverty)\b))/g, 'looked after children'],
  // A row under the heading that it comes from: "% to ICPC".
  [' to ', /\bto (?<=^[\s\d.]*(?:[a-z]+ the )?(?:% |number |no\.? |rate )?(?:going |moving )?(?:on )?to )(?=(?:early help|icpc|initial|(?:single )?assessment|s47|section 47|strategy|referral|conference|nfa|no further))/g, 'progressing to '],
  // A kind told after its thing: "Conferences (initial)", "Exclusions, permanent".
  ['initial|permanent|persistent|severe|unauthorised|annual|single', /\b(conferences?|child protection conferences?|assessments?|health assessments?|exclusions?|absences?|reviews?)(?: \(| ?, | - )(initial|permanent|persistent|severe|unauthorised|annual|single)\b\)?(?! (?:and|&|\/|or|conference|assessment|exclusion|absen|review))/g, '$2 $1 '],
  // Who stays with the carers they had.
  ['stay|remain|liv', /\b(?:still )?(?:stay|remain|liv)(?:s|ing|ed|e)?(?: on| living)? with (?:their |the |a )?(?:former |ex-? ?)?(?:foster )?(?:carers?|families|family|parents)(?=.*\b(?:after|past|beyond|post|turning|turn|at|over)[ -](?:their |age |the age of )?18)/g, ' staying put '],
  // Pupils by their years at school, and not by their age.
  ['11', /\b(?:years?|yrs?|y) ?11 ?(?:and|&|\/|to|-|or) ?(?:year |yr |y)?12\b/g, ' y11 y12 '],
  ['known to', /\bknown to (?:us|the council|the authority|services)\b(?= (?:and|as))/g, 'known to the service'],
  ['how many', /\bhow many\b/g, 'number of'],
  ['all |any ', /\b(?:of )?(?:all|any) (?:types?|kinds?|forms?|sorts?|categories|reasons)\b/g, ' '],
  ['not |without|leaving|exception|disregard|omitting', /\b(?:not counting|without counting|leaving out|with the exception of|disregarding|omitting)\b/g, 'excluding'],
  // A theme names those of whom the row tells a part: "NEET: destination not known".
  ['neet', /^([\s\d.]*(?:[a-z]+ the )?)neets? ?[:-](?=.*\b(?:not knowns?|unknowns?)\b)(?!.*(?:[+&]|\b(?:plus|or|and|combined|total|neet)\b))/g, '$1 eet '],
  ['fell|fall', /\b(?:fell|falls|fall|falling) (?=(?:with)?in (?:the |their )?(?:statutory |required )?time)/g, ''],
  ['conv', /\bconv(?:s|icts|'d)?\.?(?= ?(?:\/|&|or|and) ?caution)/g, 'convicted'],
  // People are counted by their heads, and staff are counted so beside their full-time equivalents.
  ['head', /(?<!\b(?:staff|workers?|teachers?|employees?|workforce|posts|sws?)\b.*)\((?:by )?head ?count\)/g, ' number '],
  ['head', /\bhead count\b/g, 'headcount'],
  // How often the cohort is renewed, and not how long anything lasted.
  ['cohort', /\b(?:rolling )?(?:3|three|12|twelve)[- ]months?(?:ly)? (?:rolling )?cohorts?\b/g, ' '],
  ['leav|left', /(?<=\bcare\b.*)\bof (?:those|all|children) (?:leaving|leavers|who (?:left|leave))\b(?! care)/g, 'of those leaving care'],
  ['inside ', /\binside (?=(?:a|one|twelve|12)\b)/g, 'within '],
  ['good', /\bgood ?\+/g, 'good or better'],
  ['(approved)', /\b(foster(?:ing)? (?:carer )?(?:household|carer)s?|adopters?) \(approved\)/g, 'approved $1'],
  // Carers who are approved, and not their approval.
  ['approved', /(?<!\b(?:newly|new|being|been|were|not|households?|carers?) )\bapproved (?=(?:(?:mainstream|in-?house|general|local authority|la|council) ){0,2}foster(?:ing)? (?:carers?|households?|families)\b(?! in (?:the )?(?:year|month|quarter)))/g, ''],
  // "No. of", "no." and "- no" are a number; any other "no" is a denial.
  ['no', /\bnos?\.? of\b|\bnos?\.(?=[\s)*[]|$)|\(nos?\.?(?=[,;)] ?)|(?<=[-:,] ?)nos?(?=\s*(?:$|[-([,\d\u00b9\u00b2\u00b3*]|in\b))/g, 'number'],
  ['w/|wd|wkg|w day', /(?<=\d) ?(?:w\/ ?days?|w\/?ds?|wkg days?|w days?)\b/g, ' working days'],
  // "particip'n", "rec'd", "h/hold", "w/o": letters left out, and said to be.
  ["'", /(?<=[a-z]{2})'(?=(?:d|n|t|ly|nt|ng|ns|ts)\b)/g, ''],
  ["hh|h/h|h'h", /\bh(?:\/|')?h(?:old)?(s?)\b/g, 'household$1'],
  ['w/o', /\bw\/o(?:ut)?\b/g, 'without'],
  ['w/', /\bw\/(?= ?[a-z\d])/g, 'with '],
  ['p/t', /\bp\/t\b/g, 'part time'],
  // One subject by its letter, beside its key stage: "KS2 R exp".
  ['ks', /(?<=\bks ?[12] ?:? ?-? ?)r(?= [a-z](?!\b))/g, 'reading'],
  ['ks', /(?<=\bks ?[12] ?:? ?-? ?)w(?= [a-z](?!\b))/g, 'writing'],
  ['ks', /(?<=\bks ?[12] ?:? ?-? ?)m(?= [a-z](?!\b))/g, 'maths'],
  ['higher', /(?<=\b(?:ks ?[12]|rwm|gps|spag)\b.*)\bhigher(?=\s*(?:$|[^a-z\s]))/g, 'higher standard'],
  // The theme of a group of rows, and of whom.
  ['health', /(?<=^[\s\d.]*(?:[a-z]+ the )?)health ?:/g, ' '],
  ['health', /(?<=\b(?:cla|lac|cic|in care|looked after|looked after children))(?:'s)? health(?: and well-?being)? ?(?::|-(?= ))(?=.*\b(?:health|dent|teeth|immuni|vaccin|sdq|strength|substance|medical|iha|rha))/g, ' '],
  ['education|learning|schooling', /(?<=\b(?:cla|lac|cic|in care|looked after|looked after children))(?:'s)? (?:education|learning|schooling) ?(?::|-(?= ))(?=.*\b(?:pep|personal|attend|absen|sen|ehc|exclu|suspen|attain|progress|ks|key stage))/g, ' '],
  ['leaving care', /(?<=^[\s\d.]*)leaving care(?: service| team)? ?(?::|-(?= ))/g, ' care leavers '],
  // The list or the tool that a row is taken from.
  ['annex|list|chat|lait', /^\s*(?:ofsted )?annex a\b(?: ?[-,:]? ?list \d+)?\s*[-:]?|^\s*(?:list \d+|chat|lait)\s*[-:]|\((?:(?:from )?(?:the )?(?:ofsted )?annex a(?: list \d+)?|list \d+|chat|lait)\)/g, ' '],
  // What came and went in the months that a list goes back over.
  ['last |previous |past ', /(?<=\b(?:start(?:s|ed|ing)?|cease[sd]?|ceasing|end(?:s|ed|ing)?|clos(?:ed|ing)|receiv(?:ed|ing)|opened|completed|contacts|referrals|enquiries) )(?:in|during|over|within) (?:the )?(?:last|previous|past) (?:3|6|three|six) months\b/g, ' '],
  // How long somebody was in it, and not who is in it: "years of fostering".
  ['years of|months of|nights of|hours of', /(?<=^[\s\d.]*(?:(?:average|total|mean|number of|combined) )*)(?:years|months|nights|hours) of (?!age\b(?! \d))/g, ' lengthof '],
  // The old national list, by whose number a row is still known.
  ['ex |ex-|former', /\b(?:ex|former(?:ly)?)[ -](?=ni ?-?\d)/g, ' '],
  // Whose list of measures it is, and its number there.
  ['iro', /\biro ?\d{1,2} ?[-:](?= ?[%a-z])/g, ' '],
  // Who found it good.
  ['qa|quality|moderat', /(?<=\b(?:good|better|outstanding|green|adequate)(?: or (?:better|above|outstanding))? )(?:by|at|through|following|in) (?:the |our )?(?:qa|quality assurance|moderation|moderators?)\b(?: process| visits?)?/g, ' '],
  ['lvl', /\ba[ -]lvl/g, 'a level'],
  ['re-', /\bre-(?=takes?\b|sits?\b)/g, 're'],
  // What happened to the same child before is a part of what happened: "re-entries to care".
  ['re-|reent|readm|reacc|return', /\bre-?(?=entr(?:y|ies|ants?)\b|admi(?:ssions?|tted)\b|accommodated\b|enter(?:ed|ing)?\b)|\breturn(?:s|ed|ing)? (?=(?:in)?to (?:local authority )?care\b)/g, 'repeat '],
  // An "a" that is no article.
  ['level', /\ba[ -]level(?! \d\b)/g, 'alevel'],
  ['3|three', /\b(?:3|three) ?\+? ?(?:or more )?(?:a\*? ?- ?)?a\*?(?: \/ ?a\*?)?(?= ?grades|\s*(?:$|[-([\d\u00b9\u00b2\u00b3])| at | or )/g, 'threea'],
  // What a list of indicators says of its own rows.
  [' is ', /\b(?:low|lower|high|higher|bigger|smaller|less|more) is (?:better|best|good)\b/g, ' '],
  ['(new|(pro|(rev', /\((?:new|proposed|revised|provisional)(?: (?:indicator|measure|pi|kpi))?\)/g, ' '],
  // Schools are counted, and not the children in them.
  ['schools', /\b(?=schools (?:with|where|whose|that|which|in (?:which|deficit|special|category|an)|above|below|having|reporting)\b)(?<!\b(?:in|at|to|from|by|attending|for|within) (?:all |the |primary |secondary |special )*)/g, 'countingschools '],
  // A change in a number is not that number; "increase the % of" is a wish.
  ['change|crease|reduction|rise|fall|growth|difference|drop|variance', /(?:%|\b(?:percentage|percent|per cent|annual|net|year on year|quarterly|monthly)) (?:point )?(?:change|increase|decrease|reduction|rise|fall|growth|difference|drop)\b|^(?:change|growth) in\b|\b(?:increase|reduction|change|rise|decrease|growth|difference|variance) (?:compared|since|from|on last|on the previous|against|over the (?:year|last|previous))|\bpp change\b/g, ' changeover '],
  // Sections of the Children Act 1989.
  ['47|17|20|31', /\bs(?:ec(?:tion|t)?)?\.? ?(47|17|20|31)s?\b/g, 's$1'],
  ['', /\s+/g, ' '],
]);
