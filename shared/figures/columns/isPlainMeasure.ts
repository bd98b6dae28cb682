/** Words that say which of an indicator's figures is meant, and name no indicator. */
const MEASURES = /^(?:actual|outturn|performance|result|value|total|average|percentage|number|rate(?: per [\d,]+(?: (?:population|children|young people|aged \d+ ?(?:[–-]|to) ?\d+))*)?|%|numerator|denominator)s?$/i;
/** Of those and others like them, the ones beside which no figure of its own stands: parts, margins, marks. */
const ASIDES = /^(?:numerators?|denominators?|(?:b?rag|dot|d\.o\.t\.?)(?: (?:status|rating))?|rating|status|direction of travel|trend|variance|variation|difference|gap|tolerance|rank|comments?|notes?)$/i;

/** True for a text that only says that a figure stands beside it: "Actual", "Number". */
export function isPlainMeasure(text: string): boolean {
  return MEASURES.test(text) || ASIDES.test(text);
}

/** True for a text beside which stands no figure of its own: "Numerator", "Variance", "RAG". */
export function isAside(text: string): boolean {
  return ASIDES.test(text);
}
