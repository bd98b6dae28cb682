import type { Comparison } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
import type { Document } from '../../model/document.ts';
import { orderEntries } from '../compare/orderEntries.ts';
import { periodWords } from '../compare/periodWords.ts';
import { formatValue } from '../words/formatValue.ts';
import { revisionWords } from '../compare/revisionWords.ts';
import { cite } from './cite.ts';
import { groundWords, verdictWords } from './verdictWords.ts';

const headings = ['Area', 'Value', 'Period', 'Comparison', 'Source'];

/** The compared figures with their sources: as HTML, which pastes into Word and Excel as a table, and as plain text. */
export function comparisonAsTable(comparison: Comparison, finding: string | null, documentOf: (figure: Figure) => Document | null): { html: string; text: string } {
  const rows = comparisonRows(comparison, documentOf);
  const title = finding ?? comparison.measure.title;
  const text = [title, headings.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n');
  const line = (cells: string[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const html = `<p>${escapeHtml(title)}</p><table><thead>${line(headings, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
  return { html, text };
}

function comparisonRows(comparison: Comparison, documentOf: (figure: Figure) => Document | null): string[][] {
  const { base, targets, measure, revisions } = comparison;
  if (!base) return [];
  const row = (figure: Figure, verdict: string) => [
    figure.role === 'actual' ? figure.area.name : `${figure.area.name}’s ${figure.role}`, formatValue(figure.value), periodWords(figure, measure), verdict,
    [cite(figure, documentOf(figure)), revisionWords(figure, revisions)].filter((words) => words !== null).join(' '),
  ];
  return [
    row(base, ''), ...targets.map((target) => row(target, '')),
    ...orderEntries(comparison).map((entry) => row(entry.figure, [verdictWords(entry), groundWords(entry)].filter(Boolean).join(': '))),
  ];
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Puts both forms on the clipboard; the program that pastes takes the one it understands. */
export async function copyBoth({ html, text }: { html: string; text: string }): Promise<void> {
  const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) });
  await navigator.clipboard.write([item]);
}
