import type { IncomingHttpHeaders } from "node:http";
import type { Provider } from "../plugins/providers/contract.ts";

/** Where a request goes and in which wire format. */
export interface Route {
  readonly upstream: string;
  readonly provider: Provider;
  /** Path and query without the prefix. */
  readonly target: string;
  /** False for an endpoint that no format knows. */
  readonly isKnown: boolean;
}

/**
 * Finds the upstream of a path: by the endpoints of clouds whose upstream is named (Azure, Bedrock, Vertex), by its prefix
 * (`/anthropic`, `/groq`), else by the endpoint. Paths that two providers share go to Anthropic where `anthropic-version`
 * or `x-api-key` is sent, else to OpenAI. Upstreams of other names speak OpenAI's formats, and the others' at their paths.
 */
export function findRoute(
  url: string,
  headers: IncomingHttpHeaders,
  upstreams: ReadonlyMap<string, URL>,
  providers: readonly Provider[],
): Route {
  const path = pathOf(url);
  const cloud = clouds.some((name) => upstreams.has(name))
    ? findElsewhere(path, providers).find(({ upstream }) => upstreams.has(upstream))
    : undefined;
  if (cloud !== undefined) return { ...cloud, target: url, isKnown: true };
  const [, prefix = "", rest = "/"] = /^\/([a-z0-9-]+)(\/.*)$/.exec(url) ?? [];
  if (upstreams.has(prefix)) return chooseProvider(prefix, rest, providers);
  const named = headers["anthropic-version"] !== undefined || headers["x-api-key"] !== undefined ? "anthropic" : "openai";
  const serving = providers.filter((one) => one.serves(path)).map(({ upstream }) => upstream);
  const said = headers["x-goog-api-key"] !== undefined ? "gemini" : named;
  const upstream =
    serving.length === 0 ? said : serving.includes("gemini") ? "gemini" : serving.includes(named) ? named : (serving[0] ?? named);
  return chooseProvider(upstream, url, providers);
}

const clouds = ["azure", "bedrock", "vertex"];

function findElsewhere(
  path: string,
  providers: readonly Provider[],
): readonly { readonly provider: Provider; readonly upstream: string }[] {
  return providers
    .toReversed() // the narrower format stands later: Responses after Chat
    .flatMap((provider) => (provider.elsewhere ?? []).filter((one) => one.serves(path)).map(({ upstream }) => ({ provider, upstream })));
}

function chooseProvider(upstream: string, target: string, providers: readonly Provider[]): Route {
  const path = pathOf(target);
  const carried = findElsewhere(path, providers).find((one) => one.upstream === upstream);
  if (carried !== undefined) return { ...carried, target, isKnown: true };
  const own = providers.filter((one) => one.upstream === upstream);
  const spoken = own.length > 0 ? own : providers.toSorted((a, b) => Number(b.upstream === "openai") - Number(a.upstream === "openai"));
  const serving = spoken.find((one) => one.serves(path));
  const provider = serving ?? spoken[0];
  if (provider === undefined) throw new Error(`expected a provider for the upstream ${upstream}, met none`);
  return { upstream, provider, target, isKnown: serving !== undefined };
}

function pathOf(target: string): string {
  const [path = "/"] = target.split("?", 1);
  return path;
}
