import type { LabelMeaning } from "../labels/label-index.ts";
import { endsFree, startsFree, type NumberGroups } from "../read-groups.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { nationalIdKinds } from "./national-id-kinds.ts";

export interface NationalIdFound {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly hasLabel: boolean;
}

/** Kinds of which at most one random number in 300 passes: enough under a mere "ID number". */
const unmistakable =
  "fr-nir be-nrn it-cf cn-ric mx-curp fi-hetu es-dni es-nie ae-eid za-id no-fnr ro-cnp tw-id hk-hkid sg-nric ch-ahv de-svnr in-pan in-gstin eg-nid".split(
    " ",
  );
const genericKinds = nationalIdKinds.filter((kind) => unmistakable.includes(kind.type));
/** No number is written in more groups: a French one has seven. */
const mostGroups = 8;

/** Kinds that need no label, by their number of letters and digits. */
const aloneBySize: (readonly NationalIdKind[])[] = [];
for (const kind of nationalIdKinds) for (const size of kind.aloneSizes ?? []) aloneBySize[size] = [...(aloneBySize[size] ?? []), kind];

function isOfKind(kind: NationalIdKind, compact: string, written: string): boolean {
  if (kind.asWritten === true) return kind.form.test(written) && kind.check(written);
  return kind.form.test(compact) && kind.check(compact);
}

function findAmong(kinds: readonly NationalIdKind[], text: string, groups: NumberGroups): NationalIdFound | undefined {
  for (let i = Math.min(groups.sizes.length, mostGroups) - 1; i >= 0; i--) {
    const end = groups.ends[i] ?? groups.start;
    const size = groups.sizes[i] ?? 0;
    if (size < 6) break;
    if (size > 18 || !endsFree(text, end)) continue;
    const compact = groups.compact.slice(0, size);
    const written = text.slice(groups.start, end);
    const kind = kinds.find((one) => isOfKind(one, compact, written));
    if (kind === undefined) continue;
    const closed = text[end] === ")" && written.includes("(") ? end + 1 : end;
    return { type: kind.type, start: groups.start, end: closed, hasLabel: true };
  }
  return undefined;
}

function findAlone(text: string, groups: NumberGroups): NationalIdFound | undefined {
  for (let i = Math.min(groups.sizes.length, mostGroups) - 1; i >= 0; i--) {
    const size = groups.sizes[i] ?? 0;
    if (size < 8) break;
    let end = groups.ends[i] ?? groups.start;
    if (size > 18 || !endsFree(text, end)) continue;
    if (text[end] === ")") end++;
    const written = text.slice(groups.start, end);
    const compact = groups.compact.slice(0, size);
    for (const kind of aloneBySize[size] ?? []) {
      if (kind.alone?.test(written) === true && isOfKind(kind, compact, written))
        return { type: kind.type, start: groups.start, end, hasLabel: false };
    }
  }
  return undefined;
}

/**
 * The national id that begins at these groups. With a label that names kinds, only those count, and a value that fails
 * their check is nothing; under a generic label the unmistakable kinds; without a label those of distinctive form;
 * under any other label none.
 */
export function findNationalId(text: string, groups: NumberGroups, label: LabelMeaning | undefined): NationalIdFound | undefined {
  if (!startsFree(text, groups.start)) return undefined;
  if (label === undefined) return findAlone(text, groups);
  const named = label.kinds.length > 0 ? findAmong(label.kinds, text, groups) : undefined;
  return named ?? (label.types.includes("any-id") ? (findAmong(genericKinds, text, groups) ?? findAlone(text, groups)) : undefined);
}
