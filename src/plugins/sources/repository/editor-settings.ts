import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { vimPlugins } from "../../../core/discover/repository/editor-plugin.rows.ts";
import { hitById } from "../../../core/discover/repository/hit-by-id.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";
import { scanJson } from "../../../core/discover/repository/scan-json.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const json =
  /(^|\/)(\.(?:vscode|cursor|vscode-insiders)\/(?:extensions|settings)\.json|[\w.-]*devcontainer[\w.-]*\.json|[\w.-]+\.code-workspace)$/;
const ideaPlugins = /(^|\/)\.idea\/externalDependencies\.xml$/;
const vimSettings = /\.(lua|vim)$|(^|\/)\.?(vimrc|init\.vim)$/;

/** Editor extensions a repository recommends, requires or sets up: VS Code and kin, dev containers, JetBrains, Vim. `unwantedRecommendations` and settings switched off are none. */
export const editorSettings: RepositorySource = {
  id: "editor-settings",
  title: "Editor extensions asked for",
  kind: "repository",
  wants: (path) => json.test(path) || ideaPlugins.test(path) || vimSettings.test(path),
  read(file, context) {
    const { catalog } = context;
    const see = (kind: "editor-extension" | "jetbrains-plugin", name: string, offset: number) =>
      sightHits(
        file,
        {
          source: "editor-settings",
          hits:
            kind === "editor-extension" && vimSettings.test(file.path)
              ? hitById(vimPlugins.get(name.toLowerCase()) ?? [], name, "GitHub", catalog)
              : catalog.find(kind, name),
          name,
          offset,
          rule: kind,
        },
        context,
      );
    if (ideaPlugins.test(file.path))
      for (const { name, offset } of matchAll(file.code, /<plugin\s+id="([^"]+)"/g)) see("jetbrains-plugin", name, offset);
    else if (vimSettings.test(file.path))
      for (const { name, offset } of matchAll(file.code, /["']([\w-]+\/[\w.-]+)["']/g)) see("editor-extension", name, offset);
    else for (const { name, offset } of extensionsOf(file.code)) see("editor-extension", name, offset);
  },
};

function* extensionsOf(code: string): Generator<{ readonly name: string; readonly offset: number }> {
  for (const { keys, value, offset } of scanJson(code)) {
    const list = keys.at(-2);
    if (keys.at(-1) === "#" && (list === "recommendations" || list === "extensions")) yield { name: value.replace(/^-.*/, ""), offset };
    const setting = keys.find((key) => /^[\w-]+\.[\w-]+/.test(key));
    if (setting !== undefined && value !== "false") yield { name: setting.split(".").slice(0, 2).join("."), offset };
  }
}
