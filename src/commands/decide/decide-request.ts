import type { Classifier } from "../../core/classify/classifier.ts";
import { decide } from "../../core/decide/decide.ts";
import type { BasicsState, DataAsked, DecisionFacts, DecisionInput } from "../../core/decide/decision-input.ts";
import { readNamedData, readTextData } from "../../core/decide/read-data.ts";
import { resolveAccount, resolvePlan } from "../../core/decide/resolve-plan.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import type { Classification } from "../../core/model/classification.ts";
import type { CompanyRules, DecisionPoint } from "../../core/model/company-rules.ts";
import { dataClasses, rankOfClass } from "../../core/model/data-class.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { Decision } from "../../core/model/decision.ts";
import { planKinds } from "../../core/model/plan.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { namesOfTypes } from "../../core/rules/check-names.ts";
import { findNearestNames } from "../../core/rules/nearest-names.ts";
import { findTool } from "../inventory/find-tool.ts";
import { makeBasicsOf } from "./find-basics.ts";

/** A question as somebody puts it, in names and words. */
export interface AskRequest {
  readonly tool: string;
  readonly plan?: string;
  readonly account?: string;
  readonly purpose?: string;
  readonly team?: string;
  /** Data types instead of a text. */
  readonly data?: readonly string[];
  readonly declared?: string;
  readonly text?: string;
  /** Path of the file that the text is read from. */
  readonly file?: string;
  /** What a classifier said of the text, where the point has asked one already. */
  readonly classification?: Classification;
  readonly point: DecisionPoint;
}

/** What a question is decided with. The classifier is made only where a text is asked about. */
export interface AskDesk {
  readonly rules: CompanyRules;
  readonly catalog: Catalog;
  classifier(): Promise<Classifier>;
  /** Types that detectors bring beside those of `model/data-types.rows.ts`. */
  detectedTypes?(): Promise<ReadonlySet<string>>;
  /** The vendors' basics, where they are known already; left out, looked up in the catalogue. */
  readonly basicsOf?: (tool: string) => BasicsState;
  now(): Date;
}

export interface Answer {
  readonly decision: Decision;
  readonly input: DecisionInput;
  readonly facts: DecisionFacts;
  /** Present where a text was read. */
  readonly classification?: Classification;
}

/**
 * Decides a question: finds the tool, plan and account that are meant, classifies the text and asks the one decision.
 * A tool that nobody knows is decided as unknown; an unknown plan, purpose, class or data type is `bad-input`.
 */
export async function decideRequest(request: AskRequest, desk: AskDesk): Promise<Answer> {
  const { rules } = desk;
  const declared = readDeclared(request.declared);
  const named = readTypes(request, rules, request.data === undefined ? undefined : await desk.detectedTypes?.());
  const { text } = request;
  if (text === undefined && request.classification === undefined) return decideData(request, readNamedData(named, rules, declared), desk);
  const classification = request.classification ?? (await classifierOf(request, desk)).classify(text ?? "");
  return { ...decideData(request, await readClassified(request, classification, declared, desk), desk), classification };
}

/** Decides about data that is already known. */
export function decideData(
  request: Omit<AskRequest, "data" | "declared" | "text" | "file" | "classification">,
  data: DataAsked,
  desk: Omit<AskDesk, "classifier">,
): Answer {
  const { rules, catalog } = desk;
  const now = desk.now();
  const tool = findTool(catalog, [], request.tool)?.id ?? request.tool.trim();
  const plan = readPlan(request.plan, tool, desk);
  const purpose = readPurpose(request.purpose, rules);
  const input: DecisionInput = {
    data,
    tool,
    plan,
    account: resolveAccount(request.account, tool, plan, rules).kind,
    point: request.point,
    at: now.getTime(),
    ...(purpose === undefined ? {} : { purpose }),
    ...(request.team === undefined ? {} : { team: request.team }),
  };
  const facts: DecisionFacts = { rules, tools: catalog.tools, basicsOf: desk.basicsOf ?? makeBasicsOf(catalog, now) };
  return { decision: decide(input, facts), input, facts };
}

// Where the class of the whole comes from no single finding (a list of people), the text is looked at once more with
// its findings replaced: only then is it known whether the rest may go.
async function readClassified(
  request: AskRequest,
  found: Classification,
  declared: DataClass | undefined,
  desk: AskDesk,
): Promise<DataAsked> {
  const { text } = request;
  if (text === undefined) return readTextData(found, declared);
  const isAboveFindings =
    found.findings.length > 0 && found.findings.every((finding) => rankOfClass(finding.class) < rankOfClass(found.class));
  return readTextData(
    found,
    declared,
    isAboveFindings ? (await classifierOf(request, desk)).classify(blankFindings(text, found)) : undefined,
  );
}

async function classifierOf({ file }: AskRequest, desk: AskDesk): Promise<Classifier> {
  const classifier = await desk.classifier();
  return file === undefined ? classifier : classifier.at(file);
}

function blankFindings(text: string, { findings }: Classification): string {
  let blanked = "";
  let from = 0;
  for (const { start, end, class: dataClass } of findings) {
    if (dataClass === "public") continue;
    blanked += `${text.slice(from, start)}⟦⟧`;
    from = end;
  }
  return blanked + text.slice(from);
}

function readPlan(said: string | undefined, tool: string, { rules, catalog }: Pick<AskDesk, "rules" | "catalog">): PlanKind {
  const plan = resolvePlan(said, tool, rules, catalog.tools.get(tool));
  if (plan !== undefined) return plan;
  const sold = (catalog.tools.get(tool)?.plans ?? []).map(({ name }) => name);
  throw refuse("a plan", said ?? "", [...planKinds, ...sold]);
}

function readPurpose(said: string | undefined, { purposes }: CompanyRules): string | undefined {
  const known = Object.keys(purposes);
  if (said === undefined || known.length === 0) return said;
  const found =
    known.find((name) => name === said) ??
    known.find((name) => name.toLowerCase() === said.toLowerCase() || purposes[name]?.label?.toLowerCase() === said.toLowerCase());
  if (found === undefined) throw refuse("a purpose of the company", said, known);
  return found;
}

function readDeclared(said: string | undefined): DataClass | undefined {
  if (said === undefined) return undefined;
  const found = dataClasses.find((name) => name === said.toLowerCase());
  if (found === undefined) throw refuse("a class", said, dataClasses);
  return found;
}

// A purpose that says which data it needs speaks where nobody named any.
function readTypes(
  { data, text, classification, declared, purpose: said }: AskRequest,
  rules: CompanyRules,
  types: ReadonlySet<string> | undefined,
): readonly string[] {
  if (data !== undefined && data.length > 0) {
    if (text !== undefined || classification !== undefined)
      throw new PlimsollError("bad-input", "expected a text or data types, met both; ask about one of them");
    const known = namesOfTypes(rules, types === undefined ? {} : { types });
    const unknown = data.find((name) => !known.has(name));
    if (unknown !== undefined) throw refuse("a known data type", unknown, known);
    return data;
  }
  const purpose = text === undefined && classification === undefined && declared === undefined ? readPurpose(said, rules) : undefined;
  return purpose !== undefined && Object.hasOwn(rules.purposes, purpose) ? (rules.purposes[purpose]?.needs ?? []) : [];
}

function refuse(what: string, met: string, known: Iterable<string>): PlimsollError {
  const names = [...known];
  const nearest = findNearestNames(met, names);
  const shown =
    nearest.length > 0 ? `nearest: ${nearest.join(", ")}` : `use one of ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`;
  return new PlimsollError("bad-input", `expected ${what}, met ${JSON.stringify(met)}; ${shown}`);
}
