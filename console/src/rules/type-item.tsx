import { NumberInput, Popover } from "@mantine/core";
import { useState } from "react";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { dataClasses } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow } from "../api/types.ts";
import { forgetType, moveTypes, ownClassOf, setThreshold, thresholdOf } from "./edit-rules.ts";

interface Props {
  readonly row: DataTypeRow;
  readonly rules: CompanyRules;
  readonly onRules: (rules: CompanyRules) => void;
}

/** One data type: dragged to another column, or moved by what opens on a press (Enter, Tab, Enter). */
export function TypeItem({ row, rules, onRules }: Props) {
  const [isOpen, setOpen] = useState(false);
  const threshold = thresholdOf(rules, row.type);
  const isSaid = row.kind !== "detected" || ownClassOf(rules, row.type) !== undefined || threshold !== null;
  const change = (next: CompanyRules) => {
    setOpen(false);
    onRules(next);
  };
  return (
    <li>
      <Popover position="bottom-start" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
        <Popover.Target>
          <button
            type="button"
            className="type-item"
            draggable
            onDragStart={(event) => event.dataTransfer.setData("text/plain", row.type)}
            onClick={() => setOpen(!isOpen)}
            title={row.type}
            aria-label={`${row.label}, ${row.class}: move or set an amount`}
          >
            <span>{row.label}</span>
            {threshold && (
              <span className="tag">
                {threshold.class} from {threshold.atLeast}
              </span>
            )}
            {row.kind !== "detected" && <span className="tag">{row.kind}</span>}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <ul className="plain choice-list">
            {dataClasses
              .filter((dataClass) => dataClass !== row.class)
              .map((dataClass) => (
                <li key={dataClass}>
                  <button type="button" onClick={() => change(moveTypes(rules, [row.type], dataClass))}>
                    Move to {dataClass}
                  </button>
                </li>
              ))}
            {isSaid && (
              <li>
                <button type="button" onClick={() => change(forgetType(rules, row.type))}>
                  {row.kind === "detected" ? "Back to the shipped class" : "Remove this type"}
                </button>
              </li>
            )}
          </ul>
          <NumberInput
            className="menu-amount"
            size="xs"
            label="Restricted from how many"
            placeholder="no amount"
            min={2}
            value={threshold?.atLeast ?? ""}
            onChange={(value) =>
              onRules(
                setThreshold(rules, row.type, typeof value === "number" && value > 1 ? { class: "restricted", atLeast: value } : null),
              )
            }
          />
        </Popover.Dropdown>
      </Popover>
    </li>
  );
}
