import { localDay } from "../../core/decide/local-day.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { type DigestDesk, sendDigests } from "./send-digests.ts";

const hourly = 3_600_000;
const morning = 8;

/** Sends the digests once a day, from 8 o'clock in the company's time zone on. Faults are told. */
export function keepDigests(workspace: Workspace, desk: DigestDesk, report: (error: unknown) => void): { close(): void } {
  let sentOn = "";
  const look = async (): Promise<void> => {
    const { company } = await workspace.store.read(workspace.organisation, readRules);
    const now = workspace.now();
    const day = localDay(now.getTime(), company.timeZone);
    if (day === sentOn || hourIn(company.timeZone, now) < morning) return;
    sentOn = day;
    await sendDigests(workspace, desk);
  };
  const timer = setInterval(() => void look().catch(report), hourly).unref();
  return { close: () => clearInterval(timer) };
}

function hourIn(timeZone: string, at: Date): number {
  return Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hour12: false }).format(at));
}
