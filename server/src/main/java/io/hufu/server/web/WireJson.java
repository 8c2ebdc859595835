package io.hufu.server.web;

import io.hufu.server.command.Shape;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** How answers are written: enums in kebab-case, moments and durations ISO, decimals plain, nulls kept. */
@Configuration(proxyBeanMethods = false)
class WireJson {
    @Bean
    JsonMapperBuilderCustomizer wire() {
        return builder -> builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .annotationIntrospector(AnnotationIntrospectorPair.pair(
                        new KebabEnums(), new tools.jackson.databind.introspect.JacksonAnnotationIntrospector()));
    }

    /** Words for constants as the engine's acts use them. */
    private static final class KebabEnums extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            if (type.getRawType().getName().startsWith("io.hufu.")) {
                for (int i = 0; i < constants.length; i++) {
                    names[i] = Shape.word(constants[i]);
                }
            }
            return names;
        }
    }
}
