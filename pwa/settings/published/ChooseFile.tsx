import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../../../shared/view/controls/Icon.tsx';
import { type Dataset, datasets } from '../../../shared/view/published/publishedFigures.ts';
import { namesMonth } from '../../state/publishedVintages.ts';

/** A file as the user names it. */
export interface NamedFile {
  file: File;
  dataset: Dataset;
  vintage: string;
}

export interface ChooseFileProps {
  ready: boolean;
  /** Kept by the card, so that a refused file need not be named again. */
  dataset: Signal<Dataset>;
  vintage: Signal<string>;
  onFile: (from: NamedFile) => void;
}

/** Where a file is from and when it was published, which decides whose figure is the newer one. */
export function ChooseFile({ ready, dataset, vintage, onFile }: ChooseFileProps) {
  const trouble = useSignal('');
  const input = useRef<HTMLInputElement>(null);
  const choose = async () => {
    trouble.value = await namesMonth(vintage.value) ? '' : 'Give a month and a year, as in “July 2026”: of two vintages the later one is used.';
    if (trouble.value === '') input.current?.click();
    else document.getElementById('published-vintage')?.focus();
  };
  return (
    <>
      <p class="soft">The app came with the nation’s figures as they stood when it was made. Load a newer CSV file, and see what it adds and revises before you keep it. The file stays on this device.</p>
      <div class="field">
        <label for="published-dataset">Where the file is from</label>
        <select id="published-dataset" class="select" value={dataset.value} onChange={(event) => (dataset.value = event.currentTarget.value as Dataset)}>
          {datasets.map((one) => <option key={one} value={one}>{one}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="published-vintage">When it was published</label>
        <input id="published-vintage" class="input" aria-describedby="published-vintage-help" aria-invalid={trouble.value !== ''} value={vintage.value} onInput={(event) => (vintage.value = event.currentTarget.value)} />
        <p id="published-vintage-help" class={trouble.value ? 'small field__error' : 'small soft'} role={trouble.value ? 'alert' : undefined}>{trouble.value || 'Month and year, as in “July 2026”. It is shown beside every figure of the file.'}</p>
      </div>
      <div class="button-row">
        <button type="button" class="button" disabled={!ready} onClick={() => void choose()}><Icon name="open" />Choose a CSV file</button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label="CSV file of national figures"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile({ file, dataset: dataset.value, vintage: vintage.value.trim() });
        }}
      />
    </>
  );
}
