import { Tooltip } from "@mantine/core";
import type { Finding } from "../../../src/core/model/finding.ts";
import { cutText } from "./cut-text.ts";
import "./marked-text.css";

interface Props {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly labelOf: ReadonlyMap<string, string>;
}

/** A text with its findings marked in place; the mark's letter says the class, so that colour is not needed. */
export function MarkedText({ text, findings, labelOf }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className="marked-text" tabIndex={0} aria-label="The text with its findings">
      {cutText(text, findings).map(({ text: piece, finding }, index) =>
        finding ? (
          <Tooltip key={index} label={`${labelOf.get(finding.type) ?? finding.type}: ${finding.class}, by ${finding.rule}`}>
            <mark className={finding.class}>
              {piece}
              <sup>{finding.class.charAt(0).toUpperCase()}</sup>
            </mark>
          </Tooltip>
        ) : (
          piece
        ),
      )}
    </section>
  );
}
