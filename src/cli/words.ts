import type { CliWord } from "./contract.ts";

/** Every word of the command line, loaded only when it is used. */
export const words: Readonly<Record<string, () => Promise<CliWord>>> = {
  start: async () => (await import("./start.ts")).start,
  discover: async () => (await import("./discover.ts")).discover,
  classify: async () => (await import("./classify.ts")).classify,
  "own-data": async () => (await import("./own-data.ts")).ownData,
  redact: async () => (await import("./redact.ts")).redact,
  ask: async () => (await import("./ask.ts")).ask,
  rules: async () => (await import("./rules.ts")).rules,
  exception: async () => (await import("./exception.ts")).exception,
  ledger: async () => (await import("./ledger.ts")).ledger,
  register: async () => (await import("./register.ts")).register,
  catalog: async () => (await import("./catalog.ts")).catalog,
  agents: async () => (await import("./agents.ts")).agents,
  gateway: async () => (await import("./gateway.ts")).gateway,
  browser: async () => (await import("./browser.ts")).browser,
  hook: async () => (await import("./hook.ts")).hook,
  release: async () => (await import("./release.ts")).release,
  vendor: async () => (await import("./vendor.ts")).vendor,
  agreement: async () => (await import("./agreement.ts")).agreement,
  exposure: async () => (await import("./exposure.ts")).exposure,
  posture: async () => (await import("./posture.ts")).posture,
  reminders: async () => (await import("./reminders.ts")).reminders,
  publish: async () => (await import("./publish.ts")).publish,
  incident: async () => (await import("./incident.ts")).incident,
};
