import { isExampleKey } from "../../core/classify/checks/is-example-key.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Connection strings that hold a key: storage, Service Bus and Event Hubs, Cosmos DB, App Configuration, SignalR, IoT Hub. */
const forms: readonly RegExp[] = [
  /DefaultEndpointsProtocol=https?;AccountName=[a-z0-9]{2,30};AccountKey=[A-Za-z0-9+/]{86}==(?:;(?:EndpointSuffix|BlobEndpoint|QueueEndpoint|TableEndpoint|FileEndpoint)=[A-Za-z0-9.:/_-]{5,120})*/iy,
  /AccountName=[a-z0-9]{2,30};AccountKey=[A-Za-z0-9+/]{86}==/iy,
  /Endpoint=sb:\/\/[a-z0-9.-]{4,100}\/?;SharedAccessKeyName=[^;\s]{1,80};SharedAccessKey=[A-Za-z0-9+/]{40,90}={0,2}(?:;EntityPath=[^;\s"']{1,80})?/iy,
  /AccountEndpoint=https:\/\/[a-z0-9.-]{4,100}(?::443)?\/?;AccountKey=[A-Za-z0-9+/]{86}==/iy,
  /Endpoint=https:\/\/[a-z0-9.-]{4,100}\/?;(?:Id=[^;\s]{4,60};Secret=|AccessKey=)[A-Za-z0-9+/]{40,100}={0,2}(?:;Version=1\.0)?/iy,
  /HostName=[a-z0-9.-]{4,100};(?:SharedAccessKeyName|DeviceId)=[^;\s]{1,80};SharedAccessKey=[A-Za-z0-9+/]{40,90}={0,2}/iy,
];
const signature =
  /(?:s[vtepridx]{1,3}|se|sp|sig|spr|sip|st|sr|ss|srt)=[A-Za-z0-9%:._+/=-]{1,120}(?:&[a-z]{2,6}=[A-Za-z0-9%:._+/=,-]{1,120}){2,14}/iy;

/** Connection strings and shared access signatures of Azure, the whole of them. */
export const azureConnection: Detector = {
  id: "azure-connection",
  family: "secret",
  types: ["azure-conn", "azure-sas"],
  rank: 86,
  anchors: [
    "defaultendpointsprotocol=",
    "accountname=",
    "endpoint=sb://",
    "accountendpoint=https://",
    "endpoint=https://",
    "hostname=",
    "sig=",
  ],
  reach: 600,
  back: 512,
  verify(candidate) {
    const { text, at, anchor } = candidate;
    if (anchor === "sig=") {
      candidate.passTo = at + 40;
      return readSignature(text, at);
    }
    for (const form of forms) {
      form.lastIndex = at;
      const met = form.exec(text);
      if (met !== null && !isExampleKey(met[0])) return [{ type: "azure-conn", start: at, end: at + met[0].length, confidence: 0.98 }];
    }
    return none;
  },
};

/** Neither white space, quote, `?` nor bracket. */
function isQueryUnit(code: number): boolean {
  return code > 0x24 && code < 0x7f && code !== 0x27 && code !== 0x3f && code !== 0x3c && code !== 0x3e && code !== 0x60;
}

/** The query of a shared access signature has a version (`sv=`) and a signature (`sig=`) of 256 bits. */
function readSignature(text: string, at: number): readonly Match[] {
  let start = at;
  while (start > 0 && at - start < 400 && isQueryUnit(text.charCodeAt(start - 1))) start -= 1;
  const from = text.slice(start, at).search(/(?:^|[^A-Za-z])(?:s[vtepr]|spr|sip|ss|srt)=/);
  if (from < 0) return none;
  start += from + (/[A-Za-z]/.test(text.charAt(start + from)) ? 0 : 1);
  signature.lastIndex = start;
  const met = signature.exec(text);
  if (met === null || !/(?:^|&)sv=20\d\d-\d\d-\d\d/.test(met[0]) || !/sig=[A-Za-z0-9%+/]{40,70}/.test(met[0]) || isExampleKey(met[0]))
    return none;
  return [{ type: "azure-sas", start, end: start + met[0].length, confidence: 0.96 }];
}
