import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import type { Column } from '../columns/settleColumns.ts';
import { isOfResults } from '../periods/schoolResults.ts';
import { beginsCounted, unitInLabel } from '../values/units.ts';
import { KNOWN } from './isSplit.ts';
import type { NamedIndicator } from './nameIndicators.ts';
import type { Row } from './readRows.ts';

/** The heading of a stub that parts children or schools into kinds, and names no indicators. */
const PARTS = /^(?:(?:education )?phase|(?:key )?stage|(?:school )?year group|age(?: (?:group|band|range)| at [\p{L} ]+)?|gender|sex|ethnicity|ethnic (?:group|origin|background)|(?:category|type) of (?:need|abuse|school|setting|placement|provision|provider)|(?:placement|school|setting|provider|provision|accommodation|need) type|primary (?:area of )?need|legal status|(?:(?:pupil|student|learner) )?(?:group|characteristic)|sector)s?$/iu;

/** So called they are groups of pupils, though the catalogue knows some by name: "Pupils with SEN support". */
const PUPIL_GROUPS = /^(?:pupil|student|learner) (?:group|characteristic)s?$/iu;

/** True where the rows are parts of children ("Phase", "Gender") and every column names an indicator of them: a figure is then what its heading names, for its row's part. */
export function crossesParts(columns: readonly Column[], rows: readonly Row[], figures: readonly FigureColumn[]): boolean {
  const [stub] = columns;
  if (stub?.kind !== 'label' || !PARTS.test(stub.text.trim()) || figures.length === 0) return false;
  const named = rows.filter(({ label, hasFigures }) => hasFigures && label !== '');
  return figures.every(namesIndicator) && (PUPIL_GROUPS.test(stub.text.trim()) || !named.some(({ label }) => matchLabel(label).match >= KNOWN));
}

/** Whose its figures are, and of when, may stand under the heading that names the indicator, in one of their own. */
function namesIndicator({ role, path }: FigureColumn): boolean {
  const naming = path.filter(({ rest }) => rest !== '');
  const text = naming.map((part) => part.text).join(' ');
  return role === 'actual' && naming.length > 0 && naming.every(({ area, mention }) => area === null && mention === null) && (unitInLabel(text) !== null || beginsCounted(text) || matchLabel(text).id !== null);
}

/** Beside groups of them these are no part, but the whole. */
const ALL_PUPILS = /^all (?:pupils|students|learners)$/iu;

/** A part of what a heading names is none of the catalogue's indicators, which are of the whole: "All pupils" is that. */
export function crossedPart(whole: NamedIndicator, part: string): NamedIndicator {
  return ALL_PUPILS.test(part) ? { ...whole, crossed: true } : { ...whole, label: `${part} – ${whole.label}`, id: null, match: 0, variant: {}, crossed: true };
}

/** Pupils of some kind, whose results stand beside those of all: "SEN support", "Pupils with an EHC plan", "No SEN". */
const PUPILS = /^(?:(?:all|no|non|without|with|other|identified)[ -])?(?:(?:pupils|children) (?:with|without|receiving|on|in receipt|eligible|known|not|who)\b.*|(?:sen|send|ehcps?|ehc plans?|fsm6?|eal)\b.*|(?:education, health and care|special educational|free school meals?|english as an additional|disadvantaged)\b.*)$/iu;

/** True for rows under what they are results of, which name only whose: the catalogue knows those of all pupils. */
export function isOfPupils({ section, label }: Pick<Row, 'section' | 'label'>): boolean {
  return section !== null && isOfResults(section, null) && PUPILS.test(label) && !isOfResults(label, null);
}
