import { fallBack } from "../decide/decide-from-snapshot.ts";
import type { ExaminationDesk, Examined, GatewayRequest } from "./examine-request.ts";

/**
 * Lets a request pass that could not be looked at, where the company's rules say `fallback: allow`. Its flow says so; a
 * ledger that takes none does not stop it, because the company chose that.
 */
export function passUnlooked(request: GatewayRequest, desk: Pick<ExaminationDesk, "keep" | "now">): Examined {
  const call = { ...request.who, point: "gateway", place: "your request" };
  const enforced = fallBack(call, { mode: "hold", fallback: "allow", now: () => desk.now() });
  let durable: Promise<void>;
  try {
    durable = desk.keep(enforced.flow).catch(() => undefined);
  } catch {
    durable = Promise.resolve();
  }
  const { target, rawHeaders, body } = request;
  return {
    ...{ kind: "send", enforced, durable, model: "", target, rawHeaders, body, map: new Map(), conversation: "" },
    note: "Not looked at: Plimsoll could not decide, and the rules say fallback: allow.",
  };
}
