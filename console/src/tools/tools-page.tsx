import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { AddTool } from "./add-tool.tsx";
import { describeRegister } from "./describe-register.ts";
import { Matrix } from "./matrix.tsx";
import { RegisterView } from "./register-view.tsx";
import { ToolsParts } from "../vendors/tools-parts.tsx";
import { ToolPanel } from "./tool-panel.tsx";
import "./tools.css";

const route = getRouteApi("/tools");

/** Tools: the register as a table or as tools × classes, with a tool's page in a side panel. */
export function ToolsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const register = useAnswer("/api/register");
  const [isAdding, setAdding] = useState(false);
  const open = (tool: string, use?: string) => void navigate({ search: (old) => ({ ...old, open: tool, ...(use ? { use } : {}) }) });
  const close = () =>
    void navigate({
      search: ({ open: _open, use: _use, ...rest }) => rest,
    });
  const rows = register.data?.rows ?? [];
  return (
    <div className={search.open ? "tools-layout with-panel" : "tools-layout"}>
      <Page title="Tools" sentence={register.data && describeRegister(rows)} isWide>
        <ToolsParts />
        <Answered query={register} what="the register">
          {(answer) =>
            search.show === "matrix" ? (
              <Matrix rows={answer.rows} onOpen={open} />
            ) : (
              <RegisterView rows={answer.rows} onOpen={open} onAdd={() => setAdding(true)} />
            )
          }
        </Answered>
      </Page>
      {search.open && <ToolPanel key={search.open} tool={search.open} use={search.use} onClose={close} />}
      {isAdding && <AddTool onClose={() => setAdding(false)} />}
    </div>
  );
}
