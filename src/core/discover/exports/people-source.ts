import type { Person } from "../../model/people.ts";
import type { ExportSource, HowTo } from "./export-source.ts";
import type { JsonMarks } from "./recognise-json.ts";
import type { TableMarks } from "./recognise-table.ts";
import { makeRowSource, type Row, type RowFormat } from "./row-source.ts";

/** Columns or paths of a people list by what they mean. */
export interface PeopleColumns {
  readonly email: readonly string[];
  readonly name?: readonly string[];
  readonly first?: readonly string[];
  readonly last?: readonly string[];
  readonly team?: readonly string[];
  /** User names in other systems; several may stand in one cell, parted by `;` or spaces. */
  readonly login?: readonly string[];
  /** Left people: `false`, `suspended`, `deprovisioned` … are still listed, as they may stand in older evidence. */
  readonly more?: readonly string[];
}

export interface PeopleFormat {
  readonly id: string;
  readonly title: string;
  readonly howTo: HowTo;
  readonly tables?: readonly TableMarks[];
  readonly json?: readonly JsonMarks[];
  readonly columns: PeopleColumns;
}

type PeopleField = keyof PeopleColumns;

/** Builds the source of a people list: it gives people, no sightings. */
export function makePeopleSource(format: PeopleFormat): ExportSource {
  const { id, title, howTo, tables, json, columns } = format;
  const rows: RowFormat<PeopleField> = {
    id,
    title,
    howTo,
    kind: "people",
    fields: { name: [], first: [], last: [], team: [], login: [], more: [], ...columns },
    ...(tables === undefined ? {} : { tables }),
    ...(json === undefined ? {} : { json }),
    open: ({ context }) => ({
      row(row) {
        const person = readPersonRow(row);
        if (typeof person === "string") return person;
        context.person(person);
        return undefined;
      },
    }),
  };
  return makeRowSource(rows);
}

function readPersonRow(row: Row<PeopleField>): Person | string {
  const email = row.all("email").find((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text));
  if (email === undefined)
    return `expected an e-mail address, met "${row
      .get("email")
      .replace(/[\w.+-]+@/g, "…@")
      .slice(0, 40)}"`;
  const name = row.get("name") || [row.get("first"), row.get("last")].filter((part) => part !== "").join(" ");
  const team = teamName(row.get("team"));
  const logins = row
    .all("login")
    .flatMap((text) => text.split(/[;,\s]+/))
    .filter((login) => login !== "" && login !== email);
  return {
    email: email.toLowerCase(),
    ...(name === "" ? {} : { name }),
    ...(team === "" ? {} : { team }),
    ...(logins.length === 0 ? {} : { logins: [...new Set(logins)] }),
  };
}

/** `/Company/Support` and `Company > Support` name the team last; the root is none. */
export function teamName(text: string): string {
  return (
    text
      .split(/\s*[/>]\s*|,\s*OU=/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .at(-1)
      ?.replace(/^OU=/i, "") ?? ""
  );
}
