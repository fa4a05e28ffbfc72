import type { Flow } from "../../../src/core/ledger/flow.ts";

/** What waits for the server: content-free rows. */
export interface WaitingEvents {
  readonly flows: readonly Flow[];
  readonly alarms: readonly { readonly flow: string; readonly why: string; readonly wants: "rule" | "exception" }[];
  readonly uses: readonly SeenUse[];
}

/** A tool seen in use on a day, or a host nobody knows that sounds like AI (then `tool` is null). Never a person. */
export interface SeenUse {
  readonly day: string;
  readonly tool: string | null;
  readonly host: string;
  readonly account: "company" | "personal" | "unknown";
  readonly domain: string;
  readonly plan: string;
}

/** Events of a week fit; then the oldest go first. */
const most = 5_000;

/** Keeps events until the server has taken them. Writes are gathered, so that a burst costs one. */
export interface EventStore {
  addFlow(flow: Flow): void;
  /** The person had the cleaned text sent: what waited as held went cleaned. */
  noteCleaned(id: string): void;
  addAlarm(alarm: WaitingEvents["alarms"][number]): void;
  addUse(use: SeenUse): void;
  read(): Promise<WaitingEvents>;
  /** Drops what the server has taken. */
  settle(taken: WaitingEvents): Promise<void>;
}

/** Opens the store of this browser. */
export function openEvents(): EventStore {
  let waiting: { flows: Flow[]; alarms: WaitingEvents["alarms"][number][]; uses: SeenUse[] } | undefined;
  let timer = 0;
  const early: (() => void)[] = [];
  const loaded = chrome.storage.local.get("events").then(({ events }) => {
    waiting = readEvents(events);
    for (const step of early.splice(0)) step();
  });
  const save = (): void => {
    if (timer !== 0) return;
    timer = setTimeoutNumber(() => {
      timer = 0;
      void chrome.storage.local.set({ events: waiting });
    });
  };
  const change = (step: (to: NonNullable<typeof waiting>) => void): void => {
    const act = (): void => {
      if (waiting === undefined) return;
      step(waiting);
      save();
    };
    if (waiting === undefined) early.push(act);
    else act();
  };
  return {
    addFlow: (flow) => change((to) => push(to.flows, flow)),
    noteCleaned: (id) =>
      change((to) => {
        to.flows = to.flows.map((flow) => (flow.id === id ? { ...flow, action: "cleaned" } : flow));
      }),
    addAlarm: (alarm) => change((to) => push(to.alarms, alarm)),
    addUse: (use) =>
      change((to) => {
        if (!to.uses.some((one) => isSameUse(one, use))) push(to.uses, use);
      }),
    async read() {
      await loaded;
      return { flows: [...(waiting?.flows ?? [])], alarms: [...(waiting?.alarms ?? [])], uses: [...(waiting?.uses ?? [])] };
    },
    async settle(taken) {
      await loaded;
      const flows = new Set(taken.flows.map(({ id }) => id));
      change((to) => {
        to.flows = to.flows.filter(({ id }) => !flows.has(id));
        to.alarms = to.alarms.filter((one) => !taken.alarms.some(({ flow, wants }) => flow === one.flow && wants === one.wants));
        to.uses = to.uses.filter((one) => !taken.uses.some((use) => isSameUse(one, use)));
      });
    },
  };
}

function setTimeoutNumber(act: () => void): number {
  return Number(setTimeout(act, 300));
}

function push<Row>(rows: Row[], row: Row): void {
  rows.push(row);
  if (rows.length > most) rows.splice(0, rows.length - most);
}

function isSameUse(one: SeenUse, other: SeenUse): boolean {
  return (["day", "tool", "host", "account", "domain", "plan"] as const).every((name) => one[name] === other[name]);
}

// What stands there this extension wrote itself.
function readEvents(value: unknown): { flows: Flow[]; alarms: WaitingEvents["alarms"][number][]; uses: SeenUse[] } {
  return isEvents(value) ? value : { flows: [], alarms: [], uses: [] };
}

function isEvents(value: unknown): value is { flows: Flow[]; alarms: WaitingEvents["alarms"][number][]; uses: SeenUse[] } {
  return typeof value === "object" && value !== null && "flows" in value && "alarms" in value && "uses" in value;
}
