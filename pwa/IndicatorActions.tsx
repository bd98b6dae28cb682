import { useSignal } from '@preact/signals';
import type { Comparison } from '../shared/compare/compareIndicator.ts';
import type { Figure } from '../shared/compare/figure.ts';
import { findingSentence } from '../shared/compare/sentence.ts';
import type { Document } from '../shared/model/document.ts';
import { announce } from '../shared/view/controls/announce.ts';
import { Icon, type IconName } from '../shared/view/controls/Icon.tsx';
import { chartAsPng, chartAsSvg, type PictureWords } from '../shared/view/export/chartPicture.ts';
import { cite } from '../shared/view/export/cite.ts';
import { comparisonAsTable, copyBoth } from '../shared/view/export/copyTable.ts';
import { exportRows } from '../shared/view/export/exportRows.ts';
import { toCsv } from '../shared/view/export/toCsv.ts';
import { toXlsx } from '../shared/view/export/toXlsx.ts';
import { groundWords } from '../shared/view/export/verdictWords.ts';
import { count } from '../shared/view/words/formatDate.ts';
import { saveFile } from '../shared/view/saveFile.ts';
import { revisionWords } from '../shared/view/compare/revisionWords.ts';
import { onePerArea } from '../shared/view/compare/orderEntries.ts';
import { AddToBriefing } from './briefing/AddToBriefing.tsx';

export interface IndicatorActionsProps {
  comparison: Comparison;
  /** Every printing of the figures on screen: what is carried away tells of the revised ones too. */
  figures: () => readonly Figure[];
  definition: string;
  documentOf: (figure: Figure) => Document | null;
}

/** Ways to carry the answer away; each takes its sources along. */
export function IndicatorActions({ comparison, figures, definition, documentOf }: IndicatorActionsProps) {
  const said = useSignal('');
  const { measure } = comparison;
  const finding = findingSentence(onePerArea(comparison));
  const name = measure.id;
  const rows = () => exportRows(figures(), measure.title, documentOf, comparison);
  const say = (words: string) => {
    said.value = words;
    announce(words);
  };
  const does = (words: string, act: () => Promise<void> | void) => async () => {
    try {
      await act();
      say(words);
    } catch {
      say('That did not work: the browser refused. Try another of these.');
    }
  };
  const ofChart = (save: (chart: SVGSVGElement) => Promise<void> | void) => async () => {
    const chart = document.querySelector<SVGSVGElement>('.chart__svg');
    if (chart) await does('Picture saved', () => save(chart))();
    else say('There is no chart here yet: one figure makes no line. Open another paper, or copy the table.');
  };
  const actions: [string, IconName, () => Promise<void>][] = [
    ['Copy with sources', 'copy', does('Copied, with sources', () => copyBoth(comparisonAsTable(comparison, finding, documentOf)))],
    ['CSV', 'table', does('CSV saved', () => saveFile(`${name}.csv`, new Blob([toCsv(rows())], { type: 'text/csv' })))],
    ['Excel', 'table', does('Excel file saved', async () => saveFile(`${name}.xlsx`, await toXlsx(rows(), notesOf(comparison, definition, finding))))],
    ['Picture (PNG)', 'chart', ofChart(async (chart) => saveFile(`${name}.png`, await chartAsPng(chart, pictureWords(comparison, finding, documentOf))))],
    ['Picture (SVG)', 'chart', ofChart((chart) => saveFile(`${name}.svg`, new Blob([chartAsSvg(chart, pictureWords(comparison, finding, documentOf)).svg], { type: 'image/svg+xml' })))],
    ['Copy link', 'link', does('Link copied', () => navigator.clipboard.writeText(location.href))],
  ];
  return (
    <section class="carry-away stack stack--tight" aria-label="Carry away">
      <h2>Carry away</h2>
      <div class="button-row">
        <AddToBriefing comparison={comparison} definition={definition} documentOf={documentOf} />
        {actions.map(([words, icon, act]) => (
          <button key={words} type="button" class="button" onClick={() => void act()}><Icon name={icon} />{words}</button>
        ))}
      </div>
      <p class="small soft" aria-hidden="true">{said.value}</p>
    </section>
  );
}

function caveats(comparison: Comparison): string[] {
  const nations = onePerArea(comparison).entries.filter(({ figure }) => figure.area.kind !== 'council' || figure.origin === 'paper');
  const care = nations.filter(({ verdict }) => verdict === 'with-care').map((entry) => `${entry.figure.area.name}: ${groundWords(entry)}`);
  return [...care, ...overrides(comparison), ...revised(comparison)];
}

/** What the user shows against the verdict: no export is silent about it. */
function overrides({ entries }: Comparison): string[] {
  return entries.filter(({ overridden }) => overridden).map((entry) => `${entry.figure.area.name} is not alike and is shown at the user’s wish: ${groundWords(entry)}`);
}

function revised({ base, entries, revisions }: Comparison): string[] {
  const shown = [base, ...entries.filter(({ figure }) => figure.area.kind !== 'council').map(({ figure }) => figure)];
  return shown.flatMap((figure) => {
    const words = figure && revisionWords(figure, revisions);
    return words ? [`${figure.area.name}: ${words}.`] : [];
  });
}

function notesOf(comparison: Comparison, definition: string, finding: string | null) {
  return { title: comparison.measure.title, definition, finding, made: new Date().toISOString(), caveats: caveats(comparison) };
}

function pictureWords(comparison: Comparison, finding: string | null, documentOf: (figure: Figure) => Document | null): PictureWords {
  const used = [comparison.base, ...comparison.entries.filter(({ verdict }) => verdict !== 'unlike').map(({ figure }) => figure)].filter((figure) => figure !== null);
  const sources = [...new Set(used.map((figure) => cite(figure, documentOf(figure))))];
  const more = sources.length > MOST_SOURCES ? ` And ${count(sources.length - MOST_SOURCES, 'more source')}, listed in the table of figures.` : '';
  return { title: finding ?? comparison.measure.title, caveat: caveats(comparison).length > 0 ? `With care: ${caveats(comparison).join(' ')}` : '', source: `Source: ${sources.slice(0, MOST_SOURCES).join(' ')}${more}` };
}

/** Below a picture; more would be longer than the picture itself. */
const MOST_SOURCES = 3;
