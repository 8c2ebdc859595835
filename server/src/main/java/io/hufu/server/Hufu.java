package io.hufu.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Hufu {
    public static void main(String[] arguments) {
        SpringApplication.run(Hufu.class, arguments);
    }
}
