import type { Identifier, IdentifierKind } from "../model/catalog.ts";
import { canonicalName } from "./canonical-name.ts";
import { plainWords } from "./plain-words.rows.ts";
import { sharedParents, sharedServices } from "./shared-hosts.rows.ts";

const label = "[a-z0-9*](?:[a-z0-9*-]*[a-z0-9*])?";
const host = new RegExp(`^(?:${label}\\.)+[a-z]{2,}$`);
const purl = /^[a-z0-9._@/*-]+$/i;
const forms: Partial<Record<IdentifierKind, readonly [RegExp, string]>> = {
  domain: [host, "a host name in lower case without scheme, port and path"],
  "api-host": [host, "a host name in lower case without scheme, port and path"],
  npm: [/^(?:@[a-z0-9._-]+\/)?[a-z0-9._*-]+$/, "an npm package name in lower case"],
  pypi: [/^[A-Za-z0-9._*-]+$/, "a PyPI project name"],
  maven: [/^[\w.-]+:[\w.*-]+$/, "group:artifact or group:*"],
  composer: [/^[a-z0-9._-]+\/[a-z0-9._*-]+$/, "vendor/package"],
  go: [/^[a-z0-9.-]+\.[a-z]+\/[\w./~-]+$/i, "a module path that begins with a host"],
  image: [purl, "an image name without tag"],
  action: [/^[\w.-]+\/[\w.*-]+(?:\/[\w./-]+)?$/, "owner/name"],
  "editor-extension": [/^[\w-]+\.[\w.-]+$/, "publisher.name"],
  "browser-extension": [
    /^(?:[a-p]{32}|\{[0-9a-f-]{36}\}|[\w.+-]+@[\w.-]+|[a-z][\w-]*(?:\.[\w-]+){2,})$/,
    "32 letters a to p, a Firefox id or a Safari bundle id",
  ],
  env: [/^[A-Z][A-Z0-9_]*\*?$/, "a name in capitals"],
  port: [/^(?:[1-9]\d{2,4})$/, "a port number"],
  "home-path": [
    /^(?:\{(?:config|appsupport|appdata|localappdata|programs|programdata)\}\/|\/)?[^{}\\]+$/,
    "a path below the home or a known folder, with /",
  ],
};

/** Kinds whose values stand in texts that people write, so that a plain English word alone says too little. */
const wordKinds: ReadonlySet<IdentifierKind> = new Set(["merchant", "oauth-client", "mcp-server", "model"]);

function checkForm({ kind, value }: Identifier): string | undefined {
  const form = forms[kind];
  if (!form || form[0].test(value)) return undefined;
  return `expected ${form[1]}, met "${value}"`;
}

function checkHost({ kind, value }: Identifier): string | undefined {
  if (kind !== "domain" && kind !== "api-host") return undefined;
  if (sharedParents.includes(value)) return `"${value}" is a parent that anybody has hosts under; name the product's own host`;
  const shared = sharedServices.find((each) => value === each || value.endsWith(`.${each}`));
  if (shared) return `"${value}" belongs to ${shared}, which many products share; it proves nothing`;
  const last = value.split(".").slice(-2);
  return last.some((each) => each.includes("*")) ? `"${value}" has a star in its last two labels; it would match strangers` : undefined;
}

function checkWord(identifier: Identifier): string | undefined {
  const { kind, value, weak, mixedUse } = identifier;
  if (!wordKinds.has(kind) || weak === true || mixedUse === true || identifier.grade === "unverified") return undefined;
  return plainWords.has(canonicalName(value)) ? `"${value}" is a plain word; add context or mark it weak` : undefined;
}

function checkEvidence(identifier: Identifier): string | undefined {
  return identifier.source === "background" && identifier.grade !== "unverified"
    ? `what has no source is unverified, met "${identifier.grade}"`
    : undefined;
}

/** What is wrong with one identifier: form of its kind, shared hosts, plain words, a grade without a source. */
export function checkIdentifier(identifier: Identifier): readonly string[] {
  const problems = [checkForm, checkHost, checkWord, checkEvidence].map((check) => check(identifier));
  return problems.filter((problem) => problem !== undefined);
}
