import type { PaperTemplate } from "./contract.ts";

const columns = ["Id", "Vendor", "Basic", "State (met, not-met, not-applicable)", "What was seen", "Seen on", "Until", "What counts"];

/** Vendor assessment: every basic of the vendors in use, filled with what is known; states filled in become facts. */
export const vendorAssessment: PaperTemplate = {
  id: "vendor-assessment",
  title: "Vendor assessment",
  about: "the security basics of each vendor, with what is known and what to look at",
  columns,
  make: (data) => ({
    title: "Vendor assessment",
    subtitle: `Template vendor-assessment. ${data.company}, ${data.today}. Not known is never not met: leave the state empty where nobody looked.`,
    blocks: [
      { kind: "list", items: data.vendors.map(({ name, sentence }) => `${name}: ${sentence}`) },
      { kind: "heading", text: "Basics" },
      {
        kind: "table",
        head: columns,
        rows: data.vendors.flatMap(({ id, name, plan, basics }) =>
          basics.map((basic) => [
            `${id}/${plan}/${basic.id}`,
            name,
            basic.label,
            basic.state === "not-known" || basic.state === "expired" ? "" : basic.state,
            basic.value,
            basic.seen,
            basic.expires,
            basic.counts,
          ]),
        ),
      },
    ],
  }),
};
