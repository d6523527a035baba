/** What we use of `media-captions`, whose own types name their files without an ending and so are not found by Node's rules. */
declare module 'media-captions' {
  export function parseText(
    text: string,
    options: { readonly type: 'srt' | 'vtt' },
  ): Promise<{
    readonly cues: readonly { readonly id: string; readonly startTime: number; readonly endTime: number }[];
  }>;
}
