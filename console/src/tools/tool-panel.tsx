import { Button, CloseButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ToolBody } from "./tool-body.tsx";

interface Props {
  readonly tool: string;
  readonly use: string | undefined;
  readonly onClose: () => void;
}

/** A tool's page beside the table; the address names it, so that back and reload work. Escape closes it. */
export function ToolPanel({ tool, use, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="tool-panel"
      aria-label="Tool"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="spread panel-head no-print">
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link to="/tools/$toolId" params={{ toolId: tool }} {...props} />}
        >
          Open as a page
        </Button>
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      <ToolBody tool={tool} use={use} isPanel />
    </aside>
  );
}
