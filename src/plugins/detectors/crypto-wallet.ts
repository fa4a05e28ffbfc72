import { passBase58Check } from "../../core/classify/personal/checksums/pass-base58.ts";
import { passBech32 } from "../../core/classify/personal/checksums/pass-bech32.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const base58 = /^[123LMTrDXt4A9][1-9A-HJ-NP-Za-km-z]{24,94}$/;
const none: readonly Match[] = [];

function isWallet(token: string): boolean {
  if (/^0x[0-9a-fA-F]{40}$/.test(token)) return !/^0x(.)\1+$/.test(token) && !/^0x0{20}/.test(token);
  if (/^(?:bc1|tb1|ltc1|addr1|cosmos1|osmo1)[0-9a-z]{30,110}$/i.test(token)) return passBech32(token);
  return base58.test(token) && passBase58Check(token);
}

/** Wallet addresses with a checksum: Bitcoin, Litecoin, Dogecoin, Tron, Ripple (base58check), bech32 ones, and Ethereum's 40 hex digits behind 0x. */
export const cryptoWallet: Detector = {
  id: "crypto-wallet",
  family: "payment",
  types: ["crypto-wallet"],
  rank: 85,
  feeders: ["mixed-token"],
  minToken: 26,
  maxToken: 110,
  reach: 128,
  back: 0,
  verify({ text, at, to }: Candidate): readonly Match[] {
    if (to - at < 26 || to - at > 110) return none;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(to);
    if (before === 43 || before === 47 || before === 95 || after === 43 || after === 95 || after === 61) return none;
    const token = text.slice(at, to);
    return isWallet(token) ? [{ type: "crypto-wallet", start: at, end: to, confidence: 0.93 }] : none;
  },
};
