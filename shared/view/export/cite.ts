import type { Figure } from '../../compare/figure.ts';
import type { Document } from '../../model/document.ts';
import { formatDate } from '../words/formatDate.ts';

/** Where a figure can be looked up, as a report would cite it. Never empty. */
export function cite(figure: Figure, document: Document | null): string {
  const { source, group } = figure;
  if (group) return `Mean of ${group.n} of ${group.of} councils, worked out here from ${source && 'dataset' in source ? `${source.dataset}, ${source.vintage}. ${source.licence}` : 'the figures that their papers print'}.`;
  if (source && 'dataset' in source) return `${source.dataset}, ${source.vintage}. ${source.licence}.`;
  if (!document) return 'Source not at hand.';
  const place = [
    document.council?.name, document.committee ?? document.title, document.meetingDate ? formatDate(document.meetingDate) : null, pageWords(source),
  ].filter(Boolean).join(', ');
  const found = document.address ?? document.fileName;
  return `${place || document.fileName}. ${found}. Captured ${formatDate(document.captured)}.`;
}

function pageWords(source: Figure['source']): string | null {
  if (!source || !('page' in source)) return null;
  const printed = source.printedPage && source.printedPage !== String(source.page) ? ` (printed page ${source.printedPage})` : '';
  return `page ${source.page}${printed}`;
}
