import { Button } from "@mantine/core";

interface Props {
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** What was expected, what was met, what to do: the server's own words and a way on. */
export function Refusal({ error, onRetry }: Props) {
  return (
    <div className="refusal" role="alert">
      <p>
        <strong>This could not be read.</strong> {error.message}
      </p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          Read again
        </Button>
      )}
    </div>
  );
}
