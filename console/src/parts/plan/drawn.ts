import { onUnmounted, shallowRef, watchEffect, type ShallowRef } from 'vue'
import { language } from '../../model/appearance'
import type { Picture } from '../../model/drawing'

/** A picture that is laid out aside and drawn when it is ready; the latest data win. */
export function useDrawing(draw: () => Promise<Picture>): ShallowRef<Picture | null> {
  const picture = shallowRef<Picture | null>(null)
  let latest = 0
  let last: Picture | null = null
  watchEffect(() => {
    void language.value // the words may be asked for only later, when nobody follows any more
    const mine = ++latest
    if (last) picture.value = { ...last, stale: true }
    void draw().then((done) => {
      if (mine === latest) picture.value = last = done
    })
  })
  onUnmounted(() => latest++)
  return picture
}
