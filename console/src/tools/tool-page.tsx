import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../frame/page.tsx";
import { ToolBody } from "./tool-body.tsx";
import { useTool } from "./use-tool.ts";
import "./tools.css";

const route = getRouteApi("/tools/$toolId");

/** A tool's page: load line, what would raise it, facts, agreement, uses, sightings, history, comments. */
export function ToolPage() {
  const { toolId } = route.useParams();
  const answer = useTool(toolId);
  const tool = answer.data?.tool;
  return (
    <Page
      title={tool?.name ?? "Tool"}
      sentence={
        tool &&
        [answer.data?.vendor?.name ?? tool.vendor, tool.category, tool.embeddedIn && `part of ${tool.embeddedIn}`]
          .filter(Boolean)
          .join(" · ")
      }
    >
      <ToolBody tool={toolId} use={undefined} />
    </Page>
  );
}
