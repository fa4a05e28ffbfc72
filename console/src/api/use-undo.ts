import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { ApiError } from "./api-error.ts";
import { sendRequest } from "./send-request.ts";
import { undoStack, type Undoable } from "./undo-stack.ts";

interface RedoAnswer {
  readonly redo?: string | null;
}

/** Takes the newest change of this window back (Ctrl-Z), or one by its token (the toast), or puts it in place again. */
export function useUndo() {
  const client = useQueryClient();
  const apply = useCallback(
    async (change: Undoable): Promise<string | null> => {
      try {
        const answer = await sendRequest<RedoAnswer | null>("POST", "/api/undo", { undo: change.token });
        await client.invalidateQueries();
        return answer?.redo ?? null;
      } catch (error) {
        notifications.show({
          color: "red",
          title: "Not undone",
          message: error instanceof ApiError ? error.message : String(error),
          autoClose: false,
        });
        return null;
      }
    },
    [client],
  );
  return useMemo(() => describeUndo(apply), [apply]);
}

function describeUndo(apply: (change: Undoable) => Promise<string | null>) {
  const undo = async (change: Undoable | undefined): Promise<void> => {
    if (!change) return;
    undoStack.drop(change.token);
    const redo = await apply(change);
    if (redo) undoStack.pushRedo({ token: redo, text: change.text });
    notifications.show({ message: `Undone: ${change.text}` });
  };
  const redo = async (): Promise<void> => {
    const change = undoStack.takeRedo();
    if (!change) return;
    const token = await apply(change);
    if (token) undoStack.restore({ token, text: change.text });
    notifications.show({ message: `Done again: ${change.text}` });
  };
  return { undoLast: () => undo(undoStack.takeLast()), undoOne: undo, redoLast: redo };
}
