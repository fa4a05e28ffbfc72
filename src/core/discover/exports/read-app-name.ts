import type { SourceContext } from "../source-context.ts";
import { isAiShapedName } from "./ai-shape.ts";
import { readNamedHit } from "./read-hit.ts";
import type { HostReading } from "./watch-hosts.ts";

/**
 * What an application in an identity or SaaS log is: by its client id, then by its name as a whole. Such a field names
 * software and nothing else. A name that sounds like AI and that nobody knows is offered for naming.
 */
export function readAppName({ catalog }: Pick<SourceContext, "catalog">, name: string, ids: readonly string[] = []): HostReading | null {
  for (const id of [...ids, name]) {
    const hit = id === "" ? undefined : catalog.find("oauth-client", id)[0];
    if (hit !== undefined) return { name: name || id, rule: "app", ...readNamedHit(hit, false) };
  }
  const hit = name === "" ? undefined : catalog.names(name)[0];
  if (hit !== undefined) return { name, rule: "app", ...readNamedHit(hit, false) };
  return isAiShapedName(name) ? { tool: null, name, rule: "app:unknown", strength: "weak" } : null;
}
