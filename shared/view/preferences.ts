import { effect, signal } from '@preact/signals';

/*
 * Small choices about how the screens behave, kept on this device and never in the library. A browser that refuses
 * storage loses only these.
 */

export type Theme = 'system' | 'light' | 'dark';

function stored<T extends string>(key: string, choices: readonly T[], start: T) {
  const name = `like-for-like:${key}`;
  const kept = read(name);
  const choice = signal<T>(choices.find((option) => option === kept) ?? start);
  effect(() => write(name, choice.value));
  return choice;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows may refuse: the choice then holds until the window closes.
  }
}

export const theme = stored<Theme>('theme', ['system', 'light', 'dark'], 'system');

/** Single-key shortcuts (WCAG 2.1.4): people who dictate or whose hands shake can turn them off. */
export const shortcuts = stored<'on' | 'off'>('shortcuts', ['on', 'off'], 'on');

/** Follows the chosen theme for as long as the page lives. */
export function applyTheme(): void {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
}

/** GSS code of the council that the person asks about, or empty before they have chosen one. */
export const homeCouncil = free('home-council');

function free(key: string) {
  const name = `like-for-like:${key}`;
  const choice = signal(read(name) ?? '');
  effect(() => write(name, choice.value));
  return choice;
}
