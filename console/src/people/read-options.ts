import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";

/** What the server's WebAuthn library made for the browser's; both speak the standard's JSON form, so it is passed on as it came. */
export function readOptions(options: unknown): PublicKeyCredentialCreationOptionsJSON {
  if (isCreation(options)) return options;
  throw new Error("expected what a new passkey needs, met another answer; reload the page");
}

/** The same for a sign-in. */
export function readRequest(options: unknown): PublicKeyCredentialRequestOptionsJSON {
  if (isRequest(options)) return options;
  throw new Error("expected what a passkey needs, met another answer; reload the page");
}

function isCreation(options: unknown): options is PublicKeyCredentialCreationOptionsJSON {
  return isRequest(options) && "rp" in options && "user" in options;
}

function isRequest(options: unknown): options is PublicKeyCredentialRequestOptionsJSON {
  return typeof options === "object" && options !== null && "challenge" in options;
}
