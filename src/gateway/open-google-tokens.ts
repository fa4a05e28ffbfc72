import { createSign } from "node:crypto";
import { z } from "zod";
import type { GoogleKey } from "../commands/gateway/gateway-config.ts";

/** Access tokens of service accounts; each is asked for when it is first needed, and again before it ends. */
export interface GoogleTokens {
  /** Rejects where Google gives none. */
  tokenOf(key: GoogleKey): Promise<string>;
}

const scope = "https://www.googleapis.com/auth/cloud-platform";
const grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const lifetime = 3_600;
/** Asked for anew so many seconds before its end. */
const early = 300;
const patience = 10_000;
const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().default(lifetime) });

interface Known {
  readonly token: Promise<string>;
  until: number;
}

/** Opens the tokens of a process (OAuth 2.0 for service accounts: developers.google.com/identity/protocols/oauth2/service-account). `now` in milliseconds. */
export function openGoogleTokens(now: () => number): GoogleTokens {
  const known = new Map<string, Known>();
  return {
    tokenOf(key) {
      const name = `${key.email} ${key.tokenUri}`;
      const before = known.get(name);
      if (before !== undefined && now() < before.until) return before.token;
      const asked = ask(key, now());
      const made: Known = { token: asked.then(({ access_token: token }) => token), until: now() + patience };
      known.set(name, made);
      asked.then(
        ({ expires_in: seconds }) => (made.until = now() + (seconds - Math.min(early, seconds / 2)) * 1000),
        () => known.delete(name),
      );
      return made.token;
    },
  };
}

async function ask(key: GoogleKey, now: number): Promise<z.infer<typeof answerSchema>> {
  const body = new URLSearchParams({ grant_type: grant, assertion: signAssertion(key, Math.floor(now / 1000)) });
  const answer = await fetch(key.tokenUri, { method: "POST", body, redirect: "error", signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`expected a token for ${key.email}, met status ${answer.status}; check the service account's key`);
  return answerSchema.parse(await answer.json());
}

/** A signed claim to be the account (RFC 7523). */
function signAssertion({ email, tokenUri, privateKey, keyId }: GoogleKey, seconds: number): string {
  const head = { alg: "RS256", typ: "JWT", ...(keyId === "" ? {} : { kid: keyId }) };
  const claim = { iss: email, scope, aud: tokenUri, iat: seconds, exp: seconds + lifetime };
  const text = [head, claim].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
}
