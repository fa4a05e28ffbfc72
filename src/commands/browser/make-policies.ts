import { firefoxId } from "../../core/browser/make-manifest.ts";
import { escapeMarkup } from "../../core/reports/escape-markup.ts";

/** What policies are written for. */
export interface PolicyParts {
  readonly id: string;
  /** Folder on a web server where the packages lie, with a slash at its end. */
  readonly base: string;
  readonly packageName: string;
  /** Settings of the guard itself; empty ones are left out. */
  readonly settings: Readonly<Record<string, string | boolean>>;
}

/** A file of the roll-out, and where it goes. */
export interface PolicyFile {
  readonly name: string;
  readonly goes: string;
  readonly content: string;
}

const chromiumBrowsers = [
  { name: "chrome", linux: "/etc/opt/chrome/policies/managed/", windows: "Google\\Chrome", mac: "com.google.Chrome" },
  { name: "edge", linux: "/etc/opt/edge/policies/managed/", windows: "Microsoft\\Edge", mac: "com.microsoft.Edge" },
  { name: "brave", linux: "/etc/brave/policies/managed/", windows: "BraveSoftware\\Brave", mac: "com.brave.Browser" },
  { name: "chromium", linux: "/etc/chromium/policies/managed/", windows: "Chromium", mac: "org.chromium.Chromium" },
] as const;

/**
 * Policy files that install the guard for Chrome, Edge, Brave, Chromium and Firefox on Linux (JSON), Windows (registry) and
 * macOS (configuration profile), with its settings. Forms: chromeenterprise.google/policies (ExtensionSettings, 3rdparty)
 * and mozilla.github.io/policy-templates (ExtensionSettings, 3rdparty), read 2026-11.
 */
export function makePolicies(parts: PolicyParts): readonly PolicyFile[] {
  return [...chromiumBrowsers.flatMap((browser) => chromiumFiles(browser, parts)), ...firefoxFiles(parts)];
}

type ChromiumBrowser = (typeof chromiumBrowsers)[number];

function chromiumFiles({ name, linux, windows, mac }: ChromiumBrowser, { id, base, settings }: PolicyParts): readonly PolicyFile[] {
  const updateUrl = `${base}updates.xml`;
  const extension = { [id]: { installation_mode: "force_installed", update_url: updateUrl } };
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${windows}`;
  return [
    {
      name: `linux/${name}.json`,
      goes: `${linux}plimsoll.json`,
      content: writeJson({ ExtensionSettings: extension, "3rdparty": { extensions: { [id]: settings } } }),
    },
    {
      name: `windows/${name}.reg`,
      goes: "imported on the machine, or the same values by group policy",
      content: writeRegistry([
        { key: `${key}\\ExtensionInstallForcelist`, values: { "7391": `${id};${updateUrl}` } },
        { key: `${key}\\3rdparty\\extensions\\${id}\\policy`, values: settings },
      ]),
    },
    {
      name: `macos/${name}.mobileconfig`,
      goes: "your device management, for the whole machine",
      content: writeProfile(`plimsoll.${name}`, [
        { type: mac, content: { ExtensionInstallForcelist: [`${id};${updateUrl}`] } },
        { type: `${mac}.extensions.${id}`, content: settings },
      ]),
    },
  ];
}

function firefoxFiles({ base, packageName, settings }: PolicyParts): readonly PolicyFile[] {
  const extension = { [firefoxId]: { installation_mode: "force_installed", install_url: `${base}${packageName}.xpi` } };
  const policies = { ExtensionSettings: extension, "3rdparty": { Extensions: { [firefoxId]: settings } } };
  const key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox";
  return [
    { name: "linux/firefox.json", goes: "/etc/firefox/policies/policies.json", content: writeJson({ policies }) },
    {
      name: "windows/firefox.reg",
      goes: "imported on the machine, or the same values by group policy",
      content: writeRegistry([
        { key, values: { ExtensionSettings: JSON.stringify(extension) } },
        { key: `${key}\\3rdparty\\Extensions\\${firefoxId}`, values: settings },
      ]),
    },
    {
      name: "macos/firefox.mobileconfig",
      goes: "your device management, for the whole machine",
      content: writeProfile("plimsoll.firefox", [
        { type: "org.mozilla.firefox", content: { EnterprisePoliciesEnabled: true, ...policies } },
      ]),
    },
  ];
}

function writeJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

interface RegistryKey {
  readonly key: string;
  readonly values: Readonly<Record<string, string | boolean>>;
}

function writeRegistry(keys: readonly RegistryKey[]): string {
  const blocks = keys
    .filter(({ values }) => Object.keys(values).length > 0)
    .map(({ key, values }) =>
      [`[${key}]`, ...Object.entries(values).map(([name, value]) => `"${name}"=${writeValue(value)}`)].join("\r\n"),
    );
  return `Windows Registry Editor Version 5.00\r\n\r\n${blocks.join("\r\n\r\n")}\r\n`;
}

function writeValue(value: string | boolean): string {
  if (typeof value === "boolean") return `dword:0000000${value ? 1 : 0}`;
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

type PlistValue = string | boolean | readonly PlistValue[] | { readonly [name: string]: PlistValue };

interface Payload {
  readonly type: string;
  readonly content: { readonly [name: string]: PlistValue };
}

function writeProfile(identifier: string, payloads: readonly Payload[]): string {
  const inner = payloads
    .filter(({ content }) => Object.keys(content).length > 0)
    .map(({ type, content }, index) => ({
      ...content,
      PayloadType: type,
      PayloadIdentifier: `${identifier}.${index}`,
      PayloadUUID: makeUuid(`${identifier}.${index}.${type}`),
      PayloadEnabled: true,
    }));
  const profile = {
    PayloadContent: inner,
    PayloadDisplayName: "Plimsoll browser guard",
    PayloadIdentifier: identifier,
    PayloadType: "Configuration",
    PayloadUUID: makeUuid(identifier),
    PayloadScope: "System",
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${writePlist(profile)}
</plist>
`
    .replaceAll("<key>PayloadEnabled</key>", "<key>PayloadVersion</key><integer>1</integer>\n<key>PayloadEnabled</key>")
    .replace("<key>PayloadScope</key>", "<key>PayloadVersion</key><integer>1</integer>\n<key>PayloadScope</key>");
}

function writePlist(value: PlistValue): string {
  if (typeof value === "string") return `<string>${escapeMarkup(value)}</string>`;
  if (typeof value === "boolean") return value ? "<true/>" : "<false/>";
  if (isList(value)) return `<array>\n${value.map(writePlist).join("\n")}\n</array>`;
  const fields = Object.entries(value).map(([name, one]) => `<key>${escapeMarkup(name)}</key>${writePlist(one)}`);
  return `<dict>\n${fields.join("\n")}\n</dict>`;
}

function isList(value: PlistValue): value is readonly PlistValue[] {
  return Array.isArray(value);
}

/** The same name always has the same id, so that a profile replaces the one before it. */
function makeUuid(name: string): string {
  const hash = (seed: number): string => {
    let value = seed;
    for (const sign of name) value = Math.imul(value ^ sign.charCodeAt(0), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, "0");
  };
  const hex = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b].map(hash).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-").toUpperCase();
}
