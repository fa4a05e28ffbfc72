import { useState, type DragEvent } from "react";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow } from "../api/types.ts";
import { moveTypes } from "./edit-rules.ts";
import { groupTypes } from "./group-types.ts";
import { TypeItem } from "./type-item.tsx";

interface Props {
  readonly dataClass: DataClass;
  readonly types: readonly DataTypeRow[];
  readonly isSearching: boolean;
  readonly rules: CompanyRules;
  readonly onRules: (rules: CompanyRules) => void;
}

const meaning: Readonly<Record<DataClass, string>> = {
  public: "any tool that is not refused",
  internal: "approved tools with an agreement that do not train on it",
  restricted: "no AI tool",
};

/** One class as a column; types are dropped here or sent by their menu. */
export function ClassColumn({ dataClass, types, isSearching, rules, onRules }: Props) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const type = event.dataTransfer.getData("text/plain");
    if (type) onRules(moveTypes(rules, [type], dataClass));
  };
  return (
    <section
      className={isOver ? "class-column box over" : "class-column box"}
      aria-label={dataClass}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        {dataClass} <span className="soft">{types.length}</span>
      </h2>
      <p className="soft class-meaning">may go to {meaning[dataClass]}</p>
      {groupTypes(types, rules).map((group) => (
        <details key={group.name} open={isSearching || group.isOwn || undefined}>
          <summary>
            {group.name} <span className="soft">{group.types.length}</span>
          </summary>
          <ul className="plain type-items">
            {group.types.map((row) => (
              <TypeItem key={row.type} row={row} rules={rules} onRules={onRules} />
            ))}
          </ul>
        </details>
      ))}
      {types.length === 0 && (
        <p className="soft class-empty">{isSearching ? "No such type here." : "Drop a type here, or use its menu."}</p>
      )}
    </section>
  );
}
