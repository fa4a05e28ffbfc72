import { Button, FileButton } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { showRefused, useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { TimeText } from "../text/time-text.tsx";
import { IncidentParts } from "./incident-parts.tsx";
import type { StorageRow } from "./release-types.ts";
import "./releases.css";

const words = { yes: "open", no: "shut", unknown: "not known" } as const;
const largest = 8 << 20;

/** Storage: buckets with their doors, judged from exported configuration. */
export function StoragePage() {
  const query = useAnswer("/api/storage");
  const change = useChange();
  const judge = async (file: File | null): Promise<void> => {
    if (file === null) return;
    if (file.size > largest)
      return showRefused(`Expected a file of at most 8 MB, met ${file.name}, which is larger. Export fewer buckets.`);
    await change
      .mutateAsync({ method: "POST", address: "/api/storage", body: { text: await file.text() }, said: `${file.name} judged` })
      .catch(() => undefined);
  };
  const action = (
    <FileButton accept=".json,.jsonl,.ndjson" onChange={(file) => void judge(file)}>
      {(props) => (
        <Button {...props} loading={change.isPending}>
          Judge a configuration
        </Button>
      )}
    </FileButton>
  );
  const rows = query.data?.rows;
  return (
    <Page title="Storage" sentence={rows && sayAll(rows)} action={action} isWide>
      <IncidentParts />
      <Answered query={query} what="buckets">
        {(answer) => (answer.rows.length === 0 ? <NoBuckets /> : <Buckets rows={answer.rows} />)}
      </Answered>
    </Page>
  );
}

function sayAll(rows: readonly StorageRow[]): string {
  if (rows.length === 0) return "No bucket judged yet.";
  const open = rows.filter(isOpen).length;
  const latent = rows.filter(({ latent }) => latent).length;
  return `${open === 0 ? "None" : open} of ${rows.length} buckets ${open === 1 ? "is" : "are"} open to everybody${latent === 0 ? "" : `; in ${latent} a single switch keeps a grant shut`}.`;
}

function isOpen({ get, list, put }: StorageRow): boolean {
  return [get, list, put].includes("yes");
}

function Buckets({ rows }: { readonly rows: readonly StorageRow[] }) {
  return (
    <TableFrame label="Buckets and their doors">
      <table className="buckets">
        <thead>
          <tr>
            <th scope="col">Bucket</th>
            <th scope="col">Read by name</th>
            <th scope="col">List</th>
            <th scope="col">Write</th>
            <th scope="col">Read, any account</th>
            <th scope="col">List, any account</th>
            <th scope="col">Why</th>
            <th scope="col">Judged</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name} <span className="soft">{row.provider}</span>
              </th>
              {([row.get, row.list, row.put, row.accountGet, row.accountList] as const).map((door, at) => (
                <td key={at} className={`door door-${door}`}>
                  {words[door]}
                </td>
              ))}
              <td className="why">
                <details>
                  <summary>
                    {row.latent && <strong>A grant is there that one switch keeps shut. </strong>}
                    {row.reasons.join("; ") ||
                      ([row.get, row.list, row.put].includes("unknown")
                        ? "a call was refused or a setting is missing"
                        : "nothing grants it")}
                  </summary>
                  <p>{row.meaning}</p>
                  {row.fix.length > 0 && (
                    <p>
                      <span className="soft">Way out:</span>{" "}
                      {row.fix.map((command) => (
                        <code key={command}>{command}</code>
                      ))}
                    </p>
                  )}
                </details>
              </td>
              <td>
                <TimeText at={row.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function NoBuckets() {
  return (
    <section className="box found-empty">
      <p>
        <strong>Here will stand:</strong> each bucket with who can read, list and write it without signing in, and with any account at the
        provider.
      </p>
      <p className="soft">
        Read the configuration of S3, Google Cloud Storage, Azure Blob or R2 with your own credentials and give the file here:{" "}
        <code>plimsoll exposure read s3 BUCKET --config &gt; buckets.jsonl</code>. Or ask one of your own places as anybody could:{" "}
        <code>plimsoll exposure check https://bucket.s3.amazonaws.com/file --mine</code>. A refused call is not known, never shut.
      </p>
    </section>
  );
}
