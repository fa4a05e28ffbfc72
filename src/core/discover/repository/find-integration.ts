import type { CatalogHit, CatalogIndex } from "../../model/catalog.ts";
import { integrationFamilies, integrationProviders } from "./integration.rows.ts";

/**
 * The provider that an integration package is for: `langchain-openai` shows the OpenAI API beside LangChain. Empty for
 * other packages and for providers the catalogue does not have.
 */
export function findIntegration(name: string, catalog: CatalogIndex): readonly CatalogHit[] {
  const lower = name.toLowerCase();
  for (const family of integrationFamilies) {
    const provider = family.exec(lower)?.[1]?.replace(/[_.]/g, "-");
    if (provider === undefined) continue;
    const tool = integrationProviders.get(provider)?.find((id) => catalog.names(id).some((hit) => hit.tool === id));
    if (tool !== undefined)
      return [
        {
          tool,
          identifier: {
            kind: "name",
            value: name,
            source: "naming scheme of the framework's integrations",
            grade: "secondary",
            plan: "api",
          },
        },
      ];
  }
  return [];
}
