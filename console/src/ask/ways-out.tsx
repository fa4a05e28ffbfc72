import { Button } from "@mantine/core";
import type { AskAnswer } from "../api/types.ts";
import { describeVerdict } from "./describe-verdict.ts";
import type { Question } from "./make-ask-body.ts";

interface Props {
  readonly answer: AskAnswer;
  readonly onChoose: (change: Partial<Question>) => void;
}

/** The smallest changes that flip the answer, and the approved alternatives. */
export function WaysOut({ answer, onChoose }: Props) {
  if (answer.flip.length === 0 && answer.alternatives.length === 0) return null;
  return (
    <div className="ways-out">
      {answer.flip.length > 0 && (
        <>
          <h2>What would change it</h2>
          <ul className="plain">
            {answer.flip.map((flip) => (
              <li key={flip.change} className="spread">
                <span>{flip.change.charAt(0).toUpperCase() + flip.change.slice(1)}</span>
                <span className="tag">then: {describeVerdict(flip.then).toLowerCase()}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.alternatives.length > 0 && (
        <>
          <h2>Instead</h2>
          <div className="row">
            {answer.alternatives.map((other) => (
              <Button
                key={`${other.tool}${other.plan}`}
                size="compact-md"
                variant="default"
                onClick={() => onChoose({ tool: other.tool, plan: other.plan, account: "company" })}
              >
                Ask for {other.name}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
