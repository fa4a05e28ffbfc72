import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import "../people/people.css";

/** What somebody has to do, the earliest day first. */
export function TaskList() {
  const tasks = useAnswer("/api/tasks");
  const change = useChange();
  const [title, setTitle] = useState("");
  const [owner, setOwner] = useState("");
  const [due, setDue] = useState("");
  const rows = tasks.data?.rows ?? [];
  const add = () =>
    change.mutate(
      { method: "POST", address: "/api/tasks", body: { title, owner, due }, said: "Task added" },
      {
        onSuccess: () => {
          setTitle("");
          setDue("");
        },
      },
    );
  return (
    <section aria-label="Tasks" className="own-part">
      <div className="section-head">
        <h2>Tasks</h2>
        <p>{rows.length === 0 ? "Nothing is open." : "The earliest day first."}</p>
      </div>
      <ul className="plain">
        {rows.map((task) => (
          <li key={task.id} className="spread">
            <span>
              {task.title}{" "}
              <span className="soft">
                {[task.owner || "nobody's yet", task.due !== "" && `until ${task.due}`].filter(Boolean).join(", ")}
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => change.mutate({ method: "PATCH", address: `/api/tasks/${task.id}`, body: { state: "done" }, said: "Done" })}
            >
              Done
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="row add-member"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput label="What is to be done" value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <TextInput label="Who" placeholder="ana@example.com" value={owner} onChange={(event) => setOwner(event.currentTarget.value)} />
        <TextInput label="Until" type="date" value={due} onChange={(event) => setDue(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={title.trim() === ""} loading={change.isPending}>
          Add a task
        </Button>
      </form>
    </section>
  );
}
