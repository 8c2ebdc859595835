package io.hufu.server.papers;

import io.hufu.server.view.Pictures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The papers, put together. */
@Configuration(proxyBeanMethods = false)
class PaperBeans {
    @Bean
    FlashReports flashReports(Pictures pictures) {
        return new FlashReports(pictures);
    }
}
