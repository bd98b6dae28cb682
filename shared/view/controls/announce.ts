import { signal } from '@preact/signals';

/** What a screen reader is told next. Shown by one live region per front end. */
export const announcement = signal('');

/** Says something to people who cannot see it happen. The same words twice are still told twice. */
export function announce(words: string): void {
  announcement.value = announcement.value === words ? `${words}\u00a0` : words;
}
