import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { CopiedText } from "./copied-text.tsx";
import { fillSettings } from "./describe-gateway.ts";
import type { GatewayClient } from "./gateway-types.ts";

interface Props {
  readonly clients: readonly GatewayClient[];
  readonly url: string;
  /** A key that was just issued, to be filled in; empty for none. */
  readonly made: string;
}

/** Step two: what to set in a client or SDK. */
export function ClientSettings({ clients, url, made }: Props) {
  const [id, setId] = useState(clients[0]?.id ?? "");
  const client = clients.find((one) => one.id === id);
  return (
    <>
      <NativeSelect
        label="Client or SDK"
        data={clients.map((one) => ({ value: one.id, label: one.title }))}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
        maw={280}
      />
      {client && (
        <>
          <p className="soft">Goes into {client.place}.</p>
          <CopiedText text={fillSettings(client.text, url, made)} label={`Copy the settings for ${client.title}`} />
        </>
      )}
    </>
  );
}
