import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import { sendRequest } from "../api/send-request.ts";
import type { RulesPreview } from "../api/types.ts";
import { LoadLine } from "../load-line/load-line.tsx";

interface Props {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly rules: CompanyRules;
}

/** What the load line would be under rules not yet saved. */
export function LinePreview({ tool, plan, rules }: Props) {
  const [asked] = useDebouncedValue(rules, 200);
  const preview = useQuery<RulesPreview>({
    queryKey: ["/api/rules/preview", asked, tool],
    queryFn: () => sendRequest("POST", "/api/rules/preview", { rules: asked, text: "" }),
  });
  if (preview.error) return <span className="act-text">{preview.error.message}</span>;
  const line = preview.data?.lines?.find((each) => each.tool === tool && each.plan === plan);
  if (!preview.data) return null;
  if (!line) return <span className="soft">The load line stays where it is.</span>;
  return (
    <span className="line-cell">
      <LoadLine carries={line.after} /> would carry {line.after ?? "nothing"}, now {line.before ?? "nothing"}
    </span>
  );
}
