import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import { CopiedText } from "./copied-text.tsx";
import type { GatewayAnswer } from "./gateway-types.ts";

interface Props {
  readonly values: GatewayAnswer["restrictions"];
}

interface Written {
  readonly files: readonly { readonly name: string; readonly where: string; readonly text: string }[];
}

/** Settings for the company's proxy and devices, by which vendors let in company accounts alone. */
export function CompanyAccounts({ values }: Props) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const writing = useChange<Written>();
  const write = () => {
    const lists = Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, text.split(/[\s,]+/).filter((one) => one !== "")]));
    writing.mutate({ method: "POST", address: "/api/gateway/restrictions", body: { values: lists } });
  };
  return (
    <section aria-label="Company accounts only">
      <div className="section-head">
        <h2>Company accounts only</h2>
        <p>Vendors refuse private accounts where your proxy sends a header. Fill in what you use; the files to set it up are made here.</p>
      </div>
      <form
        className="gateway-values"
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        {values.map(({ id, title, find }) => (
          <TextInput
            key={id}
            label={title}
            description={find}
            value={typed[id] ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, [id]: value }));
            }}
          />
        ))}
        <div>
          <Button type="submit" variant="default" loading={writing.isPending}>
            Make the settings
          </Button>
        </div>
      </form>
      {writing.data?.files.map((file) => (
        <div key={file.name} className="gateway-file">
          <h3>{file.name}</h3>
          <p className="soft">{file.where}</p>
          <CopiedText text={file.text} label={`Copy ${file.name}`} />
        </div>
      ))}
    </section>
  );
}
