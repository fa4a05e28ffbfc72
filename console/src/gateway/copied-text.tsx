import { Button, CopyButton } from "@mantine/core";

interface Props {
  readonly text: string;
  /** What the button copies: "Copy the settings for Codex". */
  readonly label: string;
}

/** Text to take away, with the button that copies it. */
export function CopiedText({ text, label }: Props) {
  return (
    <div className="copied-text">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard (WCAG 2.1.1) */}
      <pre tabIndex={0}>{text}</pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy} aria-label={label}>
            {copied ? "Copied" : "Copy"}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
