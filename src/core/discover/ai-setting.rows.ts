/** Keys that show the AI of a product in use, in settings files that the product has with or without it. */
export interface AiSetting {
  /** Catalogue id. */
  readonly tool: string;
  readonly path: RegExp;
  /** Of the key's first or second part. */
  readonly key: RegExp;
}

/** Zed: documented settings of its agent, its language models, context servers and edit predictions (zed.dev/docs/ai, read 2026-11). */
export const aiSettingRows: readonly AiSetting[] = [
  {
    tool: "zed",
    path: /(^|\/)\.?zed\/settings\.jsonc?$/i,
    key: /^(?:agent|agent_servers|assistant|context_servers|edit_predictions|edit_prediction_provider|inline_completions|language_models)$/,
  },
];
