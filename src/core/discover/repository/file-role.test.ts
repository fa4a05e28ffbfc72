import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileRole, refineRole } from "./file-role.ts";

describe("fileRole", () => {
  const cases: Record<string, string> = {
    "src/app.ts": "source",
    "package.json": "settings",
    "package-lock.json": "lock",
    "requirements-dev.txt": "manifest",
    "requirements/prod.txt": "manifest",
    "README.md": "prose",
    ".cursorrules": "prose",
    ".cursor/rules/style.mdc": "prose",
    ".gitignore": "prose",
    ".github/ISSUE_TEMPLATE/bug.yml": "prose",
    ".github/workflows/ci.yml": "settings",
    "models/labels.sql": "source",
    "docs/guide/api.html": "prose",
    "docs/conf.py": "source",
    ".env.example": "settings",
    "tests/test_chat.py": "test",
    "src/chat.test.ts": "test",
    "src/test/java/ChatTest.java": "test",
    "tests/fixtures/answer.json": "fixture",
    "locales/en.json": "fixture",
    "data/vendors.csv": "fixture",
    "dist/app.js": "generated",
    "app.min.js": "generated",
    ".gitleaks.toml": "pattern-list",
    "config/blocklist.yaml": "pattern-list",
    "public/robots.txt": "pattern-list",
    "examples/chat.py": "example",
    "charts/app/templates/deploy.yaml": "settings",
    "src/fraud-detection/score.py": "source",
  };
  for (const [path, role] of Object.entries(cases)) it(`${path} is ${role}`, () => assert.equal(fileRole(path), role));
});

describe("refineRole", () => {
  it("knows a detector by its patterns, wherever it lies", () => {
    const text = String.raw`const a = /sk-[A-Za-z0-9]{20,}/; const b = /api\.openai\.com/; const c = /AIza[0-9A-Za-z_-]{35}/;`;
    assert.equal(refineRole("source", "src/scan.ts", text), "pattern-list");
    assert.equal(refineRole("source", "src/scan.ts", String.raw`const a = /sk-[A-Za-z0-9]{20,}/;`), "source");
  });
  it("knows one by its place and a single pattern", () => {
    assert.equal(refineRole("source", "rules/openai.py", 'pattern = "x"'), "pattern-list");
    assert.equal(refineRole("source", "src/fraud-detection/score.py", "import openai"), "source");
  });
  it("knows hosts files and ad blockers", () => {
    assert.equal(refineRole("source", "list", "0.0.0.0 a.com\n0.0.0.0 b.com\n0.0.0.0 c.com"), "pattern-list");
    assert.equal(refineRole("source", "list", "||a.com^\n||b.com^\n||c.com^\n"), "pattern-list");
  });
  it("knows endless lines of code", () => assert.equal(refineRole("source", "a.js", "x".repeat(6000)), "generated"));
  it("leaves tests and prose what they are", () => assert.equal(refineRole("test", "rules/a.py", 'pattern = "x"'), "test"));
});
