import { Button, FileButton } from "@mantine/core";
import { useState } from "react";
import { FoldersDialog } from "./folders-dialog.tsx";
import { lookAtFiles, lookAtMachine } from "./looking.ts";
import { useFileDrop } from "./use-file-drop.ts";

interface Props {
  /** The filled button belongs here only while nothing was found yet. */
  readonly isFirst: boolean;
}

/** The three ways to look: drop files anywhere on the page, this computer, folders. */
export function DropZone({ isFirst }: Props) {
  const isOver = useFileDrop(lookAtFiles);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section className={isOver ? "drop-zone over" : "drop-zone"} aria-label="Look">
      <div>
        <strong>{isOver ? "Let go to read" : "Drop exports anywhere on this page"}</strong>
        <p className="soft">
          Card statements, audit logs, DNS logs, sign-in exports, people lists; CSV, JSON, XLSX. Read here, sent nowhere.
        </p>
      </div>
      <div className="row">
        <FileButton multiple onChange={(files) => lookAtFiles(files)}>
          {(button) => (
            <Button {...button} variant="default">
              Choose files
            </Button>
          )}
        </FileButton>
        <Button variant={isFirst ? "filled" : "default"} onClick={lookAtMachine}>
          Look at this computer
        </Button>
        <Button variant="default" onClick={() => setChoosing(true)}>
          Look at folders
        </Button>
      </div>
      {isOver && <div className="drop-cover" aria-hidden="true" />}
      {isChoosing && <FoldersDialog onClose={() => setChoosing(false)} />}
    </section>
  );
}
