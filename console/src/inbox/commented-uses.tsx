import { Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { describeUse } from "../now/describe-use.ts";
import { countWords } from "../text/count-words.ts";

/** Uses with comments; the newest talk opens in the side panel. */
export function CommentedUses() {
  const register = useAnswer("/api/register");
  const rows = (register.data?.rows ?? []).filter((row) => row.comments > 0);
  return (
    <section aria-label="Comments">
      <div className="section-head">
        <h2>Comments</h2>
        <p>{countWords(rows.length, "use")} with comments</p>
      </div>
      {rows.length === 0 && (
        <p className="soft">Nobody has written a comment. Open a use in the register and write @name to say who should look.</p>
      )}
      {rows.length > 0 && (
        <ul className="plain box lines">
          {rows.slice(0, 100).map((row) => (
            <li key={row.id} className="spread">
              <Link to="/tools" search={{ open: row.tool, use: row.id }}>
                {row.name} <span className="soft">{describeUse(row)}</span>
              </Link>
              <span className="tag">{countWords(row.comments, "comment")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
