/*
 * What a piece of text looks like, as far as geometry needs to know: whether a column holds figures, and whether a row
 * could be a heading. What a value means is for `shared/figures` to say.
 */

const figure = /^[(<>~≈+\-−–—±£$€¥]*\s*[£$€¥(−–-]*\s*(?:\d[\d.,'’\s\u00a0\u2009\u202f]*|\.\d+)\s*(?:%|pp|p|k|m|bn|‰|°)?\s*[)*†‡§#a-z¹²³+<>≤≥]{0,3}$/i;
const figureWithRemark = /^[(<>~≈+\-−–—±£$€]*\d[\d.,\s]*%?\s*\((?:[^()]{0,18})\)$/;
/** "15-20%", "12% to 20%", "+/-5%": without its sign such a pair may be years or ages. */
const rangeOrTolerance = /^(?:\d{1,3}(?:\.\d+)?\s?%?\s?(?:-|–|to)\s?\d{1,3}(?:\.\d+)?\s?%|\+\s?\/\s?[-–]\s?\d+(?:\.\d+)?\s?(?:%|pp)?)$/;
const placeholder = /^(?:[-–—−*:~.…]{1,3}|n\.?\s?\/?a\.?|n\/a|n\.?d\.?|tbc|tbd|nil|none|new|\[[a-z]\]|[cxzuk]|low|\(?[x*]\)?|not (?:yet )?(?:published|available|applicable|known|reported)|not a target(?: measure)?|no (?:relevant |comparable )?(?:benchmark\w*|data|target)(?: available)?|data not available|range|[✓✔✗✘↑↓→←▲▼●○■□])$/i;
const period = /^(?:fy|ay|cy)?\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s*[-’'/ ]?\s*(?:\d{2}|\d{4})?|q[1-4](?:\s*[-/]?\s*\d{2,4}(?:\s*[-/]\s*\d{2,4})?)?|(?:18|19|20)\d\d(?:\s*[-–—/]\s*(?:\d{2}|\d{4}))?|h[12]\s*\d{0,4})\s*[*†‡§a-z()0-9]{0,3}$/i;

const dayAndMonth = /^\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/i;

export const isPeriod = (text: string) => period.test(text.trim());

/** A figure, a placeholder for one, or neither. A bare year is a figure here and a period above. */
export const isFigure = (text: string) => {
  const trimmed = text.trim();
  // "31 Mar" is a day, whose year may stand in the next line.
  if (dayAndMonth.test(trimmed)) return false;
  // "(000)", "£000" and "000s" are units.
  if (/^[(£$€]*0{2,}['’]?s?\)?$/.test(trimmed)) return false;
  // "(2023)", "(2022/23)" under a figure is its year.
  if (isItsYear(trimmed)) return false;
  // "30, 2005" is the end of a date, "1, 4" a list.
  if (/\d,\s+\d/.test(trimmed)) return false;
  return figure.test(trimmed) || figureWithRemark.test(trimmed) || rangeOrTolerance.test(trimmed);
};

/** "(2022/23)" behind a figure says of which year it is. */
export const isItsYear = (text: string) => /^\((?:19|20)\d\d(?:[/–-](?:20)?\d\d)?\)$/.test(text.trim());

/** "15 455" is one figure. */
export const isThousands = (left: string, right: string) => /^\D*\d{1,3}$/.test(left) && /^\d{3}(?:\.\d+|,\d{1,2})?\D*$/.test(right);

export const isPlaceholder = (text: string) => placeholder.test(text.trim());

export const isValue = (text: string) => isFigure(text) || isPlaceholder(text);

/** A figure, a date, a name: what may stand on one line beside cells of several. */
export const isShort = (text: string) => isValue(text) || text.trim().split(/\s+/).length <= 4;

/** The line that names or annotates a table rather than belonging to it. */
export const isCaption = (text: string) => /^(?:table|figure|fig\.|chart|graph|map|exhibit|box|tableau|tab\.)\s*[\dA-Z]{1,4}(?:[.:–-]|\s|\d|$)/i.test(text.trim());
export const isNote = (text: string) => /^(?:sources?\b|notes?\s*[:.\d]|n\.b\.|\*\s?\S|\(\*\)|†|‡|\(?[1-9a-e]\)\s)/i.test(text.trim());
/** A mark that opens an item of a list. */
export const isBullet = (text: string) => /^(?:[•·▪■□○●◦‣⁃➢➤❖✓\uf0b7\uf0a7\uf0d8\u2022o-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,3}){1,3}\.?)$/i.test(text.trim());

/** Text that goes on rather than starts: a small letter, a bracket, "&". */
export const goesOn = (text: string) => /^(?:[a-zà-ÿ),;&+/–-]|\((?!\d+\)|[a-z]\)|\d))/.test(text) && !/^[a-z][.)]\s?/.test(text);
/** Text whose sentence or list is not finished. */
export const breaksOff = (text: string) => /(?:[,;–/&(-]|\b(?:and|or|of|the|for|in|to|with|by|on|per|from|a))$/i.test(text);
