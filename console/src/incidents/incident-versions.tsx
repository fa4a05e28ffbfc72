import { Button, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { planKinds } from "../../../src/core/model/plan.ts";
import { useChange } from "../api/use-change.ts";
import { useNow } from "../text/use-now.ts";
import type { IncidentDetail } from "./incident-types.ts";
import { LevelTag } from "./level-tag.tsx";
import { SourceLink } from "./source-link.tsx";

/** Each statement as a version with what it changed, and the form for the next one. */
export function IncidentVersions({ detail }: { readonly detail: IncidentDetail }) {
  return (
    <section aria-label="Statements">
      <h3>What was said, and what it changed</h3>
      <ol className="plain lines box versions">
        {detail.versions.map(({ number, date, text, level, changes }) => (
          <li key={number}>
            <p className="row tight">
              <span className="soft">{date ?? "no date"}</span> <LevelTag level={level} />
            </p>
            <p className="statement">{text}</p>
            {changes.map((change) => (
              <p key={change} className="soft">
                {change}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {detail.incident.source.length > 0 && (
        <p className="soft">
          Read at{" "}
          {detail.incident.source.map((url) => (
            <SourceLink key={url} source={url}>
              {nameOf(url)}{" "}
            </SourceLink>
          ))}
        </p>
      )}
      <SayMore key={`${detail.id} ${detail.versions.length}`} detail={detail} />
    </section>
  );
}

function nameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

const found = [
  { value: "", label: "not known" },
  { value: "yes", label: "yes" },
  { value: "no", label: "no" },
] as const;

/** A further statement, the window, versions and what was found out here; everything is judged again. */
function SayMore({ detail }: { readonly detail: IncidentDetail }) {
  const { incident } = detail;
  const today = useNow().slice(0, 10);
  const [text, setText] = useState("");
  const [date, setDate] = useState(today);
  const [from, setFrom] = useState(detail.window.from);
  const [to, setTo] = useState(detail.window.to);
  const [versions, setVersions] = useState((incident.versions ?? []).join(", "));
  const [plans, setPlans] = useState<string[]>([...(incident.plans ?? [])]);
  const [highRisk, setHighRisk] = useState(wordOf(incident.own?.highRisk));
  const [installed, setInstalled] = useState(wordOf(incident.own?.installed));
  const change = useChange();
  const save = () =>
    change.mutate({
      method: "PATCH",
      address: `/api/incidents/${detail.id}`,
      body: {
        ...(text.trim() !== "" && { statement: { date, text: text.trim() } }),
        ...((from !== detail.window.from || to !== detail.window.to) && { window: { from, to } }),
        ...(versions.trim() !== "" && { versions: versions.split(",").map((one) => one.trim()) }),
        ...(plans.join() !== (incident.plans ?? []).join() && { plans }),
        ...((installed !== "" || highRisk !== "") && {
          own: { ...(installed !== "" && { installed: installed === "yes" }), ...(highRisk !== "" && { highRisk: highRisk === "yes" }) },
        }),
      },
      said: "Judged again",
    });
  return (
    <details className="say-more no-print">
      <summary>Add a statement, the window, plans, versions, or what you found</summary>
      <form
        className="box"
        aria-label="Add to the incident"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Textarea
          className="wide"
          label="The vendor's new statement"
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput size="xs" type="date" label="Said on" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
        <TextInput size="xs" type="date" label="Window from" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput size="xs" type="date" label="Window to" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        <TextInput
          size="xs"
          label="Versions concerned"
          placeholder="1.2.3, 1.2.4"
          value={versions}
          onChange={(event) => setVersions(event.currentTarget.value)}
        />
        <MultiSelect
          size="xs"
          label="Plans affected"
          placeholder={plans.length === 0 ? "all" : ""}
          data={planKinds.filter((kind) => kind !== "unknown")}
          value={plans}
          onChange={setPlans}
        />
        <Select size="xs" label="Installed here" data={[...found]} value={installed} onChange={(value) => setInstalled(value ?? "")} />
        <Select size="xs" label="High risk to people" data={[...found]} value={highRisk} onChange={(value) => setHighRisk(value ?? "")} />
        <Button type="submit" size="compact-sm" loading={change.isPending}>
          Judge again
        </Button>
      </form>
    </details>
  );
}

function wordOf(value: boolean | undefined): string {
  return value === undefined ? "" : value ? "yes" : "no";
}
