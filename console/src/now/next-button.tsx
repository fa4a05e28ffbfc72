import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { NowAnswer } from "../api/types.ts";

interface Props {
  readonly next: NonNullable<NowAnswer["next"]>;
}

/** The one next action the server names. */
export function NextButton({ next }: Props) {
  const router = useRouter();
  const open = () => (next.link.startsWith("/api/") ? window.open(next.link, "_blank", "noopener") : router.history.push(next.link));
  return <Button onClick={open}>{next.label}</Button>;
}
