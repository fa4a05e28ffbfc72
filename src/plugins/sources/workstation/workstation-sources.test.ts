import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { makeCatalogIndex } from "../../../core/discover/catalog-index.ts";
import type { CatalogTool, Identifier, IdentifierKind } from "../../../core/model/catalog.ts";
import type { Sighting } from "../../../core/model/sighting.ts";
import { operatingSystems, placeOnMachine } from "../../../core/discover/workstation/machine-folders.ts";
import type { FoundPlace } from "../contract.ts";
import { workstationSources } from "./registry.gen.ts";

const kinds: [IdentifierKind, string[]][] = [
  ["home-path", [".known/settings.json", "{config}/known"]],
  ["app", ["Known", "com.known.desktop"]],
  ["cli", ["knowncli", "ollama"]],
  ["npm", ["@known/cli", "known"]],
  ["pypi", ["known-py"]],
  ["homebrew", ["known-brew"]],
  ["editor-extension", ["known.ext"]],
  ["jetbrains-plugin", ["com.github.copilot"]],
  ["browser-extension", ["abcdefghijklmnopabcdefghijklmnop"]],
  ["api-host", ["mcp.known.com"]],
  ["domain", ["known.com"]],
  ["env", ["KNOWN_API_KEY"]],
  ["model", ["known-7b"]],
];
const identifiers = kinds.flatMap(([kind, values]) =>
  values.map((value): Identifier => ({ kind, value, source: "made", grade: "primary" })),
);
const known: CatalogTool = {
  id: "known",
  name: "Known",
  vendor: "v",
  category: "assistant",
  aliases: [],
  plans: [],
  identifiers,
  accountFiles: [
    { path: ".known/auth.json", field: "account.email", format: "json", source: "made" },
    { path: ".known/token.json", field: "tokens.id#email", format: "jwt-in-json", source: "made" },
    { path: "{config}/Known/state.vscdb", field: "auth/mail", format: "sqlite", source: "made" },
    { path: "{config}/known/apps.json", field: "*.user", format: "json", source: "made" },
  ],
  facts: [],
};
const catalog = makeCatalogIndex({ vendors: [], tools: new Map([["known", known]]), sources: new Map() });
const token = `x.${btoa(JSON.stringify({ email: "ana@gmail.com" }))}.y`.replaceAll("=", "");

const place = (pattern: string, path: string, text: string | null, entries: readonly string[] | null = null): FoundPlace => ({
  pattern,
  path,
  text,
  entries,
  user: "ana",
});
const folder = (pattern: string, path: string, ...entries: string[]): FoundPlace => place(pattern, path, null, entries);

function read(id: string, found: FoundPlace): Sighting[] {
  const sightings: Sighting[] = [];
  const source = workstationSources.find((one) => one.id === id);
  assert.ok(source);
  source.read(found, {
    catalog,
    companyDomains: ["example.com"],
    place: "",
    sighting: (one) => void sightings.push(one),
    skip: () => undefined,
    person: () => undefined,
  });
  return sightings;
}
const shown = (sightings: readonly Sighting[]) =>
  sightings.map((one) => `${one.strength === "weak" ? "?" : ""}${one.tool === null ? "!" : ""}${one.rule} ${one.name}`);

