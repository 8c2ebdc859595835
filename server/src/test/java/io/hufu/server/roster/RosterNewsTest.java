package io.hufu.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.County;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose roster changed, as a node hears it that did not change it. */
@Tag("database")
class RosterNewsTest {
    private final JdbcClient sql = County.server().bean(JdbcClient.class);
    private final RosterNews news = new RosterNews(sql);
    private final ArrayList<Set<String>> told = new ArrayList<>();

    @Test
    void whatChangedIsToldOnceAlsoByADatabaseThatLostItsLastNumbers() {
        news.addListener(told::add);
        news.mark("news-before");
        news.begin();
        news.look();
        assertThat(told).isEmpty();
        news.mark("news-a");
        news.mark("news-b");
        news.mark("news-a");
        news.look();
        news.look();
        assertThat(told).containsExactly(Set.of("news-a", "news-b"));
        sql.sql("delete from roster_mark").update();
        news.mark("news-c");
        news.look();
        news.look();
        assertThat(told.subList(1, told.size())).containsExactly(Set.of("news-c"));
    }

    @Test
    void theNumbersOutliveACrash() {
        assertThat(sql.sql("select relpersistence from pg_class where relname = 'roster_mark'")
                        .query(String.class)
                        .single())
                .isEqualTo("p");
    }
}
