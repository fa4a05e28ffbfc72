// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { RepositorySource } from "../contract.ts";
import { agentFiles } from "./agent-files.ts";
import { aiSettings } from "./ai-settings.ts";
import { apiHosts } from "./api-hosts.ts";
import { brewPackages } from "./brew-packages.ts";
import { browserManifests } from "./browser-manifests.ts";
import { cargoCrates } from "./cargo-crates.ts";
import { composerPackages } from "./composer-packages.ts";
import { containerImages } from "./container-images.ts";
import { cranPackages } from "./cran-packages.ts";
import { editorSettings } from "./editor-settings.ts";
import { elispPackages } from "./elisp-packages.ts";
import { envNames } from "./env-names.ts";
import { goModules } from "./go-modules.ts";
import { hexPackages } from "./hex-packages.ts";
import { infrastructureCode } from "./infrastructure-code.ts";
import { localPorts } from "./local-ports.ts";
import { mavenArtifacts } from "./maven-artifacts.ts";
import { mcpServers } from "./mcp-servers.ts";
import { modelNames } from "./model-names.ts";
import { npmPackages } from "./npm-packages.ts";
import { nugetPackages } from "./nuget-packages.ts";
import { pipelineActions } from "./pipeline-actions.ts";
import { pubPackages } from "./pub-packages.ts";
import { pythonPackages } from "./python-packages.ts";
import { rubyGems } from "./ruby-gems.ts";
import { shellCommands } from "./shell-commands.ts";
import { sourceImports } from "./source-imports.ts";
import { swiftPackages } from "./swift-packages.ts";

export const repositorySources: readonly RepositorySource[] = [
  agentFiles,
  aiSettings,
  apiHosts,
  brewPackages,
  browserManifests,
  cargoCrates,
  composerPackages,
  containerImages,
  cranPackages,
  editorSettings,
  elispPackages,
  envNames,
  goModules,
  hexPackages,
  infrastructureCode,
  localPorts,
  mavenArtifacts,
  mcpServers,
  modelNames,
  npmPackages,
  nugetPackages,
  pipelineActions,
  pubPackages,
  pythonPackages,
  rubyGems,
  shellCommands,
  sourceImports,
  swiftPackages,
];
