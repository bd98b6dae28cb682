import type { Entry } from '../../compare/compareIndicator.ts';
import type { Verdict } from '../../compare/rules/rule.ts';
import { Icon, type IconName } from '../controls/Icon.tsx';

const marks: Record<Verdict, { words: string; icon: IconName; tone: string }> = {
  like: { words: 'Like for like', icon: 'check', tone: 'good' },
  'with-care': { words: 'With care', icon: 'question', tone: 'care' },
  unlike: { words: 'Not alike', icon: 'cross', tone: 'bad' },
};

/** May these two be compared, and why: the first reason in sight, the rest one step away. */
export function VerdictMark({ entry: { verdict, reasons, overridden } }: { entry: Pick<Entry, 'verdict' | 'reasons' | 'overridden'> }) {
  const { words, icon, tone } = marks[verdict];
  // That an indicator has no direction is said once, at its head.
  const told = reasons.filter(({ rule }) => rule !== 'no-polarity');
  const first = verdict === 'like' ? undefined : told[0];
  const rest = first ? told.slice(1) : told;
  return (
    <div class="verdict">
      <span class={`chip chip--${tone}`}><Icon name={icon} />{overridden ? `${words}, shown anyway` : words}</span>
      {first ? <span class="verdict__reason">{first.text}</span> : null}
      {rest.length > 0 ? (
        <details>
          <summary>{rest.length === 1 ? 'One more remark' : `${rest.length} more remarks`}</summary>
          <ul>{rest.map(({ rule, text }) => <li key={rule + text}>{text}</li>)}</ul>
        </details>
      ) : null}
    </div>
  );
}
