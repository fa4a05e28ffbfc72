import type { Judgement } from "./judge-clause.ts";
import type { ReadUnit } from "./read-agreement-text.ts";
import { readSigns } from "./read-signs.ts";
import type { Weighed } from "./weigh-signs.ts";

const frame = ["R3", "R4", "R5", "R6"] as const;
/** A sentence beside another part of the description needs fewer signs. */
const nearLimit = -2.5;

const isRefusal = /\b(?:not|no|nor|never|only|nothing|nobody|neither|unless|kein\w*|nicht|nur|niemals)\b/;
const isConsent =
  /consent|approv|\bagree(?:d|s|ment)|authori[sz]|permission|sign(?:s|ed)? off|said yes|allow|zustimm|genehmig|einwillig|einverstanden/;
/** Whoever is asked once for all, or for those of a list, is not asked each time. */
const isGeneral =
  /\bgeneral|allgemein|\blist|annex|schedule [a-z\d]|appendix|\bpage\b|portal|website|anlage|anhang|already|object|inform|notif|notice/;

/**
 * What one duty says about others. The description of the processing stands together: beside a part of it fewer signs
 * make another. A yes to each sub-processor (Article 28(2), first sentence) makes telling of changes and objecting needless.
 */
export function settleTogether(
  judged: Map<string, Judgement>,
  units: readonly ReadUnit[],
  weigh: (unit: ReadUnit) => Weighed | undefined,
): Map<string, Judgement> {
  const settled = new Map(judged);
  const near = frame.flatMap((id) => {
    const { status, unit } = judged.get(id) ?? { status: "absent", unit: undefined };
    return status === "satisfied" && unit !== undefined ? [unit] : [];
  });
  const beside = units.filter((unit, index) => near.some((other) => other.section === unit.section && isBeside(units, index, other)));
  for (const id of near.length === 0 ? [] : frame) {
    if (judged.get(id)?.status !== "absent") continue;
    const best = beside
      .map((unit) => ({ unit, score: weigh(unit)?.scores.get(id) ?? -9 }))
      .reduce<{ unit: ReadUnit | undefined; score: number }>((one, other) => (other.score > one.score ? other : one), {
        unit: undefined,
        score: nearLimit,
      });
    if (best.unit !== undefined) settled.set(id, { status: weigh(best.unit)?.strengthFor(id) ?? "partial", unit: best.unit });
  }
  const measures = judged.get("R7");
  if (measures?.status === "partial" && measures.unit !== undefined && countMeasures(units, weigh) >= 3)
    settled.set("R7", { status: "satisfied", unit: measures.unit });
  const consent = judged.get("R10");
  if (consent?.status === "satisfied" && consent.unit !== undefined && asksEachTime(consent.unit.full))
    for (const id of ["R11", "R36"])
      if (judged.get(id)?.status === "absent" || judged.get(id)?.unit === consent.unit)
        settled.set(id, { status: "not-applicable", unit: consent.unit });
  return settled;
}

/** How many of encrypting, withstanding, restoring and testing (Article 32(1)(a) to (d)) stand in sentences about concrete measures. */
function countMeasures(units: readonly ReadUnit[], weigh: (unit: ReadUnit) => Weighed | undefined): number {
  const met = new Set<string>();
  for (const unit of units) {
    if ((weigh(unit)?.scores.get("R7") ?? -9) < -1) continue;
    for (const sign of readSigns(unit)) if (/^:(?:encrypt|resilient|backup|test)$/.test(sign)) met.add(sign);
  }
  return met.size;
}

function isBeside(units: readonly ReadUnit[], index: number, other: ReadUnit): boolean {
  for (let step = -2; step <= 2; step++) if (units[index + step] === other) return true;
  return false;
}

function asksEachTime(sentence: string): boolean {
  return isRefusal.test(sentence) && isConsent.test(sentence) && !isGeneral.test(sentence);
}
