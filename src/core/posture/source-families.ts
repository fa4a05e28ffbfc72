import { sourceKinds } from "../model/sighting.ts";
import type { SourceKind } from "../model/sighting.ts";
import type { PostureInput } from "./posture-world.ts";

const names: Readonly<Record<SourceKind, string>> = {
  workstation: "workstations",
  repository: "repositories",
  network: "network logs",
  identity: "sign-in and identity exports",
  saas: "admin exports of products in use",
  expense: "card statements and expenses",
  people: "people's own answers",
};

/** The families of sources, and those of which no source has shown anything. */
export function findFamilies(sources: PostureInput["sources"]): { readonly all: readonly string[]; readonly silent: readonly string[] } {
  const known = sourceKinds.filter((kind) => sources.some((source) => source.kind === kind));
  const silent = known.filter((kind) => !sources.some((source) => source.kind === kind && source.status === "read"));
  return { all: known.map((kind) => names[kind]), silent: silent.map((kind) => names[kind]) };
}
