package io.hufu.server.start;

import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The server's beans without a journal, for Spring's generator, which the launcher runs after a build: it writes down which
 * beans there are, so that a start need not find out. Never serves; what the generator writes is named after this class.
 */
final class Ahead {
    private Ahead() {}

    public static void main(String[] arguments) {
        SpringApplication application = Server.application();
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                // what is there decides what else is made; nothing is asked of it
                beans.getBeanFactory().registerSingleton("dataSource", nothing());
            }
        });
        application.run(arguments);
    }

    private static DataSource nothing() {
        return (DataSource) Proxy.newProxyInstance(
                Ahead.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("there is no database ahead of a start");
                });
    }
}
