package io.hufu.plan.check;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When things that come round were last done, as an installation knows it.
 *
 * @param last by {@code plan id/item id}; what is not in it was never done
 */
public record Upkept(Map<String, LocalDate> last) {
    public Upkept {
        last = Map.copyOf(last);
    }

    @Nullable
    LocalDate lastOf(String plan, String item) {
        return last.get(plan + "/" + item);
    }
}
