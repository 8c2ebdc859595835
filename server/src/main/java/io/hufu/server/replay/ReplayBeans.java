package io.hufu.server.replay;

import io.hufu.journal.Journal;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Films;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Timelines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The past, put together over the journal. */
@Configuration(proxyBeanMethods = false)
class ReplayBeans {
    @Bean
    Films films(Journal journal) {
        return new Films(journal.ledger().reader());
    }

    @Bean
    Replays replays(Films films, Pictures pictures, Boards boards, Timelines timelines) {
        return new Replays(films, pictures, boards, timelines);
    }
}
