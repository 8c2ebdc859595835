package io.hufu.server.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The console's pages; an address of a screen, which is no file, gets the one page that knows the screens. */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
    private static final String PAGES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PAGES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new Screens());
    }

    private static final class Screens extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws java.io.IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null && file.isReadable()) {
                return file;
            }
            boolean screen = !path.startsWith("api/")
                    && !path.startsWith("actuator/")
                    && path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0;
            return screen ? super.getResource("index.html", location) : null;
        }
    }
}
