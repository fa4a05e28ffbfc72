import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { standsInListOfOthers } from "./stands-in-list-of-others.ts";

const of = (code: string) => standsInListOfOthers(code, code.indexOf("api.x.com"));

describe("a name is not in use", () => {
  for (const code of [
    'BLOCKED_HOSTS = ["api.x.com"]',
    'BLOCKED_HOSTS = [\n    "a",\n    "api.x.com",\n]',
    "const denied = new Set([\n  'a',\n  'api.x.com',\n]);",
    "deny:\n  - a\n  - api.x.com",
    "competitors:\n  hosts:\n    - api.x.com",
    "iptables -A OUTPUT -d api.x.com -j DROP",
    'var patterns = map[string]string{\n\t"x": "api.x.com",\n}',
    'block_domain = "api.x.com"',
    'server:\n  local-zone: "api.x.com" always_nxdomain',
    "0.0.0.0 api.x.com",
  ])
    it(JSON.stringify(code), () => assert.equal(of(code), true));
});

describe("a name is in use", () => {
  for (const code of [
    'fetch("https://api.x.com/v1")',
    'function detectLanguage(t) {\n  return fetch("https://api.x.com");\n}',
    'const hosts = [\n  "api.x.com",\n];',
    "allowed:\n  - api.x.com",
    'proxy = drop("x"); fetch("https://api.x.com")',
    "blocked = []\nhost = 'api.x.com'",
    "def is_blocked(x):\n    url = 'https://api.x.com'",
  ])
    it(JSON.stringify(code), () => assert.equal(of(code), false));
});
