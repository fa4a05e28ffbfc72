import { escapeMarkup } from "../../core/reports/escape-markup.ts";
import { firefoxId } from "../../core/browser/make-manifest.ts";

/** Where Chromium browsers find the newest package (Omaha update manifest, protocol 2.0). */
export function writeUpdateManifest(id: string, version: string, codebase: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeMarkup(codebase)}" version="${version}" />
  </app>
</gupdate>
`;
}

/** The same for Firefox (update manifest of add-ons). */
export function writeFirefoxUpdates(version: string, link: string): string {
  return `${JSON.stringify({ addons: { [firefoxId]: { updates: [{ version, update_link: link }] } } }, null, 1)}\n`;
}
