import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createElement } from "react";
import { UndoToast } from "../frame/undo-toast.tsx";
import type { ApiError } from "./api-error.ts";
import { sendRequest, type Method } from "./send-request.ts";
import { undoStack } from "./undo-stack.ts";

export interface Change {
  readonly method: Method;
  readonly address: string;
  readonly body?: unknown;
  /** What happened, for the toast: "Slack AI approved". Left out, the change says nothing. */
  readonly said?: string;
}

interface Undoable {
  readonly undo?: string | null;
}

/**
 * Sends a change, reads everything on screen again and shows a toast with undo where the server gave one.
 * A refusal is shown in the server's words and rejects, so the caller keeps what was typed.
 */
export function useChange<Answer = Undoable | null>() {
  const client = useQueryClient();
  return useMutation<Answer, ApiError, Change>({
    mutationFn: (change) => sendRequest<Answer>(change.method, change.address, change.body),
    onSuccess: (answer, change) => {
      const undo = findUndo(answer);
      if (undo) undoStack.push({ token: undo, text: change.said ?? "change" });
      if (change.said) showDone(change.said, undo);
      return client.invalidateQueries();
    },
    onError: (error) => showRefused(error.message),
  });
}

function findUndo(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("undo" in answer)) return null;
  return typeof answer.undo === "string" ? answer.undo : null;
}

function showDone(text: string, undo: string | null): void {
  const id = `done-${Date.now()}`;
  notifications.show({ id, autoClose: undo ? 8000 : 4000, message: createElement(UndoToast, { text, undo, toast: id }) });
}

/** A toast that says what could not be done; stays until it is closed. */
export function showRefused(message: string): void {
  notifications.show({ color: "red", title: "Not done", message, autoClose: false });
}
