import type { ExposureAnswer } from "../../core/exposure/exposure.ts";
import { isConfig } from "../../core/exposure/read-config.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { BucketProvider } from "../../plugins/buckets/contract.ts";

/** One answer, with the caller's own id where the input had one. */
export type ExposureResult = { readonly id?: string | number } & ExposureAnswer;

/**
 * Judges one exported configuration: `{provider, config}`, `{id, provider, config}` or the configuration itself, whose
 * provider is then recognised by its fields. Throws `bad-input` naming what was expected.
 */
export function checkConfiguration(input: unknown, providers: readonly BucketProvider[], now: Date): ExposureResult {
  const names = providers.map(({ id }) => id).join(", ");
  if (!isConfig(input))
    throw new PlimsollError(
      "bad-input",
      `expected a storage configuration as a JSON object, met ${Array.isArray(input) ? "a list" : typeof input}; give {provider, config}`,
    );
  const named = input["provider"];
  const config = isConfig(input["config"]) ? input["config"] : input;
  const provider =
    typeof named === "string" ? providers.find(({ id }) => id === named.toLowerCase()) : providers.find((each) => each.recognise(config));
  if (provider === undefined)
    throw new PlimsollError(
      "bad-input",
      `expected a provider of ${names}, met ${typeof named === "string" ? `"${named}"` : "none and fields of no known one"}; add "provider"`,
    );
  const { id } = input;
  return { ...(typeof id === "string" || typeof id === "number" ? { id } : {}), ...provider.judge(config, now) };
}
