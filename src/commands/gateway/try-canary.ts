import { randomInt } from "node:crypto";
import { createServer } from "node:http";
import { trialHeader, trialTokenHeader } from "./announce-gateway.ts";
import type { AnnouncedGateway } from "./announce-gateway.ts";

/** What became of a made-up card number that was sent through the running gateway. */
export interface CanaryResult {
  /** `restored`: the provider's side saw a placeholder and the answer had the number again. `held`: nothing went out. */
  readonly outcome: "restored" | "held" | "kept-out" | "leaked" | "unreachable";
  readonly sent: string;
  /** What our stub in the provider's place met; empty where nothing went out. */
  readonly met: string;
  readonly back: string;
  readonly milliseconds: number;
}

const patience = 15_000;

/** Sends a canary through the running gateway to a stub of our own on loopback, and looks at both ends. No provider is asked. */
export async function tryCanary(gateway: Pick<AnnouncedGateway, "url" | "token">): Promise<CanaryResult> {
  const card = makeCard();
  const sent = `The card is ${card}, and this is a test.`;
  const stub = await openStub();
  const from = performance.now();
  try {
    const answer = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: "Bearer canary",
        [trialHeader]: stub.url,
        [trialTokenHeader]: gateway.token,
      },
      body: JSON.stringify({ model: "canary", messages: [{ role: "user", content: sent }] }),
      signal: AbortSignal.timeout(patience),
    });
    const back = wordsOf(await answer.json());
    const met = stub.met.join("\n");
    const outcome = met.includes(card) ? "leaked" : met === "" ? "held" : back.includes(card) ? "restored" : "kept-out";
    return { outcome, sent, met, back, milliseconds: Math.round(performance.now() - from) };
  } catch (error) {
    const why = error instanceof Error ? error.message : "a fault";
    return { outcome: "unreachable", sent, met: "", back: why, milliseconds: Math.round(performance.now() - from) };
  } finally {
    stub.close();
  }
}

interface Stub {
  readonly url: string;
  readonly met: string[];
  close(): void;
}

function openStub(): Promise<Stub> {
  const met: string[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const said = lastWords(Buffer.concat(pieces).toString());
      met.push(said);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ choices: [{ index: 0, message: { role: "assistant", content: `You said: ${said}` }, finish_reason: "stop" }] }),
      );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`, met, close });
    });
  });
}

function lastWords(body: string): string {
  return /"content":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? "";
}

function wordsOf(answer: unknown): string {
  const text = JSON.stringify(answer);
  return /"(?:content|message)":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]?.replaceAll("\\n", "\n") ?? text.slice(0, 500);
}

/** A number that has the form of a card and belongs to nobody: a random one with the right check digit (ISO/IEC 7812-1, annex B). */
function makeCard(): string {
  const digits = [4, 5, 3, 9, ...Array.from({ length: 11 }, () => randomInt(10))];
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  digits.push((10 - (sum % 10)) % 10);
  return (digits.join("").match(/.{4}/g) ?? []).join(" ");
}
