package org.secondlook.foundation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the house its one client of the database. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations template) {
        return new RecordClient(JdbcClient.create(template));
    }
}
