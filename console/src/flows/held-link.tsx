import { Button, CopyButton } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";

interface Props {
  readonly flow: string;
}

/** A link to this page for whoever was held and has no account. */
export function HeldLink({ flow }: Props) {
  const change = useChange<{ readonly link: string; readonly until: string }>();
  const [made, setMade] = useState<{ readonly link: string; readonly until: string } | null>(null);
  if (made === null)
    return (
      <p>
        <Button
          variant="default"
          size="compact-sm"
          loading={change.isPending}
          onClick={() => change.mutate({ method: "POST", address: `/api/flows/${flow}/link`, body: {} }, { onSuccess: setMade })}
        >
          Make a link for somebody without an account
        </Button>
      </p>
    );
  return (
    <div className="box" role="status">
      <p>It opens this one message until {made.until.slice(0, 10)} and is shown here only now.</p>
      <div className="row">
        <code className="long-code">{made.link}</code>
        <CopyButton value={made.link}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy the link"}
            </Button>
          )}
        </CopyButton>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            change.mutate({ method: "DELETE", address: `/api/flows/${flow}/link`, said: "Taken back" }, { onSuccess: () => setMade(null) })
          }
        >
          Take it back
        </Button>
      </div>
    </div>
  );
}
