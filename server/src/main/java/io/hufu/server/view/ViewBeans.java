package io.hufu.server.view;

import io.hufu.journal.Journal;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Presence;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.settings.WarningSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The views, put together over the journal. */
@Configuration(proxyBeanMethods = false)
class ViewBeans {
    @Bean
    ViewProjection viewProjection() {
        return new ViewProjection();
    }

    @Bean
    People people(Accounts accounts, Moments moments) {
        return new AccountPeople(accounts, moments);
    }

    @Bean
    Pictures pictures(Journal journal) {
        return new Pictures(journal.ledger(), journal.packs(), journal.vault());
    }

    @Bean
    Boards boards(Pictures pictures, Journal journal, People people, Presence presence, IncidentClocks clocks) {
        return new Boards(pictures, journal.vault(), people, presence, clocks);
    }

    @Bean
    IncidentList incidentList(Journal journal, IncidentClocks clocks) {
        return new IncidentList(journal.ledger(), journal.packs(), clocks);
    }

    @Bean
    Timelines timelines(Journal journal, People people) {
        return new Timelines(journal.ledger(), journal.packs(), journal.vault(), people);
    }

    @Bean
    Inboxes inboxes(Journal journal, People people, Presence presence, IncidentClocks clocks) {
        return new Inboxes(journal.ledger(), journal.packs(), journal.vault(), people, presence, clocks);
    }

    @Bean
    Bulletins bulletins(Journal journal, WarningSettings settings) {
        return new Bulletins(journal.ledger(), journal.packs(), settings);
    }

    @Bean
    Warnings warnings(Journal journal, People people, Presence presence, IncidentClocks clocks) {
        return new Warnings(journal.ledger(), journal.packs(), journal.vault(), people, presence, clocks);
    }

    @Bean
    RollCalls rollCalls(Journal journal, People people, Presence presence) {
        return new RollCalls(journal.ledger(), journal.packs(), people, presence);
    }

    @Bean
    Previews previews(Pictures pictures, Presence presence) {
        return new Previews(pictures, presence);
    }

    @Bean
    PlanSheets planSheets(Journal journal) {
        return new PlanSheets(journal.packs());
    }
}
