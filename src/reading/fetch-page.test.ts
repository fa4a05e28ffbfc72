import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import { describe, it } from "node:test";
import { fetchPage, type FetchLimits, shippedFetchLimits } from "./fetch-page.ts";

/** A page on this machine under a made-up public name: the name server and the guard are the test's. */
async function serve(answer: RequestListener, work: (limits: FetchLimits, port: number) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const limits = {
    ...shippedFetchLimits,
    bytes: 1000,
    milliseconds: 300,
    redirects: 2,
    port,
    isAllowed: () => true,
    lookUp: async () => [{ address: "127.0.0.1", family: 4 }],
  };
  try {
    await work(limits, port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("fetching a page", () => {
  it("brings its bytes and type, and sends no cookie", async () => {
    await serve(
      (request, response) => {
        assert.equal(request.headers.cookie, undefined);
        response.writeHead(200, { "content-type": "text/plain" }).end("Contact: mailto:a@b.example");
      },
      async (limits) => {
        const page = await fetchPage("http://vendor.example/security.txt", limits);
        assert.deepEqual([new TextDecoder().decode(page.bytes), page.type], ["Contact: mailto:a@b.example", "text/plain"]);
      },
    );
  });

  it("looks at every address of a name, again at every redirect", async () => {
    await serve(
      (_request, response) => void response.writeHead(302, { location: "http://inside.example/" }).end(),
      async (limits) => {
        const asked: string[] = [];
        const lookUp = async (host: string) => {
          asked.push(host);
          return host === "inside.example"
            ? [
                { address: "8.8.8.8", family: 4 },
                { address: "10.0.0.1", family: 4 },
              ]
            : [{ address: "127.0.0.1", family: 4 }];
        };
        const isAllowed = (address: string) => !address.startsWith("10.");
        await assert.rejects(fetchPage("http://vendor.example/", { ...limits, lookUp, isAllowed }), /leads inside a network/);
        assert.deepEqual(asked, ["vendor.example", "inside.example"]);
      },
    );
  });

  it("stops at endless redirects, too much, too slow, an error, and another protocol", async () => {
    await serve(
      ({ url }, response) => {
        if (url === "/loop") response.writeHead(302, { location: "/loop" }).end();
        else if (url === "/big") response.writeHead(200).end("x".repeat(5000));
        else if (url === "/gone") response.writeHead(404).end();
        else if (url === "/away") response.writeHead(302, { location: "file:///etc/passwd" }).end();
        // Any other address is left without an answer.
      },
      async (limits) => {
        const met = (path: string) => fetchPage(`http://vendor.example${path}`, limits);
        await assert.rejects(met("/loop"), /at most 2 redirects/);
        await assert.rejects(met("/big"), /more than/);
        await assert.rejects(met("/gone"), /status 404/);
        await assert.rejects(met("/away"), /begins with https/);
        await assert.rejects(met("/slow"), /no answer within/);
      },
    );
  });

  it("refuses internal addresses, ports and users before it asks anything", async () => {
    const lookUp = async (host: string) => [{ address: host, family: 4 }];
    for (const address of [
      "http://127.0.0.1/",
      "http://10.0.0.1/",
      "http://169.254.169.254/",
      "http://0x7f000001/",
      "http://[::ffff:127.0.0.1]/",
    ])
      await assert.rejects(fetchPage(address, { ...shippedFetchLimits, lookUp }), /leads inside a network/, address);
    await assert.rejects(fetchPage("https://a.example:8443/"), /without user name and port/);
    await assert.rejects(fetchPage("https://u:p@a.example/"), /without user name and port/);
    await assert.rejects(fetchPage("no address"), /begins with https/);
    await assert.rejects(fetchPage("https://a.example/", { ...shippedFetchLimits, lookUp: async () => [] }), /host that can be found/);
  });
});
