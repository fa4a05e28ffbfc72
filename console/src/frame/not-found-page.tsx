import { Link } from "@tanstack/react-router";
import { Page } from "./page.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="There is no such page" sentence="The address may be old, or something was renamed.">
      <p>
        <Link to="/">Go to Now</Link>, or press <kbd>Ctrl K</kbd> and type what you look for.
      </p>
    </Page>
  );
}
