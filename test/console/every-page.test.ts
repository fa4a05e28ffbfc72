import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "../stories/open-console.ts";

type Page = OpenConsole["page"];

// Every page, full of the made-up company: nothing sticks out sideways, axe finds nothing, light and dark, wide and on a phone.
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const pages = [
  "/",
  "/tools",
  "/tools?show=matrix",
  "/tools?open=chatgpt",
  "/tools/chatgpt",
  "/rules",
  "/rules?part=own",
  "/rules?part=purposes",
  ...["/flows", "/flows?part=points", "/flows?part=browsers", "/flows?part=exceptions", "/flows?part=agents", "/flows?part=gateway"],
  ...["/vendors", "/vendors/openai", "/vendors/compare?a=openai&b=slack", "/agreements", "/releases", "/storage"],
  ...["/incidents", "/posture", "/since", "/since?from=start", "/ask", "/inbox"],
  ...["/settings", "/settings?part=people", "/settings?part=sign-in", "/settings?part=own"],
  "/no-such-page",
];
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };
/** PLIMSOLL_EVERY_LOOK=1 adds the two that the suite leaves out for its time. */
const looks = [
  ...([
    { ...wide, colorScheme: "light" },
    { ...narrow, colorScheme: "dark" },
  ] as const),
  ...(process.env["PLIMSOLL_EVERY_LOOK"] === "1"
    ? ([
        { ...wide, colorScheme: "dark" },
        { ...narrow, colorScheme: "light" },
      ] as const)
    : []),
];

describe("every page", { skip: skipWithoutBrowser, timeout: 600_000 }, () => {
  let open: OpenConsole;
  let links: Awaited<ReturnType<typeof makeLinks>>;
  before(async () => {
    open = await openConsole("--demo");
    await open.page.getByRole("heading", { name: "Now" }).waitFor();
    links = await makeLinks(open);
  });
  after(() => open?.close());

  for (const { width, height, colorScheme } of looks) {
    it(`fits ${width} px and is clean for axe, ${colorScheme}`, async () => {
      // The server's content policy refuses a script from outside, so axe comes in through a page that ignores the policy.
      const browser = open.page.context().browser();
      assert.ok(browser);
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        bypassCSP: true,
        storageState: await open.page.context().storageState(),
      });
      const page = await context.newPage();
      for (const path of pages) {
        await page.goto(open.origin + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator(".waiting").first().waitFor({ state: "detached" });
        await isClean(page, path);
      }
      await context.close();
    });

    it(`so are the pages without the console, at ${width} px, ${colorScheme}`, async () => {
      const browser = open.page.context().browser();
      assert.ok(browser);
      const storageState = await open.page.context().storageState();
      const signedIn = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true, storageState });
      const nobody = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
      const [own, other] = [await signedIn.newPage(), await nobody.newPage()];
      for (const path of ["/me", "/me#rules", "/me#mine", "/api/rule-sheet", "/api/posture.html", "/api/since.html"]) {
        await own.goto("about:blank");
        await own.goto(open.origin + path);
        await own.getByRole("heading", { level: 1 }).waitFor();
        await own.waitForLoadState("networkidle");
        await isClean(own, path);
      }
      for (const path of [
        "/",
        "/me",
        "/survey",
        "/questions",
        "/held",
        links.survey,
        links.questions,
        links.held,
        links.published,
        links.forClients,
      ]) {
        await other.goto("about:blank");
        await other.goto(path.includes(":") ? path : open.origin + path);
        await other.getByRole("heading", { level: 1 }).waitFor();
        await other.waitForLoadState("networkidle");
        await isClean(other, path);
      }
      for (const context of [signedIn, nobody]) await context.close();
    });
  }

  it("speaks no fault to the browser's console", () => assert.deepEqual(open.faults, []));
});

/** Nothing sticks out sideways, and axe finds nothing. */
async function isClean(page: Page, path: string): Promise<void> {
  const beyond = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  assert.ok(Number(beyond) <= 0, `${path} is ${String(beyond)} px wider than the window`);
  await page.addScriptTag({ path: axe });
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
  );
  assert.deepEqual(found, [], path);
}

/** A survey and a questionnaire by link, and the two published files. */
async function makeLinks({ page, home, plimsoll }: OpenConsole) {
  const post = (path: string, body: object): Promise<string> =>
    page.evaluate(
      async ([address, sent]) => {
        const headers = { "content-type": "application/json", "plimsoll-request": "1" };
        return (await fetch(address, { method: "POST", headers, body: sent })).text();
      },
      [path, JSON.stringify(body)] as const,
    );
  const survey: unknown = JSON.parse(await post("/api/surveys", { tools: ["ChatGPT", "Figma AI"] }));
  const questions: unknown = JSON.parse(await post("/api/questionnaires", { vendor: "openai" }));
  const flow: unknown = await page.evaluate(
    "fetch('/api/flows?limit=1&decision=block').then((answer) => answer.json()).then(({ rows }) => rows[0].id)",
  );
  const held: unknown = JSON.parse(await post(`/api/flows/${String(flow)}/link`, {}));
  const [published, forClients] = [join(home, "may-i.html"), join(home, "clients.html")];
  assert.equal((await plimsoll("publish", published)).code, 0);
  assert.equal((await plimsoll("publish", forClients, "--public")).code, 0);
  return {
    survey: findLink(survey),
    held: findLink(held),
    questions: `/questions#${/"token":"([^"]+)"/.exec(JSON.stringify(questions))?.[1] ?? ""}`,
    published: pathToFileURL(published).href,
    forClients: pathToFileURL(forClients).href,
  };
}

function findLink(answer: unknown): string {
  const link = /"link":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
  assert.ok(link !== undefined, JSON.stringify(answer));
  return link;
}
