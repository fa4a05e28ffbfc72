import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { makeNpm } from "../../../bench/release/make-tar.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { checks } from "../../plugins/checks/registry.gen.ts";
import { archiveLimits } from "../../reading/archives/reading-budget.ts";
import type { FetchPlace } from "./look-at-published.ts";
import type { ReleaseParts } from "./release-parts.ts";
import { addWatchedPlace, readWatchState, removeWatchedPlace, watchPublished } from "./watch-published.ts";

const homes: string[] = [];
after(() => homes.forEach((home) => rmSync(home, { recursive: true, force: true })));
const makeHome = (): string => {
  homes.push(mkdtempSync(join(tmpdir(), "plimsoll-watch-")));
  return homes.at(-1) ?? "";
};
const none = createClassifier({ detectors: [], fixedForms: [] });
const parts: ReleaseParts = { checks, secrets: none, people: async () => none, limits: archiveLimits, clock: () => 0 };
const map = '{"version":3,"sources":["../src/a.ts"],"sourcesContent":["const plan = 1;\\nrun(plan);\\n"],"mappings":"AAAA"}';
const manifest = '{"name":"a","version":"1.0.0"}';

/** A small web: what each address answers now. */
class Web {
  readonly pages = new Map<string, { body: string | Buffer; headers?: Record<string, string> }>();
  readonly asked: string[] = [];
  readonly fetch: FetchPlace = async (url, bytes) => {
    this.asked.push(url);
    const page = this.pages.get(url);
    const body = Buffer.from(page?.body ?? "").subarray(0, bytes);
    return {
      status: page === undefined ? 404 : 200,
      head: body.toString("utf8", 0, 16_384),
      body,
      headers: page?.headers ?? {},
      why: null,
    };
  };
}

const minute = (at: number): (() => Date) => {
  return () => new Date(Date.parse("2026-11-24T12:00:00Z") + at * 60_000);
};

