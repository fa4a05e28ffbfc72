import { Button, FileButton, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { showRefused, useChange } from "../api/use-change.ts";
import { withParameters } from "../api/use-answer.ts";
import { ToolSection } from "../tools/tool-section.tsx";
import { describeImport } from "./describe-import.ts";
import { ProposalBox } from "./five-minutes.tsx";
import type { ImportedAnswer, VendorAnswer } from "./vendor-types.ts";

/** Drop a report, certificate, page, list or security.txt; or fetch one page by a press. What it supports is proposed. */
export function VendorEvidence({ answer }: { readonly answer: VendorAnswer }) {
  const [read, setRead] = useState<readonly ImportedAnswer[]>([]);
  const [url, setUrl] = useState("");
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const base = `/api/vendors/${encodeURIComponent(answer.vendor)}`;
  const where = { ...(answer.tool === "" ? {} : { tool: answer.tool }), ...(answer.plan === "" ? {} : { plan: answer.plan }) };
  const run = async (work: () => Promise<ImportedAnswer>) => {
    setBusy(true);
    try {
      const done = await work();
      setRead((old) => [done, ...old]);
      await client.invalidateQueries();
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ToolSection
      title="Evidence"
      note={answer.evidence.length === 0 ? "none kept yet" : `${answer.evidence.length} kept with hash and date`}
    >
      <div className="stack">
        <div className="row no-print">
          <FileButton
            multiple
            onChange={(files) =>
              files.forEach(
                (file) => void run(() => sendRequest("POST", withParameters(`${base}/import`, { ...where, name: file.name }), file)),
              )
            }
          >
            {(button) => (
              <Button {...button} variant="default" loading={isBusy}>
                Drop in a report, certificate, page or list
              </Button>
            )}
          </FileButton>
          <form
            className="row"
            aria-label="Fetch a page"
            onSubmit={(event) => {
              event.preventDefault();
              void run(() => sendRequest("POST", `${base}/fetch`, { ...where, url }));
            }}
          >
            <TextInput
              aria-label="Address of a page"
              placeholder="https://… of the vendor"
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={!/^https?:\/\//.test(url)} loading={isBusy}>
              Fetch this page
            </Button>
          </form>
        </div>
        {read.map((one) => (
          <ReadFile key={one.undo} read={one} answer={answer} />
        ))}
        {answer.evidence.length > 0 && (
          <ul className="plain lines box">
            {answer.evidence.map(({ id, name, sort, dated, digest, at, by }) => (
              <li key={id}>
                <strong>{name}</strong> {sort.replace("-", " ")}
                {dated !== "" && `, dated ${dated}`}{" "}
                <span className="soft">
                  kept {at.slice(0, 10)} by {by}, SHA-256 {digest.slice(0, 12)}…
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </ToolSection>
  );
}

function ReadFile({ read, answer }: { readonly read: ImportedAnswer; readonly answer: VendorAnswer }) {
  const proposals = read.proposals ?? [];
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set(proposals.filter(({ check }) => check === "").map(({ basic }) => basic)));
  const [isDone, setDone] = useState(false);
  const change = useChange();
  const accept = () =>
    void change
      .mutateAsync({
        method: "POST",
        address: `/api/evidence/${read.evidence?.id ?? ""}/accept`,
        body: { accepted: [...taken].map((basic) => ({ basic })), ...(answer.plan === "" ? {} : { plan: answer.plan }) },
        said: `${taken.size} facts accepted`,
      })
      .then(() => setDone(true))
      .catch(() => undefined);
  return (
    <div className="box read-file" role="status">
      <p>{describeImport(read)}</p>
      {!isDone && proposals.length > 0 && (
        <div className="stack">
          {proposals.map(({ basic, label, state, passage, check }) => (
            <ProposalBox
              key={`${basic}${state}`}
              label={`${label}: ${state.replace("-", " ")}`}
              passage={passage}
              check={check}
              isTaken={taken.has(basic)}
              onTake={(isTaken) =>
                setTaken((old) => (isTaken ? new Set([...old, basic]) : new Set([...old].filter((each) => each !== basic))))
              }
            />
          ))}
          <Button className="fit" variant="default" disabled={taken.size === 0} loading={change.isPending} onClick={accept}>
            Accept {taken.size}
          </Button>
        </div>
      )}
    </div>
  );
}
