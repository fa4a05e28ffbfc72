import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { answerLine, type DecideLine } from "../commands/classify/classify-lines.ts";
import { rankOfClass, type DataClass } from "../core/model/data-class.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Surroundings } from "./contract.ts";
import { readLines } from "./read-lines.ts";

/** Answers JSON Lines in order, one line out for each line in, while they come. Exit 2 at the end when a line was bad. */
export async function classifyJsonLines(
  inputs: readonly string[],
  surroundings: Surroundings,
  failOn: DataClass | undefined,
): Promise<number> {
  const classifier = await surroundings.classifier();
  let decideLine: DecideLine | undefined;
  let code = 0;
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    for await (const line of readLines(openInput(input, surroundings))) {
      if (line.trim() === "") continue;
      if (decideLine === undefined && line.includes('"tool"')) decideLine = await loadDecision(surroundings);
      const answer = answerLine(line, classifier, decideLine);
      if (answer.isBad) code = 2;
      else if (
        code === 0 &&
        failOn !== undefined &&
        answer.found?.basis !== "nothing-found" &&
        rankOfClass(answer.found?.class ?? "public") >= rankOfClass(failOn)
      )
        code = 1;
      if (!surroundings.stdout.write(`${answer.json}\n`))
        await new Promise<void>((done) => surroundings.stdout.once("drain", () => done()));
    }
  }
  return code;
}

function openInput(input: string, { stdin, cwd }: Surroundings): AsyncIterable<unknown> {
  return input === "-" ? stdin : openFile(resolve(cwd, input), input);
}

async function* openFile(path: string, name: string): AsyncGenerator<unknown> {
  const file: Readable = createReadStream(path);
  try {
    yield* file;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new PlimsollError("unreadable", `expected a readable file, met ${name} (${code}); check its name and permissions`, cause);
  }
}

async function loadDecision(surroundings: Surroundings): Promise<DecideLine> {
  const [{ makeLineDecider }, rules, catalog] = await Promise.all([
    import("../commands/decide/make-line-decider.ts"),
    surroundings.rules(),
    surroundings.catalog(),
  ]);
  return makeLineDecider({ rules, catalog, now: () => surroundings.now() });
}
