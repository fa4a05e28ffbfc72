import { Button, TextInput } from "@mantine/core";
import { startRegistration } from "@simplewebauthn/browser";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { showRefused, useChange } from "../api/use-change.ts";
import { TimeText } from "../text/time-text.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { readOptions } from "./read-options.ts";
import { SessionList } from "./session-list.tsx";

/** One's own ways in: passkeys, signed-in browsers, recovery codes. */
export function OwnWays() {
  const session = useAnswer("/api/session");
  const passkeys = useAnswer("/api/me/passkeys");
  const [label, setLabel] = useState("");
  const change = useChange();
  const isAccount = session.data?.caller?.person !== "owner";
  const add = async () => {
    try {
      const begun = await sendRequest<{ id: string; options: unknown }>("POST", "/api/me/passkeys/begin", {});
      const response = await startRegistration({ optionsJSON: readOptions(begun.options) });
      change.mutate(
        {
          method: "POST",
          address: "/api/me/passkeys",
          body: { id: begun.id, label: label.trim() || "This device", response },
          said: "Passkey added",
        },
        { onSuccess: () => setLabel("") },
      );
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      {isAccount ? (
        <section aria-label="Passkeys" className="own-part">
          <div className="section-head">
            <h2>Passkeys</h2>
            <p>A fingerprint, a face or a PIN of your device instead of a password.</p>
          </div>
          <ul className="plain">
            {(passkeys.data?.rows ?? []).map((row) => (
              <li key={row.id} className="spread">
                <span>
                  {row.label}{" "}
                  <span className="soft">
                    added <TimeText at={row.at} />
                  </span>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => change.mutate({ method: "DELETE", address: `/api/me/passkeys/${row.id}`, said: "Passkey removed" })}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
          <div className="row">
            <TextInput
              aria-label="Name of the passkey"
              placeholder="Laptop"
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
            <Button variant="default" onClick={() => void add()}>
              Add a passkey
            </Button>
          </div>
        </section>
      ) : (
        <p className="soft">
          You hold the token of <code>plimsoll start</code>. Add yourself under People to get passkeys and recovery codes of your own.
        </p>
      )}
      <SessionList address="/api/me/sessions" title="Your signed-in browsers" />
      {isAccount && <RecoveryCodes />}
    </>
  );
}
