import type { Catalog, CatalogFact, FactGrade } from "../../core/model/catalog.ts";
import { factLabels, recognitionFacts } from "./fact-labels.rows.ts";

/** A fact with its state: unknown is never no, and what was seen long ago has expired. */
export interface ShownFact {
  readonly id: string;
  readonly label: string;
  readonly state: "yes" | "no" | "unknown" | "expired";
  readonly value: string;
  readonly source: { readonly title: string; readonly url: string } | null;
  readonly grade: FactGrade | null;
  readonly seen: string | null;
  readonly expires: string | null;
}

/** A fact holds for a year from the day its source was read. */
const monthsValid = 12;

/** The facts of a tool and its vendor as people read them. `today` is an ISO day. */
export function showFacts(catalog: Catalog, facts: readonly CatalogFact[], today: string): ShownFact[] {
  return facts.filter((fact) => !recognitionFacts.has(fact.id)).map((fact) => showFact(catalog, fact, today));
}

function showFact(catalog: Catalog, fact: CatalogFact, today: string): ShownFact {
  const source = catalog.sources.get(fact.source);
  const expires = fact.seen === undefined ? null : addMonths(fact.seen, monthsValid);
  const value = typeof fact.value === "object" ? fact.value.join(", ") : String(fact.value);
  return {
    id: fact.id,
    label: factLabels[fact.id] ?? fact.id,
    state: stateOf(fact, expires, today),
    value,
    source: source === undefined ? null : { title: source.title, url: source.url ?? "" },
    grade: fact.grade,
    seen: fact.seen ?? null,
    expires,
  };
}

function stateOf(fact: CatalogFact, expires: string | null, today: string): ShownFact["state"] {
  if (fact.grade === "unverified") return "unknown";
  if (fact.value === false) return "no";
  return expires !== null && expires < today ? "expired" : "yes";
}

/** The day so many months later; `seen` may be a day, a month or a year. */
function addMonths(seen: string, months: number): string | null {
  const [year, month = 12, day = 28] = seen.split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) return null;
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}
