interface Props {
  readonly source: { readonly title: string; readonly url: string };
}

/** Where a fact was read; a link where the source has an address. */
export function FactSource({ source }: Props) {
  if (!/^https?:\/\//.test(source.url)) return <span>{source.title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer">
      {source.title}
    </a>
  );
}
