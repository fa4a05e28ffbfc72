import { Button, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import type { SinceAnswer, SinceSection } from "./since-types.ts";
import "./since.css";

const route = getRouteApi("/since");
const endings = [
  { ending: "pdf", label: "PDF" },
  { ending: "html", label: "Print page" },
  { ending: "md", label: "Markdown" },
] as const;

/** What changed since one's last visit, or since a day: on screen, and to hand over. */
export function SincePage() {
  const { from = "visit" } = route.useSearch();
  const navigate = useNavigate();
  const since = useAnswer("/api/since", { from });
  const goTo = (day: string) => void navigate({ to: "/since", search: day === "" ? {} : { from: day } });
  return (
    <Page title="What changed" sentence={since.data && `${sayFrom(since.data, from)} ${since.data.sentence}`}>
      <div className="row since-choice no-print">
        <TextInput
          label="Since"
          type="date"
          value={since.data?.from.slice(0, 10) ?? ""}
          max={since.data?.made.slice(0, 10)}
          onChange={(event) => goTo(event.currentTarget.value)}
        />
        <Button variant="default" disabled={from === "visit"} onClick={() => goTo("")}>
          My last visit
        </Button>
        <Button variant="default" disabled={from === "start"} onClick={() => goTo("start")}>
          The beginning
        </Button>
        {endings.map(({ ending, label }) => (
          <Button
            key={ending}
            variant="subtle"
            component="a"
            href={`/api/since.${ending}?from=${encodeURIComponent(from)}`}
            target={ending === "html" ? "_blank" : undefined}
          >
            {label}
          </Button>
        ))}
      </div>
      <Answered query={since} what="what changed">
        {(answer) => (
          <>
            {answer.sections.map((section) => (
              <SectionTable key={section.id} section={section} />
            ))}
            <OpenList lines={answer.open} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function sayFrom({ from, lastVisit }: SinceAnswer, asked: string): string {
  if (asked === "visit" && lastVisit === "") return "This is your first visit: everything since the beginning.";
  return from === "" ? "Since the beginning." : `Since ${from.slice(0, 10)}.`;
}

function SectionTable({ section }: { readonly section: SinceSection }) {
  return (
    <div>
      <div className="section-head">
        <h2>{section.title}</h2>
        {section.rows.length === 0 && <p>{section.none}</p>}
      </div>
      {section.rows.length > 0 && (
        <TableFrame label={section.title}>
          <table className="plain-table">
            <thead>
              <tr>
                {[...section.head, "What changed"].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {section.rows.map(({ cells, says }, at) => (
                // Two rows may say the same; they never move.
                <tr key={`${at} ${cells.join(" ")}`}>
                  {[...cells, says].map((cell, column) => (
                    <td key={section.head[column] ?? "says"}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}

function OpenList({ lines }: { readonly lines: readonly string[] }) {
  return (
    <section aria-label="Open now">
      <div className="section-head">
        <h2>Open now</h2>
        {lines.length === 0 && <p>Nothing waits for anybody.</p>}
      </div>
      {lines.length > 0 && (
        <ul className="plain box lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
