import type { WorkstationSource } from "../contract.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const id = "local-models";
const ollama = [
  "{home}/.ollama/models/manifests/registry.ollama.ai/library",
  "/usr/share/ollama/.ollama/models/manifests/registry.ollama.ai/library",
  "/var/lib/ollama/models/manifests/registry.ollama.ai/library",
];
const stores = [
  "{home}/.lmstudio/models/*",
  "{home}/.cache/lm-studio/models/*",
  "{home}/jan/models",
  "{appdata}/Jan/data/llamacpp/models",
  "{appsupport}/Jan/data/llamacpp/models",
  "{home}/.cache/huggingface/hub",
  "{home}/.local/share/nomic.ai/GPT4All",
  "{localappdata}/nomic.ai/GPT4All",
  "{appsupport}/nomic.ai/GPT4All",
  "{home}/models",
  "{home}/Models",
];
const modelFile = /\.(?:gguf|ggml|safetensors|mlx)$/i;

/** Models kept on this machine: of Ollama, LM Studio, Jan, GPT4All, the Hugging Face cache, and model files in folders named so. */
export const localModels: WorkstationSource = {
  id,
  title: "Models on this machine",
  kind: "workstation",
  places: () => [...ollama, ...stores],
  read({ path, pattern, entries, user }, context) {
    for (const entry of entries ?? []) {
      const place = `${path}/${entry}`;
      const isOllama = ollama.includes(pattern);
      if (isOllama)
        sightPlace(
          {
            source: id,
            hits: context.catalog.find("cli", "ollama"),
            name: entry,
            rule: "model-file",
            place,
            user,
            more: { plan: "local" },
          },
          context,
        );
      const name = modelName(entry);
      if (name === undefined && !isOllama) continue;
      sightPlace(
        {
          source: id,
          hits: context.catalog.find("model", name ?? entry),
          name: name ?? entry,
          rule: "model-file",
          place,
          user,
          isWeak: true,
          more: { plan: "local" },
        },
        context,
      );
    }
  },
};

/** `models--org--name` of the Hugging Face cache, a model file, or a folder named like one (`…-GGUF`). */
function modelName(entry: string): string | undefined {
  const cached = /^models--[^-].*?--(.+)$/.exec(entry)?.[1];
  if (cached !== undefined) return cached;
  return modelFile.test(entry) || /-(?:gguf|mlx|awq|gptq)$/i.test(entry)
    ? entry.replace(modelFile, "").replace(/-(?:gguf|mlx|awq|gptq)$/i, "")
    : undefined;
}
