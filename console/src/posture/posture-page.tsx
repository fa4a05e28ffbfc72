import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TimeText } from "../text/time-text.tsx";
import { AdminChanges } from "./admin-changes.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { sayPosture } from "./describe-posture.ts";
import { PackForm } from "./pack-form.tsx";
import { PostureItem } from "./posture-item.tsx";
import { WhatIf } from "./what-if.tsx";
import type { PostureAnswer, PostureEntry } from "./posture-types.ts";
import "./posture.css";

/** Posture: where governance is missing and where there is too much of it, on one scale. */
export function PosturePage() {
  const query = useAnswer("/api/posture");
  return (
    <Page title="Posture" sentence={query.data && sayPosture(query.data)} isWide>
      <Answered query={query} what="posture">
        {(answer) => <Columns answer={answer} />}
      </Answered>
    </Page>
  );
}

function Columns({ answer }: { readonly answer: PostureAnswer }) {
  const ranks = new Map(answer.roadmap.map(({ id, rank }) => [id, rank]));
  const column = { ranks, names: answer.names, plans: answer.plans };
  return (
    <div className="posture">
      <p className="soft">
        Numbered in the order to do them: most flows for the least work first.{" "}
        {answer.flows > 0 &&
          `Each effect was worked out by deciding all ${answer.flows.toLocaleString("en")} past flows again, as if asked today. `}
        <a href="/api/posture.html" target="_blank" rel="noreferrer">
          One page to print
        </a>
        {" · "}
        <a href="/api/posture.pdf">As PDF</a>
        {" · "}
        <a href="/api/due.ics">Dates as a calendar</a>
      </p>
      <div className="posture-columns">
        <Column title="Tighten" items={answer.under} none="Nothing to tighten was found in what was looked at." {...column} />
        <Column title="Loosen" items={answer.over} none="Nothing to loosen was found in what was looked at." {...column} />
      </div>
      <WhatIf names={answer.names} />
      <CoverageTable coverage={answer.coverage} />
      <PackForm />
      <AdminChanges />
      <Done done={answer.done} />
    </div>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly PostureEntry[];
  readonly ranks: ReadonlyMap<string, number>;
  readonly names: PostureAnswer["names"];
  readonly plans: PostureAnswer["plans"];
}

function Column({ title, none, items, ranks, names, plans }: ColumnProps) {
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="soft">{items.length}</span>
      </h2>
      {items.length === 0 ? (
        <p className="box posture-none soft">{none}</p>
      ) : (
        items.map((item) => <PostureItem key={item.id} item={item} rank={ranks.get(item.id) ?? 0} names={names} plan={plans[item.id]} />)
      )}
    </section>
  );
}

function Done({ done }: Pick<PostureAnswer, "done">) {
  if (done.length === 0) return null;
  return (
    <section aria-label="Done">
      <h2>Done</h2>
      <ul className="plain lines box">
        {done.map(({ at, by, title }) => (
          <li key={`${at}${title}`} className="spread">
            <span>{title}</span>
            <span className="soft">
              {by}, <TimeText at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
