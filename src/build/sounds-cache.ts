import { readRecords, writeRecords } from '../ledger/record-file.ts';
import { sounds } from '../text/collate.ts';
import { soundsDigest } from './digests.ts';
import { SOUNDS } from './places.ts';

/**
 * Recalls how Chinese names and titles sound, by which indexes are sorted. Answers a function that keeps what has become known since; then
 * what nobody asked for any more is kept, too: it is little, and names come back.
 */
export function recallSounds(): () => void {
  const made = soundsDigest();
  const { intact, records } = readRecords(SOUNDS);
  const [head, ...entries] = records;
  if (intact && head === made) for (const [text, sound] of entries as [string, string][]) sounds.set(text, sound);
  const before = sounds.size;
  return () => {
    if (sounds.size > before || !intact) writeRecords(SOUNDS, [made, ...sounds]);
  };
}
