export function ToolPage() { return <p>ToolPage</p>; }
