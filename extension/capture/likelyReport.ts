/**
 * Titles under which councils print their children's figures. A guess that only sets an order and a mark: every paper
 * on the page can be captured.
 */
const likely = [
  /\bperformance\b/i, /\bscorecard\b/i, /\bdashboard\b/i, /\bindicators?\b/i, /\bkpis?\b/i, /\bmonitoring report\b/i, /\bquarter\s*[1-4]\b/i,
  /\bq[1-4]\b/i, /\bcorporate parenting\b/i, /\bbenchmark/i, /\bkey data\b/i, /\bdata (?:report|pack|set)\b/i, /\bannual report\b/i,
];
const unlikely = [/\b(?:finance|financial|budget|treasury|capital|revenue|audit)\b/i, /\bminutes of\b/i, /\bagenda frontsheet\b/i, /\bdeclarations?\b/i, /\bwork programme\b/i];

export function isLikelyReport(title: string): boolean {
  return likely.some((pattern) => pattern.test(title)) && !unlikely.some((pattern) => pattern.test(title));
}
