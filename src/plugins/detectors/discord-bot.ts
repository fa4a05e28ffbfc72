import { decodeBase64 } from "../../core/classify/decode/decode-base64.ts";
import { isRandomLooking } from "../../core/classify/checks/is-random-looking.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const form = /(?:mfa\.[A-Za-z0-9_-]{80,90}|[MNO][A-Za-z0-9_-]{22,28}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})(?![A-Za-z0-9_-])/y;

/** Discord tokens: the first part is the bot's id, 17 to 20 decimal digits in base64 (Discord developer documentation). */
export const discordBot: Detector = {
  id: "discord-bot",
  family: "secret",
  types: ["discord-bot"],
  rank: 85,
  feeders: ["long-token"],
  reach: 120,
  verify({ text, at, to }) {
    const first = text.charCodeAt(at);
    if (first < 0x4d || first > 0x4f || text.charAt(to) !== "." || to - at > 29) return none;
    form.lastIndex = at;
    const met = form.exec(text);
    if (met === null) return none;
    const id = String.fromCharCode(...decodeBase64(met[0].slice(0, met[0].indexOf("."))));
    const sureness = /^\d{17,20}$/.test(id) ? 0.98 : isRandomLooking(met[0]) ? 0.75 : 0;
    return sureness === 0 ? none : [{ type: "discord-bot", start: at, end: at + met[0].length, confidence: sureness }];
  },
};
