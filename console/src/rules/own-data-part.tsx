import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import { addOwnData, removeOwnData, typeName } from "./edit-rules.ts";
import { RegisteredData } from "./registered-data.tsx";
import type { RulesProps } from "./rules-props.ts";

/** The company's own words and patterns: project names, product names, canaries. */
export function OwnDataPart({ rules, onRules }: RulesProps) {
  const [text, setText] = useState("");
  const [type, setType] = useState("");
  const [to, setTo] = useState<DataClass>("internal");
  const [isPattern, setPattern] = useState(false);
  const add = () => {
    const name = typeName(type) || "own-word";
    onRules(
      addOwnData(rules, isPattern ? { pattern: text, type: name, class: to } : { word: text.trim(), type: name, class: to, forms: true }),
    );
    setText("");
  };
  return (
    <div className="stack reading-width">
      <p>
        Words that only you know: a project's code name, an unreleased product, a client who must not be named. A word is found in its forms
        (Bluebird, bluebirds, BLUEBIRD).
      </p>
      <form
        className="box say-rule"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") add();
        }}
      >
        <TextInput
          className="say-what"
          label={isPattern ? "Pattern" : "Word"}
          placeholder={isPattern ? "CANARY_[A-Za-z0-9]{8,40}" : "Bluebird"}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput label="Called" placeholder="project-name" value={type} onChange={(event) => setType(event.currentTarget.value)} />
        <NativeSelect
          label="Class"
          data={[...dataClasses]}
          value={to}
          onChange={(event) => setTo(dataClasses.find((each) => each === event.currentTarget.value) ?? "internal")}
        />
        <Checkbox label="it is a pattern" checked={isPattern} onChange={(event) => setPattern(event.currentTarget.checked)} />
        <Button type="submit" variant="default" disabled={text.trim() === ""}>
          Add it
        </Button>
      </form>
      <ul className="plain box lines">
        {rules.ownData.map((rule, index) => (
          <li key={`${rule.type}${index}`} className="spread">
            <span>
              <code>{"word" in rule ? rule.word : rule.pattern}</code> <span className="soft">{rule.type}</span>
            </span>
            <span className="row">
              <span className="tag">{rule.class}</span>
              <Button size="compact-xs" variant="subtle" onClick={() => onRules(removeOwnData(rules, index))}>
                Remove
              </Button>
            </span>
          </li>
        ))}
        {rules.ownData.length === 0 && <li className="soft">No own words yet.</li>}
      </ul>
      <RegisteredData />
    </div>
  );
}
