import { sayRest, sayVerdict, widthOf } from "./describe-posture.ts";
import type { PostureEffect } from "./posture-types.ts";

interface Props {
  readonly effect: PostureEffect;
  readonly names: Readonly<Record<string, string>>;
}

/** What an item changes: stopped flows on the one scale of all flows, load lines, and answers that fall otherwise. */
export function BeforeAfter({ effect, names }: Props) {
  const { lines, decisions, flows, stopped } = effect;
  const rest = sayRest(effect);
  const nameOf = (tool: string): string => names[tool] ?? tool;
  return (
    <div className="before-after">
      {stopped.before !== stopped.after && (
        <dl>
          <Bar label="stopped now" part={stopped.before} flows={flows} />
          <Bar label="stopped then" part={stopped.after} flows={flows} />
        </dl>
      )}
      <ul className="plain moves">
        {lines.map(({ tool, plan, account, before, after }) => (
          <li key={`${tool}/${plan}/${account}`}>
            {nameOf(tool)} <span className="soft">({plan})</span> may carry {before ?? "nothing"} → <strong>{after ?? "nothing"}</strong>
          </li>
        ))}
        {decisions.slice(0, 4).map(({ tool, plan, from, to, flows: count }) => (
          <li key={`${tool}/${plan}/${from}/${to}`}>
            {nameOf(tool)} <span className="soft">({plan})</span> {sayVerdict(from)} → <strong>{sayVerdict(to)}</strong>: {count} of {flows}{" "}
            flows
          </li>
        ))}
        {decisions.length > 4 && <li className="soft">and {decisions.length - 4} more kinds of answers</li>}
        {rest !== "" && <li className="soft">{rest}</li>}
      </ul>
    </div>
  );
}

function Bar({ label, part, flows }: { readonly label: string; readonly part: number; readonly flows: number }) {
  return (
    <div className="stop-bar">
      <dt>{label}</dt>
      <dd>
        <span className="track" aria-hidden="true">
          <span style={{ width: `${widthOf(part, flows)}%` }} />
        </span>
        {part} of {flows}
      </dd>
    </div>
  );
}
