import { useEffect, useRef } from "react";
import type { RequirementAnswer } from "../../../src/core/agreements/analyse-agreement.ts";
import { statusWords } from "./describe-agreement.ts";

interface Props {
  readonly requirements: readonly RequirementAnswer[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** All duties with their status; a press shows the passage, a chosen passage scrolls here. */
export function DutyList({ requirements, chosen, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    const place = frame.current?.querySelector(`#duty-${chosen}`);
    if (place instanceof HTMLElement) frame.current?.scrollTo({ top: place.offsetTop - 80 });
  }, [chosen]);
  return (
    <div className="box duty-list" ref={frame} role="region" aria-label="Duties">
      <ul className="plain lines">
        {requirements.map(({ id, title, article, status, page }) => {
          const words = statusWords[status] ?? { text: status, tag: "tag" };
          return (
            <li key={id} id={`duty-${id}`}>
              <button type="button" className="duty" aria-current={chosen === id} onClick={() => onChoose(id)}>
                <span>
                  <strong>{id}</strong> {title}
                  <span className="soft">
                    {" "}
                    {article === "contract" ? "contract" : `Art. ${article}`}
                    {page === null ? "" : `, page ${page}`}
                  </span>
                </span>
                <span className={words.tag}>{words.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