describe("watchPublished", () => {
  it("tells of a new version with its leak once, with the time since it was published", async () => {
    const [home, web] = [makeHome(), new Web()];
    const publish = (versions: Record<string, string>): void => {
      const rows = Object.keys(versions).map((version) => [
        version,
        { dist: { integrity: `sha512-${version}`, tarball: `https://r.example/a-${version}.tgz` } },
      ]);
      web.pages.set("https://r.example/a", { body: JSON.stringify({ versions: Object.fromEntries(rows), time: versions }) });
    };
    web.pages.set("https://r.example/a-1.0.0.tgz", { body: makeNpm({ "package.json": manifest, "a.js": "1" }) });
    web.pages.set("https://r.example/a-1.0.1.tgz", { body: makeNpm({ "package.json": manifest, "a.js.map": map }) });
    publish({ "1.0.0": "2026-11-01T00:00:00Z" });
    await addWatchedPlace(home, { kind: "npm", name: "a", registry: "https://r.example/" }, 60);
    assert.deepEqual((await watchPublished(home, web.fetch, parts, minute(0))).alarms, []);
    publish({ "1.0.0": "2026-11-01T00:00:00Z", "1.0.1": "2026-11-24T12:20:00Z" });
    const { alarms } = await watchPublished(home, web.fetch, parts, minute(60));
    assert.deepEqual(
      alarms.map(({ change, isExposure, seconds, isAtMost }) => [change, isExposure, seconds, isAtMost]),
      [
        ["new", false, 2400, false],
        ["new", true, 2400, false],
      ],
    );
    assert.match(alarms[1]?.text ?? "", /source-map-embedded in a\.js\.map/);
    assert.deepEqual((await watchPublished(home, web.fetch, parts, minute(120))).alarms, [], "told once");
    publish({ "1.0.0": "2026-11-01T00:00:00Z" });
    assert.deepEqual(
      (await watchPublished(home, web.fetch, parts, minute(180))).alarms.map(({ change, isExposure }) => [change, isExposure]),
      [
        ["gone", false],
        ["gone", true],
      ],
    );
    assert.equal((await readWatchState(home)).alarms.length, 4);
    assert.equal(web.asked.filter((url) => url.endsWith("-1.0.1.tgz")).length, 1);
  });

  it("finds a site's map by comment, header and usual name, and tells when one appears", async () => {
    for (const [script, headers, address] of [
      ["a()\n//# sourceMappingURL=m/x.map", {}, "https://s.example/js/m/x.map"],
      ["a()", { sourcemap: "/maps/x.json" }, "https://s.example/maps/x.json"],
      ["a()", {}, "https://s.example/js/a.1a2b3c4d.js.map"],
    ] as const) {
      const [home, web] = [makeHome(), new Web()];
      web.pages.set("https://s.example/", {
        body: '<script src="js/a.1a2b3c4d.js"></script><script src="https://cdn.other/x.js"></script>',
      });
      web.pages.set("https://s.example/js/a.1a2b3c4d.js", { body: script, headers });
      await addWatchedPlace(home, { kind: "site", name: "https://s.example/", registry: "" }, 0);
      assert.deepEqual((await watchPublished(home, web.fetch, parts, minute(0))).alarms, []);
      web.pages.set(address, { body: map });
      const [alarm] = (await watchPublished(home, web.fetch, parts, minute(5))).alarms;
      assert.deepEqual([alarm?.isExposure, alarm?.seconds, alarm?.isAtMost], [true, 300, true], address);
      assert.ok(!web.asked.some((url) => url.includes("cdn.other")));
    }
  });

  it("tells of an open bucket at the first look, and concludes nothing from silence", async () => {
    const [home, web] = [makeHome(), new Web()];
    const address = "https://b.s3.amazonaws.com/a.zip";
    web.pages.set(address, { body: "zip" });
    await addWatchedPlace(home, { kind: "bucket", name: address, registry: "" }, 0);
    const first = await watchPublished(home, web.fetch, parts, minute(0));
    assert.deepEqual(
      first.alarms.map(({ text, seconds }) => [text, seconds]),
      [[`${address} can be read by everybody`, null]],
    );
    const silent: FetchPlace = async () => ({
      status: 0,
      head: "",
      body: Buffer.alloc(0),
      headers: {},
      why: "no answer within 15 seconds",
    });
    const second = await watchPublished(home, silent, parts, minute(1));
    assert.deepEqual([second.alarms.length, second.problems.length], [0, 1]);
    assert.equal((await watchPublished(home, web.fetch, parts, minute(2))).alarms.length, 0, "the look before the silence counts");
  });

  it("looks only at what is due, and keeps nothing of a place taken away", async () => {
    const [home, web] = [makeHome(), new Web()];
    await addWatchedPlace(home, { kind: "bucket", name: "https://b.s3.amazonaws.com/a", registry: "" }, 10);
    await addWatchedPlace(home, { kind: "bucket", name: "https://c.s3.amazonaws.com/a", registry: "" }, 0);
    assert.equal((await watchPublished(home, web.fetch, parts, minute(0), true)).looked, 1);
    assert.equal((await watchPublished(home, web.fetch, parts, minute(9), true)).looked, 0);
    assert.equal((await watchPublished(home, web.fetch, parts, minute(10), true)).looked, 1);
    await removeWatchedPlace(home, "bucket:https://b.s3.amazonaws.com/a");
    assert.equal((await readWatchState(home)).items.length, 1);
    await assert.rejects(removeWatchedPlace(home, "bucket:nothing"), /expected a watched place/);
  });

  it("does not write over a damaged state", async () => {
    const home = makeHome();
    writeFileSync(join(home, "release-watch.json"), "{");
    await assert.rejects(watchPublished(home, new Web().fetch, parts, minute(0)), /expected the kept watch/);
    assert.equal(readFileSync(join(home, "release-watch.json"), "utf8"), "{");
  });
});
