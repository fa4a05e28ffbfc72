import { isRecord } from "../../../core/discover/exports/json-path.ts";
import { hiddenPerson } from "../../../core/discover/hide-persons.ts";
import { planKinds, accountKinds } from "../../../core/model/plan.ts";
import type { Account } from "../../../core/model/plan.ts";
import { sourceKinds } from "../../../core/model/sighting.ts";
import type { Sighting } from "../../../core/model/sighting.ts";
import type { ExportSource } from "../contract.ts";

const lists = ["tools", "uses", "unrecognised", "coverage"];

/** The answer of `plimsoll discover --json` or `--out`, gathered from another machine: its sightings as they were seen there. */
export const plimsollAnswer: ExportSource = {
  id: "plimsoll-answer",
  title: "Plimsoll's answer from another machine (JSON)",
  kind: "workstation",
  howTo: {
    steps: ["On each computer run: plimsoll discover --machine --out machine.json", "Drop the files here"],
    adds: "What is installed and signed in on the other computers.",
    schedule: "plimsoll discover --machine --out machine.json",
  },
  recognise(head) {
    const [answer] = head.json;
    const met = isRecord(answer) ? lists.filter((name) => Array.isArray(answer[name])) : [];
    const hasTools = isRecord(answer) && Array.isArray(answer["tools"]) && (met.length > 2 || isToolRow(answer["tools"][0]));
    return { score: hasTools ? 0.95 : 0, met, missing: lists.filter((name) => !met.includes(name)), shape: { pieces: "json", items: [] } };
  },
  open: (context) => ({
    value(answer) {
      for (const row of rowsOf(answer)) {
        for (const [at, value] of listOf(row, "sightings").entries()) {
          const sighting = readSighting(value);
          if (sighting === undefined)
            context.skip(
              `${context.place} sighting ${at + 1}`,
              "expected source, kind, name, place, rule and strength; met something else",
            );
          else context.sighting({ ...placePerson(sighting, context.place), place: `${context.place}: ${sighting.place}`.slice(0, 400) });
        }
      }
    },
    end: () => undefined,
  }),
};

/** People that the answer only numbers are different ones in every answer. */
function placePerson(sighting: Sighting, place: string): Sighting {
  return sighting.person !== undefined && hiddenPerson.test(sighting.person)
    ? { ...sighting, person: `${sighting.person} of ${place}` }
    : sighting;
}

function isToolRow(value: unknown): boolean {
  return isRecord(value) && typeof value["tool"] === "string" && "strength" in value && "aliases" in value;
}

/** Tools, hints and what nobody knew all carry sightings. */
function rowsOf(answer: unknown): readonly unknown[] {
  return ["tools", "hints", "unrecognised"].flatMap((name) => listOf(answer, name));
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list: unknown = isRecord(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

function readSighting(value: unknown): Sighting | undefined {
  if (!isRecord(value)) return undefined;
  const text = (name: string, most = 400): string | undefined => (typeof value[name] === "string" ? value[name].slice(0, most) : undefined);
  const kind = sourceKinds.find((one) => one === value["kind"]);
  const [source, name, place, rule, strength] = [text("source"), text("name"), text("place"), text("rule"), text("strength")];
  if (kind === undefined || source === undefined || name === undefined || place === undefined || rule === undefined) return undefined;
  if (strength !== "strong" && strength !== "weak") return undefined;
  const plan = planKinds.find((one) => one === value["plan"]);
  const account = readAccount(value["account"]);
  const optional = { person: text("person"), team: text("team"), from: text("from", 40), to: text("to", 40), plan, account };
  const count = value["count"];
  const days = Array.isArray(value["days"]) ? value["days"].filter((day) => typeof day === "string").slice(0, 400) : [];
  return {
    ...{ source, kind, name, place, rule, strength, tool: text("tool") ?? null, excerpt: text("excerpt", 200) ?? "" },
    count: typeof count === "number" && Number.isSafeInteger(count) && count > 0 ? count : 1,
    ...(days.length > 0 ? { days } : {}),
    ...(value["mixedUse"] === true ? { mixedUse: true } : {}),
    ...definedOf(optional),
    ...detailsOf(value["details"]),
  };
}

function detailsOf(value: unknown): Pick<Sighting, "details"> {
  const entries = isRecord(value) ? Object.entries(value).slice(0, 20) : [];
  const texts = entries.flatMap(([name, text]) => (typeof text === "string" ? [[name.slice(0, 60), text.slice(0, 200)] as const] : []));
  return texts.length === 0 ? {} : { details: Object.fromEntries(texts) };
}

type Optional = {
  readonly person: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly plan: (typeof planKinds)[number];
  readonly account: Account;
};

function definedOf(values: { readonly [Key in keyof Optional]: Optional[Key] | undefined }): Partial<Optional> {
  const { person, team, from, to, plan, account } = values;
  return {
    ...(person === undefined ? {} : { person }),
    ...(team === undefined ? {} : { team }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(plan === undefined ? {} : { plan }),
    ...(account === undefined ? {} : { account }),
  };
}

function readAccount(value: unknown): Account | undefined {
  if (!isRecord(value)) return undefined;
  const kind = accountKinds.find((one) => one === value["kind"]);
  if (kind === undefined) return undefined;
  return typeof value["domain"] === "string" ? { kind, domain: value["domain"].slice(0, 200) } : { kind };
}
