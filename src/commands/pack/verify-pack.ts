import { createHash } from "node:crypto";
import { isSigned } from "../ledger/ledger-key.ts";
import { type PackManifest, packManifestSchema, textOfManifest } from "./pack-manifest.ts";

export interface PackCheck {
  readonly ok: boolean;
  readonly about: PackManifest["about"] | null;
  /** Public key that signed it; compare it with one that came another way. */
  readonly key: string;
  readonly faults: readonly string[];
}

/**
 * Whether the files are those that were signed. `read` gives a file's bytes, or null where there is none. Without a key to
 * compare with, it shows only that nothing changed since somebody signed it.
 */
export function verifyPack(manifest: string, read: (name: string) => Uint8Array | null, key?: string): PackCheck {
  const parsed = packManifestSchema.safeParse(parseJson(manifest));
  if (!parsed.success) return { ok: false, about: null, key: "", faults: ["manifest.json is no manifest of a pack"] };
  const { about, files, key: signedBy, signature } = parsed.data;
  const faults = [
    ...(isSigned(textOfManifest(parsed.data), signature, signedBy) ? [] : ["the manifest was changed after it was signed"]),
    ...(key === undefined || key === signedBy ? [] : ["it was signed by another key than the one given"]),
    ...files.flatMap(({ name, bytes, sha256 }) => {
      const content = read(name);
      if (content === null) return [`${name} is missing`];
      return content.length === bytes && createHash("sha256").update(content).digest("hex") === sha256 ? [] : [`${name} was changed`];
    }),
  ];
  return { ok: faults.length === 0, about, key: signedBy, faults };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
