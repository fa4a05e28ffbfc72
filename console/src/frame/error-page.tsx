import { Button } from "@mantine/core";
import { Page } from "./page.tsx";

interface Props {
  readonly error: unknown;
  readonly reset?: () => void;
}

/** The error boundary's page: the frame stays, this place alone failed. */
export function ErrorPage({ error, reset }: Props) {
  const again = reset ?? (() => location.reload());
  return (
    <Page
      title="This page stopped"
      sentence="Nothing that was saved is lost. The other places still work."
      action={<Button onClick={again}>Open it again</Button>}
    >
      <pre className="error-text">{error instanceof Error ? error.message : String(error)}</pre>
    </Page>
  );
}
