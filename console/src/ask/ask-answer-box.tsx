import { Link } from "@tanstack/react-router";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { AskAnswer } from "../api/types.ts";
import { MarkedText } from "../rules/marked-text.tsx";
import { CleanedText } from "./cleaned-text.tsx";
import { countFindings, describeClass, describeVerdict } from "./describe-verdict.ts";
import type { Question } from "./make-ask-body.ts";
import { QuestionButtons } from "./question-buttons.tsx";
import { WaysOut } from "./ways-out.tsx";

interface Props {
  readonly answer: AskAnswer;
  /** What was asked; the text in it is marked where something was found. */
  readonly question: Question;
  readonly onDeclare: (declared: DataClass) => void;
  readonly onChoose: (change: Partial<Question>) => void;
}

/** The decision: first the answer, then the reasons, then the ways out. */
export function AskAnswerBox({ answer, question, onDeclare, onChoose }: Props) {
  const rules = useAnswer("/api/rules");
  const labelOf = new Map((rules.data?.dataTypes ?? []).map((row) => [row.type, row.label]));
  const findings = answer.classification?.findings ?? [];
  return (
    <section className={`answer box ${answer.decision}`} aria-label="Answer">
      <p className="big-number">{describeVerdict(answer.decision)}</p>
      <ul className="plain reasons">
        {answer.reasons.map((reason) => (
          <li key={reason.rule + reason.because}>{reason.because}</li>
        ))}
      </ul>
      {answer.question && <QuestionButtons question={answer.question} hasCleaned={!!answer.cleaned} onDeclare={onDeclare} />}
      {answer.cleaned && <CleanedText text={answer.cleaned} />}
      <WaysOut answer={answer} onChoose={onChoose} />
      <details>
        <summary>
          {describeClass(answer)}
          {findings.length > 0 && `: ${countFindings(findings, labelOf)}`}
        </summary>
        {question.text !== "" && findings.length > 0 && <MarkedText text={question.text} findings={findings} labelOf={labelOf} />}
        <p className="soft facts-used">
          Facts used: {[...new Set(answer.reasons.flatMap((reason) => reason.facts))].join(", ") || "none"}. Rules {answer.policyVersion}.
        </p>
      </details>
      {answer.decision !== "allow" && (
        <Link to="/rules" className="soft">
          See the rules
        </Link>
      )}
    </section>
  );
}
