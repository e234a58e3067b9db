package org.secondlook.lti.launch;

import org.secondlook.lti.LaunchDestination;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets every launch land on one page, whatever the upper floors would decide. */
@TestConfiguration(proxyBeanMethods = false)
class Landing {

    static final String PATH = "/activities/1";

    @Bean
    @Primary
    LaunchDestination landing() {
        return launch -> PATH;
    }
}
