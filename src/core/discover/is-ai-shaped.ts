const words =
  /(?:^|[^a-z])(?:ai|a\.i|llms?|gpts?|chatgpt|openai|anthropic|claude|gemini|llama|mistral|qwen|deepseek|copilot|genai|rag|embeddings?|chatbot|diffusion|whisper|text-to-(?:speech|image|video)|agentic|ai-?agents?|sub-?agents?|prompts?|inference|hugging-?face|neural|machine-learning)(?:[^a-z]|$)|[a-z](?:gpt|llm)(?:[^a-z]|$)|(?:^|[^a-z])(?:gpt|llm)[a-z]/i;

/** Whether a name nobody knows sounds like AI, so that a person should say what it is. Whole words only: `chain` and `email` do not. */
export function isAiShaped(name: string): boolean {
  return words.test(name.replace(/([a-z])([A-Z])/g, "$1-$2"));
}
