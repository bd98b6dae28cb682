import { Icon } from '../controls/Icon.tsx';

export type Filter = 'all' | 'review';

export interface CaptureHeadProps {
  all: number;
  waiting: number;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  find: string;
  onFind: (find: string) => void;
}

/** Which of the figures are listed. */
export function CaptureHead({ all, waiting, filter, onFilter, find, onFind }: CaptureHeadProps) {
  return (
    <header class="capture__head">
      <h2>Figures</h2>
      <div class="segments" role="group" aria-label="Which figures to list">
        <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>All {all.toLocaleString('en-GB')}</button>
        <button type="button" aria-pressed={filter === 'review'} onClick={() => onFilter('review')}>To look at {waiting.toLocaleString('en-GB')}</button>
      </div>
      <label class="find">
        <span class="visually-hidden">Find among these figures</span>
        <Icon name="search" />
        <input class="input" type="search" placeholder="Find" value={find} onInput={(event) => onFind(event.currentTarget.value)} />
      </label>
    </header>
  );
}

/** Said where no figure is listed. */
export function NoFigures({ filter, find, any, reading }: { filter: Filter; find: string; any: boolean; reading: boolean }) {
  if (find) return <p class="capture__empty">No figure here has “{find}” in its label, area, period or text.</p>;
  if (filter === 'review' && any) return <p class="capture__empty">Nothing is left to look at in this paper.</p>;
  return <p class="capture__empty">{reading ? 'Figures appear here as pages are read.' : 'This paper has no figures yet. Where a table was missed, read that part of its page again.'}</p>;
}
