// Made by `npm run generate` from the files of this folder. Not edited by hand.
import type { PaperTemplate } from "./contract.ts";
import { agreementChecklist } from "./agreement-checklist.ts";
import { aiUsePolicy } from "./ai-use-policy.ts";
import { classificationFramework } from "./classification-framework.ts";
import { toolInventory } from "./tool-inventory.ts";
import { vendorAssessment } from "./vendor-assessment.ts";

export const paperTemplates: readonly PaperTemplate[] = [
  agreementChecklist,
  aiUsePolicy,
  classificationFramework,
  toolInventory,
  vendorAssessment,
];
