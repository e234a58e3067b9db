/** Whether a cookie like ours stays here, which is one that scripts cannot see. */
export function keepsCookies() {
  const probe = '__Host-probe=1';
  const attributes = '; Path=/; Secure; SameSite=None; Partitioned';
  try {
    document.cookie = probe + attributes;
    const kept = document.cookie.includes(probe);
    document.cookie = `${probe}${attributes}; Max-Age=0`;
    return kept;
  } catch {
    return false;
  }
}
