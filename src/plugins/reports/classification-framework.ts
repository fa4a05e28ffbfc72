import { packLines } from "../../core/reports/classification-packs.rows.ts";
import type { PaperTemplate } from "./contract.ts";

const columns = ["Id", "Data", "Class (public, internal, restricted)", "Example", "Why"];

/** Classification framework: the three classes in words, the pack's own lines, then the company's types. */
export const classificationFramework: PaperTemplate = {
  id: "classification-framework",
  title: "Classification framework",
  about: "which data is public, internal or restricted, with lines for your kind of company",
  columns,
  make: (data) => ({
    title: "Classification framework",
    subtitle: `Template classification-framework. ${data.company}, ${data.today}.${data.pack === null ? "" : ` Pack: ${data.pack}.`}`,
    blocks: [
      {
        kind: "list",
        items: [
          "Public: may go to any tool that is not on the not-allowed list.",
          "Internal: only to approved tools whose plan has an agreement in force and does not train on it.",
          "Restricted: to no AI tool.",
        ],
      },
      { kind: "heading", text: "Lines" },
      {
        kind: "table",
        head: columns,
        rows: [
          ...(data.pack === null ? [] : packLines[data.pack].map((line) => [line.type, line.label, line.class, line.example, line.why])),
          ...data.classes
            .filter(({ type }) => data.pack === null || !packLines[data.pack].some((line) => line.type === type))
            .map((line) => [line.type, line.label, line.class, "", ""]),
        ],
      },
    ],
  }),
};
