import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeRestrictions } from "./write-restrictions.ts";

const textOf = (name: string, values: Parameters<typeof writeRestrictions>[0], gateway = ""): string =>
  writeRestrictions(values, gateway).find((file) => file.name === name)?.text ?? "";

describe("settings for company accounts only", () => {
  it("have each vendor's header on its hosts, joined by commas, and nothing for what was left out", () => {
    const squid = textOf("squid-plimsoll.conf", { claudeOrganizations: ["a-1", "b-2"] });
    assert.match(squid, /acl plimsoll_claude dstdomain \.claude\.ai .*api\.anthropic\.com/);
    assert.match(squid, /request_header_add anthropic-allowed-org-ids "a-1,b-2" plimsoll_claude/);
    assert.ok(!squid.includes("ChatGPT-Allowed-Workspace-Id"));
    assert.match(squid, /restrict-msa/);
  });

  it("take nothing that would mean something to the other program", () => {
    const evil = ['x"\nhttp_access allow all', "a b", "ok.example"];
    for (const { text } of writeRestrictions({ googleDomains: evil }, "")) assert.ok(!text.includes("http_access"));
    assert.deepEqual(JSON.parse(textOf("chrome-policy.json", { googleDomains: evil })), { AllowedDomainsForApps: "ok.example" });
  });

  it("bind managed clients to the organisation and the gateway", () => {
    const claude = JSON.parse(textOf("managed-settings.json", { claudeOrganizations: ["a-1"] }, "http://gw:4100"));
    assert.deepEqual(claude, { forceLoginOrgUUID: "a-1", env: { ANTHROPIC_BASE_URL: "http://gw:4100" } });
    assert.match(textOf("managed_config.toml", { chatgptWorkspaces: ["w-1"] }), /forced_chatgpt_workspace_id = "w-1"/);
  });
});
