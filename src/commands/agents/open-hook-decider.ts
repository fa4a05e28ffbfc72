import { Agent, request } from "node:http";
import { isFields } from "../../core/hooks/read-field.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import type { CompanyRules, EnforcementMode } from "../../core/model/company-rules.ts";
import type { Classifier } from "../../core/classify/classifier.ts";
import type { RunningServer } from "../../storage/home-lock.ts";
import type { DecisionCall } from "../decide/enforcement.ts";
import { isSnapshotFresh } from "../decide/is-snapshot-fresh.ts";
import type { HookDecider } from "./hook-decider.ts";

/** What deciding without the service needs. */
export interface HookDeciderParts {
  readonly home: string;
  readonly server: RunningServer | null;
  /** Rules in the store, or the shipped ones where there is none; slow, so only where no fresh snapshot is. */
  rules(): Promise<CompanyRules>;
  classifier(rules: CompanyRules): Promise<Classifier>;
  now(): Date;
  readonly mode?: EnforcementMode;
  readonly fallback?: CompanyRules["fallback"];
}

type Verdict = Awaited<ReturnType<HookDecider["decide"]>>;

/** A wrapper asks twice a call: it keeps its connection. Made when first asked, for the quick start's heap can hold none. */
let kept: Agent | undefined;

/** Well below every client's own time-out: a service that is slower counts as away. */
const patience = 4000;

/**
 * Decides by the running service; where it is away, slow or answers something else, by the last signed snapshot; where the
 * store is newer than that, by its rules. When all of it fails the fallback speaks.
 */
export function openHookDecider(parts: HookDeciderParts): HookDecider {
  let { server } = parts;
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    if (server === null) return undefined;
    try {
      return await post(server, path, body);
    } catch {
      server = null;
      return undefined;
    }
  };
  return {
    async decide(call) {
      const answer = await ask("/local/decide", call);
      return isVerdict(answer) ? answer : decideHere(call, parts);
    },
    async restore(session, text) {
      const answer = await ask("/local/restore", { session, text });
      return isFields(answer) && typeof answer["text"] === "string" ? answer["text"] : text;
    },
  };
}

async function decideHere(call: DecisionCall, parts: HookDeciderParts): Promise<Verdict> {
  const { home, classifier, now, mode, fallback } = parts;
  if (isSnapshotFresh(home)) {
    const { decideFromSnapshot } = await import("../decide/decide-from-snapshot.ts");
    return decideFromSnapshot(call, {
      home,
      classifier,
      now,
      ...(mode === undefined ? {} : { mode }),
      ...(fallback === undefined ? {} : { fallback }),
    });
  }
  const [{ enforceDecision }, { makeKeyedHash, readRedactionKey }, rules] = await Promise.all([
    import("../decide/enforce-decision.ts"),
    import("../redact/redaction-key.ts"),
    parts.rules(),
  ]);
  const enforced = await enforceDecision(call, {
    ...{ rules, organisation: "main", showNames: false, now },
    catalog: { tools: new Map(), vendors: [], sources: new Map() },
    hash: makeKeyedHash(readRedactionKey(home)),
    classifier: () => classifier(rules),
  });
  await keepFlow(home, enforced.flow);
  return enforced;
}

// On a read-only or full home folder the decision stands.
async function keepFlow(home: string, flow: Flow): Promise<void> {
  const { spoolFlow } = await import("../ledger/spool-flow.ts");
  try {
    spoolFlow(home, flow);
  } catch {
    return;
  }
}

function post(server: RunningServer, path: string, body: unknown): Promise<unknown> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${server.token}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    };
    const call = request(
      {
        ...(server.socket === undefined ? { host: "127.0.0.1", port: server.port } : { socketPath: server.socket }),
        path,
        method: "POST",
        agent: (kept ??= new Agent({ keepAlive: true, maxSockets: 8 })),
        headers,
        timeout: patience,
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => {
          try {
            if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}`);
            resolve(JSON.parse(Buffer.concat(pieces).toString("utf8")));
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    const timer = setTimeout(() => call.destroy(new Error("late")), patience);
    call.on("close", () => clearTimeout(timer));
    call.on("error", reject);
    call.end(text);
  });
}

function isVerdict(value: unknown): value is Verdict {
  if (!isFields(value)) return false;
  const { action, mode, message, cleaned } = value;
  const isSaid = message === null || (isFields(message) && typeof message["text"] === "string");
  return (
    ["sent", "cleaned", "held", "asked", "answered"].some((one) => one === action) &&
    ["watch", "warn", "hold"].some((one) => one === mode) &&
    isSaid &&
    (cleaned === null || typeof cleaned === "string")
  );
}
