import { sayFlows } from "./describe-incident.ts";
import type { IncidentEntry } from "./incident-types.ts";

type Exposure = IncidentEntry["triage"]["exposure"];

/** Sent, declared, blocked and not known, kept apart, each with what it is counted from. */
export function ExposureParts({ exposure }: { readonly exposure: Exposure }) {
  const { sent, declared, blocked, unknown, points } = exposure;
  const roads = points.measured.length + points.silent.length;
  return (
    <dl className="exposure">
      <Part name="Sent" number={sent.flows} text={sayFlows(sent)} />
      <Part
        name="Declared"
        number={declared.uses}
        text={
          declared.uses === 0
            ? "no use without measured flows"
            : `${declared.uses === 1 ? "use" : "uses"} in the register, nothing measured${declared.class === null ? "" : `; ${declared.class} data at most`}`
        }
      />
      <Part name="Blocked" number={blocked.flows} text={sayFlows(blocked)} />
      <Part
        name="Not known"
        number={points.silent.length}
        text={unknown.length === 0 ? `all ${roads} roads are measured` : `of ${roads} roads are not measured: ${points.silent.join(", ")}`}
      />
    </dl>
  );
}

function Part({ name, number, text }: { readonly name: string; readonly number: number; readonly text: string }) {
  return (
    <div className="box">
      <dt>{name}</dt>
      <dd>
        <span className="big-number">{number}</span> <span className="soft">{text}</span>
      </dd>
    </div>
  );
}
