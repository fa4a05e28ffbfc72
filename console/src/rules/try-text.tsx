import { Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { sendRequest } from "../api/send-request.ts";
import type { DataTypeRow, RulesPreview } from "../api/types.ts";
import { Refusal } from "../frame/refusal.tsx";
import { addNotThis } from "./edit-not-this.ts";
import { NotThisList } from "./not-this-list.tsx";
import { sampleText } from "./sample-text.ts";
import { TriedText } from "./tried-text.tsx";

interface Props {
  readonly rules: CompanyRules;
  readonly types: readonly DataTypeRow[];
  readonly onRules: (rules: CompanyRules) => void;
}

/** A text at the side on which every change is seen at once: before, after, and the rule that decided. */
export function TryText({ rules, types, onRules }: Props) {
  const [text, setText] = useState(sampleText);
  const [asked] = useDebouncedValue(text, 300);
  const preview = useQuery<RulesPreview>({
    queryKey: ["/api/rules/preview", rules, asked],
    queryFn: () => sendRequest("POST", "/api/rules/preview", { rules, text: asked }),
    placeholderData: keepPreviousData,
    enabled: asked.trim() !== "",
  });
  return (
    <aside className="try-text" aria-label="Try it">
      <h2>Try it</h2>
      <Textarea
        label="A text"
        description="Stays between this page and your own server; nothing of it is kept."
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {preview.error && <Refusal error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && asked.trim() !== "" && (
        <TriedText text={asked} preview={preview.data} types={types} onNotThis={(rule) => onRules(addNotThis(rules, rule))} />
      )}
      <NotThisList rules={rules} dataTypes={types} onRules={onRules} />
    </aside>
  );
}
