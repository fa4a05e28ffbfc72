import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import { useMutation } from "@tanstack/react-query";
import { sendRequest } from "../api/send-request.ts";
import type { AskAnswer } from "../api/types.ts";
import { Page } from "../frame/page.tsx";
import { Refusal } from "../frame/refusal.tsx";
import { AskAnswerBox } from "./ask-answer-box.tsx";
import { AskForm } from "./ask-form.tsx";
import { emptyQuestion, makeAskBody, type Question } from "./make-ask-body.ts";
import "./ask.css";

const route = getRouteApi("/ask");

/** May I? A purpose, a text or data types, a tool and an account; the decision with its way out. */
export function AskPage() {
  const { tool = "", plan = "unknown", purpose = "" } = route.useSearch();
  const [question, setQuestion] = useState<Question>({ ...emptyQuestion, tool, plan, purpose });
  const asking = useMutation<AskAnswer, Error, Question>({ mutationFn: (asked) => sendRequest("POST", "/api/ask", makeAskBody(asked)) });
  const ask = (change: Partial<Question> = {}) => {
    const next = { ...question, ...change };
    setQuestion(next);
    asking.mutate(next);
  };
  const edit = (change: Partial<Question>) => setQuestion({ ...question, ...change, declared: null });
  const declare = (declared: DataClass) => ask({ declared });
  return (
    <Page title="Ask" sentence="May this go there? The answer, the reason, the way out. Nothing you paste is kept.">
      <div className="ask-layout">
        <AskForm question={question} onQuestion={edit} onAsk={() => ask()} isAsking={asking.isPending} />
        <div aria-live="polite">
          {asking.error && <Refusal error={asking.error} onRetry={() => ask()} />}
          {asking.data && !asking.error && (
            <AskAnswerBox
              answer={asking.data}
              question={asking.variables ?? question}
              onDeclare={declare}
              onChoose={(change) => ask(change)}
            />
          )}
          {!asking.data && !asking.error && (
            <p className="soft ask-empty">
              The answer stands here: may it go, why, what would change it, and your text cleaned where that helps.
            </p>
          )}
        </div>
      </div>
    </Page>
  );
}
