/** Months in full, of which a narrow column has room for the first three letters. */
const month = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)\b/g;

/** Between two months a dash says what "to" says; "12 months to March" keeps its word. */
const between = /\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?)\s*(?:to|-|–)\s*(?=(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)/g;

/** A period's words for a narrow column: `January to March 2021` → `Jan–Mar 2021`. Nothing of their meaning is left out. */
export function shortPeriod(label: string): string {
  return label.replace(month, '$1').replace(between, '$1–');
}
