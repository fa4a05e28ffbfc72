import { Button, CopyButton } from "@mantine/core";

interface Props {
  readonly text: string;
}

/** The person's own text with what must not go taken out, ready to copy. */
export function CleanedText({ text }: Props) {
  return (
    <div className="cleaned">
      <div className="spread">
        <strong>Your text, cleaned and ready to paste</strong>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy it"}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard (WCAG 2.1.1) */}
      <pre tabIndex={0} aria-label="Cleaned text">
        {text}
      </pre>
    </div>
  );
}
