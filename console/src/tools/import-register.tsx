import { Button, FileButton } from "@mantine/core";
import { useState } from "react";
import { showRefused } from "../api/use-change.ts";
import { uploadFile } from "../api/upload-file.ts";
import type { ImportPreview } from "../api/types.ts";
import { DifferencesDialog } from "./differences-dialog.tsx";

/** Reads a spreadsheet back in: what would change is shown first. */
export function ImportRegister() {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const read = async (file: File | null) => {
    if (!file) return;
    try {
      setPreview(await uploadFile<ImportPreview>("/api/register/import", file, () => undefined));
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <FileButton accept=".csv,.xlsx,text/csv" onChange={(file) => void read(file)}>
        {(button) => (
          <Button {...button} size="compact-md" variant="default">
            Bring in
          </Button>
        )}
      </FileButton>
      {preview && <DifferencesDialog preview={preview} onClose={() => setPreview(null)} />}
    </>
  );
}
