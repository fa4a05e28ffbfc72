import { type IncidentKind, type IncidentLevel, type IncidentProfile, incidentLevels } from "./incident.ts";
import { type StepId, stepIds, stepSentences } from "./steps.rows.ts";

export interface IncidentStep {
  readonly step: StepId;
  readonly sentence: string;
  /** Days from now by which it should be done; 0 is today. */
  readonly dueInDays: number;
}

export interface NotNeeded {
  readonly step: StepId;
  readonly why: string;
}

interface KindSteps {
  readonly watch: readonly StepId[];
  readonly act: readonly StepId[];
  readonly urgent: readonly StepId[];
}

/** What each kind asks for at a level, on top of the levels below it, in the order to do it. */
const kindSteps: Readonly<Record<IncidentKind, KindSteps>> = {
  "source-code-disclosure": { watch: [], act: ["ask-vendor"], urgent: ["review-own-data"] },
  "credential-exposure": { watch: [], act: ["ask-vendor", "review-own-data"], urgent: [] },
  "customer-data-breach": { watch: [], act: ["ask-vendor", "review-own-data"], urgent: ["assess-breach", "suspend-tool"] },
  "metadata-exposure": { watch: [], act: ["ask-vendor"], urgent: ["assess-breach"] },
  "vulnerability-fixed": { watch: ["check-installed", "update-or-remove"], act: ["review-own-data"], urgent: ["suspend-tool"] },
  "supply-chain-package": { watch: ["check-installed"], act: ["update-or-remove"], urgent: [] },
  outage: { watch: [], act: [], urgent: [] },
  "terms-change": { watch: [], act: ["change-setting", "object-or-exit"], urgent: [] },
  "customer-misuse": { watch: [], act: ["review-own-data", "train-staff"], urgent: ["ask-vendor", "assess-breach"] },
  "destructive-action": { watch: ["change-setting"], act: ["review-own-data", "ask-vendor"], urgent: ["suspend-tool"] },
};

/** The steps that never go out lightly: named as not needed, with why, wherever they are not asked for. */
const heavy: readonly StepId[] = [
  "rotate-credentials",
  "revoke-grants",
  "suspend-tool",
  "assess-breach",
  "start-clock",
  "notify-authority",
  "notify-people",
  "notify-customers",
  "object-or-exit",
];

/** What the plan rests on. */
interface Certainty {
  readonly startsClock: boolean;
  /** False where the kind is only a careful guess. */
  readonly isSupported: boolean;
  /** Kinds that the words speak for nearly as much: a heavy step must be asked for by each reading. */
  readonly rivals?: readonly IncidentKind[];
}

const guessed = "Nothing says yet what happened: ask first.";

/** Steps in order with the day they are due, and what need not be done with why. */
export function planSteps(
  kind: IncidentKind,
  level: IncidentLevel,
  profile: IncidentProfile,
  { startsClock, isSupported, rivals = [] }: Certainty,
): { steps: IncidentStep[]; notNeeded: NotNeeded[] } {
  const chosen = chooseSteps(kind, level, profile, startsClock);
  const others = rivals.map((rival) => chooseSteps(rival, level, profile, startsClock));
  const isAgreed = (step: StepId): boolean => isSupported && others.every((other) => other.includes(step));
  const wanted = chosen.filter((step) => !heavy.includes(step) || isAgreed(step));
  const steps = wanted.map((step) => ({ step, sentence: stepSentences[step].act, dueInDays: dueIn(step, level) }));
  const notNeeded = heavy
    .filter((step) => !wanted.includes(step))
    .map((step) => ({ step, why: chosen.includes(step) ? guessed : whyNot(step, kind, profile) }));
  return { steps, notNeeded };
}

function chooseSteps(kind: IncidentKind, level: IncidentLevel, profile: IncidentProfile, startsClock: boolean): StepId[] {
  if (level === "none") return [];
  const reached = (at: IncidentLevel): boolean => incidentLevels.indexOf(level) >= incidentLevels.indexOf(at);
  const wanted = new Set<StepId>(["record"]);
  if (reached("watch")) for (const step of ["follow-statement", "tell-owner", ...kindSteps[kind].watch] as const) wanted.add(step);
  if (reached("act")) for (const step of kindSteps[kind].act) wanted.add(step);
  if (reached("urgent")) for (const step of kindSteps[kind].urgent) wanted.add(step);
  for (const step of credentialSteps(kind, reached("act"), profile)) wanted.add(step);
  if (startsClock) for (const step of ["assess-breach", "start-clock"] as const) wanted.add(step);
  const isUrgent = level === "urgent";
  return [...wanted].sort((a, b) => orderOf(a, isUrgent) - orderOf(b, isUrgent));
}

function credentialSteps(kind: IncidentKind, acts: boolean, profile: IncidentProfile): StepId[] {
  if (!acts || !profile.credentialsStored || profile.installed === false) return [];
  if (kind === "credential-exposure" || kind === "customer-data-breach") return ["rotate-credentials", "revoke-grants"];
  return kind === "supply-chain-package" || kind === "customer-misuse" ? ["rotate-credentials"] : [];
}

/** Checking comes first, containing next; when it is urgent, containing comes before asking and telling. */
const calmOrder: readonly StepId[] = ["record", "check-installed", "update-or-remove", "change-setting", ...stepIds];
const urgentOrder: readonly StepId[] = [
  "record",
  "check-installed",
  "update-or-remove",
  "rotate-credentials",
  "revoke-grants",
  "suspend-tool",
  "change-setting",
  "start-clock",
  "assess-breach",
  "review-own-data",
  ...stepIds,
];

function orderOf(step: StepId, isUrgent: boolean): number {
  return (isUrgent ? urgentOrder : calmOrder).indexOf(step);
}

function dueIn(step: StepId, level: IncidentLevel): number {
  if (level === "urgent") return step === "follow-statement" || step === "tell-owner" ? 1 : 0;
  if (step === "check-installed" || step === "update-or-remove") return 1;
  return level === "act" ? 5 : 14;
}

function whyNot(step: StepId, kind: IncidentKind, profile: IncidentProfile): string {
  if (step === "rotate-credentials" && !profile.credentialsStored) return "No credential of ours is stored there.";
  if (step === "rotate-credentials" && profile.installed === false)
    return "The affected version was not installed, so it took no credential of ours.";
  if (step === "suspend-tool" && kind === "source-code-disclosure")
    return "Knowing the tool's source code gives nobody access to our data.";
  if (step === "suspend-tool" && kind === "outage") return "An outage exposes nothing.";
  if (step === "object-or-exit" && kind !== "terms-change") return stepSentences[step].notNeeded;
  return stepSentences[step].notNeeded;
}
