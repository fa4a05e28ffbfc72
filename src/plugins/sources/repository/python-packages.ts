import type { RepositorySource } from "../contract.ts";
import type { Entry } from "../../../core/discover/repository/entry.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";
import { scanToml } from "../../../core/discover/repository/scan-toml.ts";
import { scanYaml } from "../../../core/discover/repository/scan-yaml.ts";

const requirement = /^\s*["']?(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:[=<>!~;@,(].*|["'\\].*)?$/;
const listKeys =
  /^(?:project\.dependencies|project\.optional-dependencies\.[^.]+|dependency-groups\.[^.]+|tool\.(?:uv|pdm)\.dev-dependencies(?:\.[^.]+)?|tool\.hatch\.envs\..+\.(?:extra-)?dependencies)\.#$/;
const tableKeys =
  /^(?:tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies|(?:tool\.pixi\.)?(?:feature\.[^.]+\.)?(?:target\.[^.]+\.)?(?:pypi-)?dependencies|packages|dev-packages)\.([^.]+)(?:\.|$)/;
const setupLists =
  /\b(?:install_requires|extras_require|tests_require|setup_requires|requirements|requires|deps)\s*=\s*([[{][\s\S]*?[\]}])\s*(?:,|\)|\n)/g;

/**
 * Python: requirements, pyproject (PEP 621, 735, Poetry, PDM, uv, Hatch, Pixi), Pipfile, setup.py and setup.cfg, conda
 * environments, inline script metadata (PEP 723). Of locks only what `uv.lock` lists for the project itself; Poetry's
 * `extras` name what others could bring and are not read.
 */
export const pythonPackages: RepositorySource = makePackageSource({
  id: "python-packages",
  title: "Python packages",
  ecosystem: "pypi",
  files:
    /(^|\/)(requirements[\w.-]*\.(txt|in)|constraints[\w.-]*\.txt|requirements\/[\w.-]+\.(txt|in)|pyproject\.toml|pipfile|setup\.(py|cfg)|tox\.ini|environment[\w.-]*\.ya?ml|conda[\w.-]*\.ya?ml|meta\.ya?ml|pixi\.toml|uv\.lock)$|\.py$/i,
  find({ path, code, text }) {
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    if (name === "uv.lock") return lockedRoots(scanToml(code));
    if (/\.toml$|^pipfile$/.test(name)) return tomlDependencies(scanToml(code));
    if (/\.ya?ml$/.test(name)) return condaDependencies(scanYaml(code));
    if (name === "setup.py") return setupDependencies(code);
    if (/\.(cfg|ini)$/.test(name)) return setupCfgDependencies(code);
    if (name.endsWith(".py")) return scriptDependencies(text);
    return lineDependencies(code.replace(/(^|\s)#.*$/gm, (comment) => " ".repeat(comment.length)));
  },
});

function requirementOf(value: string, offset: number): PackageMention[] {
  const egg = /#egg=([\w.-]+)/.exec(value)?.[1];
  const name = egg ?? requirement.exec(value)?.[1];
  return name === undefined ? [] : [{ name, offset }];
}

function* lineDependencies(text: string): Generator<PackageMention> {
  let offset = 0;
  for (const line of text.split("\n")) {
    if (!/^\s*-(?!e|-editable)/.test(line)) yield* requirementOf(line.replace(/^\s*(?:-e|--editable)\s+/, "").trimEnd(), offset);
    offset += line.length + 1;
  }
}

function* tomlDependencies(entries: readonly Entry[]): Generator<PackageMention> {
  const seen = new Set<string>();
  for (const { keys, value, offset } of entries) {
    const path = keys.join(".");
    if (listKeys.test(path)) yield* requirementOf(value, offset);
    const name = tableKeys.exec(path)?.[1];
    if (name === undefined || name === "#" || name === "python" || seen.has(name)) continue;
    seen.add(name);
    yield { name, offset };
  }
}

function* condaDependencies(entries: readonly Entry[]): Generator<PackageMention> {
  for (const { keys, value, offset } of entries) {
    if (keys.some((key) => /^(dependencies|pip|run|host)$/.test(key)) && keys.at(-1) === "#")
      yield* requirementOf(value.replace(/(\S)\s.*$/, "$1"), offset);
  }
}

function* setupDependencies(code: string): Generator<PackageMention> {
  for (const list of code.matchAll(setupLists)) {
    const from = list.index + list[0].indexOf(list[1] ?? "");
    for (const { name, offset } of matchAll(list[1] ?? "", /["']([^"'\n]+)["'](?!\s*:)/g, from)) yield* requirementOf(name, offset);
  }
}

function* setupCfgDependencies(code: string): Generator<PackageMention> {
  let isList = false;
  let offset = 0;
  for (const line of code.split("\n")) {
    if (line.startsWith("[options.extras_require]")) isList = true;
    else if (line.startsWith("[")) isList = false;
    const assigned = /^(\w[\w-]*)\s*=\s*(.*)$/.exec(line);
    if (assigned !== null)
      isList = /^(install_requires|deps|tests_require|setup_requires)$/.test(assigned[1] ?? "") || (isList && !/^\s/.test(line));
    if (isList) yield* requirementOf((assigned?.[2] ?? line).trim(), offset);
    offset += line.length + 1;
  }
}

/** `# /// script` … `# dependencies = [ … ]` … `# ///`. */
function* scriptDependencies(text: string): Generator<PackageMention> {
  const block = /^# \/\/\/ script\s*\n((?:#.*\n)+?)# \/\/\/\s*$/m.exec(text);
  if (block === null) return;
  for (const { name, offset } of matchAll(block[1] ?? "", /["']([A-Za-z0-9][^"'\n]*)["']/g, block.index + block[0].indexOf(block[1] ?? "")))
    yield* requirementOf(name, offset);
}

/** What the package with a local source (the project) depends on. */
function* lockedRoots(entries: readonly Entry[]): Generator<PackageMention> {
  let pending: PackageMention[] = [];
  let isRoot = false;
  for (const { keys, value, offset } of entries) {
    const path = keys.join(".");
    if (path === "package.name") {
      if (isRoot) yield* pending;
      pending = [];
      isRoot = false;
    }
    if (/^package\.source\.(editable|virtual)$/.test(path)) isRoot = true;
    if (/^package\.(dependencies|optional-dependencies\.[^.]+|dev-dependencies\.[^.]+)\.#\.name$/.test(path))
      pending.push({ name: value, offset });
  }
  if (isRoot) yield* pending;
}
