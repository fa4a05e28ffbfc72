import type { PaperTemplate } from "./contract.ts";

const columns = ["Id", "What for", "Tools", "Never with AI (yes)"];

/** AI-use policy for staff: short enough to read, filled with the tools and what each may carry. */
export const aiUsePolicy: PaperTemplate = {
  id: "ai-use-policy",
  title: "AI-use policy",
  about: "one page for staff: which tool for which data, and what to do when unsure",
  columns,
  make: (data) => ({
    title: `Using AI at ${data.company}`,
    subtitle: `Template ai-use-policy. As of ${data.today}.`,
    blocks: [
      {
        kind: "list",
        items: [
          "Use the company's account, never a private one.",
          "Public data may go to any tool that is allowed.",
          "Internal data may go only where the table below says so.",
          "Restricted data (passwords, payment and health data, ids, lists of people, contracts) goes to no AI tool.",
          "Check what a tool gives you before it is used.",
          "Unsure? Ask on the page May I?, or ask your lead. A question is never held against you.",
        ],
      },
      { kind: "heading", text: "Which tool may carry what" },
      { kind: "table", head: ["Tool", "Plan", "May carry"], rows: data.mayCarry.map(({ tool, plan, carries }) => [tool, plan, carries]) },
      { kind: "heading", text: "What for" },
      { kind: "table", head: columns, rows: data.purposes.map(({ id, label, tools, never }) => [id, label, tools, never ? "yes" : ""]) },
    ],
  }),
};
