import { Document, isCollection, visit } from "yaml";

const lineWidth = 100;

/** The value of a rules file as YAML that a person reads: what fits on a line stands on one line, no anchors. */
export function writeRulesText(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node, ancestors) => {
      if (ancestors.filter(isCollection).length === 0 || JSON.stringify(node.toJS(document)).length > lineWidth) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
