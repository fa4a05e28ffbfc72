import { Hono } from "hono";
import { decideRequest } from "../../commands/decide/decide-request.ts";
import { askAnswer, askBody, classificationAnswer, redactAnswer, textBody } from "../api-types.ts";
import { cleanText } from "../clean-text.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** May I? A text is classified, cleaned and decided here and kept nowhere. */
export function askRoutes(desk: Desk): Hono {
  return new Hono()
    .post("/classify", says("The class of a text and what was found in it", classificationAnswer), takes(textBody), async (context) =>
      context.json((await desk.classifier()).classify(context.req.valid("json").text)),
    )
    .post("/redact", says("A text with its findings replaced", redactAnswer), takes(textBody), async (context) => {
      const { text } = context.req.valid("json");
      const { findings } = (await desk.classifier()).classify(text);
      return context.json(cleanText(desk.parts.home, (await desk.workspace()).organisation, text, findings));
    })
    .post("/ask", says("May this go there, why, and what would change it", askAnswer), takes(askBody), async (context) => {
      const workspace = await desk.workspace();
      const { tool, plan, account, purpose, team, data, declared, text } = context.req.valid("json");
      const rules = await desk.rules();
      const answer = await decideRequest(
        {
          ...{ tool, point: "person" },
          ...(plan === undefined ? {} : { plan }),
          ...(account === undefined ? {} : { account }),
          ...(purpose === undefined ? {} : { purpose }),
          ...(team === undefined ? {} : { team }),
          ...(data === undefined ? {} : { data }),
          ...(declared === undefined ? {} : { declared }),
          ...(text === undefined ? {} : { text }),
        },
        { rules, catalog: workspace.catalog, classifier: desk.classifier, now: workspace.now },
      );
      const { decision, classification } = answer;
      if (text === undefined || classification === undefined) return context.json(decision);
      const isCleanable = decision.decision !== "allow" && classification.findings.length > 0;
      const cleaned = isCleanable ? cleanText(desk.parts.home, workspace.organisation, text, classification.findings).text : undefined;
      return context.json({ ...decision, classification, ...(cleaned === undefined ? {} : { cleaned }) });
    });
}
