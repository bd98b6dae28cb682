import { signal } from '@preact/signals';

/** A library file that was opened and waits to be looked at before anything is merged. */
export const libraryFile = signal<File | null>(null);
