import { SegmentedControl, Select } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { Choice, FlowsAnswer } from "../api/types.ts";

const route = getRouteApi("/flows");
const decisions = [
  { value: "allow", label: "May go" },
  { value: "redact", label: "May go, cleaned" },
  { value: "ask", label: "One question first" },
  { value: "block", label: "May not go" },
];
const ranges = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "all", label: "All" },
];

interface Props {
  readonly choices: FlowsAnswer["choices"];
}

/** What of the activity is shown; kept in the address. Days count back from the last decision. */
export function ActivityFilters({ choices }: Props) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (name: "tool" | "point" | "team" | "decision" | "days", value: string | null) =>
    void navigate({ search: ({ [name]: _old, page: _page, ...rest }) => (value ? { ...rest, [name]: value } : rest), replace: true });
  const pick = (name: "tool" | "point" | "team" | "decision", label: string, data: readonly { value: string; label: string }[]) => (
    <Select
      label={label}
      size="xs"
      placeholder="all"
      clearable
      searchable={data.length > 8}
      data={[...data]}
      value={search[name] ?? null}
      onChange={(value) => set(name, value)}
      clearButtonProps={{ "aria-label": `All, whatever the ${label.toLowerCase()}` }}
    />
  );
  return (
    <div className="flow-filters no-print">
      {pick("tool", "Tool", choices.tools.map(toOption))}
      {pick("point", "Point", choices.points.map(toOption))}
      {pick("team", "Team", choices.teams.map(toOption))}
      {pick("decision", "Answer", decisions)}
      <div>
        <span id="flow-days">Up to the last decision</span>
        <SegmentedControl
          aria-labelledby="flow-days"
          size="xs"
          data={ranges}
          value={search.days ?? "30"}
          onChange={(value) => set("days", value)}
        />
      </div>
    </div>
  );
}

function toOption({ id, name }: Choice) {
  return { value: id, label: name };
}
