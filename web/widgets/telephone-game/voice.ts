/** Hearing a message: a soft tone for each person, as loud as what is left of it. */

/** Of full scale: the whole message is easily heard and startles nobody. */
const LOUDEST = 0.3;
const PITCH_HERTZ = 330;
const LONGEST_SECONDS = 0.45;
/** A tone that begins or ends at once clicks. */
const EDGE_SECONDS = 0.02;

/** How loud a share of a message is, 0 to LOUDEST: loudness is the share itself, and a shout no louder than the whole. */
export function loudness(left: number): number {
  const size = Math.abs(left);
  return size > 0 ? LOUDEST * Math.min(1, size) : 0;
}

/** Whether the browser can be heard at all. */
export function canBeHeard(): boolean {
  return typeof AudioContext === "function";
}

/** Made when sound is first wanted, by a press of a button, without which browsers keep silent. */
export class Voice {
  private readonly context = new AudioContext();

  /** `seconds` until the next one speaks. */
  say(left: number, seconds: number): void {
    // A browser that will not be heard is no reason to stop whispering.
    this.context.resume().catch(() => {});
    const level = loudness(left);
    if (level === 0) return;
    const begin = this.context.currentTime;
    const end = begin + Math.max(3 * EDGE_SECONDS, Math.min(LONGEST_SECONDS, 0.8 * seconds));
    const volume = this.context.createGain();
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(level, begin + EDGE_SECONDS);
    volume.gain.setValueAtTime(level, end - EDGE_SECONDS);
    volume.gain.linearRampToValueAtTime(0, end);
    const tone = this.context.createOscillator();
    tone.type = "triangle";
    tone.frequency.value = PITCH_HERTZ;
    tone.connect(volume).connect(this.context.destination);
    tone.start(begin);
    tone.stop(end);
  }

  close(): void {
    this.context.close().catch(() => {});
  }
}
