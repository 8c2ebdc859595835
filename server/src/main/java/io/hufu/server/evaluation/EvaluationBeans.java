package io.hufu.server.evaluation;

import io.hufu.journal.Journal;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Films;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Timelines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The evaluation, put together; each one signs the head under which it is printed. */
@Configuration(proxyBeanMethods = false)
class EvaluationBeans {
    @Bean
    Evaluations evaluations(
            Pictures pictures,
            Boards boards,
            Timelines timelines,
            Films films,
            Journal journal,
            IncidentClocks clocks) {
        return new Evaluations(pictures, boards, timelines, films, () -> seal(journal), clocks);
    }

    @Bean
    Comparisons comparisons(Pictures pictures, Boards boards, Films films) {
        return new Comparisons(pictures, boards, films);
    }

    private static Seals.Seal seal(Journal journal) {
        var head = journal.signHead();
        return new Seals.Seal(head.position(), head.hash(), head.at(), head.signature());
    }
}
