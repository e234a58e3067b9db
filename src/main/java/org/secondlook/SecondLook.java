package org.secondlook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the tool: one Spring Boot application whose sub-packages are its modules. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SecondLook {

    public static void main(String[] arguments) {
        SpringApplication.run(SecondLook.class, arguments);
    }
}
