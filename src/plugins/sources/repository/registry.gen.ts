// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { RepositorySource } from "../contract.ts";
import { agentFiles } from "./agent-files.ts";
import { apiHosts } from "./api-hosts.ts";
import { browserManifests } from "./browser-manifests.ts";
import { containerImages } from "./container-images.ts";
import { editorSettings } from "./editor-settings.ts";
import { envNames } from "./env-names.ts";
import { infrastructureCode } from "./infrastructure-code.ts";
import { localPorts } from "./local-ports.ts";
import { mcpServers } from "./mcp-servers.ts";
import { modelNames } from "./model-names.ts";
import { pipelineActions } from "./pipeline-actions.ts";
import { shellCommands } from "./shell-commands.ts";
import { sourceImports } from "./source-imports.ts";

export const repositorySources: readonly RepositorySource[] = [
  agentFiles,
  apiHosts,
  browserManifests,
  containerImages,
  editorSettings,
  envNames,
  infrastructureCode,
  localPorts,
  mcpServers,
  modelNames,
  pipelineActions,
  shellCommands,
  sourceImports,
];
