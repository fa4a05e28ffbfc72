import { Button, CopyButton, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { countWords } from "../text/count-words.ts";
import type { SurveyEntry } from "./people-types.ts";

interface Made {
  readonly id: string;
  readonly links: readonly { readonly person: string; readonly link: string }[];
}

/** Questions to people about what the register does not know, by link, in two minutes. */
export function SurveyPart() {
  const surveys = useAnswer("/api/surveys");
  const [isEach, setEach] = useState(false);
  const [amnesty, setAmnesty] = useState("");
  const [made, setMade] = useState<Made | null>(null);
  const making = useChange<Made>();
  const make = () =>
    making.mutate(
      { method: "POST", address: "/api/surveys", body: { isEach, ...(amnesty.trim() === "" ? {} : { amnesty }) }, said: "Survey made" },
      { onSuccess: setMade },
    );
  const rows = surveys.data?.rows ?? [];
  return (
    <section aria-label="Ask people" className="own-part">
      <div className="section-head">
        <h2>Ask people</h2>
        <p>Only about what the register does not know. Two minutes on a phone, without an account.</p>
      </div>
      <TextInput
        label="The sentence that takes the fear out of it"
        placeholder="Nobody gets into trouble for an honest answer …"
        value={amnesty}
        onChange={(event) => setAmnesty(event.currentTarget.value)}
      />
      <div className="row">
        <Button variant="default" onClick={make} loading={making.isPending}>
          Make a survey
        </Button>
        <Switch
          label="A link for each person of the people list, to remind those who do not answer"
          checked={isEach}
          onChange={(event) => setEach(event.currentTarget.checked)}
        />
      </div>
      {made && <MadeLinks made={made} />}
      <ul className="plain">
        {rows.map((row) => (
          <SurveyRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function MadeLinks({ made }: { readonly made: Made }) {
  const text = made.links.map(({ person, link }) => (person === "" ? link : `${person}\t${link}`)).join("\n");
  return (
    <div className="box pass-on" role="status">
      <p>
        <strong>{made.links.length === 1 ? "Pass this link on." : `${made.links.length} links, one for each.`}</strong> Shown here only now.
      </p>
      <div className="row">
        <code className="long-code">{made.links[0]?.link}</code>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : made.links.length === 1 ? "Copy the link" : "Copy all"}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}

function SurveyRow({ row }: { readonly row: SurveyEntry }) {
  const change = useChange();
  const remind = useChange<{ readonly sent: number }>();
  const own = row.tools.reduce((sum, tool) => sum + tool.personal, 0);
  return (
    <li className="spread">
      <span>
        {row.title}{" "}
        <span className="soft">
          {row.state === "closed" ? "closed" : `until ${row.until}`}, {countWords(row.answered, "answer")}
          {row.asked !== null && ` of ${row.asked}`}
          {own > 0 && `, ${countWords(own, "private account")} named`}
        </span>
      </span>
      {row.state === "open" && (
        <span className="member-acts">
          {row.asked !== null && row.answered < row.asked && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => remind.mutate({ method: "POST", address: `/api/surveys/${row.id}/remind`, body: {}, said: "Reminded" })}
            >
              Remind
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change.mutate({ method: "POST", address: `/api/surveys/${row.id}/close`, body: {}, said: "Survey closed" })}
          >
            Close
          </Button>
        </span>
      )}
    </li>
  );
}
