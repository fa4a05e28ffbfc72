export function ToolsPage() { return <p>ToolsPage</p>; }
