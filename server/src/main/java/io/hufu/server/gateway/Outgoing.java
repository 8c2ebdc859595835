package io.hufu.server.gateway;

import java.time.Instant;
import java.util.List;

/** Where bulletins come from. */
public interface Outgoing {
    /**
     * Every bulletin of the warnings that were not lifted before a moment, of all kinds, drills and tests too; those of one warning
     * stand together, oldest first.
     */
    List<Bulletin> listBulletins(Instant notLiftedBefore);

    /** Every bulletin of one warning, oldest first; none where there is no such warning. */
    default List<Bulletin> listBulletins(String warning) {
        return listBulletins(Instant.EPOCH).stream()
                .filter(each -> each.warning().equals(warning))
                .toList();
    }
}
