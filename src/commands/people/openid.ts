import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { members, signInSettings } from "../../storage/people-collections.ts";
import type { SignInRow } from "../../storage/people-collections.ts";
import { openSecret } from "../settings/seal-secret.ts";
import { keepChallenge, takeChallenge } from "./challenges.ts";
import type { ChallengeDesk } from "./challenges.ts";
import { newEmployee } from "./members.ts";

const keptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const claimsSchema = z.object({
  email: z.string().optional(),
  preferred_username: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});

export interface OpenidDesk extends ChallengeDesk {
  readonly home: string;
  /** The company's own domains. */
  readonly domains: () => Promise<readonly string[]>;
}

/** Begins a sign-in at the company's OpenID provider: the address to go to, and the id to come back with. */
export async function beginOpenid(desk: OpenidDesk, back: string): Promise<{ readonly id: string; readonly url: string }> {
  const config = await findProvider(desk);
  const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(config.provider, {
    ...{ redirect_uri: back, scope: "openid email profile", state: kept.state, nonce: kept.nonce },
    ...{ code_challenge: await calculatePKCECodeChallenge(kept.verifier), code_challenge_method: "S256" },
  });
  return { id: await keepChallenge(desk, "openid", "", JSON.stringify(kept)), url: url.href };
}

/** The member whom the provider vouches for. People of the company's domains become employees where the owner said so. */
export async function finishOpenid(desk: OpenidDesk, id: string, answered: URL): Promise<string> {
  const row = await takeChallenge(desk, "openid", id);
  if (row === undefined) throw new PlimsollError("refused", "expected a sign-in that was begun here, met another; begin again");
  const { state, nonce, verifier } = keptSchema.parse(JSON.parse(row.data));
  const { provider, settings } = await findProvider(desk);
  const expected = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(provider, answered, expected).catch((cause: unknown) => {
    throw new PlimsollError("refused", "expected an answer of the company's sign-in, met one that does not hold; begin again", cause);
  });
  return admit(desk, claimsSchema.parse(tokens.claims() ?? {}), settings);
}

async function admit(desk: OpenidDesk, claims: z.infer<typeof claimsSchema>, settings: NonNullable<SignInRow["openid"]>): Promise<string> {
  const address = (claims.email ?? claims.preferred_username ?? "").toLowerCase();
  if (!address.includes("@") || claims.email_verified === false)
    throw new PlimsollError("refused", "expected an account with a confirmed e-mail address, met one without; ask who runs the sign-in");
  const isOwn = (await desk.domains()).includes(address.split("@").at(-1) ?? "");
  const known = await desk.store.write(desk.organisation, async (open) => {
    const member = await open.get(members, address);
    if (member === undefined && settings.joins && isOwn) {
      await open.put(members, newEmployee(address, claims.name ?? "", desk.now()));
      return true;
    }
    return member?.state === "active";
  });
  if (!known) throw new PlimsollError("refused", `expected somebody who was added here, met ${address}; ask the owner to add you`);
  return address;
}

/** Asks the provider how it speaks (OpenID Connect Discovery 1.0). The only sign-in that opens a connection, to the issuer the owner named. */
async function findProvider(desk: OpenidDesk) {
  const settings = (await desk.store.read(desk.organisation, (open) => open.get(signInSettings, "sign-in")))?.openid ?? null;
  if (settings === null) throw new PlimsollError("not-found", "expected a sign-in provider in Settings, met none; sign in another way");
  const issuer = new URL(settings.issuer);
  const isHere = issuer.hostname === "127.0.0.1" || issuer.hostname === "localhost";
  const secret = settings.secret === "" ? undefined : openSecret(desk.home, settings.secret);
  try {
    const provider = await discovery(issuer, settings.clientId, secret, undefined, {
      // The token's signature is checked as well, although it comes straight from the provider: defence in depth costs a millisecond.
      execute: [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])],
    });
    return { provider, settings };
  } catch (cause) {
    throw new PlimsollError(
      "busy",
      `expected ${issuer.host} to say how to sign in, met no answer; try again, or sign in another way`,
      cause,
    );
  }
}
