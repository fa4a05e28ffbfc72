import { type DataClass, dataClasses } from "../model/data-class.ts";
import { PlimsollError } from "../model/plimsoll-error.ts";
import { basicsById } from "./basics.rows.ts";

/** Which basics a class of data needs; a need with several ids is met by any of them. */
export type ClassNeeds = Readonly<Record<DataClass, readonly (readonly string[])[]>>;

/**
 * As shipped. Public needs nothing: product.md lets public data go to any tool that is not *not allowed*. An incident that
 * was handled well stands in for a status page, so having had one can count for a vendor.
 */
export const shippedNeeds: ClassNeeds = {
  public: [],
  internal: [["security-policy"], ["trust-documents"], ["data-agreement"], ["training"], ["status-page", "incident-response"]],
  restricted: [
    ["security-policy"],
    ["trust-documents"],
    ["data-agreement"],
    ["training"],
    ["status-page", "incident-response"],
    ["third-party-audit"],
    ["sub-processors"],
  ],
};

/**
 * Reads a table as people write it: `{internal: ["training", "status-page | incident-response"]}`. A class left out keeps
 * what is shipped. Throws `bad-input` for a class or basic that does not exist.
 */
export function readNeeds(written: Readonly<Record<string, readonly string[]>>): ClassNeeds {
  const strange = Object.keys(written).find((name) => !dataClasses.some((each) => each === name));
  if (strange !== undefined)
    throw new PlimsollError("bad-input", `expected the classes public, internal and restricted, met "${strange}"; use one of these`);
  const read = (name: DataClass): readonly (readonly string[])[] => {
    const rows = written[name];
    return rows === undefined ? shippedNeeds[name] : rows.map(readNeed);
  };
  return { public: read("public"), internal: read("internal"), restricted: read("restricted") };
}

function readNeed(text: string): readonly string[] {
  const ids = text.split("|").map((id) => id.trim());
  const strange = ids.find((id) => !basicsById.has(id));
  if (strange !== undefined)
    throw new PlimsollError("bad-input", `expected a basic (${[...basicsById.keys()].join(", ")}), met "${strange}"; use one of these`);
  return ids;
}

/** The table as people write it. */
export function writeNeeds(needs: ClassNeeds): Record<DataClass, string[]> {
  const write = (rows: readonly (readonly string[])[]): string[] => rows.map((ids) => ids.join(" | "));
  return { public: write(needs.public), internal: write(needs.internal), restricted: write(needs.restricted) };
}
