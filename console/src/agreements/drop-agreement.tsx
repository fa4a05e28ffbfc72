import { Button, FileButton, Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { showRefused } from "../api/use-change.ts";
import { useAnswer, withParameters } from "../api/use-answer.ts";
import { sendForm } from "./send-form.ts";

/** Which tool and plan a document is for, and the document itself. It is read and kept; nothing is in force by that. */
export function DropAgreement() {
  const register = useAnswer("/api/register");
  const catalog = useAnswer("/api/catalog", { limit: 400 });
  const [tool, setTool] = useState<string | null>(null);
  const [plan, setPlan] = useState("team");
  const [role, setRole] = useState("template");
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState("");
  const navigate = useNavigate();
  const client = useQueryClient();
  const own = (register.data?.rows ?? []).map((row) => ({ value: row.tool, label: row.name }));
  const known = (catalog.data?.rows ?? []).map((row) => ({ value: row.tool, label: row.name }));
  const tools = [...new Map([...known, ...own].map((one) => [one.value, one])).values()].toSorted((a, b) => a.label.localeCompare(b.label));
  const read = async (files: File[]) => {
    if (files.length === 0 || tool === null) return;
    setBusy(true);
    setRefused("");
    try {
      const { id } = await sendForm<{ readonly id: string }>(withParameters("/api/agreements", { tool, plan, role }), files);
      await client.invalidateQueries();
      await navigate({ to: "/agreements/$agreementId", params: { agreementId: id } });
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      setRefused(said);
      showRefused(said);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="box drop-agreement no-print" aria-label="Read an agreement">
      <div className="row ask-row">
        <Select label="For which tool" searchable placeholder="Choose" data={tools} value={tool} onChange={setTool} limit={40} />
        <Select
          label="Plan"
          data={["team", "enterprise", "api", "personal"]}
          value={plan}
          allowDeselect={false}
          onChange={(value) => setPlan(value ?? "team")}
          w={140}
        />
        <Select
          label="What it is"
          data={[
            { value: "template", label: "Published template" },
            { value: "signed", label: "Our signed file" },
          ]}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(value ?? "template")}
        />
        <FileButton multiple accept=".pdf,.docx,.html,.htm,.md,.txt" onChange={(files) => void read(files)}>
          {(button) => (
            <Button {...button} disabled={tool === null} loading={isBusy}>
              Read the agreement
            </Button>
          )}
        </FileButton>
      </div>
      <p className="soft">PDF, Word, HTML, Markdown or text; several files of one vendor are read together. Read here, sent nowhere.</p>
      {refused !== "" && <p role="alert">{refused}</p>}
    </section>
  );
}
