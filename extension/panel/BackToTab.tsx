import type { Panel } from './state/panelState.ts';

/** Back to what the tab offers. */
export function BackToTab({ panel }: { panel: Panel }) {
  return <button type="button" class="button button--quiet button--small" onClick={() => panel.show({ kind: 'subject' })}>‹ This tab</button>;
}
