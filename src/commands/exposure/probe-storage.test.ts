import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { after, before, describe, it } from "node:test";
import { askPlace } from "../../reading/ask-place.ts";
import { shippedFetchLimits } from "../../reading/fetch-page.ts";
import { type AskPlace, probeStorage } from "./probe-storage.ts";

/** A stand-in for all four providers: which door a bucket has open stands in its name. */
function makeStandIn(asked: string[]): Server {
  return createServer((request, response) => {
    const { host = "", authorization, cookie } = request.headers;
    asked.push(`${request.method} ${host}${request.url} ${authorization ?? ""}${cookie ?? ""}`);
    const url = request.url ?? "";
    const isList = /list-type=2|comp=list|\/o\?maxResults/.test(url);
    const name = host + url;
    if (name.includes("busy")) return void response.writeHead(503).end();
    if (name.includes("moved")) return void response.writeHead(307, { location: "http://127.0.0.1/inside" }).end();
    if (isList && !name.includes("listed")) return void response.writeHead(403).end("<Error><Code>AccessDenied</Code></Error>");
    if (isList && url.includes("comp=list")) return void response.end('<?xml version="1.0"?><EnumerationResults></EnumerationResults>');
    if (isList && url.includes("/o?")) return void response.end('{"kind": "storage#objects"}');
    if (isList) return void response.end('<?xml version="1.0"?>\n<ListBucketResult xmlns="x"></ListBucketResult>');
    if (name.includes("open")) return void response.writeHead(206).end("x".repeat(40_000));
    response.writeHead(403).end("<Error/>");
  });
}

const asked: string[] = [];
const server = makeStandIn(asked);
let port = 0;
before(
  () =>
    new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        port = typeof address === "object" && address !== null ? address.port : 0;
        resolve();
      }),
    ),
);
after(() => server.close());

const limits = { ...shippedFetchLimits, isAllowed: () => true, lookUp: async () => [{ address: "127.0.0.1", family: 4 }] };
/** The real address goes over plain HTTP to the stand-in, which sees the provider's host name. */
const ask: AskPlace = (url) => {
  const { host, pathname, search } = new URL(url);
  return askPlace(`http://${host}:${port}${pathname}${search}`, "GET", limits);
};
const doors = async (url: string): Promise<string> => {
  const { provider, get, list } = await probeStorage(url, ask);
  return `${provider ?? "-"} ${get} ${list}`;
};

describe("probeStorage", () => {
  const table: readonly [string, string][] = [
    ["https://open-listed.s3.eu-west-1.amazonaws.com/a/b.zip", "s3 yes yes"],
    ["https://open.s3.amazonaws.com/a.zip", "s3 yes unknown"],
    ["https://s3.eu-central-1.amazonaws.com/listed/a.zip", "s3 unknown yes"],
    ["https://shut.s3.amazonaws.com/a.zip", "s3 unknown unknown"],
    ["s3://open/a.zip", "s3 yes unknown"],
    ["https://storage.googleapis.com/open-listed/a.zip", "gcs yes yes"],
    ["https://shut.storage.googleapis.com/a.zip", "gcs unknown unknown"],
    ["https://storage.cloud.google.com/open/a.zip", "gcs no no"],
    ["https://acct.blob.core.windows.net/open-listed/a.zip", "azure yes yes"],
    ["https://acct.blob.core.windows.net/listed", "azure unknown yes"],
    ["https://openweb.z6.web.core.windows.net/a.zip", "azure yes no"],
    ["https://pub-0a1b2c3d.r2.dev/open.zip", "r2 yes no"],
    ["https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/open/a", "r2 no no"],
    ["https://cdn.example.com/open.zip", "- yes unknown"],
    ["https://busy.s3.amazonaws.com/a", "s3 unknown unknown"],
    ["https://moved.s3.amazonaws.com/a", "s3 unknown unknown"],
  ];
  for (const [url, expected] of table) it(`answers ${expected} for ${url}`, async () => assert.equal(await doors(url), expected));

  it("sends no identity and follows no redirect", () => {
    assert.ok(asked.length > 20);
    assert.ok(asked.every((line) => line.endsWith(" ") && line.startsWith("GET ")));
    assert.ok(!asked.some((line) => line.includes("/inside")));
  });

  it("never asks an address inside a network", async () => {
    const before = asked.length;
    for (const url of [
      `http://127.0.0.1:${port}/open`,
      `http://[::1]:${port}/open`,
      "http://169.254.169.254/latest/open",
      "file:///etc/passwd",
    ]) {
      const answer = await probeStorage(url, (place) => askPlace(place, "GET", shippedFetchLimits));
      assert.notEqual(answer.get, "yes", url);
    }
    assert.equal(asked.length, before);
  });
});
