import { Link } from "@tanstack/react-router";
import { Answered } from "../frame/answered.tsx";
import { EvidenceLines } from "../now/evidence-lines.tsx";
import { chooseLine } from "./choose-line.ts";
import { CommentList } from "./comment-list.tsx";
import { DecideSection } from "./decide-section.tsx";
import { FactTable } from "./fact-table.tsx";
import { HistoryList } from "./history-list.tsx";
import { PlanTable } from "./plan-table.tsx";
import { ToolAgreement } from "./tool-agreement.tsx";
import { ToolLines } from "./tool-lines.tsx";
import { RevealNames } from "./reveal-names.tsx";
import { ToolSection } from "./tool-section.tsx";
import { UseTable } from "./use-table.tsx";
import { useTool } from "./use-tool.ts";

interface Props {
  readonly tool: string;
  /** The register row whose comments stand first. */
  readonly use: string | undefined;
  readonly isPanel?: boolean;
}

/** What a tool's page and its side panel show. */
export function ToolBody({ tool, use, isPanel = false }: Props) {
  const query = useTool(tool);
  return (
    <Answered query={query} what="the tool">
      {(answer) => (
        <div className="tool-body">
          {isPanel && (
            <div>
              <h2 className="panel-title">{answer.tool.name}</h2>
              <p className="soft">{answer.vendor?.name ?? answer.tool.vendor}</p>
            </div>
          )}
          <ToolLines lines={answer.lines} first={answer.uses.find((row) => row.id === use)?.line ?? null} />
          <ToolSection title="Decide" note="a decision of the company, per plan">
            <DecideSection
              key={use}
              tool={tool}
              name={answer.tool.name}
              plan={answer.uses.find((row) => row.id === use)?.plan ?? chooseLine(answer.lines)?.plan ?? "team"}
            />
          </ToolSection>
          {(use ?? answer.uses[0]?.id) && <CommentList object={use ?? answer.uses[0]?.id ?? ""} />}
          <ToolSection title="Security basics" note={countKnown(answer.basics)}>
            <FactTable label="Security basics" facts={answer.basics} />
            <p>
              <Link to="/vendors/$vendorId" params={{ vendorId: answer.vendor?.id || answer.tool.vendor }} search={{ tool }}>
                Open the vendor's page
              </Link>
            </p>
          </ToolSection>
          <ToolSection title="Agreement">
            <ToolAgreement agreement={answer.agreement} />
          </ToolSection>
          <ToolSection title="Uses" note={`${answer.uses.length}`}>
            <UseTable uses={answer.uses} />
          </ToolSection>
          <ToolSection title="Plans" note="as the vendor sells them">
            <PlanTable plans={answer.tool.plans} />
          </ToolSection>
          <ToolSection title="Other facts" note={countKnown(answer.facts)}>
            <FactTable label="Other facts" facts={answer.facts} />
          </ToolSection>
          <ToolSection title="Sightings" note={answer.sightings.length >= 200 ? "first 200" : `${answer.sightings.length}`}>
            <EvidenceLines sightings={answer.sightings} />
            {answer.sightings.length > 0 && <RevealNames tool={answer.tool.id} />}
          </ToolSection>
          <ToolSection title="History">
            <HistoryList entries={answer.history} />
          </ToolSection>
        </div>
      )}
    </Answered>
  );
}

function countKnown(facts: readonly { readonly state: string }[]): string {
  return `${facts.filter((fact) => fact.state !== "unknown").length} of ${facts.length} known`;
}
