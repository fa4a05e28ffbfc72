import { findingFamilies, type FindingFamily } from "../../../src/core/model/finding.ts";
import type { DataTypeRow } from "../api/types.ts";

/** Something a rule can be said about: one type, or all types of a family. */
export interface Subject {
  readonly label: string;
  readonly types: readonly string[];
}

export const familyNames: Readonly<Record<FindingFamily, string>> = {
  secret: "Credentials",
  personal: "Personal data",
  payment: "Payment data",
  health: "Health data",
  own: "Our own data",
  document: "Documents",
};

/** Subjects in the order of a menu: families first, then single types. Labels are unique. */
export function listSubjects(types: readonly DataTypeRow[]): readonly Subject[] {
  const families = findingFamilies
    .map((family) => ({ family, members: types.filter((row) => row.family === family && row.kind === "detected") }))
    .filter(({ members }) => members.length > 1)
    .map(({ family, members }): Subject => ({
      label: `All ${familyNames[family].toLowerCase()} (${members.length} types)`,
      types: members.map((row) => row.type),
    }));
  const taken = new Set<string>();
  const single = types.map((row): Subject => {
    const label = taken.has(row.label) ? `${row.label} (${row.type})` : row.label;
    taken.add(row.label);
    return { label, types: [row.type] };
  });
  return [...families, ...single];
}

/** The subject a person typed: a menu's label, a type's name, or a family by its beginning ("payment"). */
export function findSubject(subjects: readonly Subject[], typed: string): Subject | undefined {
  const text = typed.trim().toLowerCase();
  if (text === "") return undefined;
  return (
    subjects.find((subject) => subject.label.toLowerCase() === text || (subject.types.length === 1 && subject.types[0] === text)) ??
    subjects.find((subject) => subject.types.length > 1 && subject.label.toLowerCase().replace(/^all /, "").startsWith(text))
  );
}

/** What a new name is likely made from: one that says e-mail, from the addresses outside our own domains. */
export function guessSource(types: readonly DataTypeRow[], typed: string): string | undefined {
  return /\be-?mails?\b/i.test(typed) ? types.find(({ type }) => type === "email")?.type : undefined;
}
