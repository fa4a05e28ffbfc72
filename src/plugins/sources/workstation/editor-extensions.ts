import type { WorkstationSource } from "../contract.ts";
import type { CatalogHit, CatalogIndex } from "../../../core/model/catalog.ts";
import { isAiShaped } from "../../../core/discover/is-ai-shaped.ts";
import { vimPlugins } from "../../../core/discover/repository/editor-plugin.rows.ts";
import { findPackage } from "../../../core/discover/repository/find-package.ts";
import { hitById } from "../../../core/discover/repository/hit-by-id.ts";
import { readJsonField } from "../../../core/discover/workstation/read-json-field.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const id = "editor-extensions";
const editors =
  ".vscode .vscode-insiders .vscode-oss .vscode-server .vscode-server-insiders .vscodium-server .cursor .cursor-server .windsurf .windsurf-server .trae .kiro .positron .theia .antigravity .void .pearai .codebuddy".split(
    " ",
  );
const folders = [
  ...editors.map((editor) => `{home}/${editor}/extensions`),
  "{home}/.var/app/com.visualstudio.code/data/vscode/extensions",
  "{home}/.var/app/com.vscodium.codium/data/codium/extensions",
  "{home}/snap/code/current/.vscode/extensions",
];
const jetbrains = [
  "{home}/.local/share/JetBrains/*",
  "{appsupport}/JetBrains/*/plugins",
  "{appdata}/JetBrains/*/plugins",
  "{config}/JetBrains/*/plugins",
  "{appsupport}/Google/AndroidStudio*/plugins",
  "{home}/.local/share/Google/AndroidStudio*",
  "{appdata}/Google/AndroidStudio*/plugins",
];
const vim = [
  "{home}/.vim/plugged",
  "{home}/.vim/pack/*/start",
  "{home}/.local/share/nvim/lazy",
  "{home}/.local/share/nvim/plugged",
  "{config}/nvim/pack/*/start",
  "{home}/.emacs.d/elpa",
];
/** Folder names of JetBrains plug-ins, which differ from their ids. */
const pluginFolders: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "github-copilot-intellij": "com.github.copilot",
    "ml-llm": "com.intellij.ml.llm",
    tabnine: "com.tabnine.TabNine",
    "amazon-q": "amazon.q",
    codeium: "com.codeium.intellij",
    "codeium-intellij": "com.codeium.intellij",
    "sourcegraph-jetbrains": "com.sourcegraph.jetbrains",
    "continue-intellij-extension": "com.github.continuedev.continueintellijextension",
  }),
);

/** Extensions in VS Code and its kin, JetBrains IDEs, Vim and Emacs, also under snap and flatpak. */
export const editorExtensions: WorkstationSource = {
  id,
  title: "Editor extensions",
  kind: "workstation",
  places: () => [...folders, ...folders.map((folder) => `${folder}/extensions.json`), ...jetbrains, ...vim],
  read({ path, pattern, text, entries, user }, context) {
    for (const name of text === null ? [] : readJsonField(text, "#.identifier.id")) {
      sightPlace({ source: id, hits: findExtension(name, context.catalog), name, rule: "editor-extension", place: path, user }, context);
    }
    for (const entry of entries ?? []) {
      const place = `${path}/${entry}`;
      if (folders.includes(pattern)) {
        const name = /^([\w-]+\.[\w.-]+?)-\d+\.\d+/.exec(entry)?.[1];
        if (name === undefined) continue;
        const hits = findExtension(name, context.catalog);
        sightPlace({ source: id, hits, name, rule: "editor-extension", place, user }, context);
        if (hits.length === 0 && isAiShaped(name.replace(/[._]/g, "-"))) {
          context.sighting({
            source: id,
            kind: "workstation",
            tool: null,
            name,
            place,
            excerpt: entry.slice(0, 200),
            rule: "extension-unknown",
            strength: "weak",
            count: 1,
            ...(user === "" ? {} : { person: user }),
          });
        }
      } else if (vim.includes(pattern))
        sightPlace(
          {
            source: id,
            hits: findPlugin(entry, context.catalog),
            name: entry,
            rule: "editor-plugin",
            place,
            user,
          },
          context,
        );
      else {
        const plugin = pluginFolders.get(entry.toLowerCase()) ?? entry;
        sightPlace(
          { source: id, hits: context.catalog.find("jetbrains-plugin", plugin), name: plugin, rule: "jetbrains-plugin", place, user },
          context,
        );
      }
    }
  },
};

/** An Emacs package folder carries its version; a Vim one is the repository's name without its owner. */
function findPlugin(entry: string, catalog: CatalogIndex): readonly CatalogHit[] {
  const emacs = findPackage("elisp", entry.replace(/-\d[\d.]*$/, ""), catalog);
  const vim = [...vimPlugins].find(([name]) => name.endsWith(`/${entry.toLowerCase()}`));
  return emacs.length > 0 || vim === undefined ? emacs : hitById(vim[1], entry, "GitHub", catalog);
}

/** One extension is one use: of several tools that name it, the index puts first the one to name. */
function findExtension(name: string, catalog: CatalogIndex): readonly CatalogHit[] {
  return catalog.find("editor-extension", name).slice(0, 1);
}
