import type { CatalogFact, CatalogPlan, CatalogTool, CatalogVendor } from "../model/catalog.ts";
import type { PlanKind } from "../model/plan.ts";
import { addMonths } from "./add-months.ts";
import { type Basic, basics } from "./basics.rows.ts";
import type { Lead } from "./judge-basics.ts";
import { type EvidenceGrade, isGradeAtLeast, type VettingFact } from "./vetting-fact.ts";

/** A source of the catalogue: its title and the day its copy was read, empty where the copy carries none. */
export type SourceLookUp = (source: string) => { readonly title: string; readonly read: string };

/** What the catalogue knows of a vendor's basics: facts that count, and leads that never do. */
export interface CatalogBasics {
  readonly facts: readonly VettingFact[];
  readonly leads: ReadonlyMap<string, readonly Lead[]>;
}

/**
 * Reads the catalogue for one vendor and, where given, one of its tools and a plan. What was read in the vendor's own
 * document counts as its statement, what a third party lists as that; unverified facts and key words on a page are leads.
 * A basic with no lead of its own gets the usual path on the vendor's site, so that there is always somewhere to look.
 */
export function findCatalogBasics(vendor: CatalogVendor, tool: CatalogTool | undefined, sourceOf: SourceLookUp): CatalogBasics {
  const tools = tool === undefined ? vendor.tools : [tool];
  const all = [
    ...vendor.facts.map((fact) => ({ fact, tool: "" })),
    ...tools.flatMap((each) => each.facts.map((fact) => ({ fact, tool: each.id }))),
  ];
  const facts: VettingFact[] = [];
  const leads = new Map<string, Lead[]>();
  const site = findSite(tools, vendor);
  for (const basic of basics) {
    const own: Lead[] = [];
    for (const { fact, tool: of } of all.filter(({ fact: { id } }) => basic.facts.includes(id))) {
      const read = readFact(vendor.id, of, basic, fact, sourceOf);
      const counted =
        basic.id === "data-agreement"
          ? byPlans(
              read,
              tools.find(({ id }) => id === of),
            )
          : [read];
      if (isGradeAtLeast(read.grade, basic.least)) facts.push(...counted);
      else own.push({ title: read.value, url: isAddress(read.value) ? read.value : "", why: sayGrade(fact) });
    }
    for (const each of tools) facts.push(...readPlans(vendor.id, each, basic, sourceOf));
    leads.set(
      basic.id,
      [
        ...addPages(
          basic,
          all.map(({ fact }) => fact),
        ),
        ...own,
        ...(site === "" ? [] : [usualPage(basic, site)]),
      ].slice(0, 6),
    );
  }
  return { facts, leads };
}

function gradeOf(fact: Pick<CatalogFact, "grade" | "note">): EvidenceGrade {
  if (fact.grade === "unverified") return "none";
  if (/key word/i.test(fact.note ?? "")) return "key-word";
  return fact.grade === "primary" ? "vendor-statement" : "third-party-list";
}

function readFact(vendor: string, tool: string, basic: Basic, fact: CatalogFact, sourceOf: SourceLookUp): VettingFact {
  const value = typeof fact.value === "object" ? fact.value.join(", ") : String(fact.value);
  const { title, read } = sourceOf(fact.source);
  const seen = fact.seen ?? read;
  return {
    ...{ vendor, tool, plan: "", basic: basic.id, value, seen, by: "catalogue", evidence: "", passage: fact.note ?? "" },
    state: fact.value === false ? "not-met" : "met",
    source: title,
    // A fact without a day cannot be known to be fresh.
    grade: seen === "" ? "none" : gradeOf(fact),
    expires: seen === "" ? "" : addMonths(seen, basic.months),
  };
}

/** Training and retention stand with the plans of the catalogue. */
function readPlans(vendor: string, tool: CatalogTool, basic: Basic, sourceOf: SourceLookUp): VettingFact[] {
  if (basic.id !== "training" && basic.id !== "retention") return [];
  return tool.plans.flatMap((plan) =>
    plan.kinds.flatMap((kind) => {
      const said = basic.id === "training" ? sayTraining(plan) : sayRetention(plan);
      if (said === undefined || plan.grade === "unverified") return [];
      const { title, read } = sourceOf(plan.source);
      if (read === "") return [];
      const fact: VettingFact = {
        ...{ vendor, tool: tool.id, plan: kind satisfies PlanKind, basic: basic.id, ...said, source: title },
        ...{
          grade: gradeOf(plan),
          seen: read,
          expires: addMonths(read, basic.months),
          by: "catalogue",
          evidence: "",
          passage: plan.note ?? "",
        },
      };
      return [fact];
    }),
  );
}

