import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { countWords } from "../text/count-words.ts";
import { TimeText } from "../text/time-text.tsx";
import { RegisterDataForm } from "./register-data-form.tsx";

/** Customer tables and documents that are recognised wherever they go: register, try, list, remove. */
export function RegisteredData() {
  const query = useAnswer("/api/own-data");
  const change = useChange();
  return (
    <section className="stack" aria-labelledby="registered-data">
      <h2 id="registered-data">Customer tables and documents</h2>
      <p>
        A customer is recognised by a key or by two fields of one row, in any common format; a document by an excerpt from a fifth on. Only
        keyed hashes are kept: no value and no text.
      </p>
      <RegisterDataForm />
      <Answered query={query} what="what is registered">
        {({ rows }) => (
          <ul className="plain box lines">
            {rows.map((row) => (
              <li key={row.id} className="spread">
                <span>
                  {row.name}{" "}
                  <span className="soft">
                    {row.kind === "table" ? `${countWords(row.rows, "row")}, by ${[...row.keys, ...row.secondary].join(", ")}` : "document"}
                    , <TimeText at={row.added} />
                  </span>
                </span>
                <span className="row">
                  <span className="tag">{row.class}</span>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Remove ${row.name}`}
                    onClick={() => change.mutate({ method: "DELETE", address: `/api/own-data/${row.id}`, said: `${row.name} removed` })}
                  >
                    Remove
                  </Button>
                </span>
              </li>
            ))}
            {rows.length === 0 && <li className="soft">Nothing is registered yet.</li>}
          </ul>
        )}
      </Answered>
    </section>
  );
}
