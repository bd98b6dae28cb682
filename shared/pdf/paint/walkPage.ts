import type { Painting } from './painting.ts';
import { pathHandlers } from './pathHandlers.ts';
import { pictureHandlers } from './pictureHandlers.ts';
import { stateHandlers } from './stateHandlers.ts';
import { textHandlers } from './textHandlers.ts';
import { type Handler, type WalkContext, startWalk } from './walk.ts';

/** pdf.js's list of operators: codes, and each code's arguments. */
export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Walks a page's operators and gathers everything that is painted where a reader can see it. */
export type PageWalker = (list: OperatorList, context: WalkContext) => Painting;

/** `ops` are pdf.js's numbers by operator name. */
export function createWalker(ops: Readonly<Record<string, number>>): PageWalker {
  const handlers: (Handler | undefined)[] = [];
  for (const [name, handler] of Object.entries({ ...stateHandlers, ...textHandlers, ...pathHandlers(ops), ...pictureHandlers })) {
    const code = ops[name];
    if (code === undefined) throw new Error(`This pdf.js knows no operator ${name}.`);
    handlers[code] = handler;
  }
  return (list, context) => {
    const walk = startWalk(context);
    list.fnArray.forEach((code, index) => {
      const args = list.argsArray[index];
      walk.order = index;
      handlers[code]?.(walk, isArgs(args) ? args : []);
    });
    return walk.painting;
  };
}

function isArgs(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) || value instanceof Float32Array;
}
