import { TextInput } from "@mantine/core";
import { useState } from "react";
import { dataClasses } from "../../../src/core/model/data-class.ts";
import { ClassColumn } from "./class-column.tsx";
import { draftTypes } from "./edit-rules.ts";
import type { RulesProps } from "./rules-props.ts";
import { SaidList } from "./said-list.tsx";
import { SayRule } from "./say-rule.tsx";

/** The classes with their types, and one line to say a rule. */
export function ClassesPart(props: RulesProps) {
  const [search, setSearch] = useState("");
  const types = draftTypes(props.rules, props.dataTypes);
  const words = search.toLowerCase().trim();
  const shown = words === "" ? types : types.filter((row) => `${row.label} ${row.type}`.toLowerCase().includes(words));
  return (
    <div className="stack rules-main">
      <SayRule {...props} types={types} />
      <SaidList {...props} types={types} />
      <TextInput
        size="xs"
        aria-label="Find a data type"
        placeholder="Find a data type"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className="class-columns">
        {dataClasses.map((dataClass) => (
          <ClassColumn
            key={dataClass}
            dataClass={dataClass}
            types={shown.filter((row) => row.class === dataClass)}
            isSearching={words !== ""}
            rules={props.rules}
            onRules={props.onRules}
          />
        ))}
      </div>
    </div>
  );
}
