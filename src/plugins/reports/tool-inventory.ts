import type { PaperTemplate } from "./contract.ts";

/** Tool inventory sheet: the register's own columns, so that it can be edited anywhere and taken back. */
export const toolInventory: PaperTemplate = {
  id: "tool-inventory",
  title: "Tool inventory",
  about: "every use of an AI tool with plan, team, people, data and standing",
  columns: ["Id", "Tool"],
  make: (data) => ({
    title: "Tool inventory",
    subtitle: `Template tool-inventory. ${data.company}, ${data.today}. Add rows below; leaving one out removes nothing.`,
    blocks: [{ kind: "table", head: data.toolColumns, rows: data.tools }],
  }),
};
