import { Button, TextInput } from "@mantine/core";
import { startAuthentication } from "@simplewebauthn/browser";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { LoadLine } from "../load-line/load-line.tsx";
import { readRequest } from "../people/read-options.ts";
import { openSession } from "./open-session.ts";

interface Props {
  readonly onDone: () => void;
}

/** The ways in: passkey, the company's own sign-in, a link by mail, a recovery code, the token that start printed. */
export function SignIn({ onDone }: Props) {
  const ways = useAnswer("/api/sign-in");
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const byPasskey = () =>
    attempt(async () => {
      const begun = await sendRequest<{ id: string; options: unknown }>("POST", "/api/sign-in/passkey/begin", {});
      const response = await startAuthentication({ optionsJSON: readRequest(begun.options) });
      await sendRequest("POST", "/api/sign-in/passkey", { id: begun.id, response });
      onDone();
    });
  const byProvider = () =>
    attempt(async () => location.assign((await sendRequest<{ url: string }>("POST", "/api/sign-in/openid", {})).url));
  const byMail = () =>
    attempt(async () => {
      await sendRequest("POST", "/api/sign-in/mail", { email });
      setSaid(`If ${email} may sign in here, a link is on its way. It works once, within 15 minutes.`);
    });
  const byCode = () =>
    attempt(async () => {
      const token = code.replace(/^.*#token=/, "").trim();
      if (token.length > 30) {
        const refusal = await openSession(token);
        if (refusal) throw new Error(refusal);
      } else await sendRequest("POST", "/api/sign-in/recovery", { email, code });
      onDone();
    });
  const { mail = false, openid = null, passkey = false } = ways.data ?? {};
  return (
    <main className="sign-in">
      <LoadLine carries="internal" height={64} />
      <h1>Sign in to Plimsoll</h1>
      {problem && (
        <p className="sign-in-problem" role="alert">
          {problem}
        </p>
      )}
      {said && <p role="status">{said}</p>}
      {(passkey || openid !== null) && (
        <div className="row">
          {openid !== null && <Button onClick={() => void byProvider()}>{openid}</Button>}
          {passkey && (
            <Button variant={openid === null ? "filled" : "default"} onClick={() => void byPasskey()}>
              Use a passkey
            </Button>
          )}
        </div>
      )}
      {mail && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void byMail();
          }}
        >
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!email.includes("@")}>
            Send me a link
          </Button>
        </form>
      )}
      <details open={!mail && openid === null}>
        <summary>With the address that start printed, or a recovery code</summary>
        <p className="soft">
          When it starts, <code>plimsoll start</code> prints an address with a token that works once. Open it, or paste it here.
        </p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void byCode();
          }}
        >
          <TextInput
            label="Address, token or recovery code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
          {isRecovery(code) && !mail && (
            <TextInput label="Your e-mail" type="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          )}
          <Button type="submit" variant="default" disabled={code.trim() === ""}>
            Sign in
          </Button>
        </form>
      </details>
    </main>
  );
}

/** Recovery codes are short; tokens and addresses are not. */
function isRecovery(code: string): boolean {
  return code.trim() !== "" && code.trim().length <= 30 && !code.includes("#");
}
