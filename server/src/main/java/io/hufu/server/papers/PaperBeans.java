package io.hufu.server.papers;

import io.hufu.journal.ledger.PackLibrary;
import io.hufu.server.clock.Moments;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Films;
import io.hufu.server.view.People;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Warnings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers, put together. */
@Configuration(proxyBeanMethods = false)
class PaperBeans {
    @Bean
    FlashReports flashReports(Pictures pictures) {
        return new FlashReports(pictures);
    }

    @Bean
    PaperRegister paperRegister(JdbcClient sql, Moments moments) {
        return new PaperRegister(sql, moments);
    }

    @Bean
    OfficialPapers officialPapers(
            Pictures pictures,
            Boards boards,
            Warnings warnings,
            PackLibrary packs,
            PaperRegister register,
            Films films,
            People people) {
        return new OfficialPapers(pictures, boards, warnings, packs, register, films, people);
    }
}
