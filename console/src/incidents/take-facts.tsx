import { Button, FileButton, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";

interface Effect {
  readonly number: number;
  readonly made: string;
  readonly facts: number;
  readonly incidents: number;
  readonly touched: readonly { readonly vendor: string; readonly says: string; readonly from: string; readonly to: string }[];
  readonly lines: readonly { readonly id: string; readonly name: string; readonly before: string | null; readonly after: string | null }[];
  readonly happened: readonly { readonly id: string; readonly vendor: string; readonly title: string; readonly level: string }[];
}

/** Fresh facts: one signed file, what it changes for us, and the press that takes it. */
export function TakeFacts() {
  const [content, setContent] = useState("");
  const [key, setKey] = useState("");
  const [effect, setEffect] = useState<Effect | null>(null);
  const show = useChange<Effect>();
  const take = useChange<Effect & { readonly undo: string }>();
  const body = { content, ...(key.trim() === "" ? {} : { key: key.trim() }) };
  const choose = async (file: File | null) => {
    setEffect(null);
    setContent(file === null ? "" : await file.text());
  };
  const preview = async () => setEffect(await show.mutateAsync({ method: "POST", address: "/api/facts/preview", body }));
  const confirm = async () => {
    await take.mutateAsync({ method: "POST", address: "/api/facts/take", body, said: `Update ${effect?.number ?? ""} taken` });
    setEffect(null);
    setContent("");
  };
  return (
    <details className="box take-facts no-print">
      <summary>Fresh facts from a file</summary>
      <p className="soft">An update of facts and incidents is one signed file. Nothing comes by itself; what it changes is said first.</p>
      <div className="take-facts-form">
        <FileButton onChange={(file) => void choose(file)} accept="application/json,.json">
          {(props) => (
            <Button variant="default" {...props}>
              {content === "" ? "Choose the file" : "File chosen"}
            </Button>
          )}
        </FileButton>
        <TextInput label="Key it must be signed with" value={key} onChange={(event) => setKey(event.currentTarget.value)} />
        <Button disabled={content === ""} loading={show.isPending} onClick={() => void preview().catch(() => undefined)}>
          What changes for us?
        </Button>
      </div>
      {effect !== null && (
        <div aria-live="polite">
          <p>
            Update {effect.number} of {effect.made.slice(0, 10)}: {effect.facts} facts, {effect.incidents} incidents.
          </p>
          <ul>
            {effect.touched.map(({ vendor, says, from, to }) => (
              <li key={`${vendor}${says}`}>
                {vendor}: {says} ({from === "" ? "not known" : from} → {to})
              </li>
            ))}
            {effect.lines.map(({ id, name, before, after }) => (
              <li key={id}>
                {name} may carry {after ?? "nothing"} instead of {before ?? "nothing"}
              </li>
            ))}
            {effect.happened.map(({ id, vendor, title, level }) => (
              <li key={id}>
                {level}: {vendor}, {title}
              </li>
            ))}
          </ul>
          {effect.touched.length + effect.lines.length + effect.happened.length === 0 && <p className="soft">Nothing of ours changes.</p>}
          <Button loading={take.isPending} onClick={() => void confirm().catch(() => undefined)}>
            Take it
          </Button>
        </div>
      )}
    </details>
  );
}
