import { generateKeyPairSync } from "node:crypto";
import { crc32 } from "node:zlib";
import { type Draw, pick } from "./make-project.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function draws(draw: Draw, length: number, from = letters): string {
  return Array.from({ length }, () => from.charAt(draw(from.length))).join("");
}

/** Six letters that say whether the thirty before are whole (GitHub and npm, 2021). */
function withSum(prefix: string, body: string): string {
  let rest = crc32(body);
  let sum = "";
  for (let at = 0; at < 6; at++) {
    sum = base62.charAt(rest % 62) + sum;
    rest = Math.floor(rest / 62);
  }
  return prefix + body + sum;
}

/** A credential in a published form, made up. The parts are joined here so that no file holds one. */
export function makeToken(draw: Draw): string {
  return pick(draw, [
    () => `AKIA${draws(draw, 16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`,
    () => withSum("ghp_", draws(draw, 30)),
    () => withSum("npm_", draws(draw, 30)),
    () => `xoxb-${draws(draw, 12, "123456789")}-${draws(draw, 13, "123456789")}-${draws(draw, 24)}`,
    () => `sk_live_${draws(draw, 24)}`,
    () => `sk-ant-api03-${draws(draw, 93)}AA`,
    () => `sk-proj-${draws(draw, 74)}T3BlbkFJ${draws(draw, 74)}`,
    () => `SG.${draws(draw, 22)}.${draws(draw, 43)}`,
    () => `glpat-${draws(draw, 20)}`,
    () =>
      `https://hooks.slack.com/services/T${draws(draw, 10, "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")}/B${draws(draw, 10, "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")}/${draws(draw, 24)}`,
    () => `postgres://shop:${draws(draw, 16)}@db-${draw(90)}.internal-shop.net:5432/orders`,
    () =>
      `DefaultEndpointsProtocol=https;AccountName=shop${draw(99)};AccountKey=${Buffer.from(draws(draw, 64)).toString("base64").slice(0, 86)}==;EndpointSuffix=core.windows.net`,
    () => `hf_${draws(draw, 34, letters.slice(0, 52))}`,
    () => `dop_v1_${draws(draw, 64, "0123456789abcdef")}`,
    () => `shpat_${draws(draw, 32, "0123456789abcdef")}`,
  ])();
}

/** A private key as its tool writes it. */
export function makeKey(draw: Draw): string {
  const [kind, form] = pick(draw, [
    ["rsa", "pkcs1"],
    ["rsa", "pkcs8"],
    ["ec", "sec1"],
    ["ec", "pkcs8"],
    ["ed25519", "pkcs8"],
  ] as const);
  if (kind === "ed25519") return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const { privateKey } =
    kind === "rsa" ? generateKeyPairSync("rsa", { modulusLength: 1024 }) : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const type = form === "sec1" ? "sec1" : form === "pkcs1" ? "pkcs1" : "pkcs8";
  return privateKey.export({ type, format: "pem" }).toString();
}

export function makeKeyBytes(): Buffer {
  return generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ type: "pkcs8", format: "der" });
}

export function makePassword(draw: Draw): string {
  return `${draws(draw, 6)}${draws(draw, 2, "!#%_-")}${draws(draw, 8)}`;
}
