import type { IdentifierKind } from "../model/catalog.ts";

type Rule = (value: string) => string;

const lower: Rule = (value) => value.toLowerCase();
const dashed: Rule = (value) => value.toLowerCase().replace(/[-_.]+/g, "-");

/** npm: a trailing `@version` is no part of the name; a leading `@` is the scope (npm package-name guidelines). */
const npm: Rule = (value) => value.toLowerCase().replace(/(?<=.)@[^/]*$/, "");

/** PEP 503 names: runs of `-`, `_` and `.` are one dash; an extra in brackets is no part of the name. */
const pypi: Rule = (value) => dashed(value.replace(/\[.*$/, ""));

/** Group and artifact only: `group:artifact:version` and `group/artifact` are the same thing. */
const maven: Rule = (value) => value.toLowerCase().replace("/", ":").split(":").slice(0, 2).join(":");

/** Registry prefix `docker.io/`, the implied `library/`, tag and digest go. */
const image: Rule = (value) =>
  value
    .toLowerCase()
    .replace(/@sha256:.*$/, "")
    .replace(/:[^:/]*$/, "")
    .replace(/^(?:index\.)?docker\.io\//, "")
    .replace(/^library\//, "");

const action: Rule = (value) => value.toLowerCase().replace(/@.*$/, "");
const extension: Rule = (value) => value.toLowerCase().replace(/(?:@|-)\d+\.\d+.*$/, "");
const program: Rule = (value) => value.toLowerCase().replace(/\.(?:app|exe|cmd|bat|desktop)$/, "");
const repositoryUrl: Rule = (value) =>
  value
    .toLowerCase()
    .replace(/^(?:https?:\/\/|git@)/, "")
    .replace(/\.git$/, "");
const path: Rule = (value) => value.replace(/\\/g, "/").replace(/\/$/, "");
const spaced: Rule = (value) => value.toLowerCase().replace(/\s+/g, " ").trim();

const rules: Partial<Record<IdentifierKind, Rule>> = {
  npm,
  pypi,
  cargo: dashed,
  maven,
  image,
  action,
  swift: repositoryUrl,
  "mcp-server": npm,
  "editor-extension": extension,
  app: program,
  cli: program,
  "home-path": path,
  "project-path": path,
  "oauth-client": spaced,
  env: (value) => value.toUpperCase(),
};

/**
 * The one form in which identifiers of a kind are compared: each ecosystem's own rules for case, separators, versions
 * and tags. Two spellings of one thing give one text; a trailing `*` is kept.
 */
export function canonicalIdentifier(kind: IdentifierKind, value: string): string {
  return (rules[kind] ?? lower)(value.trim());
}
