import { parse } from "smol-toml";
import { isFields } from "../core/hooks/read-field.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Tables to append, and keys that have to be true. */
export interface TomlAddition {
  readonly block: string;
  readonly switches: readonly { readonly table: string; readonly key: string }[];
}

const begin = "# >>> plimsoll: written by plimsoll agents install";
const end = "# <<< plimsoll";
const mark = "# plimsoll";

/**
 * Adds marked lines to a TOML text; the rest stays as it is, byte for byte, and `removeFromToml` gives it back. Throws
 * `unreadable` where the text is no TOML or says the opposite of a switch.
 */
export function addToToml(text: string, { block, switches }: TomlAddition): string {
  const value = read(text);
  const open = switches.filter((one) => !isOn(value, one));
  const tables: string[] = [];
  let changed = text;
  for (const { table, key } of open) {
    const header = table === "" ? undefined : headerOf(changed, table);
    if (header !== undefined) changed = `${changed.slice(0, header)}${key} = true ${mark}\n${changed.slice(header)}`;
    else if (table === "" || value[table] !== undefined) changed = `${table === "" ? "" : `${table}.`}${key} = true ${mark}\n${changed}`;
    else tables.push(`[${table}]\n${key} = true\n\n`);
  }
  changed = `${changed}\n${begin}\n${tables.join("")}${block.trimEnd()}\n${end}\n`;
  read(changed);
  return changed;
}

/** The text without what `addToToml` put in. */
export function removeFromToml(text: string): string {
  const start = text.indexOf(`\n${begin}\n`);
  const stop = text.indexOf(`\n${end}\n`, Math.max(start, 0));
  const without = start < 0 || stop < 0 ? text : text.slice(0, start) + text.slice(stop + end.length + 2);
  return without.replaceAll(new RegExp(`^[\\w.]+ = true ${mark}\\n`, "gm"), "");
}

function isOn(value: Readonly<Record<string, unknown>>, { table, key }: TomlAddition["switches"][number]): boolean {
  const holder = table === "" ? value : value[table];
  const found = isFields(holder) ? holder[key] : undefined;
  if (found === undefined || found === true) return found === true;
  throw new PlimsollError(
    "unreadable",
    `expected ${table === "" ? "" : `${table}.`}${key} = true or nothing in the settings, met ${JSON.stringify(found)}; correct the file first`,
  );
}

/** Behind the line `[table]`; undefined where there is none. */
function headerOf(text: string, table: string): number | undefined {
  const met = new RegExp(`^\\[${table}\\][^\\n]*\\n`, "m").exec(text);
  return met === null ? undefined : met.index + met[0].length;
}

function read(text: string): Readonly<Record<string, unknown>> {
  try {
    return parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "an error";
    throw new PlimsollError("unreadable", `expected settings as TOML, met ${why}; correct the file first, nothing was changed`, cause);
  }
}
