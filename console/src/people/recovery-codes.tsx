import { Button, CopyButton } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";

/** Ten codes for the day when every other way in is lost. */
export function RecoveryCodes() {
  const [codes, setCodes] = useState<readonly string[]>([]);
  const making = useChange<{ readonly codes: readonly string[] }>();
  const make = () =>
    making.mutate({ method: "POST", address: "/api/me/recovery", body: {} }, { onSuccess: (made) => setCodes(made.codes) });
  return (
    <section aria-label="Recovery codes" className="own-part">
      <div className="section-head">
        <h2>Recovery codes</h2>
        <p>Each signs you in once when every other way is lost. New ones end the old ones.</p>
      </div>
      {codes.length > 0 && (
        <>
          <p>Keep these outside this computer. They are shown only now.</p>
          <pre className="codes">{codes.join("\n")}</pre>
        </>
      )}
      <div className="row">
        <Button variant="default" onClick={make} loading={making.isPending}>
          {codes.length === 0 ? "Make ten codes" : "Make ten new ones"}
        </Button>
        {codes.length > 0 && (
          <CopyButton value={codes.join("\n")}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy them"}
              </Button>
            )}
          </CopyButton>
        )}
      </div>
    </section>
  );
}
