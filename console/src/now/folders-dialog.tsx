import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { lookAtFolders } from "./looking.ts";

interface Props {
  readonly onClose: () => void;
}

/** Asks which folders on this computer to look at. */
export function FoldersDialog({ onClose }: Props) {
  const [text, setText] = useState("");
  const paths = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const look = () => {
    lookAtFolders(paths);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Look at folders">
      <div className="stack">
        <Textarea
          label="Folders or repositories, one a line"
          description="Everything is read only: nothing is run, no link is followed out of the folder."
          placeholder={"/home/ana/projects\nC:\\work\\website"}
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="row">
          <Button onClick={look} disabled={paths.length === 0}>
            {paths.length > 1 ? `Look at ${paths.length} folders` : "Look at it"}
          </Button>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Modal>
  );
}
