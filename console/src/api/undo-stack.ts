export interface Undoable {
  readonly token: string;
  readonly text: string;
}

/** Changes of this window that can be taken back, newest last; kept to the last `limit`. */
export function createUndoStack(limit = 100) {
  let done: Undoable[] = [];
  let undone: Undoable[] = [];
  return {
    push(change: Undoable): void {
      done = [...done, change].slice(-limit);
      undone = [];
    },
    /** The newest change, taken off the stack; undefined when there is none. */
    takeLast(): Undoable | undefined {
      return done.pop();
    },
    /** Forgets one change that was taken back elsewhere (its toast was pressed). */
    drop(token: string): void {
      done = done.filter((change) => change.token !== token);
    },
    pushRedo(change: Undoable): void {
      undone = [...undone, change].slice(-limit);
    },
    takeRedo(): Undoable | undefined {
      return undone.pop();
    },
    /** Puts a redone change back without forgetting what else may be redone. */
    restore(change: Undoable): void {
      done = [...done, change].slice(-limit);
    },
  };
}

export const undoStack = createUndoStack();
