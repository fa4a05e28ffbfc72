import type { Incident, IncidentKind, IncidentLevel, IncidentProfile } from "./incident.ts";
import type { KindReading } from "./infer-kind.ts";
import type { Exposure } from "./measure-exposure.ts";

const happened: Readonly<Record<IncidentKind, string>> = {
  "source-code-disclosure": "Source code of {it} became public.",
  "credential-exposure": "Credentials held at {it} were exposed.",
  "customer-data-breach": "Content that customers stored with {it} was reached.",
  "metadata-exposure": "Account details of customers of {it} were exposed, no content.",
  "vulnerability-fixed": "A flaw in {it} was found and fixed.",
  "supply-chain-package": "A bad release of {it} was published.",
  outage: "{it} was down.",
  "terms-change": "The terms of {it} change.",
  "customer-misuse": "People put data into {it} that does not belong there.",
  "destructive-action": "{it} destroyed data it was let near.",
};

const levelWords: Readonly<Record<IncidentLevel, string>> = {
  none: "Not ours.",
  note: "Note.",
  watch: "Watch.",
  act: "Act.",
  urgent: "Urgent.",
};

/** Three short sentences: what happened, whether anything shows that it touches us, the level. */
export function sayIncident(
  incident: Incident,
  { kind, rivals }: Pick<KindReading, "kind" | "rivals">,
  level: IncidentLevel,
  exposure: Exposure,
  profile: IncidentProfile,
): string {
  const it = incident.product || incident.vendor;
  const words = rivals.includes("customer-data-breach") ? happened[kind].replace(", no content.", ".") : happened[kind];
  const first = words.replace("{it}", it);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${saysTouch(kind, level, exposure, profile)} ${levelWords[level]}`;
}

function saysTouch(kind: IncidentKind, level: IncidentLevel, exposure: Exposure, profile: IncidentProfile): string {
  if (level === "none") return "It is not in the register and nothing was sent there.";
  if (kind === "outage") return "Nothing was exposed.";
  if (kind === "source-code-disclosure") return "Nothing shows that our data was in it.";
  if (kind === "terms-change")
    return profile.class === "public" ? "We have only public data there." : `We have ${profile.class} data there.`;
  const { sent, declared } = exposure;
  if (sent.flows > 0) return `We sent ${sent.flows} times there in the window, ${profile.class} data at most.`;
  if (declared.uses > 0)
    return `${declared.uses} ${declared.uses === 1 ? "use" : "uses"} of it ${declared.uses === 1 ? "stands" : "stand"} in the register; what was sent was not measured.`;
  return `What we have there is ${profile.class} at most${profile.credentialsStored ? ", with credentials stored" : ""}.`;
}
