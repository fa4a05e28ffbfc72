import { Autocomplete, Button, Switch, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { Settings } from "../api/types.ts";
import { readDomain } from "./read-domain.ts";

interface Props {
  readonly settings: Settings;
}

const zones: readonly string[] = Intl.supportedValuesOf("timeZone");

/** Who the company is: name, own domains, time zone; and whether people are named or counted. */
export function CompanyForm({ settings }: Props) {
  const [name, setName] = useState(settings.company.name);
  const [domains, setDomains] = useState<string[]>([...settings.company.domains]);
  const [timeZone, setTimeZone] = useState(settings.company.timeZone);
  const [showNames, setShowNames] = useState(settings.showNames);
  const change = useChange();
  const save = () =>
    change.mutate({
      method: "PUT",
      address: "/api/settings",
      body: { company: { name: name.trim(), domains, timeZone }, showNames },
      said: "Settings saved",
    });
  return (
    <form
      className="box settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput label="Company" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TagsInput
        label="Own e-mail domains"
        description="An account at one of these is the company's, any other is private."
        placeholder="example.com"
        value={domains}
        onChange={(list) => setDomains([...new Set(list.map(readDomain).filter(Boolean))])}
      />
      <Autocomplete
        label="Time zone"
        description="An agreement ends at 24:00 here."
        data={["UTC", ...zones]}
        limit={20}
        value={timeZone}
        onChange={setTimeZone}
        error={isZone(timeZone) ? null : "Expected a time zone like Europe/Berlin"}
      />
      <Switch
        label="Show names"
        description="Off: people are counted by team, groups under five are merged."
        checked={showNames}
        onChange={(event) => setShowNames(event.currentTarget.checked)}
      />
      <Button type="submit" loading={change.isPending} disabled={!isZone(timeZone)}>
        Save settings
      </Button>
    </form>
  );
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
