package io.hufu.engine.authority;

import io.hufu.engine.basics.State;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What work rests on and clocks belong to: an incident or a warning, each under the pack with which it began. */
public interface Ground extends State {
    String id();

    /** The hash of the pack under which it runs. */
    String packHash();

    /** The response level in force; null where there is none. */
    default @Nullable ResponseLevel level() {
        return null;
    }

    /** Who acts for whom here, ended ones too. */
    List<StandIn> standIns();
}
