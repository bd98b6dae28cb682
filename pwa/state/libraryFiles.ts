import { signal } from '@preact/signals';

/** Library files that were opened and wait to be looked at, one after the other, before anything is merged. */
export const libraryFiles = signal<readonly File[]>([]);
