import type { PlanKind } from "./plan.ts";

export const toolCategories = [
  "assistant",
  "coding",
  "meeting-notes",
  "writing",
  "image",
  "video",
  "voice",
  "design",
  "llm-api",
  "cloud",
  "local",
  "saas-with-ai",
  "framework",
  "model",
  "search",
  "agent",
  "data",
] as const;
export type ToolCategory = (typeof toolCategories)[number];

/** How a catalogue statement was learnt. `unverified` never counts as evidence and gives only weak signals. */
export type FactGrade = "primary" | "secondary" | "unverified";

/** A fact as the catalogue keeps it: value with source, grade and date. Unknown facts are left out, never guessed. */
export interface CatalogFact {
  readonly id: string;
  readonly value: string | number | boolean | readonly string[];
  readonly source: string;
  readonly grade: FactGrade;
  /** ISO date the source was read, when known. */
  readonly seen?: string;
  readonly note?: string;
}

/**
 * Kinds of identifiers by which sources recognise a tool. For each the form of `value`:
 * - `domain` product web site, suffix match on a label edge (`chatgpt.com`)
 * - `api-host` host of an API; `*` stands for one label part (`bedrock-runtime.*.amazonaws.com`)
 * - `npm` `pypi` `go` `cargo` `maven` (group:artifact) `nuget` `composer` `rubygems` `hex` `cran` `pub` `swift` `elisp` `homebrew` package names
 * - `import` module root in source code; `env` name of an environment variable
 * - `image` container image without tag; `action` GitHub Action `owner/name`
 * - `mcp-server` server name or package in MCP settings
 * - `editor-extension` `publisher.name`; `jetbrains-plugin`; `browser-extension` id
 * - `app` bundle id, executable or desktop-entry name; `cli` command name
 * - `home-path` path below the home (`.claude.json`), or below a platform's folder: `{config}/goose/config.yaml` with `{config}`
 *   `{appsupport}` `{appdata}` `{localappdata}` `{programs}` `{programdata}`, or from the root: `/etc/codex/config.toml`
 * - `project-path` path or glob inside a repository that is this tool's own
 * - `oauth-client` client id or app name in identity logs; `saas-action` audit action name
 * - `merchant` normalised card-statement text; `port` local port; `model` model-name prefix
 * - `user-agent` prefix
 * - `name` made by the index from names and aliases; never written in a catalogue file
 *
 * Packages, images and actions may end in `*` (`@ai-sdk/*`, `dev.langchain4j:*`): the longest match wins.
 */
export const identifierKinds = [
  "domain",
  "api-host",
  "npm",
  "pypi",
  "go",
  "cargo",
  "maven",
  "nuget",
  "composer",
  "rubygems",
  "hex",
  "cran",
  "pub",
  "swift",
  "elisp",
  "homebrew",
  "import",
  "env",
  "image",
  "action",
  "mcp-server",
  "editor-extension",
  "jetbrains-plugin",
  "browser-extension",
  "app",
  "cli",
  "home-path",
  "project-path",
  "oauth-client",
  "saas-action",
  "merchant",
  "port",
  "model",
  "user-agent",
  "name",
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly source: string;
  readonly grade: FactGrade;
  /** Proves the product but not that its AI is used (slack.com); such a hit is weak at most. */
  readonly mixedUse?: boolean;
  /** Weak although verified: shared with innocent things unless something else agrees. */
  readonly weak?: boolean;
  /** The plan this identifier shows, e.g. an API host shows `api`. */
  readonly plan?: PlanKind;
  /** Why two tools share this identifier, or why it is weak. Shared ones must say why. */
  readonly note?: string;
}

/** A plan as the vendor sells it, mapped to our plan kinds. */
export interface CatalogPlan {
  readonly name: string;
  readonly kinds: readonly PlanKind[];
  readonly trainsOnInputs: "yes" | "opt-out" | "opt-in" | "no" | null;
  readonly retention?: { readonly text: string; readonly days: number | null };
  readonly source: string;
  readonly grade: FactGrade;
  readonly note?: string;
}

/** An old or other name, with the date from which the tool goes by its present one. */
export interface Alias {
  readonly name: string;
  readonly until?: string;
  readonly source: string;
}

/**
 * Where a signed-in account stands: `path` as for `home-path`; `field` is a dotted path in JSON (`*` for any key), for
 * `jwt-in-json` the token's dotted path, then `#` and the claim, for `sqlite` the key in the table `ItemTable`.
 */
export interface AccountFile {
  readonly path: string;
  readonly field: string;
  readonly format: "json" | "jwt-in-json" | "sqlite";
  readonly source: string;
}

/** Where on a vendor's admin or settings page a person can look at what no small firm can export. */
export interface AdminPage {
  readonly title: string;
  readonly url: string;
  readonly path: readonly string[];
  readonly shows: string;
  readonly source: string;
  readonly grade: FactGrade;
}

