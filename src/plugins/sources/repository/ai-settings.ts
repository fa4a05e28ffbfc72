import { aiSettingRows } from "../../../core/discover/ai-setting.rows.ts";
import { readAiSettings } from "../../../core/discover/read-ai-settings.ts";
import { hitById } from "../../../core/discover/repository/hit-by-id.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

/** The AI part of settings of editors that are used with or without it. */
export const aiSettings: RepositorySource = {
  id: "ai-settings",
  title: "AI settings of editors",
  kind: "repository",
  wants: (path) => aiSettingRows.some((row) => row.path.test(path)),
  read(file, context) {
    for (const { tool, name, offset } of readAiSettings(file.path, file.code))
      sightHits(
        file,
        {
          source: "ai-settings",
          hits: hitById([tool], name, "settings of the editor's AI", context.catalog),
          name,
          offset,
          rule: "ai-setting",
        },
        context,
      );
  },
};
