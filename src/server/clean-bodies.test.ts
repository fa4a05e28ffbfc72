import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Hono } from "hono";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { detectors } from "../plugins/detectors/registry.gen.ts";
import { fixedForms } from "../plugins/detectors/fixed-forms/registry.gen.ts";
import { cleanBodies, cleanWritten } from "./clean-bodies.ts";

const classifier = createClassifier({ detectors, fixedForms, readers: [] });
const key = `ghp_${"Zq8rT2vXw5yB7nM4kL9pQ3sD6fG1hJ0aVbNc"}`;
const iban = "DE89 3704 0044 0532 0130 00";

const app = new Hono();
app.use(cleanBodies(async () => classifier));
app.all("*", async (context) => context.text(await context.req.text()));
const send = async (path: string, body: string, type = "application/json", method = "POST"): Promise<string> =>
  (await app.request(`http://127.0.0.1${path}`, { method, headers: { "content-type": type }, body })).text();

describe("what people write is kept without credentials and payment numbers", () => {
  test("anywhere in the body, the rest as it was", async () => {
    const body = { object: "chatgpt", text: `use ${key} and pay ${iban}, says Ana`, more: [{ why: `x ${key}` }], count: 3, none: null };
    const said: unknown = JSON.parse(await send("/api/comments", JSON.stringify(body)));
    assert.deepEqual(said, {
      ...body,
      text: "use [removed: github-pat] and pay [removed: iban], says Ana",
      more: [{ why: "x [removed: github-pat]" }],
    });
  });

  test("on every road where words are kept, and on no other", async () => {
    const body = JSON.stringify({ why: key });
    for (const path of [
      "/api/survey",
      "/api/tasks/1",
      "/api/me/requests",
      "/api/exceptions",
      "/api/incidents/a/handling",
      "/api/reveal",
      "/api/people/joins/reveal",
      "/api/releases/1/exceptions",
    ])
      assert.doesNotMatch(await send(path, body), /ghp_/, path);
    assert.doesNotMatch(await send("/api/tasks/1", body, "application/json; charset=utf-8", "PATCH"), /ghp_/);
    for (const path of ["/api/classify", "/api/ask", "/api/rules", "/api/surveys"]) assert.equal(await send(path, body), body, path);
    assert.equal(await send("/api/comments", "{broken", "application/json"), "{broken");
  });

  test("thousands of them in one text, each in its place", () => {
    const said = cleanWritten(Array.from({ length: 5000 }, (_, at) => `${at}: ${iban};`).join("\n"), classifier);
    assert.equal(said, Array.from({ length: 5000 }, (_, at) => `${at}: [removed: iban];`).join("\n"));
  });

  test("a body nested without end is refused, not followed", async () => {
    const deep = new Hono();
    deep.use(cleanBodies(async () => classifier));
    deep.onError((error, context) => context.text(error.message, 400));
    const body = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const answer = await deep.request("http://127.0.0.1/api/survey", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    assert.match(await answer.text(), /at most 64 levels/);
  });

  test("an address of a person or a harmless text stays", () => {
    for (const text of [
      "ana@example.com asks about Figma",
      "commit 3f2a9c1d8e7b6a5f4c3d2e1f0a9b8c7d6e5f4a3b",
      "https://example.com/a?b=c",
      "",
    ])
      assert.equal(cleanWritten(text, classifier), text);
  });

  test("no text makes it fail, and cleaning twice changes nothing more", () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(key, iban, `${key}${key}`, "4539 1488 0343 6467"));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const once = cleanWritten(parts.join(" "), classifier);
        assert.equal(cleanWritten(once, classifier), once);
      }),
      { numRuns: 60 },
    );
  });
});
