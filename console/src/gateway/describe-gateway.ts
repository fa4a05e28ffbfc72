import { countWords } from "../text/count-words.ts";
import type { CanaryAnswer, GatewayAnswer, GatewayKey, GatewayUsage } from "./gateway-types.ts";

const outcomes: Readonly<Record<CanaryAnswer["outcome"], string>> = {
  restored: "It holds: the provider's side met a placeholder, and the number came back to the client.",
  "kept-out": "It holds: the provider's side met a placeholder. The number did not come back.",
  held: "It holds: the request was stopped, and nothing went out.",
  leaked: "It leaked: the provider's side met the number. The rules or the gateway's mode let it pass.",
  unreachable: "The gateway did not answer.",
};

/** What the live test showed, in a sentence. */
export function describeCanary({ outcome }: CanaryAnswer): string {
  return outcomes[outcome];
}

export function isGood({ outcome }: CanaryAnswer): boolean {
  return outcome === "restored" || outcome === "kept-out" || outcome === "held";
}

/** What is true of the gateway now, with its denominator. */
export function describeGateway(
  { running, keys, usage, days }: Pick<GatewayAnswer, "running" | "keys" | "usage" | "days">,
  now: string,
): string {
  const requests = usage.reduce((sum, one) => sum + one.requests, 0);
  const stopped = usage.reduce((sum, one) => sum + one.cleaned + one.held, 0);
  const seen =
    requests === 0
      ? `nothing went through it in ${days} days`
      : `${stopped} of ${countWords(requests, "request")} in ${days} days were cleaned or held`;
  if (running === null) return `No gateway runs on this home folder; ${seen}.`;
  const working = keys.filter((key) => stateOfKey(key, now) !== "ended").length;
  const callers = running.callers === "open" ? "any caller on this machine" : countWords(working, "caller with a key", "callers with keys");
  return `It listens at ${running.url} for ${callers}; ${seen}.`;
}

/** `working`, `ending` (works until a time that is set), or `ended`. */
export function stateOfKey({ endedAt, until }: Pick<GatewayKey, "endedAt" | "until">, now: string): "working" | "ending" | "ended" {
  if (endedAt !== "" || (until !== "" && until <= now)) return "ended";
  return until === "" ? "working" : "ending";
}

/** Client settings with the address and key filled in. */
export function fillSettings(text: string, url: string, key: string): string {
  return text.replaceAll("{url}", url).replaceAll("{key}", key === "" ? "YOUR_KEY" : key);
}

/** Bytes as people read them. */
export function describeBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Rows by team, for who has none of their own. */
export function teamOf({ team }: Pick<GatewayUsage, "team">): string {
  return team === "" ? "no team known" : team;
}
