package io.hufu.server.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one maker and checker of PINs. */
@Configuration(proxyBeanMethods = false)
class PinBean {
    @Bean
    Pins pins() {
        return new Pins();
    }
}
