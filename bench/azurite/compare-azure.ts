import { request } from "node:http";
import { checkConfiguration } from "../../src/commands/exposure/check-configuration.ts";
import { probeStorage } from "../../src/commands/exposure/probe-storage.ts";
import { buckets } from "../../src/plugins/buckets/registry.gen.ts";
import { askPlace } from "../../src/reading/ask-place.ts";
import { shippedFetchLimits } from "../../src/reading/fetch-page.ts";
import { account, makeSas, signCall, type SasWish } from "./sign-azure.ts";

/** One question to the product and to the running server. `unknown` of the product is no contradiction where it is allowed. */
export interface Compared {
  readonly name: string;
  readonly product: string;
  readonly server: string;
}

type Door = "yes" | "no" | "unknown";
const levels = ["none", "blob", "container"] as const;
const host = `${account}.blob.core.windows.net`;

/** Sends a call to the server on loopback under the name of the real one. */
function call(port: number, method: string, path: string, headers: Readonly<Record<string, string>>, body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = request(
      { host: "127.0.0.1", port, method, path, headers: { ...headers, "content-length": String(Buffer.byteLength(body)) } },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
      },
    );
    open.on("error", reject);
    open.end(body);
  });
}

function own(port: number, method: string, path: string, headers: Readonly<Record<string, string>>, body = ""): Promise<number> {
  const url = new URL(`http://127.0.0.1:${port}/${account}${path}`);
  const signed = signCall(method, url, headers, Buffer.byteLength(body), new Date());
  return call(port, method, url.pathname + url.search, { ...signed, host: url.host }, body);
}

async function demand(status: Promise<number>, what: string): Promise<void> {
  const got = await status;
  if (got >= 300) throw new Error(`expected the server to ${what}, met ${got}`);
}

async function makeContainers(port: number): Promise<void> {
  for (const level of levels) {
    const headers: Record<string, string> = level === "none" ? {} : { "x-ms-blob-public-access": level };
    await demand(own(port, "PUT", `/${level}?restype=container`, headers), "make a container");
    await demand(own(port, "PUT", `/${level}/a.txt`, { "x-ms-blob-type": "BlockBlob" }, "hello"), "keep a blob");
    await demand(own(port, "PUT", `/${level}/log.txt`, { "x-ms-blob-type": "AppendBlob" }), "keep a blob to append to");
  }
}

const answers = async (status: Promise<number>): Promise<Door> => ((await status) < 300 ? "yes" : "no");

let made = 0;

/** What the server lets somebody do who has nothing but the query: over what is there, anew, and at the end. */
async function askServer(
  port: number,
  container: string,
  queryFor: (blob: string) => string,
): Promise<{ get: Door; list: Door; put: Door }> {
  const headers = { host: `${host}:${port}`, "x-ms-version": "2021-12-02" };
  const at = (blob: string, more = ""): string =>
    `/${container}${blob === "" ? "" : `/${blob}`}?${[more, queryFor(blob)].filter((part) => part !== "").join("&")}`;
  const write = { ...headers, "x-ms-blob-type": "BlockBlob" };
  const puts = [
    await answers(call(port, "PUT", at("a.txt"), write, "hello")),
    await answers(call(port, "PUT", at(`new${made++}.txt`), write, "new")),
    await answers(call(port, "PUT", at("log.txt", "comp=appendblock"), headers, "line")),
  ];
  return {
    get: await answers(call(port, "GET", at("a.txt"), headers)),
    list: await answers(call(port, "GET", at("", "restype=container&comp=list"), headers)),
    put: puts.includes("yes") ? "yes" : "no",
  };
}

/** Container levels: the product's table, its anonymous probe, and the running server side by side. */
export async function compareLevels(port: number): Promise<Compared[]> {
  await makeContainers(port);
  const limits = { ...shippedFetchLimits, isAllowed: () => true, lookUp: async () => [{ address: "127.0.0.1", family: 4 }] };
  const compared: Compared[] = [];
  for (const level of levels) {
    const server = await askServer(port, level, () => "");
    const config = {
      account,
      container: level,
      allowBlobPublicAccess: true,
      publicAccess: level,
      networkDefaultAction: "Allow",
      publicNetworkAccess: "Enabled",
    };
    const { anonymousGet, anonymousList, anonymousPut } = checkConfiguration({ provider: "azure", config }, buckets, new Date());
    compared.push({
      name: `level ${level}, table`,
      product: `${anonymousGet} ${anonymousList} ${anonymousPut}`,
      server: `${server.get} ${server.list} ${server.put}`,
    });
    const asked = await probeStorage(`https://${host}/${level}/a.txt`, (url) => {
      const { pathname, search } = new URL(url);
      return askPlace(`http://${host}:${port}${pathname}${search}`, "GET", limits);
    });
    // A refused call is unknown to the probe by its promise: one refusal proves nothing of other objects.
    const promised = (door: Door): Door => (door === "no" ? "unknown" : door);
    compared.push({
      name: `level ${level}, asked`,
      product: `${asked.get} ${asked.list}`,
      server: `${promised(server.get)} ${promised(server.list)}`,
    });
  }
  return compared;
}

/** Signatures of many rights, scopes and times: what the product reads in the address, and what the server does with it. */
export async function compareSignatures(port: number, wishes: readonly SasWish[]): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const wish of wishes) {
    const query = makeSas(wish, "none", "a.txt");
    const { get, list, put } = await askServer(port, "none", (blob) => makeSas(wish, "none", blob === "" ? "a.txt" : blob));
    const { anonymousGet, anonymousList, anonymousPut } = checkConfiguration(
      { provider: "azure", config: { url: `https://${host}/none/a.txt?${query}` } },
      buckets,
      new Date(),
    );
    compared.push({
      name: JSON.stringify(wish),
      product: `${anonymousGet} ${anonymousList} ${anonymousPut}`,
      server: `${get} ${list} ${put}`,
    });
  }
  return compared;
}

const hour = 3_600_000;
const stamp = (from: number): string => `${new Date(Date.now() + from).toISOString().slice(0, 19)}Z`;

/** Every right alone and in company, account and service scopes, times before, in and after their window. Azurite does not look at addresses (`sip`). */
export function makeWishes(): SasWish[] {
  const wishes: SasWish[] = [];
  for (const rights of ["r", "l", "w", "c", "a", "d", "rl", "rw", "racwdl"]) {
    wishes.push({ rights, end: stamp(hour), resource: "c" });
    if (!rights.includes("l")) wishes.push({ rights, end: stamp(hour), resource: "b" });
    for (const kinds of ["s", "c", "o", "co", "sco"]) wishes.push({ rights, end: stamp(hour), account: { services: "b", kinds } });
    wishes.push(
      { rights, end: stamp(hour), account: { services: "q", kinds: "sco" } },
      { rights, end: stamp(hour), account: { services: "bfqt", kinds: "sco" } },
    );
  }
  wishes.push(
    { rights: "rl", end: stamp(-hour), resource: "c" },
    { rights: "rl", start: stamp(hour), end: stamp(2 * hour), resource: "c" },
  );
  wishes.push(
    { rights: "rl", start: stamp(-hour), end: stamp(hour), resource: "c" },
    { rights: "racwdl", start: stamp(hour), end: stamp(2 * hour), resource: "b" },
  );
  wishes.push({ rights: "rl", end: stamp(-hour), account: { services: "b", kinds: "sco" } });
  return wishes;
}
