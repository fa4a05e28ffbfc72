import { findHosts } from "../../../core/discover/repository/find-hosts.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { scanJson } from "../../../core/discover/repository/scan-json.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const asked = /^(?:matches|host_permissions|optional_host_permissions|permissions|optional_permissions)$/;
const userscript = /^[ \t]*\/\/\s*@(?:match|include|connect)\s+(\S+)/gm;

/** Web sites that a browser extension or userscript asks to run on: such a program works with the site, whatever it is. */
export const browserManifests: RepositorySource = {
  id: "browser-manifests",
  title: "Browser extensions",
  kind: "repository",
  wants: (path, role) => role !== "lock" && /manifest[\w.-]*\.json$|\.user\.js$/.test(path),
  read(file, context) {
    const isScript = file.path.endsWith(".user.js");
    if (!isScript && !file.code.includes("manifest_version")) return;
    const patterns = isScript
      ? [...matchAll(file.text, userscript)]
      : scanJson(file.code).flatMap(({ keys, value, offset }) => (keys.some((key) => asked.test(key)) ? [{ name: value, offset }] : []));
    for (const { name, offset } of patterns) {
      for (const { host } of findHosts(name)) {
        sightHits(
          file,
          { source: "browser-manifests", hits: context.catalog.hosts(host), name: host, offset, rule: "match-pattern" },
          context,
        );
      }
    }
  },
};
