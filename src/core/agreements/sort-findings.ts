import type { DataClass } from "../model/data-class.ts";
import type { Clause } from "./clause.ts";
import type { AgreementFacts } from "./facts.ts";
import type { RequirementAnswer } from "./analyse-agreement.ts";

/** Something to do about the agreement. */
export interface FindingItem {
  /** Requirement id, or the name of a fact. */
  readonly id: string;
  readonly status: RequirementAnswer["status"] | "not-stated";
  readonly text: string;
}

/** Findings in three groups: what must be settled before data of the class goes there, what to ask for, what to know. */
export interface SortedFindings {
  readonly settle: readonly FindingItem[];
  readonly ask: readonly FindingItem[];
  readonly inform: readonly FindingItem[];
}

const order: readonly DataClass[] = ["public", "internal", "restricted"];
const says = { violated: "The text says the opposite", absent: "The text does not say it", partial: "Only in part" } as const;
const most = 5;

/** Ranks findings by what the class of data needs: contrary first, then absent, then partial. At most five must be settled. */
export function sortFindings(
  clauses: readonly Clause[],
  answers: readonly RequirementAnswer[],
  facts: AgreementFacts,
  use: { readonly class: DataClass },
): SortedFindings {
  if (answers.length === 0) return { settle: [], ask: [], inform: [] };
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const found = answers.flatMap(({ id, status }) => {
    const clause = byId.get(id);
    if (clause === undefined || status === "satisfied" || status === "not-applicable") return [];
    const isDue = clause.settleFrom !== undefined && order.indexOf(use.class) >= order.indexOf(clause.settleFrom);
    const weight = (status === "violated" ? 0 : status === "absent" ? 100 : 200) + clause.rank;
    return [
      {
        clause,
        weight,
        mustSettle: isDue && status !== "partial",
        item: { id, status, text: `${says[status]}: ${clause.title}. Ask for ${clause.ask}.` },
      },
    ];
  });
  const training = askForTraining(facts, use.class);
  const urgent = found
    .filter(({ mustSettle }) => mustSettle)
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
  const due = training?.must === true ? [training.item, ...urgent] : urgent;
  const rest = found.filter(({ mustSettle }) => !mustSettle).toSorted((a, b) => a.weight - b.weight);
  const asked = rest.filter(({ clause, item }) => item.status === "violated" || clause.isMandatory).map(({ item }) => item);
  return {
    settle: due.slice(0, most),
    ask: [...due.slice(most), ...(training?.must === false ? [training.item] : []), ...asked],
    inform: rest.filter(({ clause, item }) => item.status !== "violated" && !clause.isMandatory).map(({ item }) => item),
  };
}

function askForTraining({ trainsOnData }: AgreementFacts, use: DataClass): { must: boolean; item: FindingItem } | undefined {
  if (trainsOnData === "no" || trainsOnData === "opt-in") return undefined;
  if (trainsOnData === "not-stated")
    return {
      must: false,
      item: {
        id: "trainsOnData",
        status: "not-stated",
        text: "The text does not say whether models are trained on the data. Ask for the sentence, or read the commercial terms too.",
      },
    };
  return {
    must: use !== "public",
    item: {
      id: "trainsOnData",
      status: "violated",
      text:
        trainsOnData === "yes"
          ? "Models are trained on the data. Ask for a plan that excludes it."
          : "Models are trained on the data unless switched off. Switch it off and keep the proof.",
    },
  };
}
