import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { checkConfiguration } from "../commands/exposure/check-configuration.ts";
import type { AskPlace } from "../commands/exposure/probe-storage.ts";
import type { FetchPlace } from "../commands/release/look-at-published.ts";
import type { KnownBucket } from "../commands/release/join-places.ts";
import type { ReleaseParts } from "../commands/release/release-parts.ts";
import type { BucketProvider } from "../plugins/buckets/contract.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { isConfig } from "../core/exposure/read-config.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { archiveLimits } from "../reading/archives/reading-budget.ts";
import { askPlace } from "../reading/ask-place.ts";
import { shippedFetchLimits } from "../reading/fetch-page.ts";
import type { Surroundings } from "./contract.ts";

/** The checks, detectors and limits of a release check. */
export async function makeReleaseParts(surroundings: Pick<Surroundings, "classifier">): Promise<ReleaseParts> {
  const [{ checks }, { detectors }, { fixedForms }] = await Promise.all([
    import("../plugins/checks/registry.gen.ts"),
    import("../plugins/detectors/registry.gen.ts"),
    import("../plugins/detectors/fixed-forms/registry.gen.ts"),
  ]);
  const secrets = createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms });
  return { checks, secrets, people: () => surroundings.classifier(), limits: archiveLimits, clock: () => performance.now() };
}

/** Whose code it is, as `--profile` says it; closed where it is left out. Throws `bad-input` for another word. */
export function readProfile(name: string | undefined): "closed" | "open" | "auto" {
  if (name === undefined) return "closed";
  if (name === "closed" || name === "open" || name === "auto") return name;
  throw new PlimsollError("bad-input", `expected --profile closed, open or auto, met "${name}"; name one of these`);
}

/**
 * Asks public addresses alone. `PLIMSOLL_ASK_ALSO` names one more IP address, for own servers inside a network and for
 * tests; it is said in the environment so that nothing inside an artifact can say it.
 */
export function makeFetchPlace({ env }: Pick<Surroundings, "env">): FetchPlace {
  const also = env["PLIMSOLL_ASK_ALSO"] ?? "";
  const isAllowed = (address: string): boolean => (isIP(also) !== 0 && address === also) || shippedFetchLimits.isAllowed(address);
  return (url, bytes) => askPlace(url, "GET", { ...shippedFetchLimits, isAllowed }, bytes);
}

/** The same for a first look at an address. */
export function makeAskPlace(surroundings: Pick<Surroundings, "env">): AskPlace {
  const fetch = makeFetchPlace(surroundings);
  return (url) => fetch(url, 16_384);
}

/** All that the console's releases and buckets need. */
export async function makeReleaseDesk(
  surroundings: Surroundings,
): Promise<{ parts: ReleaseParts; buckets: readonly BucketProvider[]; fetch: FetchPlace }> {
  const { buckets } = await import("../plugins/buckets/registry.gen.ts");
  return { parts: await makeReleaseParts(surroundings), buckets, fetch: makeFetchPlace(surroundings) };
}

/** Known buckets: JSON Lines of `{id, provider, config}` or one object, as `exposure check` reads them. */
export async function readKnownBuckets(shown: string, { cwd, now }: Pick<Surroundings, "cwd" | "now">): Promise<KnownBucket[]> {
  const { buckets } = await import("../plugins/buckets/registry.gen.ts");
  const text = await readFile(resolve(cwd, shown), "utf8").catch(() => null);
  if (text === null) throw new PlimsollError("not-found", `expected storage configurations at ${shown}, met nothing; check the path`);
  const whole = parse(text);
  const values = isConfig(whole)
    ? [whole]
    : Array.isArray(whole)
      ? whole
      : text
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map(parse);
  return values.flatMap((value: unknown) => {
    const answer = checkConfiguration(value, buckets, now());
    const inner = isConfig(value) ? (value["config"] ?? value) : null;
    return isConfig(inner) ? [{ config: inner, answer }] : [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
