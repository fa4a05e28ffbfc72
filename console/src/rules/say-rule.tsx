import { Autocomplete, Button, NumberInput, SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow } from "../api/types.ts";
import { addDeclared, addMade, moveTypes, setThreshold, typeName } from "./edit-rules.ts";
import { findSubject, guessSource, listSubjects } from "./find-subjects.ts";
import type { RulesProps } from "./rules-props.ts";

interface Props extends RulesProps {
  readonly types: readonly DataTypeRow[];
}

const said = "said";

/** One line that says a rule: what, which class, and from how many it is restricted. A new name becomes a type of one's own. */
export function SayRule({ rules, types, onRules }: Props) {
  const [what, setWhat] = useState("");
  const [to, setTo] = useState<DataClass>("internal");
  const [picked, setPicked] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | "">("");
  const subjects = listSubjects(types);
  const subject = findSubject(subjects, what);
  const isNew = what.trim() !== "" && !subject;
  // "customer e-mail" is looked for in texts unless somebody says otherwise.
  const from = picked ?? guessSource(types, what) ?? said;
  const single = subject ? (subject.types.length === 1 ? subject.types[0] : undefined) : typeName(what);
  const say = () => {
    const placed = subject
      ? moveTypes(rules, subject.types, to)
      : from === said
        ? addDeclared(rules, what.trim(), to)
        : addMade(rules, what.trim(), from, to);
    onRules(amount !== "" && single ? setThreshold(placed, single, { class: "restricted", atLeast: amount }) : placed);
    setWhat("");
    setAmount("");
    setPicked(null);
  };
  return (
    <form
      className="box say-rule"
      aria-label="Say a rule"
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() !== "") say();
      }}
    >
      <Autocomplete
        className="say-what"
        label="Say a rule: what"
        placeholder="payment data, customer e-mail, process documentation …"
        data={subjects.map((each) => each.label)}
        limit={12}
        value={what}
        onChange={setWhat}
      />
      <div className="say-class">
        <span id="say-class">is</span>
        <SegmentedControl
          aria-labelledby="say-class"
          size="xs"
          data={[...dataClasses]}
          value={to}
          onChange={(value) => setTo(dataClasses.find((each) => each === value) ?? "internal")}
        />
      </div>
      {isNew && (
        <Select
          className="say-from"
          label="New. How is it recognised?"
          searchable
          allowDeselect={false}
          data={[
            { value: said, label: "a person or a label says so" },
            ...types
              .filter((row) => row.kind === "detected" && row.family === "personal")
              .map((row) => ({ value: row.type, label: `${row.label}, outside our own domains` })),
          ]}
          value={from}
          onChange={setPicked}
          filter={({ options, search }) =>
            options.filter((option) => "label" in option && option.label.toLowerCase().includes(search.toLowerCase())).slice(0, 30)
          }
        />
      )}
      {to !== "restricted" && single && (
        <NumberInput
          className="say-amount"
          label="Restricted from"
          placeholder="never"
          min={2}
          max={100_000}
          value={amount}
          onChange={(value) => setAmount(typeof value === "number" ? value : "")}
        />
      )}
      <Button type="submit" variant="default" disabled={what.trim() === ""}>
        Say it
      </Button>
    </form>
  );
}
