import { Button, FileInput, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import { useChange } from "../api/use-change.ts";
import { withParameters } from "../api/use-answer.ts";
import { countWords } from "../text/count-words.ts";
import { useRegisterJob } from "./use-register-job.ts";

interface Tried {
  readonly rows: number;
  readonly isFound: boolean;
}

const headBytes = 8 << 20;

/** Large tables are tried with their beginning, when it can be cut anywhere. */
function headOf(file: File): File {
  if (file.size <= headBytes || !/\.(?:csv|tsv|txt|jsonl)$/i.test(file.name)) return file;
  return new File([file.slice(0, headBytes)], file.name);
}

/** Registers a file; a text can be tried against it first, and nothing of that is kept. */
export function RegisterDataForm() {
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<"table" | "document">("table");
  const [keys, setKeys] = useState("email");
  const [secondary, setSecondary] = useState("");
  const [to, setTo] = useState<DataClass>("restricted");
  const [text, setText] = useState("");
  const { job, isSending, send, cancel } = useRegisterJob();
  const attempt = useChange<Tried>();
  const classes = kind === "table" ? dataClasses.filter((each) => each !== "public") : dataClasses;
  const address = (path: string) => withParameters(path, { kind, class: to, keys, secondary });
  const tryIt = async () => {
    if (file === null) return;
    const form = new FormData();
    form.set("file", headOf(file));
    form.set("text", text);
    attempt.mutate({
      method: "POST",
      address: `${address("/api/own-data/try")}&name=${encodeURIComponent(file.name)}`,
      body: await new Response(form).blob(),
    });
  };
  const register = () => {
    if (file !== null) void send(address("/api/own-data"), file, () => setFile(null));
  };
  return (
    <form
      className="box stack padded"
      onSubmit={(event) => {
        event.preventDefault();
        register();
      }}
    >
      <div className="row">
        <NativeSelect
          label="What it is"
          data={["table", "document"]}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value === "document" ? "document" : "table");
            setTo("restricted");
          }}
        />
        <FileInput
          label="File"
          placeholder={kind === "table" ? "CSV, XLSX or JSON" : "PDF, Word or text"}
          value={file}
          onChange={setFile}
        />
        <NativeSelect
          label="Class"
          data={[...classes]}
          value={to}
          onChange={(event) => setTo(classes.find((each) => each === event.currentTarget.value) ?? "restricted")}
        />
      </div>
      {kind === "table" && (
        <div className="row">
          <TextInput label="Columns that say who it is" value={keys} onChange={(event) => setKeys(event.currentTarget.value)} />
          <TextInput
            label="Columns of which two together do"
            placeholder="first_name, last_name, born"
            value={secondary}
            onChange={(event) => setSecondary(event.currentTarget.value)}
          />
        </div>
      )}
      <Textarea label="Try it on a text first" autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {attempt.data && (
        <p role="status">
          {attempt.data.isFound ? "Recognised" : "Not recognised"};{" "}
          {countWords(attempt.data.rows, kind === "table" ? "row" : "fingerprint")} read, nothing kept.
        </p>
      )}
      <div className="row">
        <Button variant="default" disabled={file === null || text.trim() === ""} loading={attempt.isPending} onClick={tryIt}>
          Try it
        </Button>
        <Button type="submit" disabled={file === null || isSending}>
          Register it
        </Button>
        {isSending && (
          <Button variant="subtle" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
      {job && (
        <p role="status">{job.state === "running" ? `${countWords(job.done, "row")} read so far` : (job.error?.message ?? job.message)}</p>
      )}
    </form>
  );
}
