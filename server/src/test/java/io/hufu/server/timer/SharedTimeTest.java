package io.hufu.server.timer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Clock;
import io.hufu.server.House;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class SharedTimeTest {
    private static Instant database() {
        return House.bean(JdbcClient.class)
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void theSchedulerWakesByTheDatabasesTimeWhateverTheServersClockSays() {
        Clock time = House.bean(Clock.class);
        assertThat(time).isInstanceOf(SharedTime.class);
        Instant before = database();
        Instant now = time.now();
        assertThat(now).isBetween(before.minusSeconds(5), database().plusSeconds(5));
        assertThat(time.now()).isAfterOrEqualTo(now);
    }
}
