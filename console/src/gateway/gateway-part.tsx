import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { useNow } from "../text/use-now.ts";
import { CanaryTest } from "./canary-test.tsx";
import { ClientSettings } from "./client-settings.tsx";
import { CompanyAccounts } from "./company-accounts.tsx";
import { describeGateway } from "./describe-gateway.ts";
import { GatewayKeys } from "./gateway-keys.tsx";
import { GatewayUsageTable } from "./gateway-usage.tsx";
import { StartGateway } from "./start-gateway.tsx";
import { UpstreamKeys } from "./upstream-keys.tsx";
import "./gateway.css";

/** The gateway: set up in three steps, tried, and what went through it. */
export function GatewayPart() {
  const query = useAnswer("/api/gateway");
  const [made, setMade] = useState("");
  const now = useNow();
  return (
    <Answered query={query} what="the gateway">
      {(answer) => (
        <div className="gateway">
          <p>{describeGateway(answer, now)}</p>
          <ol className="gateway-steps">
            <li>
              <h2>Start it</h2>
              <StartGateway running={answer.running} />
            </li>
            <li>
              <h2>Point a client at it</h2>
              <ClientSettings clients={answer.clients} url={answer.running?.url ?? "http://127.0.0.1:4100"} made={made} />
            </li>
            <li>
              <h2>Try it</h2>
              <CanaryTest isRunning={answer.running !== null} />
            </li>
          </ol>
          <GatewayUsageTable usage={answer.usage} days={answer.days} />
          <GatewayKeys keys={answer.keys} isOpen={answer.running?.callers !== "issued"} made={made} onMade={setMade} />
          <UpstreamKeys keys={answer.upstreamKeys} upstreams={answer.running?.upstreams ?? ["anthropic", "openai", "gemini"]} />
          <CompanyAccounts values={answer.restrictions} />
        </div>
      )}
    </Answered>
  );
}
