import { lineAround } from "../../../core/discover/repository/line-at.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";
import { standsInListOfOthers } from "../../../core/discover/repository/stands-in-list-of-others.ts";

const quoted = /["'`]((?:[\w.-]+\/)*[A-Za-z][\w.:@-]{1,70})["'`]/g;
const plain = /(?:^|[\s:=])((?:[\w.-]+\/)*[a-z][\w.-]*\d[\w.:@-]{0,60})\s*$/gim;
const context = /model|engine|deployment|llm|completion|embedding|chat|transcri|whisper|tts|provider|agent|gpt|claude|gemini|image/i;
const modelKey = /(?:model|engine|deployment|llm|embedding)[\w-]*["'\])]?\s*(?:[:=]|=>|,|\()/i;

/**
 * Model names as values: texts in code, values in settings. Strong under a key or argument that says *model*; weak
 * elsewhere. A name without a digit or dash is a word and counts only there, weakly.
 */
export const modelNames: RepositorySource = {
  id: "model-names",
  title: "Model names",
  kind: "repository",
  wants: (path, role) => role !== "lock" && role !== "manifest" && !/\.(?:css|scss|html?|xml|svg|csproj)$/.test(path),
  read(file, sink) {
    const patterns = file.role === "settings" ? [quoted, plain] : [quoted];
    for (const pattern of patterns) {
      for (const match of file.code.matchAll(pattern)) {
        const name = match[1] ?? "";
        const hits = findModel(name, sink.catalog);
        if (hits.length === 0) continue;
        const offset = match.index + match[0].indexOf(name);
        const line = lineAround(file.code, offset).text;
        const isWord = !/\d/.test(name) || !/[-./:]/.test(name);
        const isKeyed = modelKey.test(line);
        if ((isWord && !isKeyed) || (!isKeyed && !context.test(around(file.code, offset))) || standsInListOfOthers(file.code, offset))
          continue;
        sightHits(file, { source: "model-names", hits, name, offset, rule: "model", isWeak: isWord || !isKeyed }, sink);
      }
    }
  },
};

/** The name itself, or the part after a router's prefix: `openrouter/anthropic/claude-…`, `bedrock/…`. */
function findModel(name: string, catalog: Parameters<RepositorySource["read"]>[1]["catalog"]) {
  const exact = catalog.find("model", name);
  return exact.length > 0 || !name.includes("/") ? exact : catalog.find("model", name.slice(name.lastIndexOf("/") + 1));
}

function around(code: string, offset: number): string {
  return code.slice(Math.max(0, offset - 300), offset + 200);
}
