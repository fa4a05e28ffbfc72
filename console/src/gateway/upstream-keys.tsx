import { Button, NativeSelect, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { GatewayAnswer } from "./gateway-types.ts";

interface Props {
  readonly keys: GatewayAnswer["upstreamKeys"];
  readonly upstreams: readonly string[];
}

/** The providers' keys that stand in for the callers'. */
export function UpstreamKeys({ keys, upstreams }: Props) {
  const [upstream, setUpstream] = useState(upstreams[0] ?? "openai");
  const [key, setKey] = useState("");
  const change = useChange();
  const put = (name: string, value: string, said: string) =>
    change.mutate(
      { method: "PUT", address: "/api/gateway/upstream-keys", body: { upstream: name, key: value }, said },
      { onSuccess: () => setKey("") },
    );
  return (
    <section aria-label="Keys of the providers">
      <div className="section-head">
        <h2>Keys of the providers</h2>
        <p>Kept sealed and never shown again. Where one is set, callers need only the gateway&rsquo;s own keys.</p>
      </div>
      <form
        className="row gateway-form"
        onSubmit={(event) => {
          event.preventDefault();
          put(upstream, key, `The key for ${upstream} is set`);
        }}
      >
        <NativeSelect
          label="Upstream"
          data={[...upstreams]}
          value={upstream}
          onChange={(event) => setUpstream(event.currentTarget.value)}
        />
        <PasswordInput label="Key" autoComplete="off" value={key} onChange={(event) => setKey(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={key.trim() === ""} loading={change.isPending}>
          Keep it sealed
        </Button>
      </form>
      {keys.length > 0 && (
        <ul className="upstream-keys">
          {keys.map((row) => (
            <li key={row.id} className="row">
              <span>
                {row.id} <span className="soft">…{row.hint}</span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => put(row.id, "", `The key for ${row.id} is gone`)}
                aria-label={`Remove the key for ${row.id}`}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