/**
 * Where a page shows who is signed in, and on which plan. `json`: an answer that the page itself fetches, by its path
 * (`*` for one part); `dom`: an attribute (or the text) of an element; `page`: text of the page's own scripts.
 * Field names are dotted paths with `*` for any key or place; patterns have one group, which is the value.
 */
export interface AccountSign {
  readonly from: "json" | "dom" | "page";
  readonly path?: string;
  readonly selector?: string;
  readonly attribute?: string;
  readonly pattern?: string;
  readonly email?: string;
  readonly plan?: string;
  readonly workspace?: string;
}

/** What the browser guard knows of a tool's pages. */
export interface WebPages {
  /** Hosts beside the tool's `domain` identifiers, by suffix; with `paths` only pages below those. */
  readonly hosts?: readonly string[];
  readonly paths?: readonly string[];
  readonly accounts?: readonly AccountSign[];
  /** The site's own words for plans, in lower case. */
  readonly plans?: Readonly<Record<string, PlanKind>>;
  /** The plan of everybody on these pages, where there is but one. */
  readonly plan?: PlanKind;
  /** Paths (`*` for one part, `**` for any rest) by which messages, files and speech go out, and those of the site's own measuring. */
  readonly messages?: readonly string[];
  readonly uploads?: readonly string[];
  readonly voice?: readonly string[];
  readonly quiet?: readonly string[];
  /** One sentence: how to change to the company's account. */
  readonly change?: string;
  readonly source: string;
  readonly grade: FactGrade;
}

export interface CatalogTool {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly category: ToolCategory;
  /** The product whose part this AI is, e.g. `Slack` for Slack AI. */
  readonly embeddedIn?: string;
  readonly aliases: readonly Alias[];
  readonly plans: readonly CatalogPlan[];
  readonly identifiers: readonly Identifier[];
  readonly accountFiles?: readonly AccountFile[];
  readonly adminPages?: readonly AdminPage[];
  readonly web?: WebPages;
  readonly facts: readonly CatalogFact[];
}

export interface CatalogVendor {
  readonly id: string;
  readonly name: string;
  readonly legalEntity?: CatalogFact;
  readonly country?: CatalogFact;
  /** Facts of the vendor as a whole (trust centre, security policy, certificates …). */
  readonly facts: readonly CatalogFact[];
  readonly tools: readonly CatalogTool[];
}

export interface CatalogSource {
  readonly id: string;
  readonly title: string;
  /** Null for `background`: general knowledge without a page. */
  readonly url: string | null;
  readonly kind: string;
  /** ISO date, month or year of the copy that was read; null when the copy carries none. */
  readonly read: string | null;
  readonly licence?: string;
}

/** A hit of the catalogue's index. */
export interface CatalogHit {
  readonly tool: string;
  readonly identifier: Identifier;
}

/**
 * What a source may ask the catalogue; made by `src/core/discover/catalog-index.ts`. All look-ups cost about a map access.
 * Every answer is ordered: proof before hint (`mixedUse` and `weak` last), so the first hit is the tool to name.
 */
export interface CatalogIndex {
  /** A host name (lower-case, no port): suffix on a label edge and wildcards. Only the hits of the longest match. */
  hosts(host: string): readonly CatalogHit[];
  /** Exact look-up of a package, extension, image, app … (case rules of the kind are applied). */
  find(kind: IdentifierKind, value: string): readonly CatalogHit[];
  /** A merchant descriptor as a bank writes it. */
  merchants(descriptor: string): readonly CatalogHit[];
  /** A name as people or admin consoles write it (tool names, aliases, OAuth client names); whole-name matches only. */
  names(name: string): readonly CatalogHit[];
  /** All identifiers of a kind, e.g. to walk `home-path` places. */
  all(kind: IdentifierKind): readonly CatalogHit[];
  /** All account files, each with its tool. */
  accountFiles(): readonly { readonly tool: string; readonly file: AccountFile }[];
}

/**
 * What a company adds of its own: vendors and tools that the catalogue does not know, further identifiers and names of
 * tools that it does. Their `source` is `company` (known without an entry in `catalog/sources.json`).
 */
export interface CatalogAdditions {
  readonly vendors?: readonly { readonly id: string; readonly name: string }[];
  readonly tools?: readonly CatalogTool[];
  readonly identifiers?: readonly { readonly tool: string; readonly identifier: Identifier }[];
  readonly aliases?: readonly { readonly tool: string; readonly alias: Alias }[];
}

/** The whole catalogue, loaded and indexed. Made by `src/commands/catalog/load-catalog.ts`. */
export interface Catalog {
  readonly vendors: readonly CatalogVendor[];
  readonly tools: ReadonlyMap<string, CatalogTool>;
  readonly sources: ReadonlyMap<string, CatalogSource>;
}
