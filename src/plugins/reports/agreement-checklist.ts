import type { PaperTemplate } from "./contract.ts";

const columns = ["Id", "Tool", "Duty", "In the text", "Decided (accepted, overridden, asked)", "Why"];

/** Agreement checklist: each open duty of each kept agreement, with a place for the decision. */
export const agreementChecklist: PaperTemplate = {
  id: "agreement-checklist",
  title: "Agreement checklist",
  about: "what each agreement leaves open, and what was decided about it",
  columns,
  make: (data) => ({
    title: "Agreement checklist",
    subtitle: `Template agreement-checklist. ${data.company}, ${data.today}.`,
    blocks: [
      {
        kind: "list",
        items: [
          "Does the agreement cover the plan we hold, and is it in force?",
          "May the data be used for training?",
          "Within how many hours are we told of a breach?",
          "Who are the sub-processors, and how many days may we object?",
          "Within how many days after the end is everything deleted?",
        ],
      },
      { kind: "heading", text: "Open duties" },
      {
        kind: "table",
        head: columns,
        rows: data.agreements.flatMap(({ id, name, plan, items }) =>
          items.map((item) => [`${id}/${item.id}`, `${name} (${plan})`, item.text, item.status, item.how, item.why]),
        ),
      },
    ],
  }),
};
