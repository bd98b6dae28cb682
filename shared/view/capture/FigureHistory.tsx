import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../library/library.ts';
import { formatDate } from '../words/formatDate.ts';

/** Everything that happened to a figure, asked for when it is opened. */
export function FigureHistory({ id, history }: { id: string; history: (id: string) => Promise<HistoryEntry[]> }) {
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  useEffect(() => setEntries(null), [id]);
  return (
    <details class="detail__history" onToggle={(event) => event.currentTarget.open && !entries && void history(id).then(setEntries)}>
      <summary>History of this figure</summary>
      <ol>
        {entries?.map((entry) => (
          <li key={`${entry.at}${entry.words}`} class={entry.inEffect ? undefined : 'soft'}>
            {entry.words}{entry.by ? ` by ${entry.by}` : ''}, {formatDate(entry.at)}{entry.inEffect ? '' : ' (undone)'}
          </li>
        ))}
      </ol>
    </details>
  );
}
