import type { Decision } from '../records.ts';

/** Acts that can be taken back, and acts that can be done again, the next one last. Each act by its decisions. */
export interface UndoStack {
  done: Decision[][];
  undone: Decision[][];
}

/** Reads both stacks off one library's log, so that they are the same after a reload. */
export function undoStack(log: Decision[]): UndoStack {
  const stack: UndoStack = { done: [], undone: [] };
  for (const decision of log) {
    if (decision.kind === 'carry') continue;
    if (decision.kind === 'undo') move(stack.done, stack.undone, decision.group);
    else if (decision.kind === 'redo') move(stack.undone, stack.done, decision.group);
    else push(stack, decision);
  }
  return { done: stack.done.filter(isAct), undone: stack.undone.filter(isAct) };
}

/** Remembered labels and flags are nobody's act; they go and come with the act beside them, if any. */
const isAct = (decisions: Decision[]) => decisions.some(({ kind }) => kind !== 'label' && kind !== 'flag');

function push(stack: UndoStack, decision: Decision): void {
  const top = stack.done.at(-1);
  if (top?.[0]?.group === decision.group) top.push(decision);
  else {
    stack.done.push([decision]);
    stack.undone = [];
  }
}

/** An undo over several papers is several lines of the log: the first one moves the act. */
function move(from: Decision[][], to: Decision[][], group: string): void {
  const at = from.findLastIndex((decisions) => decisions[0]?.group === group);
  if (at >= 0) to.push(...from.splice(at, 1));
}