const cases: [source: string, title: string, found: FoundPlace, finds: string[]][] = [
  [
    "known-places",
    "a settings file",
    place("{home}/.known/settings.json", "~/.known/settings.json", "{}"),
    ["home-path .known/settings.json"],
  ],
  ["known-places", "an empty folder", folder("{config}/known", "~/.config/known"), []],
  ["installed-apps", "a macOS app", folder("/Applications", "/Applications", "Known.app", "Notes.app"), ["app Known"]],
  [
    "installed-apps",
    "a bundle id",
    place(
      "/Applications/*.app/Contents/Info.plist",
      "/Applications/Known.app/Contents/Info.plist",
      "<key>CFBundleIdentifier</key>\n<string>com.known.desktop</string>",
    ),
    ["bundle-id com.known.desktop"],
  ],
  [
    "installed-apps",
    "a shortcut and a store package",
    folder("{localappdata}/Packages", "~/x", "Known_2p2nqsd0c76g0", "Known.lnk"),
    ["app Known", "app Known"],
  ],
  [
    "installed-apps",
    "a desktop entry",
    place(
      "/usr/share/applications/*.desktop",
      "/usr/share/applications/known.desktop",
      "[Desktop Entry]\nName=Known\nExec=env A=1 /opt/known/known %U",
    ),
    ["app Known", "desktop-entry known"],
  ],
  [
    "installed-apps",
    "an app nobody knows with an AI name",
    place("/usr/share/applications/*.desktop", "/x/strange.desktop", "Name=Strange AI Chatbot\nExec=strange"),
    ["?!app-unknown Strange AI Chatbot"],
  ],
  ["installed-apps", "an everyday app", place("/usr/share/applications/*.desktop", "/x/mail.desktop", "Name=Mail\nExec=mail"), []],
  ["command-line-tools", "a program", folder("{home}/.local/bin", "~/.local/bin", "knowncli", "ls"), ["cli knowncli"]],
  ["command-line-tools", "a Windows shim", folder("{appdata}/npm", "~/AppData/Roaming/npm", "knowncli.cmd"), ["cli knowncli.cmd"]],
  [
    "command-line-tools",
    "a global package",
    folder("/usr/local/lib/node_modules/@*", "/usr/local/lib/node_modules/@known", "cli"),
    ["installed:npm @known/cli"],
  ],
  ["command-line-tools", "pipx", folder("{home}/.local/share/pipx/venvs", "~/x/venvs", "known-py"), ["installed:pypi known-py"]],
  [
    "command-line-tools",
    "Homebrew",
    folder("/opt/homebrew/Cellar", "/opt/homebrew/Cellar", "known-brew"),
    ["installed:homebrew known-brew"],
  ],
  [
    "editor-extensions",
    "VS Code",
    folder("{home}/.vscode/extensions", "~/.vscode/extensions", "known.ext-1.2.3", "other.thing-1.0.0"),
    ["editor-extension known.ext"],
  ],
  [
    "editor-extensions",
    "the list of VS Code",
    place(
      "{home}/.cursor/extensions/extensions.json",
      "~/.cursor/extensions/extensions.json",
      '[{"identifier":{"id":"known.ext"}},{"identifier":{"id":"other.thing"}}]',
    ),
    ["editor-extension known.ext"],
  ],
  [
    "installed-apps",
    "a store package with its publisher",
    folder("{localappdata}/Packages", "~/x", "Acme.Known-Desktop_2p2nqsd0c76g0"),
    ["app Acme.Known-Desktop"],
  ],
  [
    "editor-extensions",
    "one that nobody knows",
    folder("{home}/.cursor/extensions", "~/.cursor/extensions", "someone.gpt-helper-0.1.0"),
    ["?!extension-unknown someone.gpt-helper"],
  ],
  [
    "editor-extensions",
    "JetBrains by folder",
    folder("{home}/.local/share/JetBrains/*", "~/.local/share/JetBrains/IdeaIC2025.1", "github-copilot-intellij"),
    ["jetbrains-plugin com.github.copilot"],
  ],
  [
    "browser-extensions",
    "Chromium by id and site",
    place(
      "{config}/chromium/*/Extensions/*/*/manifest.json",
      "~/.config/chromium/Default/Extensions/abcdefghijklmnopabcdefghijklmnop/1.0/manifest.json",
      '{"name":"Other","host_permissions":["https://known.com/*"]}',
    ),
    ["browser-extension abcdefghijklmnopabcdefghijklmnop", "?extension-site known.com"],
  ],
  [
    "browser-extensions",
    "Chromium, an unknown one with an AI name",
    place("x/manifest.json", "~/p/Extensions/zzz/1/manifest.json", '{"name":"GPT sidebar"}'),
    ["?!extension-unknown GPT sidebar"],
  ],
  [
    "browser-extensions",
    "Firefox",
    place(
      "x/extensions.json",
      "~/f/extensions.json",
      '{"addons":[{"id":"a@b","defaultLocale":{"name":"Ad blocker"}},{"id":"abcdefghijklmnopabcdefghijklmnop","defaultLocale":{"name":"Known"},"userPermissions":{"origins":["https://x.org/*"]}}]}',
    ),
    ["browser-extension abcdefghijklmnopabcdefghijklmnop", "?extension-name Known"],
  ],
  [
    "mcp-settings",
    "servers with comments and a key twice",
    place(
      "{home}/.claude.json",
      "~/.claude.json",
      '{"mcpServers":{"a":{"url":"https://mcp.known.com/x"}}, // c\n"projects":{"/p":{"mcpServers":{"b":{"command":"npx","args":["-y","known@1"]}}},"/p":{}},}',
    ),
    ["mcp:host mcp.known.com", "mcp:npm known"],
  ],
  ["mcp-settings", "no server", place("{home}/.claude.json", "~/.claude.json", '{"theme":"dark"}'), []],
  [
    "local-models",
    "Ollama",
    folder("{home}/.ollama/models/manifests/registry.ollama.ai/library", "~/.ollama/m", "known-7b"),
    ["model-file known-7b", "?model-file known-7b"],
  ],
  [
    "local-models",
    "the Hugging Face cache",
    folder("{home}/.cache/huggingface/hub", "~/hub", "models--org--known-7b", "version.txt"),
    ["?model-file known-7b"],
  ],
  [
    "signed-in-accounts",
    "a company account",
    place("{home}/.known/auth.json", "~/.known/auth.json", '{"account":{"email":"ana@example.com"}}'),
    ["account .known/auth.json"],
  ],
  ["signed-in-accounts", "nobody signed in", place("{home}/.known/auth.json", "~/.known/auth.json", '{"account":{"email":""}}'), []],
  [
    "shell-settings",
    "names of keys",
    place("{home}/.bashrc", "~/.bashrc", "export KNOWN_API_KEY=sk-secret123456\n# export KNOWN_API_KEY=1\nexport PATH=x"),
    ["env KNOWN_API_KEY"],
  ],
];

