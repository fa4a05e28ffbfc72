import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { ReleaseException } from "../../core/release/apply-exceptions.ts";

const day = z.iso.date();
const file = z.object({
  exceptions: z.array(
    z.object({
      check: z.string().min(1),
      path: z.string(),
      digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      reason: z.string().trim().min(1),
      owner: z.string().trim().min(1),
      expires: day,
    }),
  ),
});

/**
 * Reads the committed exceptions: `{"exceptions": [{check, path, digest, reason, owner, expires}]}`.
 * @throws PlimsollError `not-found` without the file, `bad-input` naming the first field that is missing or wrong: a file that cannot be read must not open the gate nor be passed over.
 */
export async function readReleaseExceptions(path: string, shown: string): Promise<readonly ReleaseException[]> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new PlimsollError("not-found", `expected the exceptions at ${shown}, met nothing; check the path`);
  const read = file.safeParse(parse(text));
  if (read.success) return read.data.exceptions;
  const at = read.error.issues[0];
  throw new PlimsollError(
    "bad-input",
    `expected {"exceptions":[{check, path, digest, reason, owner, expires}]} in ${shown}, met ${at?.path.join(".") ?? ""}: ${at?.message ?? "no JSON"}; each needs a reason, an owner and a last day`,
  );
}

/** Adds an exception to the file, which is made where there is none; one for the same check and path is replaced. */
export async function addReleaseException(path: string, shown: string, exception: ReleaseException): Promise<void> {
  const known = await readReleaseExceptions(path, shown).catch((error: unknown) => {
    if (error instanceof PlimsollError && error.code === "not-found") return [];
    throw error;
  });
  const kept = known.filter(({ check, path: place }) => check !== exception.check || place !== exception.path);
  await writeFile(path, `${JSON.stringify({ exceptions: [...kept, exception] }, null, 2)}\n`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
