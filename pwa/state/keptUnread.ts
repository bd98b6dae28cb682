import type { Problem } from '../../shared/model/problem.ts';

/** Said beside a comparison that had to do without the figures kept here: they are still there, and not in what is shown. */
export const keptUnread: Problem = {
  kind: 'unreadable-file', page: null,
  message: 'The figures kept here could not be read, and what is shown is without them. Nothing was changed. Load the page again; if that does not help, another window may be holding the library.',
};
