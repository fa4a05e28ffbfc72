import { findPackage } from "../../../core/discover/repository/find-package.ts";
import { findCommandTargets } from "../../../core/discover/repository/package-of-command.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const scripts =
  /\.(sh|bash|zsh|fish|ps1|psm1|bat|cmd|mk|ya?ml|just|nu|ipynb)$|(^|\/)((docker|container|make|gnumake|just|rake|vagrant|proc|earth)file[\w.-]*|package\.json|devcontainer\.json|tasks\.json|taskfile\.\w+|Tiltfile|tox\.ini|noxfile\.py|Jenkinsfile|pyproject\.toml|\.husky\/[\w-]+|bin\/[\w-]+|\.envrc|mise\.toml|\.mise\.toml|deno\.jsonc?)$/i;
const command =
  /(?:^|[;&|(]|\$\(|\bexec\b|\bsudo\b|\bthen\b|\bdo\b|\brun:|(?:cmd|command|script|entrypoint|CMD|RUN|ENTRYPOINT)["']?\s*[:=]?\s*\[?["']?|:\s*")[ \t]*(?:[A-Z_][A-Z0-9_]*=\S{0,200}[ \t]+){0,8}([a-z][\w.-]{1,40})(?=[ \t]+(?:-|[a-z./"'$])|[ \t]*$)/gm;
const shellWords =
  /^(?:continue|break|for|if|in|do|done|else|fi|while|case|echo|cd|set|exit|return|test|source|export|local|name|run|on|with|env|uses|steps|jobs|true|false)$/;

/** Commands in scripts, pipelines, container files and tasks: packages they install or run, and tools called by name. */
export const shellCommands: RepositorySource = {
  id: "shell-commands",
  title: "Commands in scripts",
  kind: "repository",
  wants: (path, role) => role !== "lock" && scripts.test(path),
  read(file, context) {
    for (const { kind, name, offset } of findCommandTargets(file.code)) {
      sightHits(
        file,
        { source: "shell-commands", hits: findPackage(kind, name, context.catalog), name, offset, rule: `command:${kind}` },
        context,
      );
    }
    for (const match of file.code.matchAll(command)) {
      const name = match[1] ?? "";
      if (shellWords.test(name)) continue;
      const hits = context.catalog.find("cli", name);
      sightHits(file, { source: "shell-commands", hits, name, offset: match.index + match[0].lastIndexOf(name), rule: "cli" }, context);
    }
  },
};
