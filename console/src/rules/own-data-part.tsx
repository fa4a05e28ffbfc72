import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import { countWords } from "../text/count-words.ts";
import { addOwnData, removeOwnData, typeName } from "./edit-rules.ts";
import { meetings, readWords, sayOwnRule, wordRule } from "./read-words.ts";
import { RegisteredData } from "./registered-data.tsx";
import type { RulesProps } from "./rules-props.ts";

const pattern = "pattern";

/** The company's own words and patterns: project names, product names, clients, canaries. */
export function OwnDataPart({ rules, onRules }: RulesProps) {
  const [text, setText] = useState("");
  const [type, setType] = useState("");
  const [to, setTo] = useState<DataClass>("internal");
  const [how, setHow] = useState<string>("forms");
  const isPattern = how === pattern;
  const words = readWords(text);
  const add = () => {
    const name = typeName(type) || "own-word";
    const meeting = meetings.find(({ value }) => value === how)?.value ?? "forms";
    onRules(addOwnData(rules, isPattern ? { pattern: text.trim(), type: name, class: to } : wordRule(words, name, to, meeting)));
    setText("");
  };
  return (
    <div className="stack rules-main">
      <p>
        Words that only you know: a project's code name, an unreleased product, clients who must not be named. One, or a whole list pasted
        from a sheet. What you add is tried under “Try it” before you save.
      </p>
      <form
        className="box say-rule"
        aria-label="Own words"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") add();
        }}
      >
        <Textarea
          className="say-words"
          label={isPattern ? "Pattern" : words.length > 1 ? countWords(words.length, "word") : "Words, one a line"}
          placeholder={isPattern ? "CANARY_[A-Za-z0-9]{8,40}" : "Bluebird"}
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          className="say-met"
          label="Found"
          data={[...meetings, { value: pattern, label: "as a pattern (regular expression)" }]}
          value={how}
          onChange={(event) => setHow(event.currentTarget.value)}
        />
        <TextInput label="Called" placeholder="project-name" value={type} onChange={(event) => setType(event.currentTarget.value)} />
        <NativeSelect
          label="Class"
          data={[...dataClasses]}
          value={to}
          onChange={(event) => setTo(dataClasses.find((each) => each === event.currentTarget.value) ?? "internal")}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ""}>
          {words.length > 1 && !isPattern ? "Add them" : "Add it"}
        </Button>
      </form>
      <ul className="plain box lines">
        {rules.ownData.map((rule, index) => {
          const { what, how: met } = sayOwnRule(rule);
          return (
            <li key={`${rule.type}${index}`} className="spread">
              <span>
                <code>{what}</code>{" "}
                <span className="soft">
                  {met}, called {rule.type}
                </span>
              </span>
              <span className="row">
                <span className="tag">{rule.class}</span>
                <Button size="compact-xs" variant="subtle" onClick={() => onRules(removeOwnData(rules, index))}>
                  Remove
                </Button>
              </span>
            </li>
          );
        })}
        {rules.ownData.length === 0 && <li className="soft">No own words yet.</li>}
      </ul>
      <RegisteredData />
    </div>
  );
}