function sayTraining({ trainsOnInputs, name }: CatalogPlan): Pick<VettingFact, "state" | "value"> | undefined {
  if (trainsOnInputs === null) return undefined;
  const isMet = trainsOnInputs === "no" || trainsOnInputs === "opt-in";
  return { state: isMet ? "met" : "not-met", value: `${name}: training ${trainsOnInputs}` };
}

function sayRetention({ retention, name }: CatalogPlan): Pick<VettingFact, "state" | "value"> | undefined {
  return retention === undefined ? undefined : { state: "met", value: `${name}: ${retention.text}` };
}

/** An agreement counts for the plans it is known to cover; where the catalogue names none it is a page to open, no fact. */
function byPlans(fact: VettingFact, tool: CatalogTool | undefined): VettingFact[] {
  const named = (tool?.facts ?? []).filter(({ id, grade }) => id === "dpa-plans" && grade !== "unverified").flatMap(({ value }) => value);
  const kinds = new Set(named.flatMap((name) => kindsOf(String(name), tool)));
  return [...kinds].map((plan) => ({ ...fact, plan, passage: `covers ${named.join(", ")}` }));
}

function kindsOf(name: string, tool: CatalogTool | undefined): PlanKind[] {
  const known = (tool?.plans ?? []).filter((plan) => plan.name.toLowerCase().includes(name.toLowerCase())).flatMap(({ kinds }) => kinds);
  if (known.length > 0) return known;
  if (/\bapi\b|platform/i.test(name)) return ["api"];
  if (/enterprise|edu/i.test(name)) return ["enterprise"];
  return /business|team|commercial/i.test(name) ? ["team"] : [];
}

function isAddress(value: string): boolean {
  return /^https?:\/\//.test(value);
}

function sayGrade(fact: CatalogFact): string {
  if (fact.grade === "unverified") return "not verified";
  return fact.note ?? "a third party's list";
}

/** Pages of the vendor on which a basic's answer often stands although it is another page's subject. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  "third-party-audit": ["trust-center-url"],
  "incident-response": ["status-page-url", "trust-center-url", "security-policy-url"],
  "sub-processors": ["dpa-url", "trust-center-url"],
  "data-agreement": ["trust-center-url"],
  training: ["dpa-url"],
  retention: ["dpa-url"],
  "sign-in": ["trust-center-url"],
  "bug-bounty": ["security-txt-url", "security-policy-url"],
  "security-txt": ["security-policy-url"],
  "ai-policy": ["trust-center-url"],
  "security-policy": ["trust-center-url", "bug-bounty-url"],
  "trust-documents": ["security-policy-url"],
  "status-page": [],
};

function addPages(basic: Basic, facts: readonly CatalogFact[]): Lead[] {
  const wanted = [...basic.facts, ...(neighbours[basic.id] ?? [])];
  return wanted.flatMap((id) =>
    facts
      .filter((fact) => fact.id === id && typeof fact.value === "string" && isAddress(fact.value))
      .slice(0, 1)
      .map((fact) => ({
        title: basic.facts.includes(id) ? "The page itself" : "A page that often says it",
        url: String(fact.value),
        why: "",
      })),
  );
}

/** The product's own site, else another of the vendor's; empty where the catalogue knows none. */
function findSite(tools: readonly CatalogTool[], vendor: CatalogVendor): string {
  for (const each of [tools, vendor.tools]) {
    const said = each.flatMap(({ facts }) => facts).filter(({ id }) => id === "product-domain");
    const domains = each.flatMap(({ identifiers }) => identifiers).filter(({ kind }) => kind === "domain");
    const found = [...said, ...domains].find(({ value }) => typeof value === "string" && /^[\w-]+(?:\.[\w-]+)+$/.test(value));
    if (found !== undefined) return String(found.value);
  }
  return "";
}

function usualPage(basic: Basic, site: string): Lead {
  const url = basic.id === "status-page" ? `https://status.${site}` : `https://${site}${basic.path}`;
  return { title: "The usual address", url, why: "a guess by custom, not verified" };
}

/** The usual addresses on a vendor's site, for one that the catalogue does not know; none without a site. */
export function usualLeads(site: string): ReadonlyMap<string, readonly Lead[]> {
  return new Map(basics.map((basic) => [basic.id, site === "" ? [] : [usualPage(basic, site)]]));
}
