import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const portAfterName = /(?<=[a-z0-9\]]):(\d{4,5})\b/g;
const nameBeforePort = /(?<![\w.-])(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|\[::1\]|[a-z][a-z0-9-]{2,40})$/;
const thisMachine = /^(?:localhost|127|0\.0|host\.docker|\[)/;
/** Ports that many programs listen on: nothing without the tool's name in the same file. */
const shared = /^(?:1337|3000|3001|3333|4000|5000|5001|5173|7000|7777|8000|8001|8080|8081|8188|8443|8501|8888|9000|9090)$/;

/** Addresses of this machine with a port that a local tool is known by. `localhost` alone, or with a common port, says nothing. */
export const localPorts: RepositorySource = {
  id: "local-ports",
  title: "Local model servers",
  kind: "repository",
  wants: (_path, role) => role !== "lock",
  read(file, context) {
    for (const match of file.code.matchAll(portAfterName)) {
      const port = match[1] ?? "";
      const hits = context.catalog.find("port", port);
      const host = hits.length === 0 ? undefined : nameBeforePort.exec(file.code.slice(Math.max(0, match.index - 60), match.index))?.[0];
      if (host === undefined) continue;
      for (const hit of hits) {
        const name = nameOf(hit.tool);
        if (!thisMachine.test(host) && !name.test(host)) continue;
        if (shared.test(port) && !name.test(file.code)) continue;
        sightHits(
          file,
          { source: "local-ports", hits: [hit], name: `${host}:${port}`, offset: match.index - host.length, rule: "port" },
          context,
        );
      }
    }
  },
};

function nameOf(tool: string): RegExp {
  return new RegExp(`(?<![a-z])${tool.replace(/[^a-z0-9]+/gi, "[-_ .]?")}(?![a-z])`, "i");
}
