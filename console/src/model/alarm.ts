/** The sound of new work: a two-tone call made by the browser itself, no file. Browsers ask for one press before sound. */
import { ref } from 'vue'

let context: AudioContext | null = null
export const soundBlocked = ref(false)

function ready(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null
  context ??= new AudioContext()
  return context
}

export async function unlockSound(): Promise<void> {
  const one = ready()
  if (!one) return
  await one.resume().catch(() => {})
  soundBlocked.value = one.state !== 'running'
}

/** To be asked once when a terminal opens, so that it can say that it would stay silent. */
export function checkSound(): void {
  const one = ready()
  soundBlocked.value = one !== null && one.state !== 'running'
}

const SHAKE_MS = [400, 200, 400, 200, 400]

/** Rings, and shakes a telephone that can. */
export function ring(): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(SHAKE_MS) // before the first touch browsers refuse it, and say so
  const one = ready()
  if (!one) return
  if (one.state !== 'running') {
    soundBlocked.value = true
    return
  }
  for (let beat = 0; beat < 6; beat++) {
    const start = one.currentTime + beat * 0.3
    const tone = one.createOscillator()
    const volume = one.createGain()
    tone.frequency.value = beat % 2 === 0 ? 880 : 660
    volume.gain.setValueAtTime(0.0001, start)
    volume.gain.exponentialRampToValueAtTime(0.5, start + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.28)
    tone.connect(volume).connect(one.destination)
    tone.start(start)
    tone.stop(start + 0.3)
  }
}
