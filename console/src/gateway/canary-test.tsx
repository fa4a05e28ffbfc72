import { Button } from "@mantine/core";
import { useChange } from "../api/use-change.ts";
import { describeCanary, isGood } from "./describe-gateway.ts";
import type { CanaryAnswer } from "./gateway-types.ts";

interface Props {
  readonly isRunning: boolean;
}

/** Step three: a made-up card number goes through the real gateway, and both ends are shown. */
export function CanaryTest({ isRunning }: Props) {
  const trying = useChange<CanaryAnswer>();
  const result = trying.data;
  return (
    <>
      <p>A made-up card number goes through the gateway to a stub on this machine. No provider is asked.</p>
      <Button
        disabled={!isRunning}
        loading={trying.isPending}
        onClick={() => trying.mutate({ method: "POST", address: "/api/gateway/try" })}
      >
        Send a canary
      </Button>
      {!isRunning && <p className="soft">Start the gateway first.</p>}
      {result && (
        <div role="status" className={isGood(result) ? "canary good" : "canary bad"}>
          <p>
            <strong>{describeCanary(result)}</strong> <span className="soft">{result.milliseconds} ms</span>
          </p>
          <dl>
            <dt>The client sent</dt>
            <dd>{result.sent}</dd>
            <dt>The provider&rsquo;s side met</dt>
            <dd>{result.met === "" ? "nothing" : result.met}</dd>
            <dt>The client got back</dt>
            <dd>{result.back}</dd>
          </dl>
        </div>
      )}
    </>
  );
}
