import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { TargetEntry } from "./target-types.ts";

const kinds = [
  { value: "mail", label: "Mail" },
  { value: "slack", label: "Slack" },
  { value: "teams", label: "Teams" },
  { value: "webhook", label: "Webhook" },
] as const;
const empty = { label: "", server: "", user: "", password: "", from: "", to: "", url: "", key: "" };

/** A place to tell; secrets are kept sealed and never shown again. */
export function TargetForm() {
  const [kind, setKind] = useState<TargetEntry["kind"]>("mail");
  const [entry, setEntry] = useState(empty);
  const change = useChange<{ readonly id: string }>();
  const set = (part: Partial<typeof empty>) => setEntry({ ...entry, ...part });
  const save = () =>
    change.mutate(
      {
        method: "POST",
        address: "/api/settings/targets",
        body: { label: entry.label, target: targetOf(kind, entry) },
        said: "Set. Try it once.",
      },
      { onSuccess: () => setEntry(empty) },
    );
  return (
    <form
      className="box target-form"
      aria-label="Name a place to tell"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NativeSelect
        size="xs"
        label="Tell by"
        data={[...kinds]}
        value={kind}
        onChange={(event) => setKind(kinds.find(({ value }) => value === event.currentTarget.value)?.value ?? "mail")}
      />
      <TextInput
        size="xs"
        label="Called"
        placeholder="Security"
        value={entry.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      {kind === "mail" ? (
        <>
          <TextInput
            size="xs"
            label="Mail server"
            placeholder="smtps://mail.example.com"
            value={entry.server}
            onChange={(event) => set({ server: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="From"
            placeholder="plimsoll@example.com"
            value={entry.from}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="To"
            placeholder="ana@example.com, ben@example.com"
            value={entry.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="User"
            autoComplete="off"
            value={entry.user}
            onChange={(event) => set({ user: event.currentTarget.value })}
          />
          <PasswordInput
            size="xs"
            label="Password"
            autoComplete="new-password"
            value={entry.password}
            onChange={(event) => set({ password: event.currentTarget.value })}
          />
        </>
      ) : (
        <PasswordInput
          size="xs"
          label="Address of the webhook"
          autoComplete="off"
          value={entry.url}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
      )}
      {kind === "webhook" && (
        <PasswordInput
          size="xs"
          label="Key that signs it"
          autoComplete="off"
          value={entry.key}
          onChange={(event) => set({ key: event.currentTarget.value })}
        />
      )}
      <Button type="submit" size="compact-sm" loading={change.isPending}>
        Set it
      </Button>
    </form>
  );
}

function targetOf(kind: TargetEntry["kind"], entry: typeof empty): object {
  const { server, user, password, from, to, url, key } = entry;
  const addresses = to
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (kind === "mail") return { kind, server: server.trim(), user, password, from: from.trim(), to: addresses };
  return kind === "webhook" ? { kind, url: url.trim(), key } : { kind, url: url.trim() };
}
