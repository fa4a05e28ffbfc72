import type { SourceContext } from "../source-context.ts";
import { isAiShapedName } from "./ai-shape.ts";
import { readHit } from "./read-hit.ts";
import type { HostReading } from "./watch-hosts.ts";

/**
 * What an application in an identity or SaaS log is: by its client id, then by its name. Such a name names software and
 * nothing else, and stands as the app's own entry beside a person, so a known name is strong here; only identifiers that the
 * catalogue calls shared or mixed stay weak. A name that sounds like AI and that nobody knows is offered for naming.
 */
export function readAppName(context: SourceContext, name: string, ids: readonly string[] = []): HostReading | null {
  const { catalog } = context;
  for (const id of [...ids, name]) {
    const hit = id === "" ? undefined : catalog.find("oauth-client", id)[0];
    if (hit !== undefined) return { name: name || id, rule: "app", ...readHit(hit) };
  }
  if (name === "") return null;
  const hit = catalog.names(name)[0];
  if (hit !== undefined && hit.identifier.kind === "name") {
    const plan = hit.identifier.plan;
    return { tool: hit.tool, name, rule: "app", strength: "strong", ...(plan === undefined ? {} : { plan }) };
  }
  if (hit !== undefined) return { name, rule: "app", ...readHit(hit) };
  return isAiShapedName(name) ? { tool: null, name, rule: "app:unknown", strength: "weak" } : null;
}
