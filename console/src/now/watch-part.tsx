import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { NoteLine, WatchAnswer } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { HereLink } from "../frame/here-link.tsx";
import { countWords } from "../text/count-words.ts";
import { TimeText } from "../text/time-text.tsx";
import { upperFirst } from "../text/upper-first.ts";

/** The note of the last seven days, and the folders of exports that are read again as they change. */
export function WatchPart() {
  const watch = useAnswer("/api/watch");
  if (watch.data === undefined) return null;
  return (
    <section className="stack">
      <h2>This week</h2>
      <WeekNote note={watch.data.note} />
      <h3>Watched folders</h3>
      <WatchedFolders folders={watch.data.folders} />
    </section>
  );
}

function WeekNote({ note }: Pick<WatchAnswer, "note">) {
  const parts = [
    { title: "New", lines: note.new },
    { title: "Newly on private accounts", lines: note.newlyPersonal },
    { title: "Gone", lines: note.gone },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <>
      <p>{upperFirst(note.sentence)}.</p>
      {parts.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul className="plain lines">
            {lines.map((line) => (
              <NoteItem key={`${line.tool}${line.at}${line.why}`} line={line} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function NoteItem({ line }: { readonly line: NoteLine }) {
  return (
    <li className="spread">
      <span>
        <HereLink to={`/tools?open=${encodeURIComponent(line.tool)}`}>{line.name}</HereLink> <span className="soft">{line.why}</span>
      </span>
      <TimeText at={line.at} />
    </li>
  );
}

function WatchedFolders({ folders }: Pick<WatchAnswer, "folders">) {
  const [path, setPath] = useState("");
  const change = useChange<WatchAnswer>();
  const add = () => {
    change.mutate(
      { method: "POST", address: "/api/watch", body: { path: path.trim() }, said: "Folder is watched" },
      { onSuccess: () => setPath("") },
    );
  };
  return (
    <>
      <ul className="plain lines">
        {folders.map((folder) => (
          <li key={folder.id}>
            <div className="spread">
              <span>
                <code>{folder.path}</code>{" "}
                <span className="soft">
                  {folder.lookedAt === "" ? "not looked at yet" : `${countWords(folder.files, "file")}, looked at every minute`}
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  change.mutate({ method: "DELETE", address: `/api/watch/${folder.id}`, said: "No longer watched; what it showed is kept" })
                }
              >
                Stop watching
              </Button>
            </div>
            {folder.problems.map((problem) => (
              <p key={`${problem.place}${problem.why}`} className="soft">
                {problem.place}: {problem.why}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") add();
        }}
      >
        <TextInput
          aria-label="Folder to watch"
          placeholder="/srv/exports"
          description="Put exports, logs and collectors' answers there; a changed file is read again and counts nothing twice."
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={change.isPending}>
          Watch this folder
        </Button>
      </form>
    </>
  );
}
