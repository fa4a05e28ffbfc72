// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { ReleaseCheck } from "./contract.ts";
import { agentConfig } from "./agent-config.ts";
import { authorPath } from "./author-path.ts";
import { backupFile } from "./backup-file.ts";
import { buildResidue } from "./build-residue.ts";
import { credentialsFile } from "./credentials-file.ts";
import { customerData } from "./customer-data.ts";
import { debugSymbols } from "./debug-symbols.ts";
import { editorConfig } from "./editor-config.ts";
import { envFile } from "./env-file.ts";
import { internalAddress } from "./internal-address.ts";
import { nestedArchive } from "./nested-archive.ts";
import { privateKey } from "./private-key.ts";
import { secretToken } from "./secret-token.ts";
import { unexpectedBinary } from "./unexpected-binary.ts";
import { vcsData } from "./vcs-data.ts";

export const checks: readonly ReleaseCheck[] = [
  agentConfig,
  authorPath,
  backupFile,
  buildResidue,
  credentialsFile,
  customerData,
  debugSymbols,
  editorConfig,
  envFile,
  internalAddress,
  nestedArchive,
  privateKey,
  secretToken,
  unexpectedBinary,
  vcsData,
];
