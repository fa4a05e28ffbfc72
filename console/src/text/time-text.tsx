import { describeTime } from "./describe-time.ts";
import { useNow } from "./use-now.ts";

interface Props {
  readonly at: string;
}

/** A time as people say it, with the exact one on hover. */
export function TimeText({ at }: Props) {
  const now = useNow();
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()}>
      {describeTime(at, now)}
    </time>
  );
}
