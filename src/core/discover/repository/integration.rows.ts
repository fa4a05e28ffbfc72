/** A family of packages that join a framework to a provider: the part after the family names the provider. */
export interface IntegrationFamily {
  /** Of the lower-case package name; the first group is the provider. */
  readonly pattern: RegExp;
  /** Catalogue ids of the framework, the first that the catalogue has is taken. */
  readonly framework: readonly string[];
}

/** Published naming schemes of each framework. */
export const integrationFamilies: readonly IntegrationFamily[] = [
  { pattern: /^@langchain\/(.+)$/, framework: ["langchain"] },
  { pattern: /^langchain[-_](.+)$/, framework: ["langchain"] },
  { pattern: /^@ai-sdk\/(.+)$/, framework: ["vercel-ai-sdk"] },
  { pattern: /^@llamaindex\/(.+)$/, framework: ["llamaindex"] },
  { pattern: /^llama[-_.]index[-_.](?:llms|embeddings|multi[-_]modal[-_]llms)[-_.](.+)$/, framework: ["llamaindex"] },
  { pattern: /^dev\.langchain4j:(?:quarkus-)?langchain4j-(.+?)(?:-spring-boot-starter)?$/, framework: ["langchain4j"] },
  { pattern: /^io\.quarkiverse\.langchain4j:quarkus-langchain4j-(.+)$/, framework: ["langchain4j"] },
  { pattern: /^org\.springframework\.ai:spring-ai-(?:starter-model-)?(.+?)(?:-spring-boot-starter)?$/, framework: ["spring-ai"] },
  { pattern: /^microsoft\.semantickernel\.connectors\.(.+)$/, framework: ["semantic-kernel"] },
  { pattern: /^microsoft\.extensions\.ai\.(.+)$/, framework: ["microsoft-extensions-ai"] },
  { pattern: /^microsoft\.agents\.ai\.(.+)$/, framework: ["microsoft-agent-framework"] },
  { pattern: /^@genkit-ai\/(.+)$/, framework: ["genkit"] },
  { pattern: /^genkitx-(.+)$/, framework: ["genkit"] },
  { pattern: /^(.+)-haystack$/, framework: ["haystack"] },
  { pattern: /^ai\.koog:prompt-executor-(.+?)-client$/, framework: ["koog"] },
  { pattern: /^@mastra\/(.+)$/, framework: ["mastra"] },
];

/** Providers that run on the own machine: joining one is no use of a hosted API. */
export const localProviders: ReadonlySet<string> = new Set(["ollama"]);

/** How families call the providers → catalogue ids, in the order in which they are tried. */
export const integrationProviders: ReadonlyMap<string, readonly string[]> = new Map([
  ["openai", ["openai-api"]],
  ["open-ai", ["openai-api"]],
  ["openai-official", ["openai-api"]],
  ["azure", ["azure-openai"]],
  ["azure-openai", ["azure-openai"]],
  ["azure-open-ai", ["azure-openai"]],
  ["azureopenai", ["azure-openai"]],
  ["anthropic", ["anthropic-api"]],
  ["google", ["gemini-api"]],
  ["google-genai", ["gemini-api"]],
  ["googleai", ["gemini-api"]],
  ["google-ai-gemini", ["gemini-api"]],
  ["gemini", ["gemini-api"]],
  ["google-vertex", ["vertex-ai", "gemini-api"]],
  ["google-vertexai", ["vertex-ai", "gemini-api"]],
  ["vertex", ["vertex-ai", "gemini-api"]],
  ["vertex-ai", ["vertex-ai", "gemini-api"]],
  ["vertexai", ["vertex-ai", "gemini-api"]],
  ["vertex-ai-gemini", ["vertex-ai", "gemini-api"]],
  ["mistral", ["mistral-api"]],
  ["mistralai", ["mistral-api"]],
  ["mistral-ai", ["mistral-api"]],
  ["cohere", ["cohere"]],
  ["groq", ["groq"]],
  ["ollama", ["ollama"]],
  ["aws", ["bedrock"]],
  ["bedrock", ["bedrock"]],
  ["amazon-bedrock", ["bedrock"]],
  ["bedrock-converse", ["bedrock"]],
  ["amazon", ["bedrock"]],
  ["deepseek", ["deepseek"]],
  ["xai", ["grok"]],
  ["fireworks", ["fireworks"]],
  ["together", ["together"]],
  ["togetherai", ["together"]],
  ["huggingface", ["hugging-face"]],
  ["hugging-face", ["hugging-face"]],
  ["replicate", ["replicate"]],
  ["perplexity", ["perplexity-api"]],
  ["cerebras", ["cerebras"]],
  ["deepinfra", ["deepinfra"]],
  ["openrouter", ["openrouter"]],
  ["elevenlabs", ["elevenlabs"]],
  ["nvidia-ai-endpoints", ["nvidia-nim"]],
  ["ibm", ["watsonx"]],
  ["watsonx", ["watsonx"]],
  ["databricks", ["databricks"]],
]);
