import { both, type Door, doorOf, either, type ExposureAnswer } from "../../core/exposure/exposure.ts";
import { readSas } from "../../core/exposure/read-sas.ts";
import { type Config, fieldOf, flagOf, isRefused } from "../../core/exposure/read-config.ts";
import type { BucketProvider } from "./contract.ts";

/** Azure Blob Storage: account switch, container level, network, static site; shared access signatures in a URL. */
export const azure: BucketProvider = {
  id: "azure",
  title: "Azure Blob Storage",
  recognise: (config) =>
    "allowBlobPublicAccess" in config ||
    "networkDefaultAction" in config ||
    (typeof config["url"] === "string" && /\.core\.(windows|chinacloudapi|usgovcloudapi)\b|[?&]sig=/.test(config["url"])),
  judge(config, now) {
    const { url } = config;
    return typeof url === "string" ? judgeUrl(url, now) : judgeContainer(config);
  },
};

function judgeContainer(config: Config): ExposureAnswer {
  const network = readNetwork(config);
  const allowed = doorOf(flagOf(config["allowBlobPublicAccess"]));
  const level = String(config["publicAccess"] ?? "none").toLowerCase();
  const isLevelKnown = !isRefused(config["publicAccess"]);
  const grantsGet: Door = isLevelKnown ? doorOf(level === "blob" || level === "container") : "unknown";
  const grantsList: Door = isLevelKnown ? doorOf(level === "container") : "unknown";
  const web: Door = config["container"] === "$web" ? readWebsite(config["staticWebsite"]) : "no";
  const byBlob = both(grantsGet, allowed, network);
  const byWeb = both(web, network);
  const get = either(byBlob, byWeb);
  const list = both(grantsList, allowed, network);
  const latent = (grantsGet === "yes" || web === "yes") && get === "no";
  const by = [
    ...(grantsGet === "no" ? [] : [`container level ${level}`]),
    ...(web === "no" ? [] : ["static website"]),
    ...(network === "no" ? ["network closed"] : []),
    ...(allowed === "no" ? ["public access switched off for the account"] : []),
  ];
  const via = [...(byBlob === "no" && list === "no" ? [] : ["blob endpoint"]), ...(byWeb === "no" ? [] : ["web endpoint"])];
  return {
    provider: "azure",
    anonymousGet: get,
    anonymousList: list,
    anonymousPut: "no",
    anyAccountGet: get,
    anyAccountList: list,
    latent,
    via,
    by,
  };
}

function readNetwork(config: Config): Door {
  const action = config["networkDefaultAction"];
  const access = config["publicNetworkAccess"];
  if (typeof access === "string" && /^(disabled|securedbyperimeter)$/i.test(access)) return "no";
  if (typeof action === "string" && /^deny$/i.test(action)) return "no";
  return isRefused(action) || isRefused(access) ? "unknown" : "yes";
}

function readWebsite(value: unknown): Door {
  if (isRefused(value)) return "unknown";
  return doorOf(flagOf(value) ?? flagOf(fieldOf(value, "enabled")) ?? false);
}

function judgeUrl(url: string, now: Date): ExposureAnswer {
  const sas = readSas(url, now);
  if (sas === null) {
    return {
      provider: "azure",
      anonymousGet: "unknown",
      anonymousList: "unknown",
      anonymousPut: "unknown",
      anyAccountGet: "unknown",
      anyAccountList: "unknown",
      latent: false,
      by: ["an address without a signature says nothing; ask it without sign-in"],
    };
  }
  const { get, list, put, by, rights, scope, expires } = sas;
  return {
    provider: "azure",
    anonymousGet: get,
    anonymousList: list,
    anonymousPut: put,
    anyAccountGet: get,
    anyAccountList: list,
    latent: false,
    via: ["shared access signature"],
    by,
    sas: { rights, scope, expires },
  };
}
