import { Button, Checkbox, MultiSelect, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PurposeRule } from "../../../src/core/model/company-rules.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { DataTypeRow } from "../api/types.ts";
import { typeName } from "./edit-rules.ts";

interface Props {
  /** The purpose being edited; null for a new one. */
  readonly id: string | null;
  readonly purpose: PurposeRule | undefined;
  readonly dataTypes: readonly DataTypeRow[];
  readonly onDone: (id: string, purpose: PurposeRule) => void;
}

/** Writes one purpose. */
export function PurposeForm({ id, purpose, dataTypes, onDone }: Props) {
  const register = useAnswer("/api/register");
  const [label, setLabel] = useState(purpose?.label ?? id ?? "");
  const [needs, setNeeds] = useState<string[]>([...(purpose?.needs ?? [])]);
  const [tools, setTools] = useState<string[]>([...(purpose?.tools ?? [])]);
  const [isNever, setNever] = useState(purpose?.never === true);
  const [why, setWhy] = useState(purpose?.why ?? "");
  const known = [...new Set((register.data?.rows ?? []).map((row) => row.tool))];
  const done = () => {
    const reason = why.trim() === "" ? {} : { why: why.trim() };
    onDone(
      id ?? typeName(label),
      isNever ? { label: label.trim(), never: true, ...reason } : { label: label.trim(), needs, tools, ...reason },
    );
    setLabel("");
    setNeeds([]);
    setTools([]);
    setWhy("");
    setNever(false);
  };
  return (
    <form
      className="box purpose-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typeName(label) !== "") done();
      }}
    >
      <h2>{id ? `Edit ${purpose?.label ?? id}` : "Add a purpose"}</h2>
      <TextInput label="I want to" placeholder="review code" value={label} onChange={(event) => setLabel(event.currentTarget.value)} />
      <Checkbox label="Never with AI" checked={isNever} onChange={(event) => setNever(event.currentTarget.checked)} />
      {!isNever && (
        <>
          <MultiSelect
            label="Data it needs"
            searchable
            data={dataTypes.map((row) => ({ value: row.type, label: row.label }))}
            limit={20}
            value={needs}
            onChange={setNeeds}
          />
          <TagsInput label="Tools that serve it" data={known} value={tools} onChange={setTools} />
        </>
      )}
      <TextInput label="Why" value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={typeName(label) === ""}>
        {id ? "Keep it" : "Add this purpose"}
      </Button>
    </form>
  );
}
