import type { Road } from "../../../plugins/agents/contract.ts";
import type { StubStep } from "./stub-tools.ts";

/** The files of one run: all made up, all in a folder that goes away. */
export interface DriveFiles {
  readonly project: string;
  /** Holds the secret. */
  readonly secret: string;
  /** What a driven write or command leaves. */
  readonly out: string;
  /** What the tool server was called with. */
  readonly called: string;
}

/** How one road is driven, and where the secret would come out. */
export interface Drive {
  readonly road: Road;
  prompt(secret: string): string;
  stdin?(secret: string): string;
  step(files: DriveFiles, secret: string): StubStep | null;
  /** `model`: in a request to the model. `out`, `called`: in a file. `placeholder`: a placeholder in a file. */
  readonly comesOut: "model" | "out" | "called" | "placeholder";
}

const placeholder = "\u27e6email\u00b7k3f9a2\u27e7";
const goOn = (): string => "Go on.";

/** Every road that a real client can be led along without a person. */
export const drives: readonly Drive[] = [
  { road: "prompt", prompt: (secret) => `Use the key ${secret} in the script.`, step: () => null, comesOut: "model" },
  { road: "stdin", prompt: goOn, stdin: (secret) => `key=${secret}\n`, step: () => null, comesOut: "model" },
  { road: "file-mention", prompt: () => "Look at @secret.txt and go on.", step: () => null, comesOut: "model" },
  { road: "read-result", prompt: goOn, step: ({ secret: path }) => ({ deed: "read", path }), comesOut: "model" },
  { road: "search-result", prompt: goOn, step: ({ secret: path }) => ({ deed: "search", path }), comesOut: "model" },
  {
    road: "shell-command",
    prompt: goOn,
    step: ({ out }, secret) => ({ deed: "shell", path: out, content: `printf '%s' 'key=${secret}' > '${out}'` }),
    comesOut: "out",
  },
  { road: "shell-result", prompt: goOn, step: ({ secret: path }) => ({ deed: "shell", path }), comesOut: "model" },
  {
    road: "mcp-arguments",
    prompt: goOn,
    step: (_files, secret) => ({ deed: "mcp", path: "", content: `key=${secret}` }),
    comesOut: "called",
  },
  { road: "mcp-result", prompt: goOn, step: () => ({ deed: "mcp", path: "" }), comesOut: "model" },
  { road: "write-back", prompt: goOn, step: ({ out }) => ({ deed: "write", path: out, content: placeholder }), comesOut: "placeholder" },
];
