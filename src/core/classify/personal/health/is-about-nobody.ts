const before =
  /(?:what (?:is|are|causes)|how (?:do|does|to|is)|was ist|qu'est-ce que|qué es|cos'è|o que é|wat is|co to jest|list of|types of|history of the|research (?:on|into)|study (?:on|of)|prevalence of|incidence of|treatment of|against|world|support group for|charity for)\s(?:\S{1,12}\s){0,2}$/i;
const after =
  /^(?:'s)?[\s-](?:support group|research|awareness|foundation|charity|association|society|clinic|centre|center|ward|day|week|month|prevention|guidelines?|statistics|is a |is an |are a |study|studies|trial|vaccine|rates?|prevalence|ist eine|est une|es una|è una|é uma)/i;

/** Health words in a question, a headline or the name of a group speak of nobody in particular. */
export function isAboutNobody(text: string, at: number, to: number): boolean {
  return before.test(text.slice(Math.max(0, at - 48), at)) || after.test(text.slice(to, to + 24));
}
