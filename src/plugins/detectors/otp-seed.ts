import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const inUri = /otpauth:\/\/[ht]otp\/[^\s"'<>?]{0,160}\?(?:[a-z]{2,12}=[^&\s"'<>]{0,120}&){0,6}secret=([A-Za-z2-7]{16,128}={0,6})/iy;
const named =
  /(?:totp|2fa|mfa|otp|authenticator)[ _-]?(?:secret|seed|key|setup key)["']?[ \t]{0,3}(?:[:=]|is)[ \t]{0,3}["']?([A-Z2-7]{16,64}|(?:[A-Z2-7]{4} ){3,15}[A-Z2-7]{4})(?![A-Za-z0-9])/iy;

/** Seeds of one-time passwords: `otpauth://` (Key Uri Format) and named base32 seeds. The seed alone. */
export const otpSeed: Detector = {
  id: "otp-seed",
  family: "secret",
  types: ["otp"],
  rank: 82,
  anchors: ["otpauth://", "totp", "2fa", "mfa", "otp_s", "otp s", "otp-s", "authenticator"],
  reach: 500,
  back: 0,
  verify({ text, at, anchor }) {
    const form = anchor === "otpauth://" ? inUri : named;
    form.lastIndex = at;
    const met = form.exec(text);
    const seed = met?.[1];
    if (
      met === null ||
      seed === undefined ||
      isPlaceholder(seed) ||
      /^(?:JBSWY3DPEHPK3PXP|GEZDGNBVGY3TQOJQ)/.test(seed) ||
      new Set(seed).size < 7
    )
      return none;
    const end = at + met[0].length;
    return [{ type: "otp", start: end - seed.length, end, confidence: 0.97 }];
  },
};
