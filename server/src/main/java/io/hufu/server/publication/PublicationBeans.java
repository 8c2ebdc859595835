package io.hufu.server.publication;

import io.hufu.engine.basics.StreamType;
import io.hufu.journal.Journal;
import io.hufu.journal.ledger.CommitListener;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.gateway.Outgoing;
import io.hufu.server.settings.DoorSettings;
import io.hufu.server.settings.Installation;
import io.hufu.server.settings.WarningSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The public door, before every other one. */
@Configuration(proxyBeanMethods = false)
class PublicationBeans {
    @Bean
    Publication publication(
            Outgoing outgoing,
            WarningSettings settings,
            Installation installation,
            Titles titles,
            Moments moments,
            Journal journal) {
        var publication =
                new Publication(outgoing, settings, installation.demonstration(), () -> place(titles), moments::now);
        CommitListener changed = events -> {
            if (events.stream().anyMatch(event -> event.stream().type() == StreamType.WARNING)) {
                publication.changed();
            }
        };
        journal.ledger().committer().addHerald(changed); // before whoever issued it is answered
        journal.follower().addListener(changed); // and what other nodes issued
        return publication;
    }

    @Bean
    Documents bulletinDocuments(Outgoing outgoing, WarningSettings settings, Installation installation) {
        return new Documents(outgoing, settings, installation.demonstration());
    }

    @Bean
    FilterRegistrationBean<PublicDoor> publicDoor(
            Publication publication, WarningSettings settings, DoorSettings door, Moments moments) {
        var filter = new PublicDoor(publication, new Crowd(settings.perSecond(), moments::monotonic), door.tls());
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(Addresses.PREFIX + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static String place(Titles titles) {
        var packs = titles.listPacks();
        return packs.isEmpty() ? "" : packs.getFirst().jurisdiction().name();
    }
}
