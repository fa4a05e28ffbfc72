import { Link } from "@tanstack/react-router";
import type { ToolAnswer } from "../api/types.ts";
import { describeDay } from "../text/describe-time.ts";
import { useNow } from "../text/use-now.ts";

interface Props {
  readonly agreement: ToolAnswer["agreement"];
}

/** The data processing agreement in force, or what its absence means. */
export function ToolAgreement({ agreement }: Props) {
  const now = useNow();
  if (!agreement)
    return (
      <p>
        None recorded. Without a data processing agreement (the contract on how a vendor may handle your data) a hosted tool carries public
        data only. <Link to="/agreements">Read an agreement</Link>
      </p>
    );
  return (
    <p>
      In force for the {agreement.plan} plan from {describeDay(agreement.from, now)}
      {agreement.until ? ` to ${describeDay(agreement.until, now)}` : ", without an end"}; covers{" "}
      {agreement.covers ? `data up to ${agreement.covers}` : "all data"}. <Link to="/agreements">All agreements</Link>
    </p>
  );
}
