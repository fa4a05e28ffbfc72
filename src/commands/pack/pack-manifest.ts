import { z } from "zod";

const text = z.string().max(10_000);

/** What a pack consists of, and who vouches for it. */
export const packManifestSchema = z.object({
  form: z.literal("plimsoll-pack-1"),
  about: z.object({ company: text, reader: text, asOf: text, made: text }),
  files: z
    .array(
      z.object({ name: z.string().regex(/^[\w.-]{1,100}$/), bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .max(100),
  /** Public key, DER (SPKI) in base64. */
  key: text,
  /** Ed25519 over `textOfManifest`, base64. */
  signature: text,
});
export type PackManifest = z.infer<typeof packManifestSchema>;

/** What the signature covers: everything but itself, in this order. */
export function textOfManifest({ form, about, files, key }: Omit<PackManifest, "signature">): string {
  const { company, reader, asOf, made } = about;
  return JSON.stringify([form, company, reader, asOf, made, files.map(({ name, bytes, sha256 }) => [name, bytes, sha256]), key]);
}
