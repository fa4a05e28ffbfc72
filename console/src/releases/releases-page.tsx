import { FileButton, Button } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { IncidentParts } from "./incident-parts.tsx";
import { ReleaseCheck } from "./release-check.tsx";
import type { ReleaseRow } from "./release-types.ts";
import { useReleaseJob } from "./use-release-job.ts";
import { WatchHistory } from "./watch-history.tsx";
import "./releases.css";

/** Releases: what would become public with an artifact, and what changed in what is published. */
export function ReleasesPage() {
  const query = useAnswer("/api/releases");
  const { said, check } = useReleaseJob();
  const [isOver, setOver] = useState(false);
  const rows = query.data?.rows;
  const action = (
    <FileButton multiple onChange={(files) => void check(files)}>
      {(props) => (
        <Button {...props} loading={said !== null}>
          Check an artifact
        </Button>
      )}
    </FileButton>
  );
  return (
    <Page title="Releases" sentence={rows && sayAll(rows)} action={action}>
      <IncidentParts />
      {/* The same as the button above, which the keyboard reaches. */}
      <div
        className="box release-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void check([...event.dataTransfer.files]);
        }}
      >
        <p role="status">
          {said ??
            "Drop a finished package, archive or image here: npm, wheel, sdist, VSIX, CRX, crate, gem, jar, zip, tar, container image."}
        </p>
        <p className="soft">It is read on this machine, never unpacked, never sent, and removed after the check.</p>
      </div>
      <Answered query={query} what="releases">
        {({ rows: all, watched, alarms }) => (
          <div className="releases">
            {all.map((row, at) => (
              <ReleaseCheck key={row.id} row={row} isOpen={at === 0} />
            ))}
            <WatchHistory watched={watched} alarms={alarms} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

function sayAll(rows: readonly ReleaseRow[]): string {
  if (rows.length === 0) return "None checked yet. The check reads the finished artifact and says what would become public.";
  const failing = rows.filter(({ verdict }) => verdict === "fail").length;
  return `${rows.length} checked, ${failing === 0 ? "none" : failing} of them not fit to be published.`;
}
