/** Words that say which of an indicator's figures is meant, and name no indicator. */
const MEASURES = /^(?:actual|outturn|performance|result|value|total|average|percentage|number|rate(?: per [\d,]+(?: (?:population|children|young people|aged \d+ ?(?:[–-]|to) ?\d+))*)?|%|numerator|denominator)s?$/i;
/** Of those and others like them, the ones beside which no figure of its own stands: parts, margins, marks. */
const ASIDES = /^(?:numerators?|denominators?|(?:b?rag|dot|d\.o\.t\.?)(?: (?:status|rating))?|rating|status|direction of travel|trend|variance|variation|difference|gap|tolerance|comments?|notes?|cohort(?: size)?)$/i;
/** Rows of places, gaps and changes, whatever they are against: "Rank (of 153)", "Gap to national", "Change since 2022/23". */
const AGAINST = /^(?=.{4,40}$)(?:[\p{L}’' ]+ )?rank(?:ing|ed)?\b.*$|^(?:(?:national|england|regional|our|la|local authority|statistical neighbours?|sn) )?(?:rank(?:ing)?|quartile|decile)(?: (?:position|band|rank))?(?: (?:out )?of .*| ?\(.*)?$|^(?:gap|difference|variance)(?: (?:to|with|from|between|against|v(?:s|ersus)?) .*| ?\(.*)$|^(?:(?:annual|yearly|year on year|quarterly|monthly|%|percentage(?: point)?|pp|\d[ -]year) )?change(?: (?:since|from|on|over) .*| ?\(.*)?$/iu;

/** True for a text that only says that a figure stands beside it: "Actual", "Number". */
export function isPlainMeasure(text: string): boolean {
  return MEASURES.test(text) || isAside(text);
}

/** True for a text beside which stands no figure of its own: "Numerator", "Variance", "RAG". */
export function isAside(text: string): boolean {
  return ASIDES.test(text) || AGAINST.test(text);
}
