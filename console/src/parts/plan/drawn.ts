import { onUnmounted, shallowRef, watchEffect, type ShallowRef } from 'vue'
import type { Picture } from '../../model/drawing'

/** A picture that is laid out aside and drawn when it is ready; the latest data win. */
export function useDrawing(draw: () => Promise<Picture>): ShallowRef<Picture | null> {
  const picture = shallowRef<Picture | null>(null)
  let latest = 0
  watchEffect(() => {
    const mine = ++latest
    void draw().then((done) => {
      if (mine === latest) picture.value = done
    })
  })
  onUnmounted(() => latest++)
  return picture
}
