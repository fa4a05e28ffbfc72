import { Button } from "@mantine/core";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Question } from "../../../src/core/model/decision.ts";

interface Props {
  readonly question: Question;
  readonly hasCleaned: boolean;
  readonly onDeclare: (declared: DataClass) => void;
}

/** The one question. An answer that says what the data is asks again with that; the others say where they lead. */
export function QuestionButtons({ question, hasCleaned, onDeclare }: Props) {
  const declaring = question.options.filter((option) => option.declares);
  return (
    <div className="question">
      <p>
        <strong>{question.text}</strong>
      </p>
      <div className="row">
        {declaring.map((option) => (
          <Button key={option.id} variant="default" onClick={() => option.declares && onDeclare(option.declares)}>
            {option.text}
          </Button>
        ))}
      </div>
      {declaring.length === 0 && (
        <ul className="plain soft">
          {question.options.map((option) => (
            <li key={option.id}>
              {option.text}
              {option.id === "without" && hasCleaned && ": copy the cleaned text below"}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
