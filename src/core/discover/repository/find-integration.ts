import type { CatalogHit, CatalogIndex } from "../../model/catalog.ts";
import { hitById } from "./hit-by-id.ts";
import { integrationFamilies, integrationProviders, localProviders } from "./integration.rows.ts";

/**
 * What a package that joins a framework to a provider stands for: `langchain-openai` shows LangChain and the OpenAI API.
 * Empty for other packages; a framework or provider that the catalogue does not have is left out.
 */
export function findIntegration(name: string, catalog: CatalogIndex): readonly CatalogHit[] {
  const lower = name.toLowerCase();
  for (const { pattern, framework } of integrationFamilies) {
    const provider = pattern.exec(lower)?.[1]?.replace(/[_.]/g, "-");
    const ids = provider === undefined ? undefined : integrationProviders.get(provider);
    if (ids === undefined) continue;
    const source = "naming scheme of the framework's integrations";
    const providers = hitById(ids, name, source, catalog).map((hit) => ({
      ...hit,
      identifier: { ...hit.identifier, plan: localProviders.has(hit.tool) ? ("local" as const) : ("api" as const) },
    }));
    return [...hitById(framework, name, source, catalog), ...providers];
  }
  return [];
}
