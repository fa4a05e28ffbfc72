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
  const { note, folders } = watch.data;
  return (
    <>
      <WeekNote note={note} />
      <section aria-label="Watched folders">
        <div className="section-head">
          <h2>Watched folders</h2>
          <p>Exports, logs and collectors' answers put there are read again as they change; nothing counts twice</p>
        </div>
        <WatchedFolders folders={folders} />
      </section>
    </>
  );
}

function WeekNote({ note }: Pick<WatchAnswer, "note">) {
  const parts = [
    { title: "new", lines: note.new },
    { title: "private account", lines: note.newlyPersonal },
    { title: "gone", lines: note.gone },
  ];
  return (
    <section aria-label="This week">
      <div className="section-head">
        <h2>This week</h2>
        <p>{upperFirst(note.sentence)}</p>
      </div>
      <ul className="plain box lines">
        {parts.flatMap(({ title, lines }) =>
          lines.map((line) => <NoteItem key={`${title}${line.tool}${line.at}${line.why}`} title={title} line={line} />),
        )}
        {parts.every(({ lines }) => lines.length === 0) && <li className="soft">Nothing new, nothing gone, no new private account.</li>}
      </ul>
    </section>
  );
}

function NoteItem({ title, line }: { readonly title: string; readonly line: NoteLine }) {
  return (
    <li className="spread">
      <span>
        <span className="tag">{title}</span> <HereLink to={`/tools?open=${encodeURIComponent(line.tool)}`}>{line.name}</HereLink>{" "}
        <span className="soft">{line.why}</span>
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
      <ul className="plain box lines">
        {folders.map((folder) => (
          <li key={folder.id}>
            <div className="section-head watched-head">
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
        {folders.length === 0 && <li className="soft">No folder is watched yet.</li>}
      </ul>
      <form
        className="row watch-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") add();
        }}
      >
        <TextInput
          aria-label="Folder to watch"
          placeholder="/srv/exports"
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
