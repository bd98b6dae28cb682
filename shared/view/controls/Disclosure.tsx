import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Something to open. What is inside is made when it is first opened: a long table nobody asks for costs nothing. */
export function Disclosure({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [opened, setOpened] = useState(false);
  return (
    <details class="series-table" onToggle={({ currentTarget }) => setOpened(opened || currentTarget.open)}>
      <summary>{summary}</summary>
      {opened ? children() : null}
    </details>
  );
}
