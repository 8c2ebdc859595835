package io.hufu.server.start;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Where Spring begins to look. */
@SpringBootApplication(scanBasePackages = "io.hufu.server")
@ConfigurationPropertiesScan("io.hufu.server.settings")
class Application {}
