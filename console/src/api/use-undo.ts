import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ApiError } from "./api-error.ts";
import { sendRequest } from "./send-request.ts";
import { undoStack, type Undoable } from "./undo-stack.ts";

interface RedoAnswer {
  readonly redo?: string | null;
}

/** Takes the newest change of this window back (Ctrl-Z), or one by its token (the toast), or puts it in place again. */
export function useUndo() {
  const client = useQueryClient();
  return useMemo(() => {
    const apply = async (change: Undoable, said: string): Promise<RedoAnswer> => {
      const answer = await sendRequest<RedoAnswer | null>("POST", "/api/undo", { undo: change.token });
      void client.invalidateQueries();
      notifications.show({ message: `${said}: ${change.text}` });
      return answer ?? {};
    };
    return describeUndo(apply);
  }, [client]);
}

function describeUndo(apply: (change: Undoable, said: string) => Promise<RedoAnswer>) {
  const undoOne = async (change: Undoable): Promise<void> => {
    undoStack.drop(change.token);
    try {
      const { redo } = await apply(change, "Undone");
      if (redo) undoStack.pushRedo({ token: redo, text: change.text });
    } catch (error) {
      sayFailure("Not undone", error);
    }
  };
  const undoLast = async (): Promise<void> => {
    const change = undoStack.takeLast();
    if (change) await undoOne(change);
  };
  const redoLast = async (): Promise<void> => {
    const change = undoStack.takeRedo();
    if (!change) return;
    try {
      const { redo } = await apply(change, "Done again");
      if (redo) undoStack.restore({ token: redo, text: change.text });
    } catch (error) {
      sayFailure("Not done again", error);
    }
  };
  return { undoOne, undoLast, redoLast };
}

function sayFailure(title: string, error: unknown): void {
  notifications.show({ color: "red", title, message: error instanceof ApiError ? error.message : String(error), autoClose: false });
}
