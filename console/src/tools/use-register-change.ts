import { notifications } from "@mantine/notifications";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { createElement, useCallback } from "react";
import { ApiError } from "../api/api-error.ts";
import { sendRequest } from "../api/send-request.ts";
import type { CellChange, RegisterEntry, Rows } from "../api/types.ts";
import { undoStack } from "../api/undo-stack.ts";
import { showRefused } from "../api/use-change.ts";
import { waitingWrites } from "../api/waiting-writes.ts";
import { UndoToast } from "../frame/undo-toast.tsx";
import { countWords } from "../text/count-words.ts";
import { applyChanges, mergeRows } from "./apply-changes.ts";
import type { PlannedChanges } from "./plan-changes.ts";

type Register = Rows<RegisterEntry>;
const key = ["/api/register"];

interface Changed {
  readonly undo: string;
  readonly rows: readonly RegisterEntry[];
}

/**
 * Writes cells: on screen at once, then with the server's rows. When the server refuses, the cells go back and its
 * words are shown; nothing else is lost. What did not fit is said beside what was done.
 */
export function useRegisterChange() {
  const client = useQueryClient();
  return useCallback(
    async ({ changes, refused }: PlannedChanges): Promise<void> => {
      if (refused.length > 0) sayRefused(refused);
      if (changes.length === 0) return;
      const before = client.getQueryData<Register>(key);
      client.setQueryData<Register>(key, (old) => old && { ...old, rows: applyChanges(old.rows, changes) });
      try {
        const answer = await sendRequest<Changed>("PATCH", "/api/register", { changes });
        client.setQueryData<Register>(key, (old) => old && { ...old, rows: mergeRows(old.rows, answer.rows) });
        sayChanged(changes, answer.undo);
        await client.invalidateQueries();
      } catch (error) {
        if (error instanceof ApiError && error.status === 0) return keepWaiting(client, changes);
        client.setQueryData(key, before);
        showRefused(error instanceof Error ? error.message : String(error));
      }
    },
    [client],
  );
}

/** Nobody answered: the cells stay on screen as typed and are written when the server is back. */
function keepWaiting(client: QueryClient, changes: readonly CellChange[]): void {
  waitingWrites.add({ method: "PATCH", address: "/api/register", body: { changes } });
  notifications.show({
    color: "yellow",
    title: "Kept here",
    message: `The server does not answer. ${countWords(changes.length, "cell")} will be written when it is back; leave this window open.`,
    autoClose: 12_000,
  });
  void client.refetchQueries({ queryKey: ["/api/session"] });
}

function sayChanged(changes: readonly CellChange[], undo: string): void {
  const text = `${countWords(changes.length, "cell")} changed`;
  undoStack.push({ token: undo, text });
  // One cell typed is seen where it stands; a toast for each would only be noise.
  if (changes.length === 1) return;
  const id = `changed-${undo}`;
  notifications.show({ id, autoClose: 8000, message: createElement(UndoToast, { text, undo, toast: id }) });
}

function sayRefused(refused: readonly string[]): void {
  const more = refused.length > 3 ? ` And ${refused.length - 3} more.` : "";
  notifications.show({ color: "red", title: "Left as it was", message: `${refused.slice(0, 3).join(". ")}.${more}`, autoClose: 12_000 });
}
