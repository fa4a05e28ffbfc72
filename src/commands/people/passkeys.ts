import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { members, passkeys } from "../../storage/people-collections.ts";
import type { PasskeyRow } from "../../storage/people-collections.ts";
import { passkeyTransports } from "./passkey-transports.ts";
import { keepChallenge, takeChallenge } from "./challenges.ts";
import type { ChallengeDesk } from "./challenges.ts";

const refused = "expected a passkey of this server, met another; try again, or sign in another way";

/** Begins a new passkey for a member (WebAuthn Level 3, registration): what the browser needs, and the id to come back with. */
export async function offerPasskey(desk: ChallengeDesk, member: string, origin: string) {
  const [row, own] = await desk.store.read(desk.organisation, async (open) => [
    await open.get(members, member),
    await open.list(passkeys, { where: { member } }),
  ]);
  if (row?.state !== "active")
    throw new PlimsollError("refused", "expected somebody with an account, met the token of start; add yourself under People first");
  const options = await generateRegistrationOptions({
    ...{ rpName: "Plimsoll", rpID: siteOf(origin), userName: member, userDisplayName: row.name === "" ? member : row.name },
    excludeCredentials: own.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { id: await keepChallenge(desk, "new-passkey", member, options.challenge), options };
}

/** Keeps the passkey that the browser made. */
export async function addPasskey(
  desk: ChallengeDesk,
  sent: { readonly id: string; readonly member: string; readonly label: string; readonly response: RegistrationResponseJSON },
  origin: string,
): Promise<PasskeyRow> {
  const kept = await takeChallenge(desk, "new-passkey", sent.id);
  if (kept === undefined || kept.member !== sent.member) throw new PlimsollError("refused", refused);
  const { registrationInfo } = await verifyOr(() =>
    verifyRegistrationResponse({
      ...{ response: sent.response, expectedChallenge: kept.data, expectedOrigin: origin, expectedRPID: siteOf(origin) },
    }),
  );
  if (registrationInfo === undefined) throw new PlimsollError("refused", refused);
  const { credential } = registrationInfo;
  const row: PasskeyRow = {
    ...{ id: credential.id, member: sent.member, counter: credential.counter, label: sent.label, usedAt: "" },
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    transports: [...(credential.transports ?? [])],
    at: desk.now().toISOString(),
  };
  await desk.store.write(desk.organisation, (open) => open.put(passkeys, row));
  return row;
}

/** Begins a sign-in by passkey; the browser offers those it has for this site. */
export async function askForPasskey(desk: ChallengeDesk, origin: string) {
  const options = await generateAuthenticationOptions({ rpID: siteOf(origin), userVerification: "required" });
  return { id: await keepChallenge(desk, "passkey", "", options.challenge), options };
}

/** The member whose passkey answered. Rejects with `refused` when it is none of ours or its counter went back. */
export async function checkPasskey(desk: ChallengeDesk, id: string, response: AuthenticationResponseJSON, origin: string): Promise<string> {
  const kept = await takeChallenge(desk, "passkey", id);
  const row = await desk.store.read(desk.organisation, (open) => open.get(passkeys, response.id));
  if (kept === undefined || row === undefined) throw new PlimsollError("refused", refused);
  const { verified, authenticationInfo } = await verifyOr(() =>
    verifyAuthenticationResponse({
      ...{ response, expectedChallenge: kept.data, expectedOrigin: origin, expectedRPID: siteOf(origin) },
      credential: {
        ...{ id: row.id, counter: row.counter, publicKey: new Uint8Array(Buffer.from(row.publicKey, "base64url")) },
        transports: passkeyTransports.filter((known) => row.transports.includes(known)),
      },
    }),
  );
  if (!verified) throw new PlimsollError("refused", refused);
  const used = { ...row, counter: authenticationInfo.newCounter, usedAt: desk.now().toISOString() };
  await desk.store.write(desk.organisation, (open) => open.put(passkeys, used));
  return row.member;
}

async function verifyOr<Result>(verify: () => Promise<Result>): Promise<Result> {
  try {
    return await verify();
  } catch (cause) {
    throw new PlimsollError("refused", refused, cause);
  }
}

/** The name a passkey is bound to. Browsers take no bare address: on this machine it is `localhost`. */
function siteOf(origin: string): string {
  return new URL(origin).hostname;
}
