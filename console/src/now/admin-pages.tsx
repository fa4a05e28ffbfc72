import { useAnswer } from "../api/use-answer.ts";
import { countWords } from "../text/count-words.ts";
import { AdminPageItem } from "./admin-page-item.tsx";

const atOnce = 5;

/** Five admin pages to open, for what no small firm can export; the answer is a dated sighting. */
export function AdminPages() {
  const pages = useAnswer("/api/admin-pages");
  const rows = pages.data?.rows ?? [];
  if (rows.length === 0) return null;
  const open = rows.filter((row) => row.answered === null);
  const answered = rows.length - open.length;
  return (
    <section aria-label="Admin pages">
      <div className="section-head">
        <h2>{open.length === 0 ? "Admin pages" : "Admin pages to open"}</h2>
        <p>
          {open.length > 0 && `The next ${Math.min(atOnce, open.length)} of ${open.length}, each takes about a minute. `}
          {countWords(answered, "page")} answered.
        </p>
      </div>
      <ul className="plain box lines">
        {open.slice(0, atOnce).map((row) => (
          <AdminPageItem key={`${row.tool}${row.title}`} row={row} />
        ))}
        {open.length === 0 && <li>All answered.</li>}
      </ul>
    </section>
  );
}
