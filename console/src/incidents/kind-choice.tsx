import { NativeSelect } from "@mantine/core";
import { incidentKinds } from "../../../src/core/incidents/incident-kinds.ts";
import { useChange } from "../api/use-change.ts";
import type { IncidentEntry } from "./incident-types.ts";

/** What happened, as it was read or stated; another choice judges everything again at once. */
export function KindChoice({ entry }: { readonly entry: IncidentEntry }) {
  const change = useChange();
  const { kindStated } = entry.incident;
  const { kind } = entry.triage;
  const choices = [
    { value: "", label: kindStated === true ? "read it from the statements" : `${kind.replaceAll("-", " ")} (read)` },
    ...incidentKinds.filter((each) => kindStated === true || each !== kind).map((value) => ({ value, label: value.replaceAll("-", " ") })),
  ];
  return (
    <NativeSelect
      className="kind-choice no-print"
      size="xs"
      aria-label="What happened"
      data={choices}
      value={kindStated === true ? kind : ""}
      disabled={change.isPending}
      onChange={({ currentTarget: { value } }) =>
        change.mutate({
          method: "PATCH",
          address: `/api/incidents/${entry.id}`,
          body: { kind: value === "" ? null : value },
          said: "Judged again",
        })
      }
    />
  );
}
