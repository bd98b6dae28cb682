import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeTone = 'info' | 'care' | 'bad' | 'good';

const icons: Record<NoticeTone, IconName> = { info: 'info', care: 'question', bad: 'warning', good: 'check' };

/** A message that stays until what it speaks of is settled: what happened, where, and what can be done. */
export function Notice(props: { tone: NoticeTone; title?: string; live?: boolean; children?: ComponentChildren }) {
  const { tone, title, live, children } = props;
  return (
    <div class={`notice notice--${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[tone]} />
      <div class="notice__body">
        {title ? <p class="notice__title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
