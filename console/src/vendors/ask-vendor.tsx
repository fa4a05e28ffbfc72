import { Button, CopyButton, FileButton, NumberInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { showRefused, useChange } from "../api/use-change.ts";
import { ToolSection } from "../tools/tool-section.tsx";
import type { Questionnaire, VendorAnswer } from "./vendor-types.ts";

/** The 25 questions: by a link without an account, or as a workbook out and back. */
export function AskVendor({ answer }: { readonly answer: VendorAnswer }) {
  const [to, setTo] = useState("");
  const [days, setDays] = useState(21);
  const [link, setLink] = useState("");
  const client = useQueryClient();
  const change = useChange<{ readonly row: Questionnaire; readonly token: string }>();
  const open = async () => {
    const body = {
      vendor: answer.vendor,
      to,
      days,
      ...(answer.tool === "" ? {} : { tool: answer.tool }),
      ...(answer.plan === "" ? {} : { plan: answer.plan }),
    };
    const { token } = await change.mutateAsync({ method: "POST", address: "/api/questionnaires", body, said: "Questionnaire opened" });
    setLink(`${location.origin}/questions#${token}`);
  };
  const takeBack = async (file: File | null) => {
    if (file === null) return;
    try {
      await sendRequest("POST", "/api/questionnaires/answers", file);
      await client.invalidateQueries();
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <ToolSection title="Ask the vendor" note="25 questions, those on AI among them">
      <div className="stack">
        <div className="row no-print ask-row">
          <TextInput
            label="To whom"
            placeholder="name or address, for your list only"
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <NumberInput label="Days open" min={1} max={120} value={days} onChange={(value) => setDays(Number(value) || 21)} w={110} />
          <Button variant="default" loading={change.isPending} onClick={() => void open().catch(() => undefined)}>
            Make a link
          </Button>
          <FileButton accept=".xlsx" onChange={(file) => void takeBack(file)}>
            {(button) => (
              <Button {...button} variant="default">
                Take a workbook back
              </Button>
            )}
          </FileButton>
        </div>
        {link !== "" && (
          <div className="box read-file" role="status">
            <p>This link is shown once. It opens these questions and nothing else, and ends by itself.</p>
            <p className="mono link-text">{link}</p>
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button className="fit" variant="default" onClick={copy}>
                  {copied ? "Copied" : "Copy the link"}
                </Button>
              )}
            </CopyButton>
          </div>
        )}
        {answer.questionnaires.length > 0 && (
          <ul className="plain lines box">
            {answer.questionnaires.map((one) => (
              <Sent key={one.id} one={one} />
            ))}
          </ul>
        )}
      </div>
    </ToolSection>
  );
}

function Sent({ one }: { readonly one: Questionnaire }) {
  const change = useChange();
  return (
    <li className="spread">
      <span>
        {one.to === "" ? "Questions" : `To ${one.to}`}, sent {one.at.slice(0, 10)},{" "}
        {one.state === "answered"
          ? `${one.answers.length} answered by ${one.answeredBy}`
          : one.state === "open"
            ? `open until ${one.until}`
            : "closed"}
      </span>
      <span className="row tight">
        <a href={`/api/questionnaires/${one.id}/sheet`} download>
          Workbook
        </a>
        {one.state !== "closed" && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change.mutate({ method: "POST", address: `/api/questionnaires/${one.id}/close`, said: "Closed" })}
          >
            Close
          </Button>
        )}
      </span>
    </li>
  );
}
