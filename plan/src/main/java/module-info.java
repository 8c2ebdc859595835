/** What a plan says. Knows no SQL and no HTTP: neither is required, and a package of them would not compile here. */
module io.hufu.plan {
    requires static org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires com.networknt.schema;
    requires org.snakeyaml.engine;
    requires org.apache.commons.csv;

    exports io.hufu.plan;
    exports io.hufu.plan.check;
    exports io.hufu.plan.compare;
    exports io.hufu.plan.pack;

    opens io.hufu.plan to
            tools.jackson.databind;
    opens io.hufu.plan.pack to
            tools.jackson.databind;
}
