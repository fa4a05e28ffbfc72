import { TimeText } from "../text/time-text.tsx";
import { CopiedText } from "./copied-text.tsx";
import type { GatewayAnswer } from "./gateway-types.ts";

interface Props {
  readonly running: GatewayAnswer["running"];
}

const command = "plimsoll start --gateway gateway.yaml";
const file = `port: 4100
callers: issued                 # or open: any caller on this machine, with a key of its own
tool: { anthropic: claude-code, openai: codex, gemini: gemini-cli }`;

/** Step one: whether it runs, else how it is started. */
export function StartGateway({ running }: Props) {
  if (running !== null)
    return (
      <p>
        It runs at <code>{running.url}</code>, started <TimeText at={running.at} />
        {running.file === "" ? "" : ", by "}
        {running.file !== "" && <code>{running.file}</code>}. It passes to {running.upstreams.join(", ")}.
      </p>
    );
  return (
    <>
      <p>Put this into gateway.yaml, then start the console with it. On other machines run plimsoll gateway alone, on the same database.</p>
      <CopiedText text={file} label="Copy gateway.yaml" />
      <CopiedText text={command} label="Copy the command" />
    </>
  );
}
