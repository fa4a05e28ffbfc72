import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TimeText } from "../text/time-text.tsx";
import { ToolSection } from "../tools/tool-section.tsx";
import { ToolsParts } from "../vendors/tools-parts.tsx";
import { AgreementDocument } from "./agreement-document.tsx";
import { AgreementFacts } from "./agreement-facts.tsx";
import type { AgreementPageAnswer } from "./agreement-types.ts";
import { ChangedDuties } from "./changed-duties.tsx";
import { entryWords } from "./describe-agreement.ts";
import { DutyList } from "./duty-list.tsx";
import { FindingList } from "./finding-list.tsx";
import { FourQuestions } from "./four-questions.tsx";
import { SetInForce } from "./set-in-force.tsx";
import "../tools/tools.css";
import "../vendors/vendors.css";
import "./agreements.css";
import { readPlainly } from "./read-plainly.ts";

const route = getRouteApi("/agreements/$agreementId");

/** An agreement: four questions, what to settle, in force by press, and the document beside its duties. */
export function AgreementPage() {
  const { agreementId } = route.useParams();
  const address = `/api/agreements/${encodeURIComponent(agreementId)}`;
  const query = useQuery<AgreementPageAnswer>({ queryKey: [address], queryFn: () => sendRequest("GET", address) });
  const answer = query.data;
  return (
    <Page title={answer ? `${answer.name}, ${answer.row.plan}` : "Agreement"} sentence={answer && saysOf(answer)} isWide>
      <ToolsParts />
      <Answered query={query} what="the agreement">
        {(shown) => <AgreementBody key={shown.row.id} page={shown} />}
      </Answered>
    </Page>
  );
}

function saysOf({ row, answer, settle }: AgreementPageAnswer): string {
  const there = answer.requirements.filter(({ status }) => status === "satisfied" || status === "not-applicable").length;
  const open = settle.filter(({ settled }) => settled === null || settled.how === "asked").length;
  const force = row.isInForce ? `In force from ${row.from}${row.until === "" ? "" : ` until ${row.until}`}` : "Kept, not in force";
  return `${force}. ${there} of ${answer.requirements.length} duties are there; ${open === 0 ? "nothing must be settled" : `${open} must be settled first`}.`;
}

function AgreementBody({ page }: { readonly page: AgreementPageAnswer }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { row } = page;
  return (
    <div className="agreement-body">
      <FourQuestions overview={page.answer.overview} />
      <section className="box entry" aria-label="How it comes into force">
        <p>
          <strong>{entryWords[row.comesBy] ?? "Not said"}.</strong> {row.steps}
        </p>
        {page.answer.comesBy.passage && <p className="soft">“{readPlainly(page.answer.comesBy.passage.quote).slice(0, 300)}”</p>}
        {row.inheritedFrom !== "" && <p className="soft">Inherited from {row.inheritedFrom}.</p>}
      </section>
      <FindingList page={page} onShow={setChosen} />
      <SetInForce row={row} endsOn={page.answer.facts["endsOn"]} />
      {page.changes && <ChangedDuties changes={page.changes} />}
      <div className="document-and-duties">
        <AgreementDocument page={page} chosen={chosen} onChoose={setChosen} />
        <DutyList requirements={page.answer.requirements} chosen={chosen} onChoose={setChosen} />
      </div>
      <AgreementFacts answer={page.answer} />
      <ToolSection title="History">
        <ul className="plain lines box">
          {page.history.map(({ id, at, by, what }) => (
            <li key={id}>
              {what}{" "}
              <span className="soft">
                {by}, <TimeText at={at} />
              </span>
            </li>
          ))}
        </ul>
      </ToolSection>
      <p>
        <Link to="/tools/$toolId" params={{ toolId: row.tool }}>
          Open {page.name}
        </Link>
      </p>
    </div>
  );
}
