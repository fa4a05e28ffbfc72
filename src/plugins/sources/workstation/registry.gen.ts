// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { WorkstationSource } from "../contract.ts";
import { browserExtensions } from "./browser-extensions.ts";
import { commandLineTools } from "./command-line-tools.ts";
import { editorExtensions } from "./editor-extensions.ts";
import { installedApps } from "./installed-apps.ts";
import { knownPlaces } from "./known-places.ts";
import { localModels } from "./local-models.ts";
import { mcpSettings } from "./mcp-settings.ts";
import { shellSettings } from "./shell-settings.ts";
import { signedInAccounts } from "./signed-in-accounts.ts";

export const workstationSources: readonly WorkstationSource[] = [
  browserExtensions,
  commandLineTools,
  editorExtensions,
  installedApps,
  knownPlaces,
  localModels,
  mcpSettings,
  shellSettings,
  signedInAccounts,
];
