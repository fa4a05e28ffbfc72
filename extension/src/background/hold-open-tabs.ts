import type { GuardState } from "./hold-state.ts";

/** Ids of session rules are ids of tabs, moved so that they are never zero. */
const ruleOf = (tab: number): number => tab + 1;

/**
 * Pages that were open before the guard came hold on to what they took from the browser: in hold nothing leaves them with a
 * body until they are loaded again. A rule of the browser itself, which reads nothing.
 */
export async function holdOpenTabs(state: GuardState): Promise<void> {
  if (state.engine().mode !== "hold") return;
  const url = state.facts.sites.flatMap((site) => site.hosts.map((host) => `*://*.${host}/*`));
  const open = (await chrome.tabs.query({ url })).flatMap(({ id }) => (id === undefined ? [] : [id]));
  const tabs = (await Promise.all(open.map(async (tab) => ((await isGuarded(tab)) ? [] : [tab])))).flat();
  if (tabs.length === 0) return;
  await chrome.declarativeNetRequest.updateSessionRules({
    removeRuleIds: tabs.map(ruleOf),
    addRules: tabs.map((tab) => ({
      id: ruleOf(tab),
      action: { type: "block" },
      condition: {
        tabIds: [tab],
        requestMethods: ["post", "put", "patch"],
        resourceTypes: ["xmlhttprequest", "ping", "websocket", "other"],
      },
    })),
  });
}

/** Whether the guard runs in a tab already. */
async function isGuarded(tab: number): Promise<boolean> {
  return (await chrome.tabs.sendMessage(tab, { kind: "ping" }, { frameId: 0 }).catch(() => false)) === true;
}

/** A page that was loaded anew is guarded like any other. */
export async function letTabGo(tab: number): Promise<void> {
  await chrome.declarativeNetRequest.updateSessionRules({ removeRuleIds: [ruleOf(tab)] });
}
