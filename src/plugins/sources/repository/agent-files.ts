import type { CatalogIndex } from "../../../core/model/catalog.ts";
import type { PathMatcher } from "../../../core/discover/repository/match-path.ts";
import { matchPaths } from "../../../core/discover/repository/match-path.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { describeIdentifier, strengthOf } from "../../../core/discover/repository/sight-hits.ts";

/** Folders that hold other agents' files to hand out or to try things on: what lies in them is not in use here. */
const handedOut = /(^|\/)(\.specify|\.ruler|\.rulesync|fixtures?|__fixtures__|testdata|test-data|__snapshots__|cassettes|golden)\//;
const shown =
  /(^|\/)(examples?|samples?|demos?|templates?|skeletons?|scaffold\w*|boilerplate\w*|cookiecutter[^/]*|tests?|__tests__|spec)\//;
const matchers = new WeakMap<CatalogIndex, PathMatcher>();

/** Instruction, rule, ignore and settings files of coding agents, by path: their being there is the evidence. */
export const agentFiles: RepositorySource = {
  id: "agent-files",
  title: "Files of coding agents",
  kind: "repository",
  wants: () => false,
  read: () => undefined,
  seePath(path, _role, context) {
    if (handedOut.test(path)) return;
    for (const { hit, path: own } of matcherFor(context.catalog)(path)) {
      const isShown = shown.test(own);
      context.sighting({
        source: "agent-files",
        kind: "repository",
        tool: hit.tool,
        name: hit.identifier.value,
        place: `${context.place.slice(0, context.place.length - path.length)}${own}`,
        excerpt: own,
        rule: isShown ? "shown-agent-file" : "agent-file",
        strength: isShown ? "weak" : strengthOf(hit, "source"),
        count: 1,
        ...describeIdentifier(hit),
      });
    }
  },
};

function matcherFor(catalog: CatalogIndex): PathMatcher {
  const matcher = matchers.get(catalog) ?? matchPaths(catalog);
  matchers.set(catalog, matcher);
  return matcher;
}
