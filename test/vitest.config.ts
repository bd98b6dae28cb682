import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/**
 * Two projects. `unit` holds everything that runs in Node: units, properties, golden papers, the house. `e2e` drives a
 * real Chromium against the built front ends, one file after the other, so that two walks never compete for the CPU.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [preact()],
        test: {
          name: 'unit',
          include: ['test/{unit,properties,golden,house}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/globalSetup.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // What a walk waits to see it sees at once or, on a busy machine, after a while.
          expect: { poll: { timeout: 15_000 } },
          // A real browser on a busy machine may lose a race once; what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
});
