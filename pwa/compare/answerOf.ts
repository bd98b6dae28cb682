import { type Comparison, compareIndicator } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import type { Measure } from '../../shared/compare/measure.ts';
import { newestPrintings, settledPart } from '../../shared/compare/revisions.ts';
import type { Area } from '../../shared/model/observation.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { type Among, amongFor, areasOf, chooseBase, isOfThese } from '../../shared/view/compare/chooseBase.ts';
import { type Day, chooseDay, daysOf, printedFirst } from '../../shared/view/compare/chooseDay.ts';
import { type AreaSet, areaSets, setOf } from '../../shared/view/groups/areaSets.ts';
import { groupsBeside, meansOf } from '../../shared/view/groups/benchmarks.ts';
import type { HeldAround } from '../state/useAreaSets.ts';

/** What is asked of an indicator, apart from which one it is. */
export interface Question {
  /** Codes of the councils asked about, the most wanted first: the first that has a figure is the base. */
  wanted: readonly (string | null)[];
  /** The address's own: the set ranked among, the period, areas drawn besides, unlike figures shown anyway. */
  options: URLSearchParams;
  around: HeldAround;
}

/** All that the screen of one indicator shows, and all that can be chosen there. */
export interface Answer {
  comparison: Comparison;
  /** Every figure that may be drawn, of several printings of one the used one, and the means of groups. */
  figures: readonly Figure[];
  /** Those means alone: nobody printed them. */
  means: readonly Figure[];
  isShown: (figure: Figure) => boolean;
  areas: readonly Area[];
  base: Area | null;
  sets: readonly AreaSet[];
  set: AreaSet | null;
  among: Among | null;
  /** Codes of the areas drawn besides. */
  drawn: readonly string[];
  days: readonly Day[];
  on: string | null;
  /** Keys of the unlike figures that are shown anyway. */
  anyway: readonly string[];
}

/** What was last asked of a list of figures, and answered. */
interface Answered {
  measure: Measure;
  areas: readonly Area[];
  last: { asked: string; around: HeldAround; answer: Answer } | null;
}

const known = new WeakMap<readonly Figure[], Answered>();

/** Worked out once for as long as the same is asked of the same list: it may have been asked ahead, while the page rested. */
export function answerOf(all: readonly Figure[], measure: Measure, question: Question, catalogue: Catalogue): Answer {
  const used = newestPrintings(all, measure);
  const answered = answeredOf(all, used, measure);
  const base = chooseBase(answered.areas, used, question.wanted);
  const asked = JSON.stringify([base?.gss ?? base?.name, ...SHAPING.map((name) => question.options.get(name))]);
  if (answered.last?.asked === asked && answered.last.around === question.around) return answered.last.answer;
  const answer = workOut(used, measure, base, answered.areas, question, catalogue);
  answered.last = { asked, around: question.around, answer };
  return answer;
}

/** Parts of an address that shape the answer; what is drawn over the lines does not. */
const SHAPING = ['with', 'among', 'on', 'anyway'];

function answeredOf(all: readonly Figure[], used: readonly Figure[], measure: Measure): Answered {
  const before = known.get(all);
  if (before?.measure === measure) return before;
  const answered: Answered = { measure, areas: areasOf(used), last: null };
  known.set(all, answered);
  return answered;
}

/** @param used the printings that are used, settled once; every list below is a part of that one */
function workOut(used: readonly Figure[], measure: Measure, base: Area | null, areas: readonly Area[], { options, around }: Question, catalogue: Catalogue): Answer {
  const drawn = options.get('with')?.split(',').filter(Boolean) ?? [];
  const anyway = options.get('anyway')?.split('|') ?? [];
  const sets = areaSets({ home: base, ...around, areas: catalogue.areas });
  const set = setOf(sets, options.get('among'));
  const among = base ? amongFor(set, base, used) : null;
  const isShown = base && among ? isOfThese(base, among, drawn, catalogue.areas) : () => true;
  const means = base ? meansOf(groupsBeside(sets, set), used, measure) : [];
  const figures = settledPart(used, measure, isShown, means);
  const days = base ? daysOf(figures, base, measure) : [];
  const on = base ? chooseDay(printedFirst(days), options.get('on'), figures, base, measure) : null;
  const comparison = compareIndicator(figures, measure, { base: base ?? nowhere, anyway, ...(on ? { on } : {}) });
  return { comparison, figures, means, isShown, areas, base, sets, set, among, drawn, days, on, anyway };
}

/** Stands in for the base while there is no area at all. */
const nowhere: Area = { gss: null, name: '', kind: 'other' };
