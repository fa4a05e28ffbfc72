import { useEffect, useMemo, useRef } from "react";
import type { AgreementPageAnswer } from "./agreement-types.ts";
import { markPassages } from "./mark-passages.ts";
import { readPlainly } from "./read-plainly.ts";

interface Props {
  readonly page: AgreementPageAnswer;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The document with marked passages; a press on one shows its duty, a chosen duty scrolls here. */
export function AgreementDocument({ page, chosen, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const { texts, answer } = page;
  const marked = useMemo(
    () => texts.map(({ source, text }) => ({ source, pieces: markPassages(text, source, answer.requirements) })),
    [texts, answer],
  );
  useEffect(() => {
    if (chosen === null) return;
    const place = frame.current?.querySelector(`[data-duties~="${chosen}"]`);
    if (place instanceof HTMLElement) frame.current?.scrollTo({ top: place.offsetTop - 80 });
  }, [chosen]);
  return (
    <div className="box agreement-text" ref={frame} role="region" aria-label="The document with its passages">
      {marked.map(({ source, pieces }) => (
        <section key={source}>
          <h2 className="soft">{source}</h2>
          <div className="agreement-words">
            {pieces.map(({ text, start, ids, status }) =>
              ids.length === 0 ? (
                readPlainly(text)
              ) : (
                <mark
                  key={start}
                  role="button"
                  tabIndex={0}
                  onKeyDown={(event) => {
                    if (event.key === "Enter") onChoose(ids[0] ?? "");
                  }}
                  data-duties={ids.join(" ")}
                  className={`passage ${status ?? ""}${chosen !== null && ids.includes(chosen) ? " chosen" : ""}`}
                  title={ids.join(", ")}
                  onClick={() => onChoose(ids[0] ?? "")}
                >
                  {readPlainly(text)}
                </mark>
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  );
}
