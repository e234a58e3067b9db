package org.secondlook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the tool: one Spring Boot application whose sub-packages are its modules. Beans go by their full names, so that two
 * modules may call different things alike.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class SecondLook {

    public static void main(String[] arguments) {
        SpringApplication.run(SecondLook.class, arguments);
    }
}
