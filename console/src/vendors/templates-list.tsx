import { Button, FileButton, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { showRefused } from "../api/use-change.ts";
import { useAnswer, withParameters } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { ToolSection } from "../tools/tool-section.tsx";

interface Taken {
  readonly template: string;
  readonly changed: number;
  readonly skipped: readonly { readonly row: string; readonly why: string }[];
}

/** The vault: documents filled with the company's own data, to take away as a sheet, Word or Markdown, and to take back. */
export function TemplatesList() {
  const query = useAnswer("/api/templates");
  const [pack, setPack] = useState("");
  const [taken, setTaken] = useState<Taken | null>(null);
  const client = useQueryClient();
  const take = async (file: File | null) => {
    if (file === null) return;
    try {
      setTaken(await sendRequest<Taken>("POST", withParameters("/api/templates", { name: file.name }), file));
      await client.invalidateQueries();
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <ToolSection title="Templates" note="filled with your own data, and taken back">
      <div className="stack">
        <div className="row ask-row no-print">
          <Select
            label="Classification for"
            data={[
              { value: "", label: "no pack" },
              { value: "agency", label: "an agency" },
              { value: "software", label: "a software company" },
              { value: "fintech", label: "a fintech" },
              { value: "clinic", label: "a clinic" },
            ]}
            value={pack}
            allowDeselect={false}
            onChange={(value) => setPack(value ?? "")}
          />
          <FileButton accept=".xlsx,.md" onChange={(file) => void take(file)}>
            {(button) => (
              <Button {...button} variant="default">
                Take a filled one back
              </Button>
            )}
          </FileButton>
        </div>
        {taken && (
          <p role="status">
            {taken.template}: {taken.changed} changed
            {taken.skipped.length === 0 ? "." : `; not used: ${taken.skipped.map(({ row, why }) => `${row} (${why})`).join("; ")}`}
          </p>
        )}
        <Answered query={query} what="the templates">
          {({ rows }) => (
            <ul className="plain lines box">
              {rows.map(({ id, title, about }) => (
                <li key={id} className="spread template-line">
                  <span>
                    <strong>{title}</strong> <span className="soft">{about}</span>
                  </span>
                  <span className="row">
                    {(["xlsx", "docx", "md"] as const).map((format) => (
                      <a key={format} href={withParameters(`/api/templates/${id}`, { format, ...(pack === "" ? {} : { pack }) })} download>
                        {format === "xlsx" ? "Sheet" : format === "docx" ? "Word" : "Markdown"}
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </div>
    </ToolSection>
  );
}
