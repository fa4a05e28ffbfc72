import { Button } from "@mantine/core";
import { countWords } from "../text/count-words.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { WhatIfAnswer } from "./posture-types.ts";

interface Props {
  readonly answer: WhatIfAnswer;
  readonly names: Readonly<Record<string, string>>;
  readonly isKeeping: boolean;
  onKeep(): void;
}

/** What would change, before anything is saved, and the press that saves it. */
export function WhatIfResult({ answer, names, isKeeping, onKeep }: Props) {
  if (answer.changes.length === 0) return <p className="soft">The rules say so already.</p>;
  const rests =
    answer.window === null
      ? "No flow was measured yet."
      : `Tried on ${countWords(answer.flows, "flow")} from ${answer.window.from} to ${answer.window.to}.`;
  return (
    <div className="what-if-result" role="status">
      <p>
        <strong>
          {answer.moved} of {countWords(answer.flows, "flow")}
        </strong>{" "}
        would go otherwise, {countWords(answer.lines.length, "load line")} would move.{" "}
        <span className="soft">{rests} Nothing is saved.</span>
      </p>
      <BeforeAfter effect={answer} names={names} />
      <Button size="compact-sm" variant="default" loading={isKeeping} onClick={onKeep}>
        Put it in force
      </Button>
    </div>
  );
}
