import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useUndo } from "../api/use-undo.ts";

interface Props {
  readonly text: string;
  readonly undo: string | null;
  readonly toast: string;
}

/** What was done, with the press that takes it back. */
export function UndoToast({ text, undo, toast }: Props) {
  const { undoOne } = useUndo();
  const takeBack = () => {
    notifications.hide(toast);
    void undoOne({ token: undo ?? "", text });
  };
  return (
    <span className="undo-toast">
      <span>{text}</span>
      {undo && (
        <Button size="compact-sm" variant="default" onClick={takeBack}>
          Undo
        </Button>
      )}
    </span>
  );
}
