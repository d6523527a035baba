/** Plays the recording in the page, from a moment in seconds; nothing is asked of another host before that. */
export function play(seconds: number): void {
  const player = document.querySelector<HTMLElement>('.player');
  if (!player) return;
  const frame = document.createElement('iframe');
  frame.src = `https://www.youtube-nocookie.com/embed/${player.dataset.video}?start=${seconds}&autoplay=1`;
  frame.title = player.getAttribute('aria-label') ?? '';
  frame.allow = 'autoplay; encrypted-media; picture-in-picture; fullscreen';
  player.querySelector('iframe')?.remove();
  player.append(frame);
  player.hidden = false;
}

/** Closes the recording, and with it every connection to its host. */
export function stop(): void {
  const player = document.querySelector<HTMLElement>('.player');
  player?.querySelector('iframe')?.remove();
  if (player) player.hidden = true;
}
