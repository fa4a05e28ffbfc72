import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useChange } from "../api/use-change.ts";
import { BeforeAfter } from "./before-after.tsx";
import { ItemPlan } from "./item-plan.tsx";
import { sayEffort } from "./describe-posture.ts";
import type { PostureAnswer, PostureEntry } from "./posture-types.ts";

interface Props {
  readonly item: PostureEntry;
  /** Place in the order to do things. */
  readonly rank: number;
  readonly names: Readonly<Record<string, string>>;
  readonly plan: PostureAnswer["plans"][string] | undefined;
}

/** One thing to tighten or loosen: what is true, what changes, and the press that does it. */
export function PostureItem({ item, rank, names, plan }: Props) {
  const change = useChange();
  const { history } = useRouter();
  const apply = () => change.mutate({ method: "POST", address: "/api/posture/apply", body: { id: item.id }, said: item.title });
  return (
    <article className="posture-item box" aria-label={item.title}>
      <header className="spread">
        <h3>
          <span className="soft">{rank}.</span> {item.title}
        </h3>
        <span className="tag">{sayEffort(item.effort)}</span>
      </header>
      <p>{item.truth}</p>
      {item.evidence.length > 0 && (
        <ul className="plain soft">
          {item.evidence.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {item.change !== null && <BeforeAfter effect={item.effect} names={names} />}
      {item.first !== null && <p className="first-step">{item.first}</p>}
      <ItemPlan id={item.id} title={item.title} plan={plan} />
      <div className="row tight no-print">
        {item.change !== null && (
          <Button size="compact-sm" variant="default" loading={change.isPending} onClick={apply} aria-label={`Do it: ${item.title}`}>
            {item.first === null ? "Do it" : "Done, record it"}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => history.push(item.link)} aria-label={`Look at it: ${item.title}`}>
          Look at it
        </Button>
      </div>
    </article>
  );
}
