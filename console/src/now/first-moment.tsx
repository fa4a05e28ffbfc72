import type { DiscoveryAnswer } from "../api/types.ts";
import { BelievedList } from "./believed-list.tsx";
import { FoundList } from "./found-list.tsx";

interface Props {
  readonly discovery: DiscoveryAnswer;
}

/** Believed against found: two columns, two numbers. */
export function FirstMoment({ discovery }: Props) {
  const { believed, uses, headline } = discovery;
  return (
    <section className="first-moment" aria-label="Believed and found">
      <div>
        <h2 className="moment-head">
          <span className="big-number">{believed.length}</span> you believed
        </h2>
        <BelievedList believed={believed} uses={uses} />
      </div>
      <div>
        <h2 className="moment-head">
          <span className="big-number">{headline.uses}</span> {uses.length === 0 ? "found so far" : "we found"}
        </h2>
        <FoundList uses={uses} />
      </div>
    </section>
  );
}
