import { Link } from "@tanstack/react-router";
import { Page } from "./page.tsx";

interface Props {
  readonly title: string;
  /** One sentence: what will be shown here and from what. */
  readonly sentence: string;
  readonly step: { readonly to: "/" | "/ask" | "/tools" | "/rules"; readonly label: string };
}

/** A place whose part is not built yet: says what will stand here and the quickest step that feeds it. */
export function ComingPlace({ title, sentence, step }: Props) {
  return (
    <Page title={title} sentence={sentence}>
      <p>
        This page is not there yet. <Link to={step.to}>{step.label}</Link>
      </p>
    </Page>
  );
}
