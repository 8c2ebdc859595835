package io.hufu.engine.authority;

import io.hufu.engine.basics.State;
import java.util.List;

/** What work rests on and clocks belong to: an incident or a warning, each under the pack with which it began. */
public interface Ground extends State {
    String id();

    /** The hash of the pack under which it runs. */
    String packHash();

    /** Who acts for whom here, ended ones too. */
    List<StandIn> standIns();
}
