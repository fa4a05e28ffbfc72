import type { OverviewAnswer } from "../../../src/core/agreements/answer-questions.ts";
import { readPlainly } from "./read-plainly.ts";

/** What happens to the data, how long it is kept, who sees it, what happens on a breach: answers with their quotes. */
export function FourQuestions({ overview }: { readonly overview: readonly OverviewAnswer[] }) {
  return (
    <div className="four-questions">
      {overview.map(({ id, question, answer, passages }) => (
        <section key={id} className="box four-item">
          <h2>{question}</h2>
          <p>
            <strong>{answer}</strong>
          </p>
          {passages.slice(0, 2).map(({ quote, page, start }) => (
            <blockquote key={start}>
              “{readPlainly(quote).slice(0, 220)}
              {quote.length > 220 ? "…" : ""}”{page === null ? "" : ` page ${page}`}
            </blockquote>
          ))}
          {passages.length === 0 && <p className="soft">No sentence on it was found.</p>}
        </section>
      ))}
    </div>
  );
}
