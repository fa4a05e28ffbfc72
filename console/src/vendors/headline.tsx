import type { JudgedBasic } from "../../../src/core/vetting/judge-basics.ts";
import { stateWords } from "./describe-basic.ts";

/** The article's four, side by side: each with its state and the age of what shows it. */
export function Headline({ basics }: { readonly basics: readonly JudgedBasic[] }) {
  return (
    <ul className="plain headline-row" aria-label="The four basics">
      {basics
        .filter(({ isHeadline }) => isHeadline)
        .map(({ id, label, state, seen, counts }) => (
          <li key={id} className="box headline-item" title={counts}>
            <span className={stateWords[state].tag}>{stateWords[state].text}</span>
            <strong>{label}</strong>
            <span className="soft">{state === "not-known" ? "about a minute" : seen === "" ? "" : `seen ${seen}`}</span>
          </li>
        ))}
    </ul>
  );
}
