import type { Problem } from '../../shared/model/problem.ts';
import { Notice } from '../../shared/view/controls/Notice.tsx';

/** The panel could not begin: its library cannot be opened. */
export function PanelTrouble({ problem }: { problem: Problem }) {
  return (
    <main class="panel">
      <Notice tone="bad" title="The library could not be opened" live>
        <p>{problem.message}</p>
      </Notice>
    </main>
  );
}
