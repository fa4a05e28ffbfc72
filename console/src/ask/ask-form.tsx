import { Button, MultiSelect, NativeSelect, SegmentedControl, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { planKinds } from "../../../src/core/model/plan.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { Question } from "./make-ask-body.ts";
import { ToolChoice } from "./tool-choice.tsx";

interface Props {
  readonly question: Question;
  readonly onQuestion: (change: Partial<Question>) => void;
  readonly onAsk: () => void;
  readonly isAsking: boolean;
}

const accounts = [
  { value: "company", label: "company account" },
  { value: "personal", label: "private account" },
  { value: "unknown", label: "not sure" },
] as const;

/** The question: what for, which data, which tool, whose account. */
export function AskForm({ question, onQuestion, onAsk, isAsking }: Props) {
  const purposes = useAnswer("/api/purposes");
  const rules = useAnswer("/api/rules");
  const options = (purposes.data?.rows ?? []).map((row) => ({ value: row.id, label: row.label || row.id }));
  return (
    <form
      className="box ask-form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && question.tool !== "") onAsk();
      }}
    >
      {options.length > 0 ? (
        <NativeSelect
          label="I want to …"
          data={[{ value: "", label: "something not on the list" }, ...options]}
          value={question.purpose}
          onChange={(event) => onQuestion({ purpose: event.currentTarget.value })}
        />
      ) : (
        <p className="soft">
          No purposes are set.{" "}
          <Link to="/rules" search={{ part: "purposes" }}>
            Say what AI is for
          </Link>
          , and they stand here.
        </p>
      )}
      <Textarea
        label="Paste what would go there"
        autosize
        minRows={5}
        maxRows={16}
        value={question.text}
        onChange={(event) => onQuestion({ text: event.currentTarget.value })}
      />
      <MultiSelect
        label="Or name the data"
        placeholder={question.data.length === 0 ? "customer e-mail, IBAN …" : ""}
        limit={20}
        searchable
        data={(rules.data?.dataTypes ?? []).map((row) => ({ value: row.type, label: row.label }))}
        value={[...question.data]}
        onChange={(data) => onQuestion({ data })}
      />
      <ToolChoice tool={question.tool} onTool={(tool) => onQuestion({ tool })} />
      <div className="row ask-holding">
        <NativeSelect
          label="Plan"
          data={planKinds.map((kind) => ({ value: kind, label: kind === "unknown" ? "as the rules say" : kind }))}
          value={question.plan}
          onChange={(event) => onQuestion({ plan: event.currentTarget.value })}
        />
        <div>
          <p className="field-label" id="ask-account">
            Signed in with
          </p>
          <SegmentedControl
            aria-labelledby="ask-account"
            size="xs"
            data={[...accounts]}
            value={question.account}
            onChange={(value) => onQuestion({ account: accounts.find((each) => each.value === value)?.value ?? "unknown" })}
          />
        </div>
      </div>
      <div className="row">
        <Button type="submit" disabled={question.tool === ""} loading={isAsking}>
          Ask
        </Button>
        <span className="soft">
          <kbd>Ctrl Enter</kbd>
        </span>
      </div>
    </form>
  );
}
