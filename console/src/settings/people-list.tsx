import { Button, FileButton } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { LookList } from "../now/look-list.tsx";
import { lookAtFiles } from "../now/looking.ts";
import { countWords } from "../text/count-words.ts";
import "../now/now.css";
import { TableFrame } from "../frame/table-frame.tsx";

const shown = 200;

/** Who is in which team: from a directory export, so that finds are counted by team. */
export function PeopleList() {
  const people = useAnswer("/api/people");
  const rows = people.data?.rows ?? [];
  const teams = new Set(rows.map((row) => row.team).filter(Boolean)).size;
  return (
    <section aria-label="People list">
      <div className="section-head">
        <h2>People list</h2>
        <p>
          {rows.length === 0
            ? "No people list yet; finds stay without a team"
            : `${countWords(rows.length, "person", "people")} in ${countWords(teams, "team")}`}
        </p>
      </div>
      <div className="row">
        <FileButton accept=".csv,.xlsx" onChange={(file) => file && lookAtFiles([file])}>
          {(button) => (
            <Button {...button} variant="default">
              Read a people list
            </Button>
          )}
        </FileButton>
        <span className="soft">A CSV or XLSX with e-mail, name, team, as your directory exports it.</span>
      </div>
      <LookList />
      {rows.length > 0 && (
        <details className="people">
          <summary>Show the list</summary>
          <TableFrame label="People list">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">E-mail</th>
                  <th scope="col">Name</th>
                  <th scope="col">Team</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, shown).map((row) => (
                  <tr key={row.email}>
                    <td>{row.email}</td>
                    <td>{row.name ?? ""}</td>
                    <td>{row.team ?? ""}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </details>
      )}
    </section>
  );
}
