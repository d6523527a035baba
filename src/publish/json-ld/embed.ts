/**
 * Data as the text of a `<script type="application/ld+json">`. With every `<` written as JSON's own escape, no value can
 * end the script or open a comment in it.
 */
export function embeddable(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
