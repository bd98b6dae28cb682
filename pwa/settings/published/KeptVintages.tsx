import { useSignal } from '@preact/signals';
import type { PublishedVintage } from '../../../shared/library/records.ts';
import { formatDate } from '../../../shared/view/words/formatDate.ts';

/** The vintages that were loaded here, each of which can be removed. Removing asks once: the file may be gone. */
export function KeptVintages({ vintages, onRemove }: { vintages: readonly PublishedVintage[]; onRemove: (vintage: PublishedVintage) => void }) {
  const asked = useSignal<PublishedVintage | null>(null);
  return (
    <>
      <h3>Loaded here</h3>
      <ul class="vintages">
        {vintages.map((one) => (
          <li key={`${one.dataset} ${one.vintage}`}>
            <span><strong>{one.vintage}</strong> <span class="small soft">{one.dataset}. Kept on {formatDate(one.kept)}.</span></span>
            {asked.value?.vintage === one.vintage && asked.value.dataset === one.dataset ? (
              <span class="button-row">
                <button type="button" class="button button--danger" onClick={() => onRemove(one)}>Remove {one.vintage} for good</button>
                <button type="button" class="button" onClick={() => (asked.value = null)}>Keep it</button>
              </span>
            ) : <button type="button" class="button" aria-label={`Remove ${one.vintage}`} onClick={() => (asked.value = one)}>Remove</button>}
          </li>
        ))}
      </ul>
      <p class="small soft">Comparisons use the newest vintage of each figure, and show what it was before where it was revised.</p>
    </>
  );
}
