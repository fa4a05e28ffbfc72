import type { AgreementFacts } from "./facts.ts";
import type { ReadUnit } from "./read-agreement-text.ts";

const trains =
  /\btrain(?:s|ed|ing)?\b[^.;]{0,90}(?:model|\bai\b|machine|llm|algorithm|system|<d>|content|inputs?|<c>)|(?:model|machine learning|ai|llm)[^.;]{0,40}\btraining\b|(?:improve|develop|fine-?tun\w*)[^.;]{0,60}(?:\bai\b|models?|llm|machine)|(?:<d>|content|inputs?|data)[^.;]{0,90}\btrain|trainier|training (?:von|der|seiner|unserer|eigener)[^.;]{0,30}(?:modell|ki)|(?:ki-|sprach)?modelle?n?[^.;]{0,40}(?:trainier|training)/;
const people =
  /(?:privacy|security|awareness|staff|employee|personnel|user|data protection|annual|regular) training|training (?:for|of|to) (?:its |all |the )?(?:staff|employees|personnel)|schulung|training (?:in|on) (?:the )?(?:protection|handling|data|confidential)|(?:receive|receives|necessary|appropriate) training|trained (?:personnel|staff|in)/;

export interface TrainingReading {
  readonly value: AgreementFacts["trainsOnData"];
  readonly unit: ReadUnit | undefined;
}

/** The vendor's word on training models with the customer's data. Training of staff is none. */
export function readTraining(units: readonly ReadUnit[]): TrainingReading {
  const order = ["opt-out", "yes", "opt-in", "no"] as const;
  const found = new Map<AgreementFacts["trainsOnData"], ReadUnit>();
  for (const unit of units) {
    if (unit.isDefinition || !trains.test(unit.full) || (people.test(unit.full) && !/model|\bai\b|llm/.test(unit.full))) continue;
    const value = judge(unit);
    if (value !== undefined && !found.has(value)) found.set(value, unit);
  }
  const value = order.find((each) => found.has(each)) ?? "not-stated";
  return { value, unit: found.get(value) };
}

function judge({ full, acts }: ReadUnit): AgreementFacts["trainsOnData"] | undefined {
  const at = trains.exec(full)?.index ?? 0;
  const act = acts.findLast((each) => each.at <= at + 20);
  if (act?.who === "c" && !/<c>[^.;]{0,60}(?:agrees|grants|permits|authori[sz]|instructs|allows|acknowledges|opt)/.test(full))
    return undefined;
  if (/\b(?:not|never)\b[^.;]{0,120}unless[^.;]{0,90}opt(?:s|ed)?[- ]?(?:in|into)\b/.test(full)) return "opt-in";
  if (
    /opt(?:ed|s|ing)?[- ]?out|unless <c>[^.;]{0,40}(?:object|disabl|turn|switch|deactivat|untick|opt)|can (?:object|disable|switch (?:this|it) off)|widersprech|widerspruch/.test(
      full,
    ) &&
    !/opted out by default(?![^.;]{0,60}unless)/.test(full)
  )
    return "opt-out";
  const isRefused = /\b(?:not|never|nor|no|neither|nicht|kein\w*|prohibited|refrain|without)\b/.test(full);
  const isConsented =
    /(?:unless|without|only (?:if|with|where|when)|except|save with|other than with)[^.;]{0,70}(?:<c>[^.;]{0,40}(?:consent|agree|opt|permission|instruct|request|explicit|enabl)|consent|opt(?:s|ed)?[- ]?in|permission|express|zustimm|einwillig)|opt(?:s|ed)?[- ]in\b|(?:nur|ohne)[^.;]{0,40}(?:einwilligung|zustimmung)/.test(
      full,
    );
  if (isConsented) return "opt-in";
  if (isRefused) return "no";
  return /(?:<p>|we|models?)/.test(full) &&
    /(?:may|will|uses?|shall|can|right|authori[sz]|permit|darf|kann|verwendet|nutzt|grants?)/.test(full)
    ? "yes"
    : undefined;
}