for (const source of workstationSources) {
  describe(source.id, () => {
    const own = cases.filter(([id]) => id === source.id);
    it("has cases", () => assert.ok(own.length > 0));
    for (const [id, title, found, finds] of own) it(title, () => assert.deepEqual(shown(read(id, found)), finds));
    it("names places that lie on some system", () => {
      const places = operatingSystems.flatMap((system) => source.places(system, catalog).flatMap((one) => placeOnMachine(one, system)));
      assert.ok(places.length > 0 && places.every((one) => !one.rest.includes("{")));
    });
  });
}

describe("signed-in accounts", () => {
  const account = (found: FoundPlace) => read("signed-in-accounts", found)[0]?.account;
  it("are the company's or a person's own, by domain", () => {
    assert.deepEqual(account(place("{home}/.known/auth.json", "~/a", '{"account":{"email":"ana@example.com"}}')), {
      kind: "company",
      domain: "example.com",
    });
    assert.deepEqual(account(place("{home}/.known/token.json", "~/a", JSON.stringify({ tokens: { id: token } }))), {
      kind: "personal",
      domain: "gmail.com",
    });
    assert.deepEqual(account(place("{config}/Known/state.vscdb#auth/mail", "~/a#auth/mail", "ana@gmail.com")), {
      kind: "personal",
      domain: "gmail.com",
    });
    assert.deepEqual(account(place("{config}/known/apps.json", "~/a", '{"github.com:x":{"user":"octocat","oauth_token":"gho_x"}}')), {
      kind: "unknown",
    });
  });
  it("never show an address or a token", () => {
    for (const one of read("signed-in-accounts", place("{home}/.known/token.json", "~/a", JSON.stringify({ tokens: { id: token } })))) {
      const text = JSON.stringify(one);
      assert.ok(!text.includes("ana@gmail") && !text.includes(token.slice(2, 12)), text);
    }
  });
  it("show a private account's plan and its person by the home it lies in", () => {
    const [one] = read("signed-in-accounts", place("{home}/.known/auth.json", "~/a", '{"account":{"email":"ana@gmail.com"}}'));
    assert.deepEqual([one?.plan, one?.person], ["personal", "ana"]);
  });
});

describe("every workstation source", () => {
  it("ends on any content", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases.map((one) => one[2])),
        fc.oneof(fc.string(), fc.constantFrom(...cases.map((one) => one[2].text ?? ""))),
        fc.array(fc.string(), { maxLength: 3 }),
        (found, text, entries) => {
          for (const source of workstationSources) {
            read(source.id, { ...found, text, entries: null });
            read(source.id, { ...found, text: null, entries });
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
