/** What a security.txt says, read as RFC 9116 sections 2.3 to 2.5 and 4. */
export interface SecurityTxt {
  readonly contacts: readonly string[];
  /** ISO time; null when missing or no date. */
  readonly expires: string | null;
  readonly policies: readonly string[];
  readonly canonical: readonly string[];
  readonly encryption: readonly string[];
  readonly acknowledgments: readonly string[];
  readonly hiring: readonly string[];
  /** Language tags in the order given; empty for any. */
  readonly languages: readonly string[];
  readonly isSigned: boolean;
  /** Contact and Expires are there, once each where once is allowed, and Expires lies ahead of the moment of reading. */
  readonly isValid: boolean;
  readonly faults: readonly string[];
}

/** A file is a few hundred bytes; section 5 advises readers to bound it. */
const longest = 32 * 1024;
const known = new Set(["contact", "expires", "policy", "canonical", "encryption", "acknowledgments", "hiring", "preferred-languages"]);

/**
 * Reads the text of a security.txt. `at` is the moment of reading (ISO), against which Expires is held. Never throws:
 * what is wrong stands in `faults`. Comments, unknown fields and an OpenPGP wrapper (section 2.3) are passed over.
 */
export function readSecurityTxt(text: string, at: string): SecurityTxt {
  const { body, isSigned } = unwrap(text.slice(0, longest));
  const fields = new Map<string, string[]>();
  const faults: string[] = text.length > longest ? ["longer than 32 KiB; the rest was not read"] : [];
  for (const [index, line] of body.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const field = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*?)[ \t]*$/.exec(line);
    if (field === null || field[2] === "") faults.push(`line ${index + 1} is no "Field: value"`);
    else {
      const name = (field[1] ?? "").toLowerCase();
      fields.set(name, [...(fields.get(name) ?? []), field[2] ?? ""]);
    }
  }
  const all = (name: string): string[] => fields.get(name) ?? [];
  if (![...fields.keys()].some((name) => known.has(name))) faults.push("no field of RFC 9116 in it; this is another page");
  const contacts = all("contact").filter((value) => judgeUri("Contact", value, faults));
  if (all("contact").length === 0) faults.push("Contact is missing");
  const expires = readExpires(all("expires"), at, faults);
  if (all("preferred-languages").length > 1) faults.push("Preferred-Languages stands more than once");
  for (const name of ["policy", "canonical", "encryption", "acknowledgments", "hiring"] as const)
    for (const value of all(name)) judgeUri(name, value, faults);
  return {
    ...{ contacts, expires, policies: all("policy"), canonical: all("canonical"), encryption: all("encryption") },
    ...{ acknowledgments: all("acknowledgments"), hiring: all("hiring"), isSigned },
    languages: (all("preferred-languages")[0] ?? "").split(",").flatMap((tag) => tag.trim() || []),
    isValid: contacts.length > 0 && expires !== null && expires >= new Date(at).toISOString() && all("expires").length === 1,
    faults,
  };
}

/** The text between the armour lines of an OpenPGP clear-signed message (RFC 4880 section 7), dash escapes undone. */
function unwrap(text: string): { body: string; isSigned: boolean } {
  const clean = text.replace(/^\uFEFF/, "");
  const start = /-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[A-Za-z-]+: .*\r?\n)*\r?\n/.exec(clean);
  if (start === null) return { body: clean, isSigned: false };
  const rest = clean.slice(start.index + start[0].length);
  const end = rest.indexOf("-----BEGIN PGP SIGNATURE-----");
  return { body: (end < 0 ? rest : rest.slice(0, end)).replaceAll(/^- /gm, ""), isSigned: end >= 0 };
}

/** A URI with https where it is a web address (section 2.4); an address without `mailto:` is a common slip. */
function judgeUri(name: string, value: string, faults: string[]): boolean {
  if (/^(?:https:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+|openpgp4fpr:|dns:)/i.test(value)) return true;
  if (/^http:\/\//i.test(value)) faults.push(`${name} is an http address; https is asked for`);
  else if (/^[^\s@:]+@[^\s@]+$/.test(value)) faults.push(`${name} "${value}" lacks mailto:`);
  else faults.push(`${name} "${value.slice(0, 60)}" is no address`);
  return false;
}

function readExpires(values: readonly string[], at: string, faults: string[]): string | null {
  const [value] = values;
  if (value === undefined) {
    faults.push("Expires is missing");
    return null;
  }
  if (values.length > 1) faults.push("Expires stands more than once");
  // RFC 3339 date-time, as section 2.5.5 asks.
  const isTime = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.test(value);
  const time = new Date(value.replace(" ", "T"));
  if (!isTime || Number.isNaN(time.getTime())) {
    faults.push(`Expires "${value.slice(0, 40)}" is no time as RFC 3339 writes it`);
    return null;
  }
  const read = time.toISOString();
  if (read < new Date(at).toISOString()) faults.push(`Expires is past (${read.slice(0, 10)})`);
  return read;
}
