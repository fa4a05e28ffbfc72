import { describeTime } from "./describe-time.ts";

interface Props {
  readonly at: string;
}

/** A time as people say it, with the exact one on hover. */
export function TimeText({ at }: Props) {
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()}>
      {describeTime(at, new Date().toISOString())}
    </time>
  );
}
