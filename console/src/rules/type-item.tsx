import { Menu, NumberInput } from "@mantine/core";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { dataClasses } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow } from "../api/types.ts";
import { forgetType, moveTypes, ownClassOf, setThreshold, thresholdOf } from "./edit-rules.ts";

interface Props {
  readonly row: DataTypeRow;
  readonly rules: CompanyRules;
  readonly onRules: (rules: CompanyRules) => void;
}

/** One data type: dragged to another column, or moved by its menu (Enter, arrows, Enter). */
export function TypeItem({ row, rules, onRules }: Props) {
  const threshold = thresholdOf(rules, row.type);
  const isSaid = row.kind !== "detected" || ownClassOf(rules, row.type) !== undefined || threshold !== null;
  return (
    <li>
      <Menu position="bottom-start" returnFocus>
        <Menu.Target>
          <button
            type="button"
            className="type-item"
            draggable
            onDragStart={(event) => event.dataTransfer.setData("text/plain", row.type)}
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
        </Menu.Target>
        <Menu.Dropdown>
          {dataClasses
            .filter((dataClass) => dataClass !== row.class)
            .map((dataClass) => (
              <Menu.Item key={dataClass} onClick={() => onRules(moveTypes(rules, [row.type], dataClass))}>
                Move to {dataClass}
              </Menu.Item>
            ))}
          {isSaid && (
            <Menu.Item onClick={() => onRules(forgetType(rules, row.type))}>
              {row.kind === "detected" ? "Back to the shipped class" : "Remove this type"}
            </Menu.Item>
          )}
          <Menu.Divider />
          <NumberInput
            className="menu-amount"
            size="xs"
            label="Restricted from how many"
            placeholder="no amount"
            min={2}
            value={threshold?.atLeast ?? ""}
            onKeyDown={(event) => event.stopPropagation()}
            onChange={(value) =>
              onRules(
                setThreshold(rules, row.type, typeof value === "number" && value > 1 ? { class: "restricted", atLeast: value } : null),
              )
            }
          />
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
