import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

interface Props {
  /** An address the server gave; empty or missing, the text stands alone. */
  readonly to?: string | null | undefined;
  readonly children: ReactNode;
}

/** A link inside the console whose address comes from the server as text. */
export function HereLink({ to, children }: Props) {
  const router = useRouter();
  if (!to) return <span>{children}</span>;
  const isOurs = to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/api/");
  const open = (event: MouseEvent) => {
    if (!isOurs || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.history.push(to);
  };
  return isOurs || to.startsWith("/api/") || to.startsWith("https://") ? (
    <a href={to} onClick={open} {...(isOurs ? {} : { target: "_blank", rel: "noreferrer" })}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}
