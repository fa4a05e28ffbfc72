import { ToolSection } from "../tools/tool-section.tsx";
import type { AgreementChanges } from "./agreement-types.ts";
import { statusWords } from "./describe-agreement.ts";

/** What changed since the last version: by duty and number, not by line. */
export function ChangedDuties({ changes }: { readonly changes: AgreementChanges }) {
  const count = changes.duties.length + changes.facts.length;
  return (
    <ToolSection title="Since the last version" note={count === 0 ? "no duty and no number changed" : `${count} changed`}>
      {count > 0 && (
        <ul className="plain lines box">
          {changes.duties.map(({ id, title, from, to, effect }) => (
            <li key={id}>
              <strong>{id}</strong> {title}: {statusWords[from]?.text ?? from} → {statusWords[to]?.text ?? to}{" "}
              <span className={effect === "worse" ? "tag act" : effect === "better" ? "tag done" : "tag"}>{effect}</span>
            </li>
          ))}
          {changes.facts.map(({ name, from, to }) => (
            <li key={name}>
              {name}: {JSON.stringify(from)} → {JSON.stringify(to)}
            </li>
          ))}
        </ul>
      )}
    </ToolSection>
  );
}
