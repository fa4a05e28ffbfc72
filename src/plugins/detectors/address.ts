import { addressAnchors, addressLabels, easternLabels } from "../../core/classify/personal/addresses/address-anchors.ts";
import { japanesePlace, koreanPlace } from "../../core/classify/personal/addresses/address-patterns.rows.ts";
import { findAddress, findChineseAddress, findLabelledAddress } from "../../core/classify/personal/addresses/find-address.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const labels = new Set(addressLabels.split("|"));
const unspacedLabels = new Set(easternLabels.split("|"));
const chineseStarts = new Set(
  "省|市|区|北京市|上海市|天津市|重庆市|广州市|深圳市|广东省|浙江省|江苏省|四川省|湖北省|湖南省|山东省|河南省|河北省|福建省|台北市|新北市|台中市|高雄市|杭州市|南京市|武汉市|成都市|西安市|苏州市".split(
    "|",
  ),
);

function longest(found: readonly ({ start: number; end: number; confidence: number } | undefined)[]): readonly Match[] {
  let best: { start: number; end: number; confidence: number } | undefined;
  for (const one of found) if (one !== undefined && (best === undefined || one.end - one.start > best.end - best.start)) best = one;
  return best === undefined ? [] : [{ type: "address", ...best }];
}

/** Postal addresses of some twenty countries by street word, place, postcode or label. */
export const address: Detector = {
  id: "address",
  family: "personal",
  types: ["address"],
  rank: 58,
  words: [...new Set([...addressAnchors.words.keys(), ...labels])],
  anchors: [...new Set([...addressAnchors.anchors.keys(), ...unspacedLabels, ...[...chineseStarts].filter((word) => word.length > 1)])],
  reach: 200,
  back: 80,
  verify({ text, at, to, anchor }: Candidate): readonly Match[] {
    if (unspacedLabels.has(anchor))
      return longest([findChineseAddress(text, at, to), behindLabel(text, to), findLabelledAddress(text, to)]);
    if (chineseStarts.has(anchor)) return longest([findChineseAddress(text, at, at)]);
    const patterns = addressAnchors.words.get(anchor) ?? addressAnchors.anchors.get(anchor) ?? [];
    const found = patterns.map((pattern) => findAddress(text, at, to, pattern));
    return longest(labels.has(anchor) ? [...found, findLabelledAddress(text, to)] : found);
  },
};

function behindLabel(text: string, to: number): ReturnType<typeof findAddress> {
  const start = to + (/^[::\s"'はは]{1,3}/u.exec(text.slice(to, to + 3))?.[0].length ?? 0);
  return findAddress(text, start, start + 1, japanesePlace) ?? findAddress(text, start, start + 1, koreanPlace);
}
