import { additionsSchema } from "../../core/catalog/catalog-schema.ts";
import type { CatalogAdditions } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/** A company's own catalogue entries, checked in full. Refuses with the first field that is not as promised. */
export function checkAdditions(value: unknown): CatalogAdditions {
  const checked = additionsSchema.safeParse(value);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  const place = first?.path.map(String).join(".") || "the whole";
  throw new PlimsollError(
    "bad-input",
    `expected the company's own catalogue entries in the published shape, met at ${place}: ${first?.message ?? "another shape"}; correct that field`,
  );
}
