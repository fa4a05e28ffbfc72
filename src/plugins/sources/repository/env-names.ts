import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";
import { standsInListOfOthers } from "../../../core/discover/repository/stands-in-list-of-others.ts";

const name = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
/** Prefixes by which builders and frameworks hand a variable on. */
const handedOn =
  /^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT(?:_PUBLIC)?|EXPO_PUBLIC|PUBLIC|GATSBY|TF_VAR|INPUT|SECRET|ENV|APP|MY|CI|PROD|DEV|STAGING|TEST)_/;

/** Names of environment variables in code, settings, pipelines and `.env` files; values are never looked at. */
export const envNames: RepositorySource = {
  id: "env-names",
  title: "Environment names",
  kind: "repository",
  wants: (_path, role) => role !== "lock" && role !== "manifest",
  read(file, context) {
    for (const match of file.code.matchAll(name)) {
      const exact = context.catalog.find("env", match[0]);
      const hits = exact.length > 0 ? exact : context.catalog.find("env", match[0].replace(handedOn, ""));
      if (hits.length === 0 || standsInListOfOthers(file.code, match.index)) continue;
      sightHits(file, { source: "env-names", hits, name: match[0], offset: match.index, rule: "env" }, context);
    }
  },
};
