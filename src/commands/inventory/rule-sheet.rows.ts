import type { DataClass } from "../../core/model/data-class.ts";

/** The shipped classes in words short enough to hand round (table in product.md). */
export const classWords: readonly {
  readonly class: DataClass;
  readonly title: string;
  readonly holds: readonly string[];
  readonly goes: string;
}[] = [
  {
    class: "restricted",
    title: "Restricted",
    holds: [
      "passwords, keys and tokens",
      "payment cards, bank accounts",
      "national, tax, health and passport numbers",
      "health or salary beside a person",
      "a list of 10 or more people",
      "contracts, unpublished figures",
    ],
    goes: "No AI tool. Take it out first, or do it without AI.",
  },
  {
    class: "internal",
    title: "Internal",
    holds: ["a person's business e-mail, phone or address", "our own source code", "internal names of machines and projects"],
    goes: "Approved tools below, signed in with the company account.",
  },
  {
    class: "public",
    title: "Public",
    holds: ["what we published", "open-source code", "tables without people"],
    goes: "Any tool that is not marked Not allowed.",
  },
];

/** What to do, in the order in which people need it. */
export const todo: readonly string[] = [
  "Sign in with your company account. A private account is a different plan with different terms.",
  "Not sure what it is? Ask in Plimsoll before you paste. It answers in seconds and cleans the text for you.",
  "Found a tool that is not on this sheet? It may carry public data only. Tell the owner of the register.",
  "Pasted something you should not have? Say so at once. Nobody is blamed for saying it.",
];
