import { blankComments } from "../../../core/discover/repository/blank-comments.ts";
import type { WorkstationSource } from "../contract.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const assigned = /(?:^|[;\s])(?:export\s+|set\s+-\w+\s+|setx?\s+|\$env:)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?=\s*=|\s+\S)/gm;

/** Names of environment variables that shells set up for AI services; values are never looked at. */
export const shellSettings: WorkstationSource = {
  id: "shell-settings",
  title: "Keys in shell settings",
  kind: "workstation",
  places: () =>
    "{home}/.bashrc {home}/.bash_profile {home}/.profile {home}/.zshrc {home}/.zshenv {home}/.zprofile {config}/fish/config.fish {config}/environment.d/*.conf {home}/.env /etc/environment {home}/Documents/PowerShell/Microsoft.PowerShell_profile.ps1 {home}/Documents/WindowsPowerShell/Microsoft.PowerShell_profile.ps1".split(
      " ",
    ),
  read({ path, text, user }, context) {
    if (text === null) return;
    for (const match of blankComments("a.sh", text).matchAll(assigned)) {
      const name = match[1] ?? "";
      sightPlace(
        {
          source: "shell-settings",
          hits: context.catalog.find("env", name),
          name,
          rule: "env",
          place: path,
          user,
          excerpt: `${name} is set`,
        },
        context,
      );
    }
  },
};
